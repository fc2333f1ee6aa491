import { standing, type Entry } from '../store/log.ts';
import type { BlankMeaning, YesMeaning } from '../model/types.ts';
import type { Reading } from './reading.ts';
import { reportKey, type StatusSaid, type UnreadReport } from './report-status.ts';

/** What a yes/no column says in some years, as somebody said it. */
export interface Said {
	yes: YesMeaning;
	blank: BlankMeaning;
	/** First and last year it holds for; null: no limit. */
	from: number | null;
	to: number | null;
	/** Who says so, and why: an office or a role, as the analyst wrote it. */
	who: string;
	why: string;
}

/** What a newer export says of rows that are not in it: all of them are gone, or those of a unit and a period, or none. */
export interface Gone {
	what: 'keep' | 'drop';
	/** Only rows of this buyer, using or reporting organisation; null: of all. */
	organisation: string | null;
	/** Only rows dated from and to these days, YYYY-MM-DD; null: no limit. */
	from: string | null;
	to: string | null;
}

/** Files are named by the SHA-256 of their bytes before anything was masked. */
export type Decision =
	/** The file was taken in, read as said. */
	| { kind: 'added'; file: string; name: string; table: string; headers: string[]; reading: Reading }
	| { kind: 'dropped'; file: string; name: string }
	/** How the file is read, whole. */
	| { kind: 'read'; file: string; reading: Reading }
	/** All that is said of one column; empty: back to the default. */
	| { kind: 'declared'; file: string; field: string; header: string; said: Said[] }
	/** The day the file was taken out of its system, YYYY-MM-DD. */
	| { kind: 'extracted'; file: string; on: string }
	/** Two exports of the same table from one source: rows are one where their keys are. */
	| { kind: 'joined'; older: string; newer: string; gone: Gone }
	/** Two files that share keys are not exports of one source: both count, and rows that stand in both are duplicates. */
	| { kind: 'apart'; one: string; other: string }
	/** Rows in doubt of one kind and year were gone through: who did, and how many there were. No figure changes. */
	| ({ kind: 'reviewed' } & Reviewed)
	/** A report has a status, in place of what it says itself or was said of it before. */
	| ({ kind: 'status' } & StatusSaid)
	/** A file with reports came that cannot be read. */
	| ({ kind: 'unread' } & UnreadReport)
	/** A report to the board was filed as a version: it stays as it is, and later ones are held against it. */
	| { kind: 'filed'; filed: FiledReport }
	/** A mapping that came from a file that was shared. */
	| { kind: 'profile'; profile: Profile };

/** How files with these headers are read: remembered from each file, or from a file that was shared. */
export interface Profile {
	/** Of the file it was last used for. */
	name: string;
	table: string;
	headers: string[];
	reading: Pick<Reading, 'columns' | 'values' | 'dayOrders' | 'decimal' | 'keptColumns'>;
	said: { field: string; header: string; said: Said[] }[];
}

/** Of a kind of doubt (`category` of the measure of data quality) in a year: that its rows were gone through. */
export interface Reviewed {
	doubt: string;
	year: number;
	/** How many rows were in doubt then. */
	rows: number;
	/** An office or a role, as the analyst wrote it. */
	who: string;
}

/** A version of a report to the board, as it was filed. */
export interface FiledReport {
	year: number;
	/** Of the year: all of it, or the part with this number. */
	part: 'tertial' | 'half' | 'year';
	no: number;
	/** Counts on through all that were filed. */
	version: number;
	/** YYYY-MM-DD */
	asOf: string;
	/** Only who made it knows what it says. */
	report: unknown;
}

/** What holds of one file. */
export interface FileStanding {
	file: string;
	name: string;
	table: string;
	headers: string[];
	reading: Reading;
	/** By field. */
	said: ReadonlyMap<string, readonly Said[]>;
	extracted: string | null;
}

export interface Joined {
	older: string;
	newer: string;
	gone: Gone;
}

