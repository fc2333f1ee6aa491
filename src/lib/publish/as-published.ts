import { nameIn } from './cell-name.ts';
import type { CountTable } from './counts.ts';
import type { HideAmounts } from './dominance.ts';
import { hideCounts, standingCells } from './hide-counts.ts';
import type { Protect } from './persons.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Hides what a version hides, and keeps waiting what waits in it: so that its figures can be worked out again without the versions before
 * it. Whether it hides enough is for the audit to say.
 */
export function asPublished({ counts }: Pick<Snapshot, 'counts'>): Protect {
	const hidden = new Set(
		counts.flatMap((table) =>
			table.cells.filter((cell) => cell.count === null).map((cell) => nameIn(table, cell)),
		),
	);
	return (tables) => ({
		tables: tables.map((table): CountTable => {
			const waiting =
				counts.find(({ id, measure }) => id === table.id && measure === table.measure)?.waiting ?? [];
			const waits = new Set(waiting.map(({ year }) => year));
			const cells = standingCells(table, (year) => waits.has(year));
			return { ...table, cells: hideCounts({ ...table, cells }, hidden), waiting };
		}),
		hidden: [],
		counts: 0,
		atLeast: 0,
		audit: null,
	});
}

/** The same of its amounts. */
export function amountsAsPublished({ tables }: Pick<Snapshot, 'tables'>): HideAmounts {
	const amounts = tables
		.flatMap(({ rows }) => rows)
		.flatMap(({ year, secret }) => (secret ? [{ year, secret, dominated: [], earlier: null }] : []));
	return () => amounts;
}
