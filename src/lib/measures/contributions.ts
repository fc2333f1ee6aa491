import { ident } from '../engine/sql.ts';
import { isSplit, notRecorded, parted, split, type PartedDimension } from './dimensions.ts';
import { tallies, type Measure } from './measure.ts';

/**
 * SQL of what each row adds to a measure: `id, file_no, source_row, excluded, year, series, split, code`, a text for each of its parted
 * dimensions (`not_recorded` where unknown, `''` where it does not apply) and the tallies. Rows with `split = ''` make the whole; those
 * with the name of a dimension of persons hold the persons of one `code`. The only place where a measure meets its fact.
 */
export function contributionsSql(measure: Measure): string {
	const { fact, population, excluded = 'excluded' } = measure;
	const own = dimensionsOf(measure).map((dimension) => `${keySql(dimension)} AS ${ident(dimension)}`);
	const splits = hasSplits(measure) ? ['split', 'code'] : [`'' AS split`, `'' AS code`];
	const counted = tallies.map((tally) => `${measure.tallies[tally] ?? '0'} AS ${tally}`);
	const columns = [
		...['id', 'file_no', 'source_row', `${excluded} AS excluded`, 'year'],
		measure.series ? 'series' : `'' AS series`,
		...[...splits, ...own, ...counted],
	];
	const slices = ['', ...split.filter((dimension) => measure.slices.includes(dimension))];
	const inSlices = hasSplits(measure) ? ` AND split IN (${slices.map((one) => `'${one}'`).join(', ')})` : '';
	return `SELECT ${columns.join(', ')} FROM ${ident(fact)} WHERE (${population})${inSlices}`;
}

/** The parted dimensions of a measure. */
export function dimensionsOf(measure: Measure): PartedDimension[] {
	return parted.filter((dimension) => measure.slices.includes(dimension));
}

export function hasSplits(measure: Measure): boolean {
	return measure.slices.some(isSplit);
}

function keySql(dimension: PartedDimension): string {
	if (dimension !== 'month') return `coalesce(${dimension}, '${notRecorded}')`;
	return `CASE WHEN month IS NULL THEN '${notRecorded}' WHEN month = 0 THEN ''
		ELSE CAST(year AS VARCHAR) || '-' || lpad(CAST(month AS VARCHAR), 2, '0') END`;
}
