import type { Engine, QueryOptions, Row } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { isShown, numberedContributionsSql, shownDimensions } from './contributions.ts';
import { split, tree, type Dimension, type PartedDimension } from './dimensions.ts';
import { isNumbered } from './facts/codes.ts';
import { filterSql, withinSql, type Filter } from './filter.ts';
import { tallies, type Measure, type Tallies, type Tally } from './measure.ts';
import type { Exclusion, ExclusionReason, Series } from './result.ts';

/** The sums of the tallies of one slice. */
export interface SliceRow extends Tallies {
	year: number;
	series: Series | '';
	dimension: Dimension;
	key: string;
}

/** Gives each organisation's sums to all that it stands under; one that is in no tree stands for itself. */
const treeJoin =
	'LEFT JOIN fact_organisation_tree above ON above.unit = k.code AND s.year BETWEEN above.from_year AND above.to_year';
const treeKey = 'coalesce(above.ancestor, k.code)';
/** Without one, there is nothing to say beside the organisations themselves. */
const hasTree = 'EXISTS (SELECT 1 FROM fact_organisation_tree)';

/** Sums by numbers (`s`) and their codes. */
const joinCodes = (dimension: string) =>
	`JOIN fact_codes k ON k.dimension = ${dimension} AND k.number = s.number`;

/** The dimension of rows that tell what a measure leaves out: the reason is their key, how many there are their amount. */
const excluded = 'excluded';

/**
 * A measure's totals and slices by year, and what it leaves out.
 * @param by as `slicesSql` takes it
 * @throws EngineError as `query` does
 */
export async function slices(
	engine: Engine,
	measure: Measure,
	{ filter, by = null, ...options }: QueryOptions & { filter: Filter; by?: readonly Dimension[] | null },
): Promise<{ rows: SliceRow[]; exclusions: Exclusion[] }> {
	type Told = Omit<SliceRow, 'dimension'> & { dimension: Dimension | typeof excluded };
	const told = await engine.query<Told & Row>(slicesSql(measure, filter, by), [], options);
	return {
		rows: told.filter((row): row is SliceRow & Row => row.dimension !== excluded),
		exclusions: told
			.filter(({ dimension }) => dimension === excluded)
			.map(({ year, key, amount }) => ({ year, reason: key as ExclusionReason, count: amount })),
	};
}

/**
 * SQL of a measure's totals and slices by year and of what it leaves out, from one scan of its contributions: rows `SliceRow`, and others
 * by `excluded`. With a group in the filter the persons of that group stand for all, and there are no other slices by persons.
 * @param by the dimensions asked for; all of the measure's where there is none
 */
export function slicesSql(measure: Measure, filter: Filter, by: readonly Dimension[] | null = null): string {
	const asked = (dimension: Dimension) => by === null || by.includes(dimension);
	const shown = shownDimensions(measure).filter(asked);
	const [numbers, texts] = [shown.filter(isNumbered), shown.filter((dimension) => !isNumbered(dimension))];
	const own = tallies.filter((tally) => measure.tallies[tally] !== undefined);
	const sums = own.map((tally) => `sum(${tally}) AS ${tally}`).join(', ');
	const whole = wholeSql(filter);
	const parts: string[] = [];
	if (texts.length > 0 || asked('all'))
		parts.push(`SELECT year, series, ${nameSql(texts)} AS dimension, ${caseOf(texts, ident, `''`)} AS key, ${sums}
	FROM counted WHERE ${whole}
	GROUP BY GROUPING SETS (${setsSql([...(asked('all') ? [''] : []), ...texts])})`);
	if (numbers.length > 0)
		parts.push(`SELECT s.year, s.series, s.dimension, k.code AS key, ${own.map((tally) => `s.${tally}`).join(', ')}
	FROM (
		SELECT year, series, ${nameSql(numbers)} AS dimension, ${caseOf(numbers, ident, 'NULL')} AS number, ${sums}
		FROM counted WHERE ${whole} GROUP BY GROUPING SETS (${setsSql(numbers)})
	) s ${joinCodes('s.dimension')}`);
	if (measure.slices.includes(tree) && isShown(measure, tree) && asked(tree))
		parts.push(`SELECT s.year, s.series, '${tree}' AS dimension, ${treeKey} AS key, ${sums}
	FROM (
		SELECT year, series, organisation AS number, ${sums}
		FROM counted WHERE ${whole} GROUP BY year, series, organisation
	) s ${joinCodes(`'organisation'`)} ${treeJoin}
	WHERE ${hasTree} AND ${withinSql(filter.organisations, treeKey)} GROUP BY s.year, s.series, ${treeKey}`);
	const splits = split.filter((dimension) => measure.slices.includes(dimension) && asked(dimension));
	if (splits.length > 0 && filter.group === null) {
		parts.push(`SELECT year, series, split AS dimension, code AS key, ${sums}
	FROM counted WHERE split IN (${splits.map(literal).join(', ')}) GROUP BY year, series, split, code`);
	}
	const shownSql = (tally: Tally) =>
		`CAST(${own.includes(tally) ? tally : '0'} AS DOUBLE PRECISION) AS ${tally}`;
	const left = tallies.map((tally) => (tally === 'amount' ? 'CAST(count(*) AS DOUBLE PRECISION)' : '0'));
	return `WITH asked AS (
	SELECT * FROM (${numberedContributionsSql(measure)}) c WHERE ${numberedFilterSql(filter)}
), counted AS (
	SELECT * FROM asked WHERE excluded IS NULL
)
SELECT year, series, dimension, key, ${tallies.map(shownSql).join(', ')}
FROM (${parts.join('\nUNION ALL\n')}) s WHERE dimension = 'all' OR key <> ''
UNION ALL
SELECT year, '' AS series, '${excluded}', excluded, ${left.join(', ')}
FROM asked WHERE excluded IS NOT NULL AND split = '' GROUP BY year, excluded`;
}

/** SQL condition on contributions by numbers. */
const numberedFilterSql = (filter: Filter): string =>
	filterSql(filter, (column) =>
		isNumbered(column)
			? `(SELECT code FROM fact_codes k WHERE k.dimension = '${column}' AND k.number = ${ident(column)})`
			: ident(column),
	);

/** SQL condition on contributions that make the whole: with a group in the filter the persons of that group. */
export function wholeSql({ group }: Filter): string {
	return group === null ? `split = ''` : `split = 'group' AND code = ${literal(group)}`;
}

/** SQL of grouping sets: year and series with each of some columns ('' for none). */
const setsSql = (sets: readonly string[]): string =>
	sets.map((set) => `(year, series${set === '' ? '' : `, ${ident(set)}`})`).join(', ');

/** SQL of which of some columns a row of grouping sets stands for. */
const nameSql = (dimensions: readonly PartedDimension[]): string =>
	caseOf(dimensions, (dimension) => `'${dimension}'`, `'all'`);

function caseOf(
	dimensions: readonly PartedDimension[],
	then: (dimension: PartedDimension) => string,
	otherwise: string,
): string {
	if (dimensions.length === 0) return otherwise;
	const cases = dimensions.map(
		(dimension) => `WHEN GROUPING(${ident(dimension)}) = 0 THEN ${then(dimension)}`,
	);
	return `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
}
