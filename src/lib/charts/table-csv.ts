import type { Locale } from '../text/locale.ts';
import { spreadsheetCsv } from '../text/spreadsheet-csv.ts';
import { translator } from '../text/translate.ts';
import type { TableTwin } from './table.ts';

/** Marks files with figures that no disclosure control has seen. */
export const internalMark = 'intern-ej-rojandekontrollerad';

/** A table as CSV for spreadsheets. The first column says on every row that the figures are internal, the last what they are limited to. */
export function tableCsv(table: TableTwin, locale: Locale): string {
	const heads = table.columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
	const t = translator(locale);
	const limits = table.limits === undefined ? [] : [table.limits];
	const rows = table.rows.map((cells) => [internalMark, ...cells.map(({ value }) => value), ...limits]);
	const last = limits.map(() => t('limits_column'));
	return spreadsheetCsv([[t('charts_protection_column'), ...heads, ...last], ...rows], locale);
}

/** `tjanster-2025-intern-ej-rojandekontrollerad.csv` */
export function csvFileName(name: string): string {
	return `${name}-${internalMark}.csv`;
}
