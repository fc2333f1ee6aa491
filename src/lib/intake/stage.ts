import { isBlank, isFigure } from './find-header.ts';
import { headerOf } from './header.ts';
import type { RefusedRow, SetAsideRow } from './report.ts';
import type { Sniffed } from './sniff.ts';
import { plainCells, tokenize, type Span } from './tokenize.ts';
import { looksLikeTotals } from './totals.ts';

/** One raw table: every cell as the text it was, column by column. */
export interface Staged {
	/** As it stands in the file; of two rows joined; an empty text for each column where there is none. */
	header: string[];
	/** The rows the header was made of: none, one, or groups and what stands under them. */
	headerRows: string[][];
	/** One list per header, all as long as `rowNumbers`. A cell that was not there is `''`. */
	columns: string[][];
	/** The rows' numbers as a spreadsheet shows them, from 1. */
	rowNumbers: number[];
	refused: RefusedRow[];
	/** Totals and repeated headers: no data, and not among the rows read. */
	setAside: SetAsideRow[];
	/** Rows with fewer cells than the header; the missing ones were taken as blank. */
	shortRows: number[];
	/** Rows that hold nothing; neither read nor refused. */
	blank: number;
	/** Byte order marks within the table, where files were joined; they are taken off. */
	marks: number;
	/** Rows of data below the header: as many as were staged and refused. */
	read: number;
}

/** A record of the table as it stands in the text. */
export interface Row {
	cells: string[];
	span: Span;
	plain: boolean;
	row: number;
}

/**
 * The careful reader: below the header every record that holds anything becomes a row, a refused row or a row set aside. Rows read are
 * the first two; totals, and headers that are repeated where files were joined, are no data.
 * @param each is told of every record, those of the header and blank ones too, in order
 */
export function stage(text: string, sniffed: Sniffed, each?: (row: Row) => void): Staged {
	const staged = emptyStaged(sniffed);
	let row = sniffed.firstRow - 1;
	let blankBefore = false;
	/** Rows that are totals if the table ends here, and notes below them. */
	let pending: (Row & { totals: boolean })[] = [];
	let above = sniffed.headerRows.length;
	tokenize(
		text,
		sniffed,
		(cells, span, plain) => {
			if (span.start >= sniffed.until) return 'stop';
			if (above > 0) {
				above--;
				row++;
				each?.({ cells, span, plain, row });
				return;
			}
			if (!plain && cells.length !== staged.header.length) {
				const mark = joinedAt(text, span, cells, staged.header.length);
				if (mark !== null) return mark;
				if (gluesRows(text, span, cells, staged.header.length, sniffed)) return 'reread';
			}
			row++;
			each?.({ cells, span, plain, row });
			if (text.charCodeAt(span.start) === 0xfeff) staged.marks++;
			if (isBlank(cells)) {
				staged.blank++;
				blankBefore = true;
				return;
			}
			const reason = repeated(text, span, cells, staged);
			if (reason) {
				staged.setAside.push({ row, reason, text: textOf(text, span) });
			} else if (!plain && looksLikeTotals(cells)) {
				if (blankBefore) staged.setAside.push({ row, reason: 'totals', text: textOf(text, span) });
				else pending.push({ cells, span, plain, row, totals: true });
			} else if (pending.length > 0 && isNote(cells, blankBefore || !pending.at(-1)!.totals)) {
				pending.push({ cells, span, plain, row, totals: false });
			} else {
				for (const before of pending) take(staged, before, text, sniffed);
				pending = [];
				take(staged, { cells, span, plain, row }, text, sniffed);
			}
			blankBefore = false;
		},
		sniffed.headerAt,
	);
	for (const last of pending) {
		if (!last.totals) take(staged, last, text, sniffed);
		else staged.setAside.push({ row: last.row, reason: 'totals', text: textOf(text, last.span) });
	}
	staged.setAside.sort((a, b) => a.row - b.row);
	return staged;
}

