import { decimalSign } from './decimal-sign.ts';
import {
	findHeader,
	isAttested,
	isBlank,
	isFigure,
	knownCount,
	knownHeaders,
	usualWidth,
	withGroups,
	type FoundHeader,
} from './find-header.ts';
import { bestQuoted, evenness, sample, type Sample } from './first-records.ts';
import { joinHeaderRows } from './header.ts';
import type { Reading } from './reading.ts';
import type { Evidence } from './report.ts';
import type { Shape } from './tokenize.ts';

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
	/**
	 * The records of the header: none, one, or groups and what stands under them. Without trailing separators, which name nothing, unless
	 * most records have a cell there.
	 */
	headerRows: string[][];
	/** How wide records may be: the header with its trailing separators, or what the records below it usually are. */
	widest: number;
	/** Of each column, whether it holds figures. */
	figures: boolean[];
	decimal: ',' | '.';
	decimalShown: boolean;
	evidence: Pick<Evidence, 'records' | 'asWide' | 'knownHeaders' | 'decimalExample' | 'lineEnds'>;
}

const delimiters = [';', ',', '\t', '|', ':'] as const;
const SAMPLE = 200;
/** Signs that stand in plain text, too. */
const common = [',', ':'];

interface Candidate {
	taken: Sample;
	header: FoundHeader;
	score: number;
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
	const take = (shape: Shape) => sample(text, shape, from, section.end, size);
	const candidates = (named ? [named] : delimiters).map((delimiter): Candidate => {
		const taken = bestQuoted(text, from, delimiter, reading, take);
		const header =
			chosenHeader(taken, chosenRow, reading.headerRows, isKnownHeader) ??
			findHeader(taken.records, isKnownHeader);
		return { taken, header, score: score(taken, header, isKnownHeader) };
	});
	const most = candidates.reduce((a, b) => (b.score > a.score ? b : a));
	const best = candidates.find((other) => holdsFigures(most, other)) ?? most;
	const { shape, records, starts, lineEnds } = best.taken;
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
		headerRows: records.slice(at, at + rows).map((cells) => headerCells(cells, filled)),
		widest: Math.max(width, usualWidth(below)),
		figures: figureColumns(filled, width),
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

/**
 * Whether a comma or colon that parts records without a header stands within figures only, where another delimiter parts all records
 * evenly: the sign is a decimal one, or a clock's.
 */
function holdsFigures({ taken, header }: Candidate, other: Candidate): boolean {
	const sign = taken.shape.delimiter.charAt(0);
	if (header.rows > 0 || other.header.rows > 0) return false;
	if (!common.includes(sign) || common.includes(other.taken.shape.delimiter.charAt(0))) return false;
	const { records } = other.taken;
	return (
		usualWidth(records) > 1 &&
		evenness(other.taken) === 1 &&
		records.every((cells) => cells.every((cell) => !cell.includes(sign) || isFigure(cell)))
	);
}

/** Which columns hold figures for the most part, by the records that are as wide as the header. */
function figureColumns(records: readonly string[][], width: number): boolean[] {
	const even = records.filter(({ length }) => length === width);
	return Array.from({ length: width }, (_, at) => {
		const filled = even.map((cells) => cells[at]!).filter((cell) => cell.trim() !== '');
		return filled.length > 0 && filled.filter(isFigure).length * 3 >= filled.length * 2;
	});
}

function headerCells(cells: readonly string[], below: readonly (readonly string[])[]): string[] {
	const isUsed = (at: number) =>
		below.filter((record) => (record[at] ?? '').trim() !== '').length * 2 > below.length;
	let width = cells.length;
	while (width > 1 && cells[width - 1]!.trim() === '' && !isUsed(width - 1)) width--;
	return cells.slice(0, width).map((cell) => cell.trim());
}

function chosenHeader(
	{ records }: Sample,
	row: number | null,
	rows: 1 | 2 | undefined,
	isKnownHeader: (header: string) => boolean,
): FoundHeader | null {
	if (row === null || row > records.length) return null;
	if (row <= 0) return { at: 0, rows: 0 };
	if (rows !== undefined) return { at: row - 1, rows };
	const found = withGroups(records, row - 1, isKnownHeader);
	return found.at === row - 1 ? found : { at: row - 1, rows: 1 };
}

/**
 * Known headers weigh most, then how many other records are as wide as the header, then the width. Far below stand delimiters that are
 * missing right above the first record they part, or from half of the records; a comma or a colon that the very first line lacks is
 * none: that line is the header of one column.
 */
function score(taken: Sample, found: FoundHeader, isKnownHeader: (header: string) => boolean): number {
	const { records, plain, shape } = taken;
	const header = headerOf(records, found);
	const width = found.rows === 0 ? usualWidth(records) : header.length;
	const isHeader = (at: number) => at >= found.at && at < found.at + found.rows;
	const others = records.flatMap((cells, at) => (isHeader(at) || isBlank(cells) ? [] : [at]));
	const fit = others.filter((at) => records[at]!.length === width && !plain[at]).length;
	const even = others.length === 0 ? 1 : fit / others.length;
	if (width < 2) return even / 2;
	const known = knownCount(header, isKnownHeader);
	const value = known * 100 + even * 10 + Math.min(width, 9);
	if (header.some((cell) => /^\s*[;,|:]\s*$/.test(cell))) return value - 10_000;
	if (known >= 2) return value;
	const isCommon = common.includes(shape.delimiter.charAt(0));
	const first = found.rows === 0 ? records.findIndex(({ length }) => length > 1) : found.at;
	const above = records.slice(0, first).filter((cells) => !isBlank(cells));
	const lacking = first > 0 && records[first - 1]!.length === 1 && !isBlank(records[first - 1]!);
	if (lacking && !isAttested(records, found, known))
		return isCommon && above.length === 1 ? value - 10_000 : 1 + value / 1000;
	const wide = others.filter((at) => records[at]!.length > 1).length;
	if (others.length > 0 && wide * 2 < others.length)
		return isCommon && found.rows === 0 ? value - 10_000 : 1 + value / 1000;
	return value;
}
