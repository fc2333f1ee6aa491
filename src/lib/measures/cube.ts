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
import { isSplit, type Dimension, type SliceDimension, type tree } from './dimensions.ts';
import { fillCells, type Held, type Part } from './cells.ts';
import { filledSql, numberedOf } from './facts.ts';
import { numberOf } from './facts/codes.ts';
import { excludedNumber, sliceNumber } from './figure-number.ts';
import { filtered } from './filter.ts';
import { fillGrains, sumType } from './grains.ts';
import { tallies, type Measure } from './measure.ts';

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

const measureNumber = (measure: Measure): number => measures.indexOf(measure);

/** Sums the prepared facts into cubes (`grains.ts`). Each fact that has any rows is read once for each dimension. */
export async function prepareCubes(engine: Engine): Promise<Codes> {
	const filled = await filledFacts(engine);
	const looks: Look[] = [];
	for (const cube of cubes)
		for (const alike of readTogether(cube.measures.filter(({ fact }) => filled.has(fact))))
			looks.push(sumLook(cube, alike));
	for (const measure of measures)
		if (filled.has(measure.fact) && exclusionsKey(measure) === measure.id && !countsExcluded(measure))
			looks.push(excludedLook(measure));
	const parts: Part[] = [];
	for (const [at, look] of looks.entries()) {
		const table = `cube_part_${at}`;
		await engine.query(`CREATE OR REPLACE TEMPORARY TABLE ${ident(table)} AS ${partSql(look)}`);
		parts.push({ table, fractions: look.fractions, held: look.held });
	}
	await fillCells(engine, parts);
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

/** One look at a fact: what it divides its rows by, and what it sums up for which measures. */
interface Look {
	/** With the measures that it sums up, by which the rows of the fact are told. */
	first: Measure;
	/** SQL of the rows. */
	from: string;
	/** By what they are divided beside year, series and the filter's dimensions, and SQL of the key that it makes; null: by nothing. */
	by: { column: string; key: string } | null;
	sums: readonly (readonly [sql: string, name: string])[];
	fractions: boolean;
	held: readonly Held[];
}

/** Whether a row counts, and what it adds, is worked out once for the measures that agree on it. */
function sumLook({ dimension }: Cube, alike: readonly Measure[]): Look {
	const [first] = alike as [Measure, ...Measure[]];
	const fractions = first.fractions !== undefined;
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
	const whether = counts.map((sql, at) => `CASE WHEN ${sql} THEN 1 ELSE 0 END AS counts_${at}`);
	const some = counts.map((_, at) => `counts_${at} = 1`);
	if (excluding) {
		held.push(excludedHeld(first, 'sum_excluded'));
		sums.set('sum(CASE WHEN reason IS NOT NULL THEN 1 END)', 'sum_excluded');
		whether.push(`CASE WHEN ${populationSql(first)} THEN ${excludedSql(first)} END AS reason`);
		some.push('reason IS NOT NULL');
	}
	return {
		...{ first, fractions, held, sums: [...sums] },
		from: `(SELECT f.*, ${whether.join(', ')} FROM ${ident(numberedOf(first.fact))} f WHERE ${splitOf(first, dimension)}) f
		WHERE ${some.join(' OR ')}`,
		by: excluding ? { column: 'reason', key: `coalesce(reason, '')` } : byOf(dimension),
	};
}

function excludedLook(measure: Measure): Look {
	const reason = `${excludedSql(measure)} AS reason`;
	return {
		...{
			first: measure,
			fractions: false,
			held: [excludedHeld(measure, 'sum_0')],
			sums: [['count(*)', 'sum_0']],
		},
		from: `(SELECT f.*, ${reason} FROM ${ident(numberedOf(measure.fact))} f
			WHERE ${populationSql(measure)} AND ${splitOf(measure, 'all')}) f
		WHERE reason IS NOT NULL`,
		by: { column: 'reason', key: 'reason' },
	};
}

const excludedHeld = (measure: Measure, column: string): Held => ({
	...{ measure: measureNumber(measure), slices: [excludedNumber] },
	columns: new Map([['amount', column]]),
});

function byOf(dimension: Cube['dimension']): Look['by'] {
	if (dimension === 'all') return null;
	return isSplit(dimension)
		? { column: 'code', key: 'code' }
		: { column: dimension, key: dimensionSql(dimension) };
}

/** Rows are put together by what stands in the fact, and only then told by what it means, since there are fewer of them. */
function partSql({ first, from, by, sums, fractions }: Look): string {
	const own = filtered.filter((dimension) => first.slices.includes(dimension));
	const columns = ['year', ...(first.series ? ['series'] : []), ...own.map(columnOf)];
	if (by) columns.push(by.column);
	const summed = sums.map(([sql, name]) => `CAST(${sql} AS ${sumType(fractions)}) AS ${name}`);
	const dimensions = filtered.map((dimension) =>
		own.includes(dimension)
			? `coalesce(${dimension === 'nature' ? 'nature_no' : columnOf(dimension)}, ${numberOf.not_recorded}) AS ${dimension}`
			: `${numberOf['']} AS ${dimension}`,
	);
	const named = [
		...['CAST(year AS SMALLINT) AS year', `${seriesSql(first)} AS series`, ...dimensions],
		`${by?.key ?? `''`} AS key`,
	];
	const rows = `(SELECT ${[...columns, ...summed].join(', ')}
	FROM ${from}
	GROUP BY ${columns.join(', ')}) p`;
	const numbers = own.includes('nature')
		? `LEFT JOIN (SELECT code AS nature_code, number AS nature_no FROM fact_codes WHERE dimension = 'nature') n
		ON n.nature_code = CAST(p.nature AS VARCHAR)`
		: '';
	const shown = [...named, ...sums.map(([, name]) => name)].join(', ');
	const keyed = by === null || by.column === 'reason' ? '' : `WHERE ${by.key} <> ''`;
	return `SELECT ${shown} FROM ${rows} ${numbers} ${keyed}`;
}

/** Natures stand in facts as a type of their own, which measures ask for by name. */
const columnOf = (dimension: (typeof filtered)[number]): string =>
	dimension === 'nature' ? dimension : `${dimension}_no`;

function countsSql(measure: Measure): string {
	return `${populationSql(measure)} AND (${excludedSql(measure)}) IS NULL`;
}

function filterColumns({ slices }: Measure): string[] {
	return filtered.map((dimension) => (slices.includes(dimension) ? dimensionSql(dimension) : `''`));
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
