import type { Structure } from './structure.ts';
import { tokenize } from './tokenize.ts';

/** Cells of the rows that stand above a table's header, from the top. */
export function rowsAbove({ text, sniffed }: Structure): string[][] {
	const rows: string[][] = [];
	tokenize(
		text,
		sniffed,
		(cells, { start }) => {
			if (start >= sniffed.headerAt) return 'stop';
			rows.push(cells);
			return undefined;
		},
		sniffed.from,
	);
	return rows;
}
