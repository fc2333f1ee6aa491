import { neutralise } from '../../text/spreadsheet-csv.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Cell } from './columns.ts';
import { csvMetadata } from './csv-metadata.ts';
import type { OpenTable } from './open-table.ts';

/**
 * Every table as CSV, each with its metadata (CSV on the Web) beside it: texts by path. The CSV is as RFC 4180 has it: UTF-8 without
 * byte order mark, commas, lines ending in CR LF, a header row of machine names, points as decimal signs. Texts that a spreadsheet
 * would run as a formula have an apostrophe before them.
 */
export function csvFiles(tables: readonly OpenTable[], snapshot: Snapshot): Map<string, string> {
	return new Map(
		tables.flatMap((table): [string, string][] => [
			[table.path, csvText(table)],
			[`${table.path}-metadata.json`, `${JSON.stringify(csvMetadata(table, snapshot), null, '\t')}\n`],
		]),
	);
}

function csvText({ columns, rows }: OpenTable): string {
	const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(written))];
	return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return plainNumber(cell);
	const text = typeof cell === 'string' ? neutralise(cell) : String(cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Without an exponent; figures have twelve decimals at most. */
function plainNumber(value: number): string {
	const text = String(value);
	return text.includes('e-') ? value.toFixed(12).replace(/0+$/, '') : text;
}
