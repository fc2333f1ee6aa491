import type { Encoding } from './report.ts';

/**
 * What an analyst decided of how one file is to be read, over what was found in it. Empty: as found. Kept with the file, so that
 * it is read the same way again.
 */
export interface Reading {
	/** Name of the part that is read: a sheet of a workbook, a file of an archive, a table of a file that holds several. */
	part?: string;
	encoding?: Encoding;
	delimiter?: string;
	/** `''`: no character quotes. */
	quote?: string;
	/** Row of the header as a spreadsheet counts, from 1; 0: the file has none. */
	headerRow?: number;
	/** How many rows the header takes from there on; else as found. */
	headerRows?: 1 | 2;
	decimal?: ',' | '.';
	/** Order of day and month in dates such as 01/03/2024 that do not show it, by header. */
	dayOrders?: Record<string, 'dmy' | 'mdy'>;
	/** Empties the cells that hold identity numbers, so that the rest of the file can be taken in. */
	emptyIdentityNumbers?: boolean;
	/** What bare ten digits are that can be an identity number, by header: the analyst was asked. */
	tenDigits?: Record<string, 'reference' | 'identity_number'>;
	/** Headers of columns that look like personal data and are read all the same. */
	keptColumns?: string[];
	/** Table that the file is of. */
	table?: string;
	/** Field of a column by its header, null: not used. Columns that are not named are matched. */
	columns?: Record<string, string | null>;
	/** What a text stands for, by field and by the text in lower case: a code, the id it links to, a name; `''`: nothing. */
	values?: Record<string, Record<string, string>>;
}

/** A reading of another part of the file: what was decided of the table before says nothing of it. */
export function readingOfPart(reading: Reading, part: string): Reading {
	const { headerRow: _, headerRows: __, delimiter: ___, quote: ____, decimal: _____, ...kept } = reading;
	return { ...kept, part };
}

const shapeKeys = ['encoding', 'delimiter', 'quote', 'headerRow', 'decimal'] as const;

/** Whether it was decided how the file is built. */
export function isShaped(reading: Reading): boolean {
	return shapeKeys.some((key) => reading[key] !== undefined);
}

/** A reading without that: as the file is found to be built. */
export function asFound(reading: Reading): Reading {
	const { encoding: _, delimiter: __, quote: ___, headerRow: ____, decimal: _____, ...kept } = reading;
	return kept;
}
