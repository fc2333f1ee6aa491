import { maskStrings } from './guard/identity.ts';
import { isPersonalHeader } from './guard/personal-headers.ts';
import { withoutPersons } from './guard/row-text.ts';
import { distinctHeaders } from './header.ts';
import type { Matched } from './match.ts';
import type { Reading } from './reading.ts';
import type { ColumnMatch, Seen, SeenColumns } from './report.ts';
import type { Staged } from './stage.ts';
import type { Structure } from './structure.ts';
import { tokenize } from './tokenize.ts';

const ROWS = 60;
const CELLS = 40;
const LENGTH = 120;
/** Values of a column that are shown, their length, and in how many first rows they are looked for. */
const SAMPLES = 3;
const SAMPLE = 60;
const SAMPLED = 200;

/** What was seen of a file's structure, its first rows with what is above the header, and nothing about a person in them. */
export function seenOf(structure: Structure, reading: Reading, matched: Matched | null): Seen {
	const { text, sniffed, dialect, parts, part, staged } = structure;
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
		columns: columnsOf(staged, matched),
	};
}

function columnsOf(staged: Staged, matched: Matched | null): SeenColumns {
	const headers = distinctHeaders(staged.header);
	const none = headers.map((header, index): ColumnMatch => ({
		index,
		header,
		field: null,
		confidence: 0,
		how: null,
		others: [],
	}));
	const columns = matched?.columns ?? none;
	return {
		table: matched?.table.id ?? null,
		columns,
		samples: samplesOf(
			staged,
			(index) => columns[index]!.field === null && isPersonalHeader(headers[index]!),
		),
		missing: matched?.missing ?? [],
	};
}

/** Up to three different values among the first rows of each column, without what is about a person. */
export function samplesOf({ columns }: Staged, isPersonal: (index: number) => boolean): string[][] {
	return columns.map((values, index) => {
		const found = new Set<string>();
		if (isPersonal(index)) return [];
		for (const value of values.slice(0, SAMPLED)) {
			const text = withoutPersons(value.trim()).slice(0, SAMPLE);
			if (text !== '') found.add(text);
			if (found.size === SAMPLES) break;
		}
		return [...found];
	});
}
