import type { Published } from '../../../../src/lib/publish/audit/knowledge.ts';
import type { CountTable } from '../../../../src/lib/publish/counts.ts';
import type { PublishedRow } from '../../../../src/lib/publish/snapshot.ts';

/** Counts of a year by row and column; `'..'`: hidden. The key `''` is the total. */
export type Grid = Readonly<Record<string, Readonly<Record<string, number | '..'>>>>;

/** A table of counts, of one year or of several. */
export function table(
	of: Pick<CountTable, 'id' | 'rows' | 'columns'> & Partial<Pick<CountTable, 'measure' | 'span'>>,
	years: Readonly<Record<number, Grid>>,
): CountTable {
	const cells = Object.entries(years).flatMap(([year, grid]) =>
		Object.entries(grid).flatMap(([row, columns]) =>
			Object.entries(columns).map(([column, count]) => ({
				...{ year: Number(year), row, column },
				...(count === '..' ? { count: null, hidden: 'secret' as const } : { count, hidden: null }),
			})),
		),
	);
	return { measure: 'jobs_started', span: 1, ...of, cells, waiting: [] };
}

/** Jobs by unit and form. */
export function byUnit(grid: Grid, year = 2025): CountTable {
	return table({ id: 'by_unit', rows: 'unit', columns: 'form' }, { [year]: grid });
}

/** A published version: of 2025, the first, unless told otherwise. */
export function published(
	counts: readonly CountTable[],
	{
		totals = {},
		threshold = 5,
		homepage = 'https://storstad.example/',
		...own
	}: Partial<Published> & {
		totals?: Readonly<Record<number, number>>;
		threshold?: number;
		homepage?: string;
	} = {},
): Published {
	const rows = Object.entries(totals).map(
		([year, value]) =>
			({ measure: 'jobs_started', year: Number(year), key: '', series: 'sum', value }) as PublishedRow,
	);
	return {
		...{ year: 2025, version: 1, as_of: '2026-01-31', demo: false },
		profile: { threshold, dominance: 10, publisher: { homepage } },
		...{
			counts,
			clusters: [],
			wide_groups: [],
			tables: [{ id: 'persons', dimension: 'all', persons: true, rows }],
		},
		...own,
	};
}
