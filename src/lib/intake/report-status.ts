import type { Engine } from '../engine/engine.ts';

/** What the officer has made of a report. Codes of `deviation_status`. */
export type ReportStatus = 'received' | 'clarify' | 'accepted' | 'merged_duplicate';
export const reportStatuses: readonly ReportStatus[] = [
	'received',
	'clarify',
	'accepted',
	'merged_duplicate',
];

/** Names a report for good: the file that it came in and its row there, 0 where the file could not be read. */
export interface ReportName {
	/** SHA-256 of the file's bytes. */
	file: string;
	row: number;
}

/** A status that somebody gave a report, and why. */
export interface StatusSaid {
	report: ReportName;
	status: ReportStatus;
	/** The report that it was merged into; null: none, or not said. */
	into: ReportName | null;
	/** An office or a role, as the officer wrote it. */
	who: string;
	why: string;
}

/** A file with reports that cannot be read, which is received all the same. */
export interface UnreadReport {
	file: string;
	name: string;
	bytes: number;
	/** Why not: `FileErrorCode`. */
	code: string;
	/** Whether a copy is kept: of what is no text nobody could say what is in it. */
	kept: boolean;
}

export function reportKey({ file, row }: ReportName): string {
	return `${file} ${row}`;
}

/** Tells the register what is decided of reports: it goes before what they say themselves. */
export async function settleReports(
	engine: Engine,
	{ statuses }: { statuses: ReadonlyMap<string, StatusSaid> },
): Promise<void> {
	await engine.query('DELETE FROM report_statuses');
	const said = [...statuses.values()];
	if (said.length === 0) return;
	await engine.insert('report_statuses', [
		{ name: 'file_id', type: 'text', values: said.map(({ report }) => report.file) },
		{ name: 'source_row', type: 'integer', values: said.map(({ report }) => report.row) },
		{ name: 'status', type: 'text', values: said.map(({ status }) => status) },
	]);
}
