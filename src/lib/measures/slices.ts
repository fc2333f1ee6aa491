import { ident, literal } from '../engine/sql.ts';
import { contributionsSql, isShown, shownDimensions } from './contributions.ts';
import { split, tree, type Dimension, type PartedDimension } from './dimensions.ts';
import { filterSql, withinSql, type Filter } from './filter.ts';
import { tallies, type Measure, type Tallies } from './measure.ts';
import type { Series } from './result.ts';

/** The sums of the tallies of one slice. */
export interface SliceRow extends Tallies {
	year: number;
	series: Series | '';
	dimension: Dimension;
	key: string;
}

/** Gives each row to every organisation that its own stands under; one that is in no tree stands for itself. */
const treeJoin =
	'LEFT JOIN fact_organisation_tree above ON above.unit = organisation AND year BETWEEN above.from_year AND above.to_year';
const treeKey = 'coalesce(above.ancestor, organisation)';
/** Without one, there is nothing to say beside the organisations themselves. */
const hasTree = 'EXISTS (SELECT 1 FROM fact_organisation_tree)';

/**
 * SQL of a measure's totals and slices by year, from one scan of its contributions: rows `SliceRow`. With a group in the filter the
 * persons of that group stand for all, and there are no other slices by persons.
 * @param by the dimensions asked for; all of the measure's where there is none
 */
export function slicesSql(measure: Measure, filter: Filter, by: readonly Dimension[] | null = null): string {
	const asked = (dimension: Dimension) => by === null || by.includes(dimension);
	const columns = shownDimensions(measure).filter(asked);
	const sums = tallies.map((tally) => `CAST(sum(${tally}) AS DOUBLE PRECISION) AS ${tally}`).join(', ');
	const whole = wholeSql(filter);
	const sets = [...(asked('all') ? [''] : []), ...columns.map((column) => `, ${ident(column)}`)];
	const parts = [
		`SELECT year, series, ${dimensionSql(columns)} AS dimension, ${keySql(columns)} AS key, ${sums}
	FROM counted WHERE ${whole}
	GROUP BY GROUPING SETS (${sets.map((set) => `(year, series${set})`).join(', ')})`,
	];
	if (measure.slices.includes(tree) && isShown(measure, tree) && asked(tree))
		parts.push(`SELECT year, series, '${tree}' AS dimension, ${treeKey} AS key, ${sums}
	FROM counted ${treeJoin}
	WHERE ${whole} AND ${hasTree} AND ${withinSql(filter.organisations, treeKey)} GROUP BY year, series, ${treeKey}`);
	const splits = split.filter((dimension) => measure.slices.includes(dimension) && asked(dimension));
	if (splits.length > 0 && filter.group === null) {
		parts.push(`SELECT year, series, split AS dimension, code AS key, ${sums}
	FROM counted WHERE split IN (${splits.map(literal).join(', ')}) GROUP BY year, series, split, code`);
	}
	const shown = sets.length > 0 ? parts : parts.slice(1);
	return `WITH counted AS (
	SELECT * FROM (${contributionsSql(measure)}) c WHERE excluded IS NULL AND ${filterSql(filter)}
)
SELECT * FROM (${shown.join('\nUNION ALL\n')}) s WHERE dimension = 'all' OR key <> ''`;
}

/** SQL condition on contributions that make the whole: with a group in the filter the persons of that group. */
export function wholeSql({ group }: Filter): string {
	return group === null ? `split = ''` : `split = 'group' AND code = ${literal(group)}`;
}

function dimensionSql(columns: readonly PartedDimension[]): string {
	return caseOf(columns, (column) => `'${column}'`, `'all'`);
}

function keySql(columns: readonly PartedDimension[]): string {
	return caseOf(columns, (column) => ident(column), `''`);
}

function caseOf(
	columns: readonly PartedDimension[],
	then: (column: PartedDimension) => string,
	otherwise: string,
): string {
	if (columns.length === 0) return otherwise;
	const cases = columns.map((column) => `WHEN GROUPING(${ident(column)}) = 0 THEN ${then(column)}`);
	return `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
}

/** SQL of what a measure leaves out: rows `year, reason, n`. */
export function exclusionsSql(measure: Measure, filter: Filter): string {
	return `SELECT year, excluded AS reason, CAST(count(*) AS INTEGER) AS n
FROM (${contributionsSql(measure)}) c WHERE excluded IS NOT NULL AND split = '' AND ${filterSql(filter)}
GROUP BY year, excluded`;
}
