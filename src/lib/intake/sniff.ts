import { decimalSign } from './decimal-sign.ts';
import {
	findHeader,
	isBlank,
	knownHeaders,
	usualWidth,
	withGroups,
	type FoundHeader,
} from './find-header.ts';
import { joinHeaderRows } from './header.ts';
import { escapeOf, quoteOf } from './quoting.ts';
import type { Reading } from './reading.ts';
import type { Evidence, LineEnd } from './report.ts';
import { tokenize, type Shape } from './tokenize.ts';

/** Where one table stands in a text. */
export interface Section {
	start: number;
	end: number;
	/** Rows above it. */
	rowsAbove: number;
}

export interface Sniffed extends Shape {
	sepLine: boolean;
	/** Position in the text where the table begins, with its preamble. */
	from: number;
	/** Position in the text of the header's first record; of the first row where there is no header. */
	headerAt: number;
	/** Position where the table ends. */
	until: number;
	/** Row of the record at `headerAt` as a spreadsheet counts, from 1 (a `sep=` line is not a row). */
	firstRow: number;
	/** The header's row; 0: there is none. */
	headerRow: number;
	/** The records of the header: none, one, or groups and what stands under them. Without trailing separators, which name nothing. */
	headerRows: string[][];
	/** How wide records may be: the header with its trailing separators, or what the records below it usually are. */
	widest: number;
	decimal: ',' | '.';
	decimalShown: boolean;
	evidence: Pick<Evidence, 'records' | 'asWide' | 'knownHeaders' | 'decimalExample' | 'lineEnds'>;
}

const delimiters = [';', ',', '\t', '|', ':'] as const;
const SAMPLE = 200;

interface Sample {
	records: string[][];
	starts: number[];
	lineEnds: LineEnd[];
}

/**
 * How a delimited text is built, from its first 200 records: `sep=` line, delimiter, quotes, header row below a preamble, decimal sign.
 * @param isKnownHeader tells whether a normalised header is one the model knows: the best evidence for a header row
 * @param reading what the analyst decided instead
 * @param section where the table stands; the whole text
 */
export function sniff(
	text: string,
	isKnownHeader: (header: string) => boolean,
	reading: Reading = {},
	section: Section = { start: 0, end: text.length, rowsAbove: 0 },
): Sniffed {
	const sep = section.start === 0 ? /^\ufeff?sep=(.)(\r\n|\r|\n|$)/i.exec(text.slice(0, 20)) : null;
	const from = sep ? sep[0].length : section.start;
	const chosenRow = reading.headerRow === undefined ? null : reading.headerRow - section.rowsAbove;
	const size = Math.max(SAMPLE, (chosenRow ?? 0) + 50);
	const named = reading.delimiter ?? sep?.[1];
	const candidates = (named ? [named] : delimiters).map((delimiter) => {
		const quote = reading.quote ?? quoteOf(text, from, delimiter);
		const shape = { delimiter, quote, escape: escapeOf(text, from, { quote, delimiter }) };
		const taken = sample(text, shape, from, section.end, size);
		const header = chosenHeader(taken, chosenRow, isKnownHeader) ?? findHeader(taken.records, isKnownHeader);
		return { shape, taken, header, score: score(taken.records, header, isKnownHeader) };
	});
	const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
	const splits =
		reading.delimiter === undefined && best.shape.delimiter === ',' && spaced(best.taken.records);
	const shape = splits ? { ...best.shape, delimiter: ', ' } : best.shape;
	const { records, starts, lineEnds } = !splits ? best.taken : sample(text, shape, from, section.end, size);
	const { at, rows } = best.header;
	const below = records.slice(at + rows);
	const header = headerOf(records, best.header);
	const width = Math.max(1, rows === 0 ? usualWidth(records) : header.length);
	const filled = below.filter((cells) => !isBlank(cells));
	const { decimal, decimalShown, example } = decimalSign(below, shape.delimiter);
	const first = section.rowsAbove + at + 1;
	return {
		...shape,
		sepLine: sep !== null,
		from,
		headerAt: starts[at] ?? from,
		until: section.end,
		firstRow: first,
		headerRow: rows === 0 ? 0 : first,
		headerRows: records.slice(at, at + rows).map(headerCells),
		widest: Math.max(width, usualWidth(below)),
		decimal: reading.decimal ?? decimal,
		decimalShown: reading.decimal !== undefined || decimalShown,
		evidence: {
			records: filled.length,
			asWide: filled.filter((cells) => cells.length === width).length,
			knownHeaders: rows === 0 ? [] : knownHeaders(header, isKnownHeader).map((text) => text.trim()),
			decimalExample: example,
			lineEnds,
		},
	};
}

function headerOf(records: readonly string[][], { at, rows }: FoundHeader): string[] {
	if (rows === 2) return joinHeaderRows(records[at] ?? [], records[at + 1] ?? []);
	return rows === 1 ? (records[at] ?? []) : [];
}

function headerCells(cells: readonly string[]): string[] {
	let width = cells.length;
	while (width > 1 && cells[width - 1]!.trim() === '') width--;
	return cells.slice(0, width).map((cell) => cell.trim());
}

function chosenHeader(
	{ records }: Sample,
	row: number | null,
	isKnownHeader: (header: string) => boolean,
): FoundHeader | null {
	if (row === null || row > records.length) return null;
	if (row <= 0) return { at: 0, rows: 0 };
	const found = withGroups(records, row - 1, isKnownHeader);
	return found.at === row - 1 ? found : { at: row - 1, rows: 1 };
}

function sample(text: string, shape: Shape, from: number, until: number, size: number): Sample {
	const taken: Sample = { records: [], starts: [], lineEnds: [] };
	const ends = new Map<LineEnd, number>();
	tokenize(
		text,
		shape,
		(cells, { start, end }) => {
			if (start >= until) return 'stop';
			taken.records.push(cells);
			taken.starts.push(start);
			const lineEnd = lineEndAt(text, end);
			if (lineEnd) ends.set(lineEnd, (ends.get(lineEnd) ?? 0) + 1);
			return taken.records.length >= size ? 'stop' : undefined;
		},
		from,
	);
	taken.lineEnds = [...ends].sort((a, b) => b[1] - a[1]).map(([lineEnd]) => lineEnd);
	return taken;
}

function lineEndAt(text: string, end: number): LineEnd | null {
	const character = text.charAt(end);
	if (character === '\n') return 'lf';
	if (character !== '\r') return null;
	return text.charAt(end + 1) === '\n' ? 'crlf' : 'cr';
}

/** Whether a space follows every comma between cells, and so belongs to none of them. */
function spaced(records: readonly string[][]): boolean {
	const wide = records.filter(({ length }) => length > 1);
	return (
		wide.length >= 2 &&
		wide.every((cells) => cells.slice(1).every((cell) => cell === '' || cell.startsWith(' '))) &&
		wide[0]!.slice(1).some((cell) => cell !== '')
	);
}

/** Known headers weigh most, then how many other records are as wide as the header, then the width. */
function score(
	records: readonly string[][],
	found: FoundHeader,
	isKnownHeader: (header: string) => boolean,
): number {
	const header = headerOf(records, found);
	const width = found.rows === 0 ? usualWidth(records) : header.length;
	const others = records.filter(
		(cells, at) => (at < found.at || at >= found.at + found.rows) && !isBlank(cells),
	);
	const even =
		others.length === 0 ? 1 : others.filter(({ length }) => length === width).length / others.length;
	const known = knownHeaders(header, isKnownHeader).length;
	return (width > 1 ? 1 : 0) * (known * 100 + even * 10 + Math.min(width, 9));
}
