import { neutralise } from '../../text/spreadsheet-csv.ts';
import type { PublishedRow, PublishedTable, Snapshot } from '../snapshot.ts';
import { columnsOf, hiddenMarks, type Cell, type Column } from './columns.ts';
import { csvMetadata } from './csv-metadata.ts';
import { tablePath } from './names.ts';

/**
 * Every table as CSV, each with its metadata (CSV on the Web) beside it: texts by path. The CSV is as RFC 4180 has it: UTF-8 without
 * byte order mark, commas, lines ending in CR LF, a header row of machine names, points as decimal signs. Texts that a spreadsheet
 * would run as a formula have an apostrophe before them.
 */
export function csvFiles(snapshot: Snapshot): Map<string, string> {
	return new Map(
		snapshot.tables.flatMap((table): [string, string][] => {
			const path = tablePath(table.id);
			const columns = columnsOf(table, snapshot);
			const metadata = csvMetadata(table, columns, snapshot);
			return [
				[path, csvText(table, columns)],
				[`${path}-metadata.json`, `${JSON.stringify(metadata, null, '\t')}\n`],
			];
		}),
	);
}

function csvText({ rows }: PublishedTable, columns: readonly Column[]): string {
	const header = columns.map(({ name }) => name);
	const lines = [header, ...rows.map((row) => columns.map((column) => written(shown(row, column))))];
	return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function shown(row: PublishedRow, { figure, cell }: Column): Cell {
	return figure && row.hidden !== null ? hiddenMarks[row.hidden] : cell(row);
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
