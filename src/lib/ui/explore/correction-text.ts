import type { Engine } from '../../engine/engine.ts';
import { problemFile, refusedFile } from '../../intake/correction-file.ts';
import { correctedRows, rowsWithProblems } from '../../intake/corrections.ts';
import type { Locale } from '../../text/locale.ts';
import { isUnread } from './problems.ts';
import type { Loaded } from './told.ts';

/** Rows of a file to correct and read again, as a file for spreadsheets: those refused, or those with cells that could not be read. */
export async function correctionText(
	engine: Engine,
	{ no, report }: Loaded,
	what: 'refused' | 'problems',
	locale: Locale,
): Promise<string> {
	if (what === 'problems') {
		const rows = await rowsWithProblems(engine, no);
		const unread = rows.map((row) => ({ ...row, problems: row.problems.filter(isUnread) }));
		return problemFile(
			report,
			unread.filter(({ problems }) => problems.length > 0),
			locale,
		);
	}
	const done = await correctedRows(engine, no);
	return refusedFile(
		report,
		report.refused.filter(({ row }) => !done.has(row)),
		locale,
	);
}
