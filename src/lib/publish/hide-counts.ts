import { nameIn } from './cell-name.ts';
import type { CountCell } from './counts.ts';
import type { CountedTable } from './person-tables.ts';

/** The cells of a table as they are published, without the counts of these names. */
export function hideCounts(table: CountedTable, secret: ReadonlySet<string>): CountCell[] {
	return table.cells.map((cell) =>
		secret.has(nameIn(table, cell)) ? { ...cell, count: null, hidden: 'secret' } : { ...cell, hidden: null },
	);
}

/** The cells of a table that stand: of a year that waits, nothing but the city's total. */
export function standingCells(table: CountedTable, waits: (year: number) => boolean): CountedTable['cells'] {
	return table.cells.filter(({ year, row, column }) => !waits(year) || (row === '' && column === ''));
}