/** What all decisions together say. The same whatever the order in which the files came. */
export interface Standing {
	/** In the order in which they were added. */
	files: ReadonlyMap<string, FileStanding>;
	joined: readonly Joined[];
	/** Pairs of files that were said to be apart, each as `pairOf` names it. */
	apart: ReadonlySet<string>;
	/** By kind and year (`reviewKey`). */
	reviewed: ReadonlyMap<string, Reviewed>;
	/** By report (`reportKey`). */
	statuses: ReadonlyMap<string, StatusSaid>;
	/** Files with reports that cannot be read, in the order in which they came. */
	unread: ReadonlyMap<string, UnreadReport>;
	/** Reports to the board, in the order in which they were filed. */
	filed: readonly FiledReport[];
	/** Every file, dropped ones too, and every profile that was shared, the latest last. */
	remembered: readonly (FileStanding | Profile)[];
}

/** A pair of files, whichever is named first. */
export function pairOf(one: string, other: string): string {
	return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The two files of such a pair. */
export function inPair(pair: string): [string, string] {
	return pair.split(' ') as [string, string];
}

export function reviewKey({ doubt, year }: Pick<Reviewed, 'doubt' | 'year'>): string {
	return `${doubt} ${year}`;
}

/** What holds once everything is decided: later decisions go before earlier ones. Decisions on files that are not there wait for them. */
export function whatStands(entries: readonly Entry<Decision>[]): Standing {
	const files = new Map<string, FileStanding>();
	const dropped = new Set<string>();
	const order = new Set<FileStanding['file'] | Profile>();
	const said = new Map<string, Map<string, readonly Said[]>>();
	const extracted = new Map<string, string>();
	const pairs = new Map<string, Joined | null>();
	const reviewed = new Map<string, Reviewed>();
	const statuses = new Map<string, StatusSaid>();
	const unread = new Map<string, UnreadReport>();
	const filed: FiledReport[] = [];
	for (const decision of standing(entries).flatMap(({ what }) => what)) {
		switch (decision.kind) {
			case 'added': {
				const { file, name, table, headers, reading } = decision;
				order.delete(file);
				order.add(file);
				dropped.delete(file);
				unread.delete(file);
				files.set(file, { file, name, table, headers, reading, said: new Map(), extracted: null });
				break;
			}
			case 'dropped':
				dropped.add(decision.file);
				unread.delete(decision.file);
				break;
			case 'read': {
				const before = files.get(decision.file);
				const { reading } = decision;
				if (before) files.set(decision.file, { ...before, table: reading.table ?? before.table, reading });
				break;
			}
			case 'declared': {
				const byField = said.get(decision.file) ?? new Map<string, readonly Said[]>();
				said.set(decision.file, byField.set(decision.field, decision.said));
				break;
			}
			case 'extracted':
				extracted.set(decision.file, decision.on);
				break;
			case 'joined': {
				const { older, newer, gone } = decision;
				pairs.set(pairOf(older, newer), { older, newer, gone });
				break;
			}
			case 'apart':
				pairs.set(pairOf(decision.one, decision.other), null);
				break;
			case 'reviewed': {
				const { kind: _, ...review } = decision;
				reviewed.set(reviewKey(review), review);
				break;
			}
			case 'status': {
				const { kind: _, ...said } = decision;
				statuses.set(reportKey(said.report), said);
				break;
			}
			case 'unread': {
				const { kind: _, ...report } = decision;
				if (!files.has(report.file) || dropped.has(report.file)) unread.set(report.file, report);
				break;
			}
			case 'filed':
				filed.push(decision.filed);
				break;
			case 'profile':
				order.add(decision.profile);
		}
	}
	const remembered = [...order].map((one): FileStanding | Profile => {
		if (typeof one !== 'string') return one;
		return { ...files.get(one)!, said: said.get(one) ?? new Map(), extracted: extracted.get(one) ?? null };
	});
	const here = new Map(
		remembered.flatMap((one) => ('file' in one && !dropped.has(one.file) ? [[one.file, one]] : [])),
	);
	return {
		files: here,
		joined: [...pairs.values()].filter(
			(pair) => pair !== null && here.has(pair.older) && here.has(pair.newer),
		) as Joined[],
		...{ reviewed, statuses, unread, filed },
		apart: new Set([...pairs].filter(([, pair]) => pair === null).map(([key]) => key)),
		remembered,
	};
}