function emptyStaged({ headerRows, widest }: Sniffed): Staged {
	const header = headerRows.length === 0 ? Array.from({ length: widest }, () => '') : headerOf(headerRows);
	return {
		header,
		headerRows,
		columns: header.map(() => []),
		rowNumbers: [],
		refused: [],
		setAside: [],
		shortRows: [],
		blank: 0,
		marks: 0,
		read: 0,
	};
}

/** A header row or a `sep=` line that comes again where files were joined. */
function repeated(
	text: string,
	{ start, end }: Span,
	cells: readonly string[],
	{ headerRows, header }: Staged,
): SetAsideRow['reason'] | null {
	if (end - start < 8 && /^\ufeff?sep=.$/i.test(text.slice(start, end))) return 'repeated_sep_line';
	if (header.length < 2) return null;
	const equal = headerRows.some(
		(names) =>
			names.length > 1 &&
			cells.length >= names.length &&
			cells.every((cell, i) => (cell === names[i] ? true : cell.trim() === (names[i] ?? ''))),
	);
	return equal ? 'repeated_header' : null;
}

function take(staged: Staged, { cells, span, plain, row }: Row, text: string, sniffed: Sniffed): void {
	const width = staged.header.length;
	staged.read++;
	if (plain || !(fits(cells, width, sniffed.widest) || endsInSeparator(cells, width, sniffed.figures))) {
		const reason = plain ? 'quote_never_closed' : 'too_many_cells';
		staged.refused.push({ row, reason, field: null, text: textOf(text, span) });
		return;
	}
	if (cells.length < width) staged.shortRows.push(row);
	staged.rowNumbers.push(row);
	for (let i = 0; i < width; i++) staged.columns[i]!.push(cells[i] ?? '');
}

function textOf(text: string, { start, end }: Span): string {
	return text.slice(text.charCodeAt(start) === 0xfeff ? start + 1 : start, end);
}

/**
 * Cells beyond the header are all right where they are empty and the file's records usually have them: spreadsheets write them.
 * In a single record a cell too many may have shifted the ones before it.
 */
function fits(cells: readonly string[], width: number, widest: number): boolean {
	if (cells.length > widest) return false;
	for (let i = width; i < cells.length; i++) if (cells[i]!.trim() !== '') return false;
	return true;
}

/** Whether a single record has a separator at its end, and figures in all columns of figures, so that no cell can have shifted. */
function endsInSeparator(cells: readonly string[], width: number, figures: readonly boolean[]): boolean {
	if (cells.length !== width + 1 || cells[width]!.trim() !== '') return false;
	const inFigures = cells.slice(0, width).filter((_, at) => figures[at]);
	return inFigures.some((cell) => cell.trim() !== '') && inFigures.every(isFigure);
}

/** Where a file was joined to one whose last line did not end: the byte order mark between two records, each as wide as the header. */
function joinedAt(
	text: string,
	{ start, end }: Span,
	cells: readonly string[],
	width: number,
): number | null {
	if (cells.length !== width * 2 - 1) return null;
	const at = text.indexOf('\ufeff', start + 1);
	return at === -1 || at >= end ? null : at;
}

/** A line of one cell below a table, such as the day it was printed. */
function isNote(cells: readonly string[], apart: boolean): boolean {
	return apart && cells[0]!.trim() !== '' && isBlank(cells.slice(1));
}

/** A record over several lines that does not fit, though its first line alone would, or has cells too many: a stray quote. */
function gluesRows(
	text: string,
	span: Span,
	cells: readonly string[],
	width: number,
	sniffed: Sniffed,
): boolean {
	const record = text.slice(span.start, span.end);
	const end = record.search(/[\r\n]/);
	if (end === -1) return false;
	return !fits(cells, width, sniffed.widest) || plainCells(record.slice(0, end), sniffed).length === width;
}
