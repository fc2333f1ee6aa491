import type { BlankMeaning, YesMeaning } from '../model/types.ts';
import type { Reading } from './reading.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Dialect {
	encoding: Encoding;
	delimiter: string;
	quote: string;
	/** The decimal sign of the file's numbers, and whether any number shows it (else it is the delimiter's habit). */
	decimal: ',' | '.';
	decimalShown: boolean;
	/** A `sep=` line stood first. */
	sepLine: boolean;
	/** Row of the header as a spreadsheet counts, from 1; rows above it are a preamble. */
	headerRow: number;
}

export type RefusalReason = 'quote_never_closed' | 'too_many_cells' | 'required_missing';

/** A row that was not taken in. Never holds a value of personal data. */
export interface RefusedRow {
	row: number;
	reason: RefusalReason;
	/** Field whose value was missing, for `required_missing`. */
	field: string | null;
	/** The row as it stood in the file. */
	text: string;
}

export type ProblemReason =
	| 'not_a_date'
	| 'ambiguous_date'
	| 'not_a_number'
	| 'not_a_whole_number'
	| 'negative'
	| 'not_yes_or_no'
	| 'not_a_cpv_code'
	| 'unknown_code'
	| 'identity_number'
	| 'too_few_cells';

/** A cell that could not be read; its row was kept without it. `raw` is null where the value must not be shown. */
export interface Problem {
	row: number;
	field: string;
	raw: string | null;
	reason: ProblemReason;
}

export interface ColumnMatch {
	/** Position in the file, from 0. */
	index: number;
	header: string;
	/** null: not used. */
	field: string | null;
}

/** What a yes/no column says. Declared by the analyst, else the default of the model. */
export interface Declaration {
	field: string;
	header: string;
	yes: YesMeaning;
	blank: BlankMeaning;
	/** false: the model's default stands, nobody has declared it. */
	declared: boolean;
}

/** What was understood of one file. `read` = `accepted` + `refused`, asserted. */
export interface FileReport {
	/** The file's SHA-256 in hex: its identity, whatever its name. */
	id: string;
	name: string;
	bytes: number;
	/** What was decided of how to read it. */
	reading: Reading;
	dialect: Dialect;
	table: string;
	columns: ColumnMatch[];
	rows: { read: number; accepted: number; refused: number; blank: number };
	refused: RefusedRow[];
	problems: Problem[];
	/** Counts of `problems` by field and reason. */
	problemCounts: { field: string; reason: ProblemReason; count: number }[];
	declarations: Declaration[];
	/** Values dropped from columns of organisation numbers since they can be a person's identity number. */
	droppedIdentityNumbers: number;
}

export type FileErrorCode =
	| 'not_a_table'
	| 'spreadsheet'
	| 'compressed'
	| 'empty'
	| 'no_rows'
	| 'no_known_columns'
	| 'needed_columns_missing'
	| 'too_large'
	| 'identity_numbers'
	| 'unreadable';

/** A file that was refused as a whole. The message is made from code and detail by the language in use. */
export class FileError extends Error {
	constructor(
		readonly code: FileErrorCode,
		readonly file: string,
		readonly detail: Readonly<Record<string, string | number | readonly string[]>> = {},
	) {
		super(`${file}: ${code}`);
		this.name = 'FileError';
	}
}
