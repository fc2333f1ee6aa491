export interface Shape {
	delimiter: string;
	quote: string;
}

/** Where a record stands in the text, for showing it. */
export interface Span {
	start: number;
	end: number;
}

/**
 * Takes one record. `plain` is true where a quote never closed and the line was read as plain text instead.
 * Returning `stop` ends the reading; `reread` has the record's first line read again as plain text.
 */
export type TakeRecord = (cells: string[], span: Span, plain: boolean) => 'stop' | 'reread' | void;

const LF = 10;
const CR = 13;

/**
 * Reads delimited text record by record. Records end at LF, CRLF or CR, in any mixture, outside quotes. A quote opens a quoted
 * cell only at the cell's start; inside, a doubled quote is one quote. A lone quote inside is part of the text as long as the cell
 * ends on the same line; across lines it would glue records together, so that the line is read as plain text, as is one whose
 * quote never closes: a stray quote never costs more than its own line.
 */
export function tokenize(text: string, shape: Shape, take: TakeRecord, from = 0): void {
	let position = from;
	while (position < text.length) {
		const start = position;
		let cells: string[] = [];
		let end = readRecord(text, start, shape, cells);
		let plain = end === -1;
		if (!plain) {
			const answer = take(cells, { start, end }, false);
			if (answer === 'stop') return;
			plain = answer === 'reread';
		}
		if (plain) {
			end = lineEnd(text, start);
			cells = text.slice(start, end).split(shape.delimiter);
			if (take(cells, { start, end }, true) === 'stop') return;
		}
		position = afterLine(text, end);
	}
}

/** Fills `cells` and returns where the record ends, or -1 where a quote never closes. */
function readRecord(text: string, start: number, shape: Shape, cells: string[]): number {
	const delimiter = shape.delimiter.charCodeAt(0);
	const quote = shape.quote.charCodeAt(0);
	let position = start;
	for (;;) {
		let end: number;
		if (text.charCodeAt(position) === quote) {
			const close = closingQuote(text, position + 1, shape.quote, delimiter);
			if (close === -1) return -1;
			const cell = text.slice(position + 1, close);
			cells.push(cell.includes(shape.quote) ? cell.replaceAll(shape.quote + shape.quote, shape.quote) : cell);
			end = close + 1;
		} else {
			end = cellEnd(text, position, delimiter);
			cells.push(text.slice(position, end));
		}
		if (end >= text.length || text.charCodeAt(end) !== delimiter) return end;
		position = end + 1;
	}
}

/** Position of the quote that ends a quoted cell, or -1. */
function closingQuote(text: string, from: number, mark: string, delimiter: number): number {
	const quote = mark.charCodeAt(0);
	let lone = false;
	for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) {
		const next = at + 1 < text.length ? text.charCodeAt(at + 1) : LF;
		if (next === quote) {
			at++;
		} else if (next === delimiter || next === LF || next === CR) {
			return lone && lineEnd(text, from) < at ? -1 : at;
		} else if (lineEnd(text, from) < at) {
			return -1;
		} else {
			lone = true;
		}
	}
	return -1;
}

function cellEnd(text: string, from: number, delimiter: number): number {
	for (let i = from; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === delimiter || code === LF || code === CR) return i;
	}
	return text.length;
}

function lineEnd(text: string, from: number): number {
	for (let i = from; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === LF || code === CR) return i;
	}
	return text.length;
}

function afterLine(text: string, end: number): number {
	if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) return end + 2;
	return Math.min(end + 1, text.length);
}
