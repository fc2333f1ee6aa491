import { ident } from '../engine/sql.ts';
import {
	isSplit,
	notRecorded,
	parted,
	split,
	type Dimension,
	type PartedDimension,
	type SliceDimension,
} from './dimensions.ts';
import { numberedOf } from './facts.ts';
import { isNumbered, numberOf } from './facts/codes.ts';
import { tallies, type Measure, type Tally } from './measure.ts';

/**
 * SQL of what each row adds to a measure: `id, file_no, source_row, excluded, year, series, split, code`, a text for each of its parted
 * dimensions (`not_recorded` where unknown, `''` where it does not apply) and the tallies. Rows with `split = ''` make the whole; those
 * with the name of a dimension of persons hold the persons of one `code`.
 * @param more further columns of the fact
 */
export function contributionsSql(measure: Measure, more: readonly string[] = []): string {
	const own = dimensionsOf(measure).map((dimension) => `${dimensionSql(dimension)} AS ${ident(dimension)}`);
	const columns = [...['id', 'file_no', 'source_row'], ...addedSql(measure, own), ...more.map(ident)];
	return `SELECT ${columns.join(',\n\t')}\nFROM ${ident(measure.fact)}\nWHERE ${populationSql(measure)}`;
}

/**
 * SQL of the same, for sums: without what tells the rows apart, and with numbers (`fact_codes`) for the dimensions that the fact knows
 * by numbers (`numbered`).
 */
export function numberedContributionsSql(measure: Measure): string {
	const own = dimensionsOf(measure).map((dimension) => {
		const sql = isNumbered(dimension)
			? `coalesce(${dimension}_no, ${numberOf[notRecorded]})`
			: dimensionSql(dimension);
		return `${sql} AS ${ident(dimension)}`;
	});
	return `SELECT ${addedSql(measure, own).join(',\n\t')}\nFROM ${ident(numberedOf(measure.fact))}\nWHERE ${populationSql(measure)}`;
}

/** What both say of a row, around its dimensions. */
const addedSql = (measure: Measure, dimensions: readonly string[]): string[] => [
	...[`${excludedSql(measure)} AS excluded`, 'year', `${seriesSql(measure)} AS series`],
	...[`${splitSql(measure)} AS split`, `${codeSql(measure)} AS code`],
	...dimensions,
	...tallies.map((tally) => `${tallySql(measure, tally)} AS ${tally}`),
];

/** The parted dimensions of a measure. */
export function dimensionsOf(measure: Measure): PartedDimension[] {
	return parted.filter((dimension) => measure.slices.includes(dimension));
}

/** Those that its results are divided by: where categories stand beside each other, a sum over them by anything else would say nothing. */
export function shownDimensions(measure: Measure): PartedDimension[] {
	return dimensionsOf(measure).filter((dimension) => isShown(measure, dimension));
}

/** Whether a measure has figures by a dimension. */
export function isShown({ total }: Measure, dimension: Dimension): boolean {
	return total || dimension === 'category' || dimension === 'detail' || isSplit(dimension);
}

/** By what a measure is divided, in the order in which that is shown. */
export function slicesOf(measure: Measure): SliceDimension[] {
	return measure.slices.filter((dimension) => isShown(measure, dimension));
}

export function hasSplits(measure: Measure): boolean {
	return measure.slices.some(isSplit);
}

/** SQL condition on the fact: the rows that the measure looks at. */
export function populationSql(measure: Measure): string {
	if (!hasSplits(measure)) return `(${measure.population})`;
	const slices = ['', ...split.filter((dimension) => measure.slices.includes(dimension))];
	return `(${measure.population}) AND split IN (${slices.map((one) => `'${one}'`).join(', ')})`;
}

/** SQL on the fact: why a row is left out. */
export function excludedSql({ excluded = 'excluded' }: Measure): string {
	return excluded;
}

/** SQL on the fact: what a row adds to a tally. */
export function tallySql(measure: Measure, tally: Tally): string {
	return measure.tallies[tally] ?? '0';
}

export function seriesSql({ series }: Measure): string {
	return series ? 'series' : `''`;
}

export function splitSql(measure: Measure): string {
	return hasSplits(measure) ? 'split' : `''`;
}

function codeSql(measure: Measure): string {
	return hasSplits(measure) ? 'code' : `''`;
}

/** SQL on the fact: the key of a dimension. */
export function dimensionSql(dimension: PartedDimension): string {
	if (dimension !== 'month') return `coalesce(CAST(${dimension} AS VARCHAR), '${notRecorded}')`;
	return `CASE WHEN month IS NULL THEN '${notRecorded}' WHEN month = 0 THEN ''
		ELSE CAST(year AS VARCHAR) || '-' || lpad(CAST(month AS VARCHAR), 2, '0') END`;
}
