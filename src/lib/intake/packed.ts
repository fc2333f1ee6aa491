import type { PackedTexts } from '../engine/engine.ts';

/** Rows of a large file, their cells packed column by column: a string for each would take many times the room. */
export interface PackedRows {
	/** Number of the first row, as a spreadsheet counts; the others follow without a gap. */
	first: number;
	count: number;
	/** Those that were not sent ahead. */
	parts: PackedPart[];
}

/** Some of the rows, one after the other. */
export interface PackedPart {
	/** How many rows stand before them. */
	from: number;
	rows: number;
	columns: PackedTexts[];
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** The cells of one row, counted from 0. */
export function packedCells({ parts }: PackedRows, row: number): string[] {
	const part = parts.find(({ from, rows }) => row >= from && row < from + rows);
	if (!part) throw new RangeError(`no row ${row}`);
	return part.columns.map((texts) => textAt(texts, row - part.from));
}

function textAt({ offsets, bytes }: PackedTexts, at: number): string {
	return decoder.decode(bytes.subarray(offsets[at], offsets[at + 1]));
}

/** Puts other texts in the place of cells. `changes` by column, then by row, counted from 0. */
export function replaceCells(
	{ parts }: PackedRows,
	changes: ReadonlyMap<number, ReadonlyMap<number, string>>,
): void {
	for (const [column, texts] of changes) {
		for (const part of parts) {
			const { from, rows } = part;
			const here = [...texts].filter(([row]) => row >= from && row < from + rows);
			if (here.length > 0)
				part.columns[column] = replaced(
					part.columns[column]!,
					here.map(([row, text]) => [row - from, encoder.encode(text)] as const),
				);
		}
	}
}

function replaced(
	{ offsets, bytes }: PackedTexts,
	changes: readonly (readonly [row: number, text: Uint8Array])[],
): PackedTexts {
	const added = changes.reduce((sum, [, text]) => sum + text.length, 0);
	const out = new Uint8Array(bytes.length + added);
	const ends = new Int32Array(offsets.length);
	const byRow = new Map(changes);
	let end = 0;
	for (let row = 0; row + 1 < offsets.length; row++) {
		const text = byRow.get(row) ?? bytes.subarray(offsets[row], offsets[row + 1]);
		out.set(text, end);
		end += text.length;
		ends[row + 1] = end;
	}
	return { offsets: ends, bytes: out.slice(0, end) };
}
