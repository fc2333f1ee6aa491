import { isBlank, type Sniffed } from './sniff.ts';
import type { RefusedRow } from './report.ts';
import { tokenize } from './tokenize.ts';

/** One raw table: every cell as the text it was, column by column. */
export interface Staged {
	header: string[];
	/** One list per header, all as long as `rowNumbers`. A cell that was not there is `''`. */
	columns: string[][];
	/** The rows' numbers as a spreadsheet shows them, from 1. */
	rowNumbers: number[];
	refused: RefusedRow[];
	/** Rows with fewer cells than the header; the missing ones were taken as blank. */
	shortRows: number[];
	/** Rows that hold nothing; neither read nor refused. */
	blank: number;
	/** Rows below the header that hold anything: as many as were staged and refused. */
	read: number;
}

/** The careful reader: below the header every record becomes a row or a refused row. */
export function stage(text: string, sniffed: Sniffed): Staged {
	const staged: Staged = {
		header: [],
		columns: [],
		rowNumbers: [],
		refused: [],
		shortRows: [],
		blank: 0,
		read: 0,
	};
	let row = sniffed.headerRow - 1;
	let first = true;
	tokenize(
		text,
		sniffed,
		(cells, span, plain) => {
			if (first) {
				first = false;
				row++;
				staged.header = headerCells(cells);
				staged.columns = staged.header.map(() => []);
				return;
			}
			const width = staged.header.length;
			if (
				!plain &&
				cells.length !== width &&
				gluesRows(text.slice(span.start, span.end), cells, width, sniffed)
			) {
				return 'reread';
			}
			row++;
			if (isBlank(cells)) {
				staged.blank++;
				return;
			}
			staged.read++;
			if (!fits(cells, width, sniffed.widest) || (plain && cells.length !== width)) {
				const reason = plain ? 'quote_never_closed' : 'too_many_cells';
				staged.refused.push({ row, reason, field: null, text: text.slice(span.start, span.end) });
				return;
			}
			if (cells.length < width) staged.shortRows.push(row);
			staged.rowNumbers.push(row);
			for (let i = 0; i < width; i++) staged.columns[i]!.push(cells[i] ?? '');
		},
		sniffed.headerAt,
	);
	return staged;
}

/**
 * Cells beyond the header are all right where they are empty and the file's records usually have them: spreadsheets write them.
 * In a single record a cell too many has shifted the ones before it.
 */
function fits(cells: readonly string[], width: number, widest: number): boolean {
	if (cells.length > widest) return false;
	for (let i = width; i < cells.length; i++) if (cells[i]!.trim() !== '') return false;
	return true;
}

/** A record over several lines that does not fit, though its first line alone would, or has cells too many: a stray quote. */
function gluesRows(record: string, cells: readonly string[], width: number, sniffed: Sniffed): boolean {
	const end = record.search(/[\r\n]/);
	if (end === -1) return false;
	return (
		!fits(cells, width, sniffed.widest) || record.slice(0, end).split(sniffed.delimiter).length === width
	);
}

/** Trailing separators make empty headers, which name nothing. */
function headerCells(cells: readonly string[]): string[] {
	let width = cells.length;
	while (width > 1 && cells[width - 1]!.trim() === '') width--;
	return cells.slice(0, width).map((cell) => cell.replace(/^\ufeff/, '').trim());
}
