import { addPacked, nothing, type CellFacts } from './cell-facts.ts';
import type { PackedPart, PackedRows } from './packed.ts';
import { AT, DIGIT, INK, KIND, NUL, ODD, WIDE, mustBeSeen } from './scan-cell.ts';

export interface FastShape {
	delimiter: number;
	/** -1: no character quotes. */
	quote: number;
	width: number;
	/** Number of the first row. */
	first: number;
	/** For each column, whether phone numbers are looked for in it. */
	words: readonly boolean[];
	/** The first header: a row that begins with it may be the header again. */
	header: Uint8Array;
	/** The head ends with the record that reaches this position. */
	headLimit: number;
}

export interface FastRows extends PackedRows {
	/** Rows that the careful reader must see, as well: from byte, to byte, and the row counted from 0. */
	seen: { start: number; end: number; row: number }[];
	/** Where the head ends: the start of a record. */
	headEnd: number;
	/** How many cells of each column hold anything. */
	filled: number[];
	/** Lines that hold nothing; they stand last. */
	blank: number;
	wide: boolean;
	/** What occurs in each column of the rows that were sent ahead. */
	facts: CellFacts[];
}

/** Kinds of bytes that make a cell worth a look whatever its digits. */
const OTHER = ODD | AT;
const LF = 10;
const CR = 13;
/** Small enough that the page answers while a part goes through it. */
const PART_BYTES = 6_000_000;
const PART_ROWS = 65_536;

/** First letters of words for totals, of both cases. */
const TOTALS = new Set([...'sdtgykvlSDTGYKVL'].map((letter) => letter.charCodeAt(0)));

/**
 * Cuts the rows of regular delimited bytes into packed columns in one pass, without a string for any cell.
 * @param send takes rows ahead of the others, of which the careful reader need not see any: nothing about a person can be in them
 * @returns null where a record is not as wide as the header, quotes astray, or anything else that needs the careful reader
 */
export function fastRows(
	bytes: Uint8Array,
	from: number,
	shape: FastShape,
	progress?: (bytes: number, rows: number) => void,
	send?: (part: PackedPart) => void,
): FastRows | null {
	const { delimiter, quote, width, words } = shape;
	const size = bytes.length;
	const parts: PackedPart[] = [];
	const seen: FastRows['seen'] = [];
	const filled = new Array<number>(width).fill(0);
	const facts = filled.map(nothing);
	let all = 0;
	let count = 0;
	let blank = 0;
	let headEnd = size;
	let at = from;

	while (at < size) {
		const until = Math.min(size, at + PART_BYTES);
		const room = until - at;
		const out: Uint8Array[] = [];
		const ends: Int32Array[] = [];
		const position = new Int32Array(width);
		for (let column = 0; column < width; column++) {
			out.push(new Uint8Array(Math.ceil(room / width) + 1024));
			ends.push(new Int32Array(PART_ROWS + 1));
		}
		let rows = 0;
		const seenBefore = seen.length;
		const inHead = headEnd === size;
		while (at < until && rows < PART_ROWS) {
			const recordStart = at;
			const first = bytes[at]!;
			if (first === LF || (first === CR && bytes[at + 1] === LF)) {
				if (width < 2) return null;
				blank++;
				at += first === LF ? 1 : 2;
				continue;
			}
			// A blank line within may part two tables.
			if (blank > 0) return null;
			if (first === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) return null;
			if (recordStart >= shape.headLimit && headEnd === size) headEnd = recordStart;
			let see = false;
			let inked = false;
			let column = 0;
			for (;;) {
				if (column === width) return null;
				let target = out[column]!;
				const start = position[column]!;
				let end = start;
				let kinds = 0;
				let digits = 0;
				if (bytes[at] === quote) {
					at++;
					for (;;) {
						if (at >= size) return null;
						const byte = bytes[at]!;
						if (byte === quote) {
							const next = at + 1 < size ? bytes[at + 1]! : LF;
							if (next === quote) at++;
							else if (next === delimiter || next === LF || next === CR) break;
							else return null;
						}
						if (end === target.length) target = out[column] = grown(target);
						target[end++] = byte;
						const kind = KIND[byte]!;
						kinds |= kind;
						digits += kind & DIGIT;
						at++;
					}
					at++;
				} else {
					while (at < size) {
						const byte = bytes[at]!;
						if (byte === delimiter || byte === LF || byte === CR) break;
						if (end === target.length) target = out[column] = grown(target);
						target[end++] = byte;
						const kind = KIND[byte]!;
						kinds |= kind;
						digits += kind & DIGIT;
						at++;
					}
				}
				all |= kinds;
				position[column] = end;
				ends[column]![rows + 1] = end;
				if (end > start) filled[column]!++;
				if (!inked && (kinds & INK) !== 0) {
					inked = true;
					if (digits === 0 && mayBeTotals(target, start, end)) see = true;
					if (isHeader(target, start, end, shape.header)) see = true;
					if (column === 0 && end - start > 3 && isSep(target, start)) return null;
				}
				if (
					(digits >= 2 || (kinds & OTHER) !== 0) &&
					mustBeSeen(target, start, end, kinds, digits, words[column]!)
				)
					see = true;
				column++;
				if (at >= size || bytes[at] !== delimiter) break;
				at++;
			}
			if (column !== width || !inked) return null;
			const recordEnd = at;
			if (at < size) {
				if (bytes[at] === CR) {
					if (bytes[at + 1] !== LF) return null;
					at += 2;
				} else at++;
			}
			if (see) seen.push({ start: recordStart, end: recordEnd, row: count + rows });
			rows++;
		}
		if ((all & NUL) !== 0) return null;
		if (rows > 0) {
			const columns = out.map((texts, column) => ({
				offsets: ends[column]!.slice(0, rows + 1),
				bytes: texts.slice(0, position[column]),
			}));
			const part = { from: count, rows, columns };
			if (send && !inHead && seen.length === seenBefore) {
				columns.forEach((texts, column) => addPacked(facts[column]!, texts));
				send(part);
			} else parts.push(part);
		}
		count += rows;
		progress?.(at, count);
	}
	return { first: shape.first, count, parts, seen, headEnd, filled, blank, wide: (all & WIDE) !== 0, facts };
}

function grown(bytes: Uint8Array): Uint8Array {
	const larger = new Uint8Array(bytes.length * 2);
	larger.set(bytes);
	return larger;
}

/** A row whose first word may be one for totals; the careful reader decides. */
function mayBeTotals(bytes: Uint8Array, start: number, end: number): boolean {
	let at = start;
	while (at < end && (KIND[bytes[at]!]! & INK) === 0) at++;
	return end - at < 40 && (TOTALS.has(bytes[at]!) || bytes[at]! >= 0x80);
}

function isHeader(bytes: Uint8Array, start: number, end: number, header: Uint8Array): boolean {
	if (header.length === 0 || end - start < header.length) return false;
	let at = start;
	while (at < end && (KIND[bytes[at]!]! & INK) === 0) at++;
	return header.every((byte, i) => bytes[at + i] === byte);
}

function isSep(bytes: Uint8Array, start: number): boolean {
	const first = bytes[start]!;
	if (first !== 0x73 && first !== 0x53) return false;
	return String.fromCharCode(...bytes.subarray(start, start + 4)).toLowerCase() === 'sep=';
}
