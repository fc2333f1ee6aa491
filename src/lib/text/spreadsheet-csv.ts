import type { Locale } from './locale.ts';

/** A cell of a file meant for spreadsheets. */
export type SpreadsheetCell = string | number | null;

/**
 * The mark before a text that a spreadsheet would run as a formula, or that it keeps from being taken for a number: an apostrophe.
 * What the group catches is the text. Written so that JavaScript and RE2 read it alike.
 */
export const textMark = "^'('*[=+\\-@\\t\\r\\d])";

const runs = /^'*[=+\-@\t\r]/;
const looksMarked = /^'+\d/;
/** Plain numbers, telephone numbers among them, and the signs for nothing: no spreadsheet runs these. */
const harmless = /^[-+]?[\d .,\u00a0\u202f]*$|^-+$/;
const marked = new RegExp(textMark);

/** A text as it is safe in a spreadsheet; `unneutralise` gives the same text back. */
export function neutralise(text: string): string {
	return looksMarked.test(text) || (runs.test(text) && !harmless.test(text)) ? `'${text}` : text;
}

/** The text without the mark that a spreadsheet, or `neutralise`, has put before it. */
export function unneutralise(cell: string): string {
	return cell.replace(marked, '$1');
}

/**
 * Rows as CSV, as the spreadsheets of the language read it: UTF-8 with a byte order mark; semicolons and decimal commas in
 * Swedish and Finnish. Texts that a spreadsheet would run are neutralised.
 */
export function spreadsheetCsv(rows: readonly (readonly SpreadsheetCell[])[], locale: Locale): string {
	const separator = locale === 'en' ? ',' : ';';
	const line = (cells: readonly SpreadsheetCell[]) =>
		`${cells.map((cell) => written(cell, locale)).join(separator)}\r\n`;
	return `\ufeff${rows.map(line).join('')}`;
}

function written(cell: SpreadsheetCell, locale: Locale): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return locale === 'en' ? String(cell) : String(cell).replace('.', ',');
	const safe = neutralise(cell);
	return /[";,\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
