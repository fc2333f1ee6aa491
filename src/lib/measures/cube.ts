import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { measures } from './catalogue.ts';
import {
	dimensionSql,
	excludedSql,
	hasSplits,
	populationSql,
	seriesSql,
	splitSql,
	tallySql,
} from './contributions.ts';
import { isSplit, type SliceDimension } from './dimensions.ts';
import { filtered } from './filter.ts';
import { tallies, type Measure, type Tally } from './measure.ts';

/**
 * A cube: the sums of many measures' tallies by year, series, all that a filter can choose by, and the keys of one more dimension. Its size
 * depends on how many organisations, divisions and years there are, not on how many contracts.
 */
export interface Cube {
	table: string;
	dimension: SliceDimension | null;
	measures: readonly Measure[];
}

/** What the page's figures are divided by, beside the organisation: all else is asked of the facts when somebody wants to see it. */
const divided: Readonly<Partial<Record<SliceDimension, (measure: Measure) => boolean>>> = {
	month: ({ id }) => id === 'clause_share' || id === 'social_share',
	form: ({ id }) => id === 'jobs_started' || id === 'placements_started',
	category: () => true,
	group: () => true,
};

export const cubes: readonly Cube[] = [
	{ table: 'cube', dimension: null, measures },
	...(Object.keys(divided) as SliceDimension[]).map((dimension) => ({
		table: `cube_${dimension}`,
		dimension,
		measures: measures.filter(
			(measure) => measure.slices.includes(dimension) && divided[dimension]!(measure),
		),
	})),
];

/** The column of a cube that holds a tally of a measure. */
export function cubeColumn({ id }: Measure, tally: Tally): string {
	return `${id}__${tally}`;
}

export function ownTallies(measure: Measure): Tally[] {
	return tallies.filter((tally) => measure.tallies[tally] !== undefined);
}

const dimensionColumns = ['year', 'series', ...filtered, 'key'];

/** Sums the prepared facts into cubes. */
export async function prepareCubes(engine: Engine): Promise<void> {
	for (const cube of cubes) await fillCube(engine, cube);
	await fillExclusions(engine);
}

/** Each fact is read once and its cells are merged with those of the others; sorted by year, so that one year is found without the rest. */
async function fillCube(engine: Engine, cube: Cube): Promise<void> {
	const columns = cube.measures.flatMap((measure) =>
		ownTallies(measure).map((tally) => cubeColumn(measure, tally)),
	);
	await engine.query('DROP TABLE IF EXISTS cube_parts');
	await engine.query(
		`CREATE TABLE cube_parts (year INTEGER, ${dimensionColumns.slice(1).map(text).join(', ')}, ${columns.map(number).join(', ')})`,
	);
	for (const alike of readTogether(cube.measures)) await engine.query(partSql(cube, alike));
	await engine.query(`DROP TABLE IF EXISTS ${ident(cube.table)}`);
	const sums = columns.map((column) => `CAST(sum(${column}) AS DECIMAL(38, 4)) AS ${column}`);
	await engine.query(
		`CREATE TABLE ${ident(cube.table)} AS SELECT ${[...dimensionColumns, ...sums].join(', ')} FROM cube_parts
		GROUP BY ${dimensionColumns.join(', ')} ORDER BY year`,
	);
	await engine.query('DROP TABLE cube_parts');
}

const text = (name: string) => `${name} VARCHAR`;
const number = (name: string) => `${name} DECIMAL(38, 4)`;

/** Measures whose rows one scan can read: of the same fact, with the same of its columns. */
function readTogether(list: readonly Measure[]): Measure[][] {
	const groups = new Map<string, Measure[]>();
	for (const measure of list) {
		const key = [measure.fact, seriesSql(measure), splitSql(measure), ...filterColumns(measure)].join(' ');
		groups.set(key, [...(groups.get(key) ?? []), measure]);
	}
	return [...groups.values()];
}

function partSql({ dimension }: Cube, alike: readonly Measure[]): string {
	const [first] = alike as [Measure, ...Measure[]];
	const columns = alike.flatMap((measure) =>
		ownTallies(measure).map((tally) => [cubeColumn(measure, tally), countedSql(measure, tally)] as const),
	);
	const counts = alike.map((measure) => `(${countsSql(measure)})`).join(' OR ');
	return `INSERT INTO cube_parts (${[...dimensionColumns, ...columns.map(([name]) => name)].join(', ')})
	SELECT ${['year', seriesSql(first), ...filterColumns(first), keyOf(dimension), ...columns.map(([, sql]) => sql)].join(', ')}
	FROM ${ident(first.fact)} WHERE ${splitOf(first, dimension)} AND (${counts})
	GROUP BY ${dimensionColumns.map((_, at) => at + 1).join(', ')}`;
}

function countsSql(measure: Measure): string {
	return `${populationSql(measure)} AND (${excludedSql(measure)}) IS NULL`;
}

function countedSql(measure: Measure, tally: Tally): string {
	return `CAST(sum(CASE WHEN ${countsSql(measure)} THEN ${tallySql(measure, tally)} END) AS DECIMAL(38, 4))`;
}

function filterColumns({ slices }: Measure): string[] {
	return filtered.map((dimension) => (slices.includes(dimension) ? dimensionSql(dimension) : `''`));
}

function keyOf(dimension: SliceDimension | null): string {
	if (dimension === null) return `''`;
	return isSplit(dimension) ? 'code' : dimensionSql(dimension);
}

function splitOf(measure: Measure, dimension: SliceDimension | null): string {
	if (!hasSplits(measure)) return '1 = 1';
	return `split = ${literal(dimension !== null && isSplit(dimension) ? dimension : '')}`;
}

/** Measures that leave out the same rows of the same fact for the same reasons share them. */
export function exclusionsKey(measure: Measure): string {
	const alike = (other: Measure) =>
		other.fact === measure.fact &&
		populationSql(other) === populationSql(measure) &&
		excludedSql(other) === excludedSql(measure) &&
		filterColumns(other).join() === filterColumns(measure).join();
	return measures.find(alike)!.id;
}

async function fillExclusions(engine: Engine): Promise<void> {
	await engine.query('DROP TABLE IF EXISTS cube_exclusions');
	await engine.query(
		`CREATE TABLE cube_exclusions (measure VARCHAR, year INTEGER, ${filtered.map(text).join(', ')}, reason VARCHAR, n INTEGER)`,
	);
	for (const measure of measures) {
		if (exclusionsKey(measure) !== measure.id) continue;
		const columns = ['year', ...filterColumns(measure), excludedSql(measure)];
		await engine.query(`INSERT INTO cube_exclusions
		SELECT ${[literal(measure.id), ...columns, 'CAST(count(*) AS INTEGER)'].join(', ')}
		FROM ${ident(measure.fact)}
		WHERE ${populationSql(measure)} AND ${splitOf(measure, null)} AND (${excludedSql(measure)}) IS NOT NULL
		GROUP BY 1, 2, 3, 4, 5, 6, 7`);
	}
}
