import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { measures } from './catalogue.ts';
import { loadCodes, type Codes } from './codes.ts';
import {
	dimensionSql,
	excludedSql,
	hasSplits,
	populationSql,
	seriesSql,
	splitSql,
	tallySql,
} from './contributions.ts';
import { dimensions, isSplit, type Dimension, type SliceDimension, type tree } from './dimensions.ts';
import { filledSql } from './facts.ts';
import { filtered } from './filter.ts';
import { createTexts, fillGrains, numberColumns, textColumns, textsOf } from './grains.ts';
import { tallies, type Measure, type Tally } from './measure.ts';

/** Of which measures the cubes hold the whole, and what the page's figures are divided by. */
export interface Cube {
	dimension: Exclude<Dimension, 'organisation' | typeof tree>;
	measures: readonly Measure[];
}

const leads = ({ id }: Measure) => id === 'clause_share' || id === 'social_share';

/** Everything else is asked of the facts when somebody wants to see it. */
const divided: Readonly<
	Partial<Record<Exclude<SliceDimension, 'organisation' | typeof tree>, (measure: Measure) => boolean>>
> = {
	month: leads,
	form: ({ id }) => id === 'jobs_started' || id === 'placements_started',
	group: () => true,
	category: ({ total, unit }) => !total && unit !== 'rows',
};

export const cubes: readonly Cube[] = [
	{ dimension: 'all', measures },
	...(Object.keys(divided) as (keyof typeof divided)[]).map((dimension) => ({
		dimension,
		measures: measures.filter(
			(measure) => measure.slices.includes(dimension) && divided[dimension]!(measure),
		),
	})),
];

/** The numbers of dimensions and measures in the cubes; what is left out stands beside the dimensions. */
export const sliceNumber = (dimension: Dimension): number => dimensions.indexOf(dimension);
export const excludedNumber = dimensions.length;
const measureNumber = (measure: Measure): number => measures.indexOf(measure);

/** Sums the prepared facts into cubes (`grains.ts`). Each fact that has any rows is read once for each dimension. */
export async function prepareCubes(engine: Engine): Promise<Codes> {
	const filled = await filledFacts(engine);
	await createTexts(engine);
	for (const cube of cubes)
		for (const alike of readTogether(cube.measures.filter(({ fact }) => filled.has(fact))))
			await engine.query(sumSql(cube, alike));
	for (const measure of measures)
		if (filled.has(measure.fact) && exclusionsKey(measure) === measure.id && !countsExcluded(measure))
			await engine.query(excludedCountSql(measure));
	await fillGrains(engine);
	return loadCodes(engine);
}

async function filledFacts(engine: Engine): Promise<ReadonlySet<string>> {
	const rows = await engine.query<{ fact: string }>(
		filledSql([...new Set(measures.map(({ fact }) => fact))]),
	);
	return new Set(rows.map(({ fact }) => fact));
}

/** Measures whose rows one scan can read: of the same fact, with the same of its columns. */
function readTogether(list: readonly Measure[]): Measure[][] {
	const groups = new Map<string, Measure[]>();
	for (const measure of list) groups.set(scanOf(measure), [...(groups.get(scanOf(measure)) ?? []), measure]);
	return [...groups.values()];
}

function scanOf(measure: Measure): string {
	const own = [measure.fact, seriesSql(measure), splitSql(measure), ...filterColumns(measure)];
	return [...own, measure.fractions !== undefined].join(' ');
}

/** Whether the scan that sums up a measure counts what it leaves out, too: where all that it reads leave out the same. */
function countsExcluded(measure: Measure): boolean {
	const alike = measures.filter((other) => scanOf(other) === scanOf(measure));
	return alike.every((other) => exclusionsKey(other) === measure.id);
}

