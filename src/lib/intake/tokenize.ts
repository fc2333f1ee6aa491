export interface Shape {
	/** One character; with a space after it where one follows each delimiter and is no part of the cell. */
	delimiter: string;
	/** `''`: no character quotes. */
	quote: string;
	/** `\` where it stands before a quote that is part of a quoted cell; `''`: such a quote is doubled. */
	escape: '' | '\\';
}

/** Where a record stands in the text, for showing it. */
export interface Span {
	start: number;
	end: number;
}

/**
 * Takes one record. `plain` is true where a quote never closed and the line was read as plain text instead.
 * Returning `stop` ends the reading; `reread` has the record's first line read again as plain text; a position within the record has it
 * read again to there, and what follows as the next one.
 */
export type TakeRecord = (cells: string[], span: Span, plain: boolean) => 'stop' | 'reread' | number | void;

const LF = 10;
const CR = 13;
const SPACE = 32;
const BACKSLASH = 92;
const MARK = 0xfeff;
/** Of a quote at a cell's start: it never closes, or it is part of a text that is not quoted. */
const NEVER = -1;
const TEXT = -2;

/**
 * Reads delimited text record by record. Records end at LF, CRLF or CR, in any mixture, outside quotes. A byte order mark before a
 * record is no part of it. A quote opens a quoted cell only at the cell's start; inside, a doubled quote is one quote. A lone quote
 * inside is part of the text as long as the cell ends on the same line; across lines it would glue records together, so that the line
 * is read as plain text, as is one whose quote never closes: a stray quote never costs more than its own line. A text that only begins
 * with a quoted word is left as it stands.
 */
export function tokenize(text: string, shape: Shape, take: TakeRecord, from = 0): void {
	let position = from;
	while (position < text.length) {
		const start = position;
		const content = text.charCodeAt(start) === MARK ? start + 1 : start;
		let cells: string[] = [];
		let end = readRecord(text, content, shape, cells);
		let plain = end === -1;
		if (!plain) {
			const answer = take(cells, { start, end }, false);
			if (answer === 'stop') return;
			if (typeof answer === 'number') {
				cells = [];
				readRecord(text.slice(content, answer), 0, shape, cells);
				if (take(cells, { start, end: answer }, false) === 'stop') return;
				position = answer;
				continue;
			}
			plain = answer === 'reread';
		}
		if (plain) {
			end = lineEnd(text, content);
			cells = plainCells(text.slice(content, end), shape);
			if (take(cells, { start, end }, true) === 'stop') return;
		}
		position = afterLine(text, end);
	}
}

/** Cells of a line in which nothing quotes. */
export function plainCells(line: string, { delimiter }: Shape): string[] {
	const cells = line.split(delimiter.charAt(0));
	if (delimiter.length === 1) return cells;
	return cells.map((cell, at) => (at > 0 && cell.startsWith(' ') ? cell.slice(1) : cell));
}

/** Fills `cells` and returns where the record ends, or -1 where a quote never closes. */
function readRecord(text: string, start: number, shape: Shape, cells: string[]): number {
	const delimiter = shape.delimiter.charCodeAt(0);
	const spaced = shape.delimiter.length > 1;
	const quote = shape.quote === '' ? -1 : shape.quote.charCodeAt(0);
	let position = start;
	for (;;) {
		let end: number;
		const close =
			text.charCodeAt(position) === quote ? closingQuote(text, position + 1, shape, delimiter) : TEXT;
		if (close === NEVER) return -1;
		if (close !== TEXT) {
			cells.push(unescaped(text.slice(position + 1, close), shape));
			end = afterSpaces(text, close + 1);
		} else {
			end = cellEnd(text, position, delimiter);
			cells.push(text.slice(position, end));
		}
		if (end >= text.length || text.charCodeAt(end) !== delimiter) return end;
		position = end + 1;
		if (spaced && text.charCodeAt(position) === SPACE) position++;
	}
}

function unescaped(cell: string, { quote, escape }: Shape): string {
	if (escape !== '' && cell.includes(escape))
		return cell.replaceAll(quote + quote, quote).replace(/\\([\\"'`~^$|»”])/g, '$1');
	return cell.includes(quote) ? cell.replaceAll(quote + quote, quote) : cell;
}

/**
 * Position of the quote that ends a quoted cell; spaces may stand between it and the delimiter. `NEVER` where none does, or where one
 * opens a further cell before. Looks no further than the first lone quote below the line it began on, so that a text full of stray
 * quotes is not gone through once for each.
 */
function closingQuote(text: string, from: number, shape: Shape, delimiter: number): number {
	const { quote: mark, escape } = shape;
	const quote = mark.charCodeAt(0);
	let line = -1;
	let lone = -1;
	for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) {
		if (escape !== '' && isEscaped(text, at, from)) continue;
		if (lone !== -1 && line < at) break;
		if (text.charCodeAt(at + 1) === quote) {
			at++;
			continue;
		}
		const after = afterSpaces(text, at + 1);
		const next = after < text.length ? text.charCodeAt(after) : LF;
		if (next === delimiter || next === LF || next === CR)
			return lone !== -1 && isText(text, from, lone, at, shape) ? TEXT : at;
		if (line === -1) line = lineEnd(text, from);
		if (line < at) break;
		if (lone === -1) lone = at;
		if (
			text.charCodeAt(shape.delimiter.length > 1 && text.charCodeAt(at - 1) === SPACE ? at - 2 : at - 1) ===
			delimiter
		)
			break;
	}
	return lone !== -1 && isText(text, from, lone, -1, shape) ? TEXT : NEVER;
}

/**
 * Whether a quote at a cell's start is part of a text, as in `"A" och "B"`: the next one stands at a word's end, and the quotes of the
 * cell are pairs without them.
 */
function isText(text: string, from: number, lone: number, close: number, shape: Shape): boolean {
	if (lone === from || /\s/.test(text.charAt(lone - 1))) return false;
	const end = cellEnd(text, lone, shape.delimiter.charCodeAt(0));
	const odd = (until: number) => (text.slice(from - 1, until).split(shape.quote).length - 1) % 2 === 1;
	return !odd(end) && (close < end || !odd(close + 1));
}

function afterSpaces(text: string, from: number): number {
	let at = from;
	while (text.charCodeAt(at) === SPACE) at++;
	return at;
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, at: number, from: number): boolean {
	let before = at;
	while (before > from && text.charCodeAt(before - 1) === BACKSLASH) before--;
	return (at - before) % 2 === 1;
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
