import type { BlankMeaning, YesMeaning } from '../model/types.ts';
import type { ExtractionDate } from './extraction-date.ts';
import type { KeptOut } from './guard/kept-out.ts';
import type { Said } from './decisions.ts';
import type { Reading } from './reading.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Why an encoding is taken to be a file's. */
export type EncodingEvidence = 'mark' | 'zero_bytes' | 'ascii' | 'valid_utf_8' | 'not_utf_8' | 'chosen';

export type LineEnd = 'lf' | 'crlf' | 'cr';

/** What a dialect was told from. */
export interface Evidence {
	encoding: EncodingEvidence;
	/** Of the first records below the header, how many were looked at and how many are as wide as it. */
	records: number;
	asWide: number;
	/** Headers that the model knows. */
	knownHeaders: string[];
	/** A number that shows the decimal sign; null where none does. */
	decimalExample: string | null;
	/** Line ends of the first records, the most usual first. */
	lineEnds: LineEnd[];
	/** NUL characters that were taken out. */
	nul: number;
	/** Byte order marks within the table that were taken off, where files were joined. */
	marks: number;
	/** What the table was taken out of; null: the file is the text. */
	container: 'zip' | 'gzip' | 'workbook' | null;
}

/** One of several tables of a file: a sheet, a file of an archive, or one of those that stand below each other. */
export interface Part {
	/** As `Reading.part` names it. */
	name: string;
	/** Row of its header, as a spreadsheet counts. */
	headerRow: number;
	/** The first of its headers. */
	headers: string[];
	/** How many of its headers the model knows. */
	known: number;
}

export interface Dialect {
	encoding: Encoding;
	/** One character; a space after it where one follows each. */
	delimiter: string;
	/** `''`: none. */
	quote: string;
	escape: '' | '\\';
	/** The decimal sign of the file's numbers, and whether any number shows it (else it is the delimiter's habit). */
	decimal: ',' | '.';
	decimalShown: boolean;
	/** A `sep=` line stood first. */
	sepLine: boolean;
	/** Row of the header as a spreadsheet counts, from 1; rows above it are a preamble. 0: no header. */
	headerRow: number;
	/** How many rows the header takes: 2 where groups stand over it, 0 where there is none. */
	headerRows: number;
	evidence: Evidence;
}

export type RefusalReason =
	'quote_never_closed' | 'too_many_cells' | 'required_missing' | 'required_unread' | 'corrected_already';

/** A row that was not taken in. Never holds a value of personal data. */
export interface RefusedRow {
	row: number;
	reason: RefusalReason;
	/** Field whose value was missing or could not be read, for `required_missing` and `required_unread`. */
	field: string | null;
	/** The row as it stood in the file. */
	text: string;
	/** Of a row whose cells were read: what could not be, the value that it must have among them. */
	problems?: Problem[];
}

/** A row that is no data: neither read, accepted nor refused, but told. */
export interface SetAsideRow {
	row: number;
	reason: 'totals' | 'repeated_header' | 'repeated_sep_line';
	text: string;
}

export type ProblemReason =
	| 'not_a_date'
	| 'ambiguous_date'
	| 'week_without_year'
	| 'two_digit_year'
	| 'not_a_number'
	| 'contradicting_unit'
	| 'contradicting_currency'
	| 'ambiguous_percent'
	| 'ambiguous_amount'
	| 'not_a_whole_number'
	| 'negative'
	| 'not_yes_or_no'
	| 'not_a_cpv_code'
	| 'unknown_code'
	| 'identity_number'
	| 'too_few_cells'
	| 'more_than_all'
	| 'of_whom_nothing';

/** A cell that could not be read; its row was kept without it. `raw` is null where the value must not be shown. */
export interface Problem {
	row: number;
	field: string;
	raw: string | null;
	reason: ProblemReason;
}

/** What a field of a column was told from: the analyst, a header that is known, one like it, or the look of the values. */
export type MatchHow = 'chosen' | 'synonym' | 'likeness' | 'values';

/** A field that a column may be. */
export interface Proposal {
	field: string;
	/** 0 to 1. */
	confidence: number;
	how: MatchHow;
}

export interface ColumnMatch {
	/** Position in the file, from 0. */
	index: number;
	/** Told apart from the others; of a column without a header `''` where it is not used, else `#` and its place from 1. */
	header: string;
	/** null: not used. */
	field: string | null;
	/** How sure the field is, 0 to 1; 0 where there is none. */
	confidence: number;
	/** null: not used and nobody said so. `chosen` without a field: the analyst said that it is not used. */
	how: MatchHow | null;
	/** Up to three fields that it may be, the likeliest first; none of them is used. */
	others: Proposal[];
}

