import { maskStrings } from './guard/identity.ts';
import { withoutPersons } from './guard/row-text.ts';
import type { Reading } from './reading.ts';
import type { Seen } from './report.ts';
import type { Structure } from './structure.ts';
import { tokenize } from './tokenize.ts';

const ROWS = 60;
const CELLS = 40;
const LENGTH = 120;

/** What was seen of a file's structure, its first rows with what is above the header, and nothing about a person in them. */
export function seenOf({ text, sniffed, dialect, parts, part }: Structure, reading: Reading): Seen {
	const rows: string[][] = [];
	let above = 0;
	tokenize(
		text,
		sniffed,
		(cells, { start }) => {
			const isAbove = start < sniffed.headerAt;
			if (start >= sniffed.until || (!isAbove && rows.length >= ROWS)) return 'stop';
			if (isAbove) above++;
			if (rows.length < ROWS)
				rows.push(cells.slice(0, CELLS).map((cell) => withoutPersons(cell).slice(0, LENGTH)));
			return undefined;
		},
		sniffed.from,
	);
	const first = sniffed.firstRow - above;
	return {
		reading,
		dialect: maskStrings(dialect),
		parts: maskStrings(parts),
		part: maskStrings(part),
		rows: rows.map((cells, at) => ({ row: first + at, cells })),
	};
}
