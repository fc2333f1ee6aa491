import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import type { Cell, TableTwin } from './table.ts';

/** Marks files with figures that no disclosure control has seen. */
export const internalMark = 'intern-ej-rojandekontrollerad';

/**
 * A table as CSV, as the spreadsheets of the language read it: UTF-8 with a byte order mark; semicolons and decimal
 * commas in Swedish and Finnish. The first column says on every row that the figures are internal.
 */
export function tableCsv(table: TableTwin, locale: Locale): string {
	const separator = locale === 'en' ? ',' : ';';
	const heads = table.columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
	const head = [translator(locale)('charts_protection_column'), ...heads].map((text) => quoted(text));
	const rows = table.rows.map((cells) => [internalMark, ...cells.map((cell) => written(cell, locale))]);
	return `\ufeff${[head, ...rows].map((row) => `${row.join(separator)}\r\n`).join('')}`;
}

/** `tjanster-2025-intern-ej-rojandekontrollerad.csv` */
export function csvFileName(name: string): string {
	return `${name}-${internalMark}.csv`;
}

function written({ value }: Cell, locale: Locale): string {
	if (value === null) return '';
	if (typeof value === 'string') return quoted(value);
	return locale === 'en' ? String(value) : String(value).replace('.', ',');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function quoted(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[";,\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
