import type { Engine, QueryOptions } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { cubeColumn, cubes, exclusionsKey, ownTallies, type Cube } from './cube.ts';
import type { Dimension } from './dimensions.ts';
import { filterSql, unmet, type Filter } from './filter.ts';
import { tallies, type Measure, type Tallies } from './measure.ts';
import type { Exclusion, ExclusionReason, MeasureId, Series } from './result.ts';
import type { SliceRow } from './slices.ts';

/** Slices and exclusions by measure, for every figure of a page at once. */
export interface Tiles {
	slices: ReadonlyMap<MeasureId, SliceRow[]>;
	exclusions: ReadonlyMap<MeasureId, Exclusion[]>;
}

/**
 * Asks the cubes for the totals of all years, and for the organisations, months, forms and groups of one year (of all: null). Its cost
 * does not grow with the rows of the register. A measure that the filter does not reach (`unmet`) has no slices.
 */
export async function tiles(
	engine: Engine,
	filter: Filter,
	year: number | null,
	options: QueryOptions = {},
): Promise<Tiles> {
	const slices = new Map<MeasureId, SliceRow[]>();
	const take = async (cube: Cube, dimension: Dimension, key: string, where: readonly string[]) => {
		const reached = cube.measures.filter(
			(measure) => unmet(measure, filter).length === 0 && (dimension !== 'organisation' || measure.total),
		);
		if (reached.length === 0) return;
		const sql = cubeSql({ ...cube, measures: reached }, key, [filterSql(filter), ...where]);
		for (const row of await engine.query(sql, [], options))
			for (const measure of reached) {
				const sums = sumsOf(measure, row);
				if (sums === null) continue;
				const slice = { year: Number(row['year']), series: row['series'] as Series | '', dimension };
				const list = slices.get(measure.id) ?? [];
				list.push({ ...slice, key: String(row['key']), ...sums });
				slices.set(measure.id, list);
			}
	};
	const ofYear = year === null ? [] : [`year = ${literal(year)}`];
	const whole = cubes.find(({ dimension }) => dimension === (filter.group === null ? null : 'group'))!;
	const ofGroup = filter.group === null ? [] : [`key = ${literal(filter.group)}`];
	await take(whole, 'all', `''`, ofGroup);
	await take(whole, 'organisation', 'organisation', [...ofGroup, ...ofYear, `organisation <> ''`]);
	if (filter.group === null)
		for (const cube of cubes)
			if (cube.dimension !== null) await take(cube, cube.dimension, 'key', [...ofYear, `key <> ''`]);
	return { slices, exclusions: await exclusions(engine, filter, options) };
}

function cubeSql({ table, measures }: Cube, key: string, where: readonly string[]): string {
	const sums = measures.flatMap((measure) =>
		ownTallies(measure).map((tally) => {
			const column = cubeColumn(measure, tally);
			return `CAST(sum(${column}) AS DOUBLE PRECISION) AS ${column}`;
		}),
	);
	return `SELECT year, series, ${key} AS key, ${sums.join(', ')}
FROM ${ident(table)} WHERE ${where.join(' AND ')} GROUP BY 1, 2, 3`;
}

/** null where no row of the measure is among them: its columns are empty there. */
function sumsOf(measure: Measure, row: Readonly<Record<string, unknown>>): Tallies | null {
	const own = ownTallies(measure).map((tally) => [tally, row[cubeColumn(measure, tally)]] as const);
	if (own.every(([, value]) => value === null)) return null;
	const sums = Object.fromEntries(tallies.map((tally) => [tally, 0])) as Tallies;
	for (const [tally, value] of own) sums[tally] = Number(value);
	return sums;
}

async function exclusions(
	engine: Engine,
	filter: Filter,
	options: QueryOptions,
): Promise<Map<MeasureId, Exclusion[]>> {
	const rows = await engine.query<{ measure: string; year: number | null; reason: string; n: number }>(
		`SELECT measure, year, reason, CAST(sum(n) AS INTEGER) AS n FROM cube_exclusions
		WHERE ${filterSql(filter)} GROUP BY measure, year, reason`,
		[],
		options,
	);
	const found = new Map<MeasureId, Exclusion[]>();
	for (const { measures } of cubes)
		for (const measure of measures) {
			const key = exclusionsKey(measure);
			const own = rows
				.filter((row) => row.measure === key)
				.map(({ year, reason, n }) => ({ year, reason: reason as ExclusionReason, count: n }));
			found.set(measure.id, own);
		}
	return found;
}