/** A text that is no code of its field's list. */
export interface UnknownValue {
	field: string;
	header: string;
	/** In lower case, as `Reading.values` names it. */
	text: string;
	/** Cells that hold it. */
	count: number;
	/** Codes with words like it, the likest first. */
	suggestions: string[];
}

/** How the columns of a file that was refused were matched, so that the analyst can say what they are. */
export interface SeenColumns {
	/** The table that it seems to be of; null where nothing tells. */
	table: string | null;
	columns: ColumnMatch[];
	/** Up to three different values of each column, without what is about a person. */
	samples: string[][];
	/** Needs of the table that no column meets. */
	missing: (readonly string[])[];
}

/** What a yes/no column says. */
export interface Declaration {
	field: string;
	header: string;
	/** The model's default, which holds in the years of which nobody has said anything. */
	yes: YesMeaning;
	blank: BlankMeaning;
	/** Whether anybody has said anything. */
	declared: boolean;
	/** What was said, in the order in which it was; of statements whose years overlap the later one holds (`saidYears`). */
	said: Said[];
}

/** Whether the day or the month stands first. */
export type DayOrder = 'dmy' | 'mdy';

/** A column of dates such as 01/03/2024, which can be read in two ways. */
export interface DateColumn {
	field: string;
	header: string;
	/** null: nothing shows it and nobody has said it. */
	order: DayOrder | null;
	/** A cell that shows the order; null where none does, or cells show both. */
	evidence: { text: string; row: number } | null;
	/** The analyst said it. */
	answered: boolean;
	/** Cells that can be read in two ways. */
	ambiguous: number;
	/** The first and the last of them. */
	examples: string[];
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
	/** Tables of the file to choose from; empty where there is one. */
	parts: Part[];
	/** The one that was read. */
	part: string | null;
	/** The first rows as they were read. */
	preview: string[][];
	table: string;
	columns: ColumnMatch[];
	/** Up to three different values of each column. */
	samples: string[][];
	/** The day the export was taken out of its system; null where neither its name nor what stands above its header says it. */
	extracted: ExtractionDate | null;
	/** Texts of all rows that are no code of their field's list, the most frequent first. */
	unknownValues: UnknownValue[];
	rows: { read: number; accepted: number; refused: number; blank: number };
	refused: RefusedRow[];
	/** Rows that are no data, beside those read. */
	setAside: SetAsideRow[];
	problems: Problem[];
	/** Counts of `problems` by field and reason. */
	problemCounts: { field: string; reason: ProblemReason; count: number }[];
	declarations: Declaration[];
	/** Columns with dates that can be read in two ways. */
	dates: DateColumn[];
	/** Values dropped from columns of organisation numbers since they can be a person's identity number. */
	droppedIdentityNumbers: number;
	/** What was kept out of the file since it can be about a person. */
	keptOut: KeptOut;
}

export type FileErrorCode =
	| 'not_a_table'
	| 'spreadsheet'
	| 'encrypted'
	| 'broken_archive'
	| 'unpacks_too_large'
	| 'no_table_inside'
	| 'part_missing'
	| 'empty'
	| 'no_rows'
	| 'no_known_columns'
	| 'needed_columns_missing'
	| 'too_large'
	| 'identity_numbers'
	| 'unreadable';

/** How a refused file was read, so that the analyst can see what went wrong and say how it is to be read. */
export interface Seen {
	reading: Reading;
	dialect: Dialect;
	/** Tables of the file to choose from; empty where there is one. */
	parts: Part[];
	part: string | null;
	/** The first rows as they stand in the file, those above the header too, without what is about a person. */
	rows: { row: number; cells: string[] }[];
	/** null where the columns were not looked at. */
	columns: SeenColumns | null;
}

/** A file that was refused as a whole. The message is made from code and detail by the language in use. */
export class FileError extends Error {
	constructor(
		readonly code: FileErrorCode,
		readonly file: string,
		readonly detail: Readonly<Record<string, string | number | readonly string[]>> = {},
		/** Where it may be read in another way. */
		readonly seen: Seen | null = null,
	) {
		super(`${file}: ${code}`);
		this.name = 'FileError';
	}
}
