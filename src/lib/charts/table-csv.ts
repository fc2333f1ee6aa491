import type { Locale } from '../text/locale.ts';
import { spreadsheetCsv } from '../text/spreadsheet-csv.ts';
import { translator } from '../text/translate.ts';
import type { TableTwin } from './table.ts';

/** Marks files with figures that no disclosure control has seen. */
export const internalMark = 'intern-ej-rojandekontrollerad';

/** A table as CSV for spreadsheets. The first column says on every row that the figures are internal. */
export function tableCsv(table: TableTwin, locale: Locale): string {
	const heads = table.columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
	const rows = table.rows.map((cells) => [internalMark, ...cells.map(({ value }) => value)]);
	return spreadsheetCsv([[translator(locale)('charts_protection_column'), ...heads], ...rows], locale);
}

/** `tjanster-2025-intern-ej-rojandekontrollerad.csv` */
export function csvFileName(name: string): string {
	return `${name}-${internalMark}.csv`;
}
