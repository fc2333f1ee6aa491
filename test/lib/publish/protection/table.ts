import type { Cell, LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';

/** A cell that is primary below 5, changed by what is given. */
export function cell(name: string, count: number, given: Partial<Cell> = {}): Cell {
	const small = count > 0 && count < 5 && !given.shown;
	return {
		name,
		count,
		shown: false,
		primary: small ? 'small' : null,
		threshold: 5,
		importance: 1,
		...given,
	};
}

/**
 * A table with its totals. Cells are named by row and column, `row 1, column 2`; totals `row 1`, `column 2` and `all`, which is shown, as are
 * the other totals where `margins` says so.
 */
export function table(
	rows: readonly (readonly number[])[],
	margins: 'shown' | 'hideable' = 'shown',
): LinkedSystem {
	const shown = margins === 'shown';
	const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
	const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
	const cells = [
		...rows.flatMap((row, r) => row.map((count, c) => cell(`row ${r + 1}, column ${c + 1}`, count))),
		...rows.map((row, r) => cell(`row ${r + 1}`, add(row), { shown, importance: 10 })),
		...columns.map((column, c) => cell(`column ${c + 1}`, add(column), { shown, importance: 10 })),
		cell('all', add(rows.map(add)), { shown: true }),
	];
	const [high, wide] = [rows.length, columns.length];
	const rowTotal = (r: number) => high * wide + r;
	const columnTotal = (c: number) => high * wide + high + c;
	const all = cells.length - 1;
	return {
		cells,
		sums: [
			...rows.map((row, r) => ({ total: rowTotal(r), parts: row.map((_, c) => r * wide + c) })),
			...columns.map((column, c) => ({ total: columnTotal(c), parts: column.map((_, r) => r * wide + c) })),
			{ total: all, parts: rows.map((_, r) => rowTotal(r)) },
			{ total: all, parts: columns.map((_, c) => columnTotal(c)) },
		],
		bounds: [],
	};
}
