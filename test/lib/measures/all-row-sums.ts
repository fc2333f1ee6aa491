import type { Engine } from '../../../src/lib/engine/engine.ts';
import { literal } from '../../../src/lib/engine/sql.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { rowsSql } from '../../../src/lib/measures/figure-rows.ts';
import { tallies, type Measure, type Tallies } from '../../../src/lib/measures/measure.ts';
import type { Result, Series } from '../../../src/lib/measures/result.ts';

/** A figure that there is not: its place is taken by each of those asked. */
const nobody = { year: 123_456_789, key: 'no such key', series: 'no such series' as Series };

/**
 * What the rows behind figures of one measure add up to, in their order: those of the very list that is shown (`rowsSql`), asked for
 * all figures of a dimension at once.
 */
export async function sumsOfAll(
	engine: Engine,
	measure: Measure,
	results: readonly Result[],
): Promise<(Tallies | undefined)[]> {
	const sums: (Tallies | undefined)[] = results.map(() => undefined);
	for (const dimension of new Set(results.map(({ slice }) => slice.dimension))) {
		const asked = [...results.entries()].filter(([, { slice }]) => slice.dimension === dimension);
		await engine.query(
			'CREATE OR REPLACE TABLE asked (no INTEGER, year INTEGER, key VARCHAR, series VARCHAR)',
		);
		await engine.query(
			`INSERT INTO asked VALUES ${asked
				.map(
					([no, { slice }]) =>
						`(${no}, ${slice.year}, ${literal(slice.key)}, ${literal(slice.series ?? '')})`,
				)
				.join(', ')}`,
		);
		const rows = rowsSql(measure, { slice: { ...nobody, dimension }, filter: everything })
			.replaceAll(literal(nobody.year), 'asked.year')
			.replaceAll(literal(nobody.key), 'asked.key')
			.replaceAll(literal(nobody.series), 'asked.series');
		const added = tallies.map((tally) => `CAST(sum(l.${tally}) AS DOUBLE PRECISION) AS ${tally}`);
		const found = await engine.query<Tallies & { no: number }>(
			`SELECT asked.no AS no, ${added.join(', ')} FROM asked, LATERAL (${rows}) l GROUP BY asked.no`,
		);
		for (const { no, ...one } of found) sums[no] = one;
	}
	return sums;
}