/** Whether a row counts, and what it adds, is worked out once for the measures that agree on it. */
function sumSql({ dimension }: Cube, alike: readonly Measure[]): string {
	const [first] = alike as [Measure, ...Measure[]];
	const counts = [...new Set(alike.map(countsSql))];
	const sums = new Map<string, string>();
	const held = alike.map((measure): Held => {
		const counted = `counts_${counts.indexOf(countsSql(measure))} = 1`;
		const own = tallies.filter((tally) => measure.tallies[tally] !== undefined);
		const columns = own.map((tally) => {
			const sql = `sum(CASE WHEN ${counted} THEN ${tallySql(measure, tally)} END)`;
			const name = sums.get(sql) ?? `sum_${sums.size}`;
			sums.set(sql, name);
			return [tally, name] as const;
		});
		const slices = [sliceNumber(dimension)];
		if (dimension === 'all' && leads(measure)) slices.push(sliceNumber('organisation'));
		return { measure: measureNumber(measure), columns: new Map(columns), slices };
	});
	const excluding = dimension === 'all' && countsExcluded(first);
	if (excluding) held.push(excludedHeld(first, 'sum_excluded'));
	const key = excluding ? `coalesce(reason, '')` : keyOf(dimension);
	const whether = counts.map((sql, at) => `CASE WHEN ${sql} THEN 1 ELSE 0 END AS counts_${at}`);
	if (excluding) whether.push(`CASE WHEN ${populationSql(first)} THEN ${excludedSql(first)} END AS reason`);
	const some = [
		...counts.map((_, at) => `counts_${at} = 1`),
		...(excluding ? ['reason IS NOT NULL'] : []),
	].join(' OR ');
	const columns = ['year', seriesSql(first), ...filterColumns(first), key];
	if (excluding) sums.set(`sum(CASE WHEN reason IS NOT NULL THEN 1 END)`, 'sum_excluded');
	return insertSql(
		first.fractions !== undefined,
		`SELECT ${[...named(columns), ...[...sums].map(([sql, name]) => `${sql} AS ${name}`)].join(', ')}
	FROM (SELECT f.*, ${whether.join(', ')} FROM ${ident(first.fact)} f WHERE ${splitOf(first, dimension)}) f
	WHERE (${some})${dimension === 'all' ? '' : ` AND ${key} <> ''`}
	GROUP BY ${places(columns)}`,
		held,
	);
}

function excludedCountSql(measure: Measure): string {
	const columns = ['year', `''`, ...filterColumns(measure), excludedSql(measure)];
	return insertSql(
		false,
		`SELECT ${[...named(columns), 'count(*) AS sum_0'].join(', ')} FROM ${ident(measure.fact)}
	WHERE ${populationSql(measure)} AND ${splitOf(measure, 'all')} AND (${excludedSql(measure)}) IS NOT NULL
	GROUP BY ${places(columns)}`,
		[excludedHeld(measure, 'sum_0')],
	);
}

const excludedHeld = (measure: Measure, column: string): Held => ({
	...{ measure: measureNumber(measure), slices: [excludedNumber] },
	columns: new Map([['amount', column]]),
});

/** In which column of a part the sums of a measure stand, and in which slices they belong. */
interface Held {
	measure: number;
	columns: ReadonlyMap<Tally, string>;
	slices: readonly number[];
}

/** Each measure has rows of its own, as far as any row of a part counts in it. */
function insertSql(fractions: boolean, part: string, held: readonly Held[]): string {
	const rows = held.flatMap(({ measure, slices }, at) =>
		slices.map((slice) => `(${at}, ${slice}, ${measure})`),
	);
	const byHeld = (sql: (columns: Held['columns']) => string | undefined): string => {
		const cases = held.map(({ columns }, at) => [at, sql(columns)] as const);
		const own = cases.filter(([, then]) => then !== undefined);
		if (own.length === 0) return '0';
		return `CASE h.place ${own.map(([at, then]) => `WHEN ${at} THEN ${then}`).join(' ')} ELSE 0 END`;
	};
	const texts = textColumns.slice(0, -1).map((name) => (name === 'series' ? seriesOf : `p.${name}`));
	const some = byHeld(
		(columns) =>
			`CASE WHEN ${[...columns.values()].map((name) => `${name} IS NOT NULL`).join(' OR ')} THEN 1 ELSE 0 END`,
	);
	return `INSERT INTO ${textsOf(fractions)} (${[...numberColumns, ...textColumns, ...tallies].join(', ')})
	SELECT ${['h.slice', 'h.measure', 'p.year', ...texts, keyOfSlice].join(', ')},
		${tallies.map((tally) => byHeld((columns) => columns.get(tally))).join(', ')}
	FROM (${part}) p CROSS JOIN (VALUES ${rows.join(', ')}) h (place, slice, measure)
	WHERE ${some} = 1`;
}

/** What is left out does not come apart by series. */
const seriesOf = `CASE WHEN h.slice = ${excludedNumber} THEN '' ELSE p.series END`;
const keyOfSlice = `CASE WHEN h.slice = ${sliceNumber('organisation')} THEN p.organisation ELSE p.key END`;

const named = (columns: readonly string[]) =>
	columns.map((sql, at) => (at === 0 ? sql : `CAST(${sql} AS VARCHAR) AS ${textColumns[at - 1]}`));
const places = (columns: readonly string[]) => columns.map((_, at) => at + 1).join(', ');

function countsSql(measure: Measure): string {
	return `${populationSql(measure)} AND (${excludedSql(measure)}) IS NULL`;
}

function filterColumns({ slices }: Measure): string[] {
	return filtered.map((dimension) => (slices.includes(dimension) ? dimensionSql(dimension) : `''`));
}

function keyOf(dimension: Cube['dimension']): string {
	if (dimension === 'all') return `''`;
	return isSplit(dimension) ? 'code' : dimensionSql(dimension);
}

function splitOf(measure: Measure, dimension: Dimension): string {
	if (!hasSplits(measure)) return '1 = 1';
	return `split = ${literal(isSplit(dimension) ? dimension : '')}`;
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
