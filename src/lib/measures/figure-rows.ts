import type { Engine, QueryOptions } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { isOfRecorded } from './assemble.ts';
import { contributionsSql, dimensionsOf } from './contributions.ts';
import { isSplit, notRecorded, recorded, tree, type PartedDimension } from './dimensions.ts';
import type { FactName } from './facts.ts';
import { filterSql, withinSql, type Filter } from './filter.ts';
import { tallies, type Measure, type Tallies, type Tally } from './measure.ts';
import type { ExclusionReason, Slice } from './result.ts';
import { wholeSql } from './slices.ts';

/**
 * A row that a figure was counted from or that it left out, with what it adds. In slices of persons against those of whom the
 * dimension is recorded (`isOfRecorded`), `amount` holds the row's persons of the code, `part` those recorded, `unknown` the others.
 */
export interface FigureRow extends Tallies {
	/** null where the row was made of several, such as a contract that was due to report. */
	file: string | null;
	row: number | null;
	id: string | null;
	/** YYYY-MM-DD; null where the fact has no date, or the row none. */
	dated_on: string | null;
	year: number | null;
	/** Why it is left out; null where it counts. */
	excluded: ExclusionReason | null;
	/** A text for each of the measure's dimensions, as keys of slices are; `''` where it does not apply. */
	dimensions: Readonly<Partial<Record<PartedDimension, string>>>;
}

/** Rows left out of a year for one reason. Those without a year (`undated`) may belong to any. */
export interface LeftOut {
	reason: ExclusionReason;
	undated: boolean;
	count: number;
}

/** Facts whose rows have a `dated_on`. */
export const datedFacts: ReadonlySet<FactName> = new Set<FactName>([
	...(['fact_procurements', 'fact_lots', 'fact_stock', 'fact_starts', 'fact_deviations'] as const),
]);

/** `file` sorts by file and row. */
export type SortColumn = 'file' | 'id' | 'dated_on' | PartedDimension | Tally;

export interface RowsAsked extends QueryOptions {
	slice: Slice;
	filter: Filter;
	/** The rows left out for one reason; those that count where there is none. */
	leftOut?: Pick<LeftOut, 'reason' | 'undated'>;
	/** Rows without a value come last, rows alike in the order of their files and rows. Default: by file and row. */
	sort?: { column: SortColumn; descending: boolean };
	offset?: number;
	/** Default: all of them. */
	limit?: number;
}

export interface FigureRows {
	rows: FigureRow[];
	/** Of all rows, not of the page alone. */
	total: number;
	sums: Tallies;
}

/**
 * The rows behind a figure, from the contributions that its sums are made of. The sums are those of `slicesSql`.
 * @throws EngineError as `query` does
 */
export async function figureRows(engine: Engine, measure: Measure, asked: RowsAsked): Promise<FigureRows> {
	const { limit, offset = 0, signal } = asked;
	const options = signal ? { signal } : {};
	const listed = rowsSql(measure, asked);
	const own = dimensionsOf(measure);
	const shown = ['id', 'year', 'excluded', ...own].map((column) => `l.${ident(column)}`);
	const counted = tallies.map((tally) => `CAST(l.${tally} AS DOUBLE PRECISION) AS ${tally}`);
	const rows = await engine.query(
		`SELECT f.name AS file, l.source_row AS source_row, CAST(l.dated_on AS VARCHAR) AS dated_on, ${[...shown, ...counted].join(', ')}
FROM (${listed}) l LEFT JOIN files f ON f.file_no = l.file_no
ORDER BY ${orderSql(measure, asked.sort)}${limit === undefined ? '' : ` LIMIT ${literal(limit)}`} OFFSET ${literal(offset)}`,
		[],
		options,
	);
	return {
		...(await rowSums(engine, measure, asked)),
		rows: rows.map(({ source_row, ...row }) => ({
			...(row as unknown as FigureRow),
			row: source_row as number | null,
			dimensions: Object.fromEntries(own.map((dimension) => [dimension, row[dimension] as string])),
		})),
	};
}

/** How many rows stand behind a figure, and what they add up to. */
export async function rowSums(
	engine: Engine,
	measure: Measure,
	asked: RowsAsked,
): Promise<Omit<FigureRows, 'rows'>> {
	const sums = tallies.map((tally) => `CAST(coalesce(sum(${tally}), 0) AS DOUBLE PRECISION) AS ${tally}`);
	const [whole] = await engine.query<Tallies & { total: number }>(
		`SELECT CAST(count(*) AS INTEGER) AS total, ${sums.join(', ')} FROM (${rowsSql(measure, asked)}) l`,
		[],
		asked.signal ? { signal: asked.signal } : {},
	);
	const { total, ...summed } = whole!;
	return { total, sums: summed };
}

/** Why rows are left out of a figure's year, and how many: those of the slice, and those of which it is not recorded. */
export async function leftOutOf(
	engine: Engine,
	measure: Measure,
	{ slice, filter, ...options }: Pick<RowsAsked, 'slice' | 'filter' | 'signal'>,
): Promise<LeftOut[]> {
	const rows = await engine.query<{ reason: string; undated: number; n: number }>(
		`SELECT excluded AS reason, CASE WHEN year IS NULL THEN 1 ELSE 0 END AS undated, CAST(count(*) AS INTEGER) AS n
FROM (${contributionsSql(measure)}) c WHERE ${leftOutSql(slice, filter)}
GROUP BY excluded, CASE WHEN year IS NULL THEN 1 ELSE 0 END ORDER BY undated, reason`,
		[],
		options,
	);
	return rows.map(({ reason, undated, n }) => ({
		...{ reason: reason as ExclusionReason, undated: undated === 1, count: n },
	}));
}

/** SQL of the rows: `id, file_no, source_row, excluded, year`, the dimensions, `dated_on` and the tallies. */
export function rowsSql(measure: Measure, { slice, filter, leftOut }: RowsAsked): string {
	const dated = datedFacts.has(measure.fact);
	const contributions = `(${contributionsSql(measure, dated ? ['dated_on'] : [])}) c`;
	const day = dated ? 'dated_on' : 'CAST(NULL AS DATE) AS dated_on';
	const own = dimensionsOf(measure).map(ident);
	const columns = ['id', 'file_no', 'source_row', 'excluded', 'year', ...own];
	if (leftOut) {
		const reason = `excluded = ${literal(leftOut.reason)} AND year IS ${leftOut.undated ? '' : 'NOT '}NULL`;
		return `SELECT ${[...columns, day, ...tallies].join(', ')} FROM ${contributions}
	WHERE ${leftOutSql(slice, filter)} AND ${reason}`;
	}
	const ofYear = `excluded IS NULL AND year = ${literal(slice.year)} AND series = ${literal(slice.series ?? '')}
	AND ${filterSql(filter)}`;
	if (!isOfRecorded(measure, slice.dimension))
		return `SELECT ${[...columns, day, ...tallies].join(', ')} FROM ${contributions}
	WHERE ${ofYear} AND ${sliceSql(slice, filter)}`;
	const by = dated ? [...columns, 'dated_on'] : columns;
	return `SELECT ${[...columns, day, ...recordedSql(slice)].join(', ')} FROM ${contributions}
	WHERE ${ofYear} AND split = ${literal(slice.dimension)} GROUP BY ${by.join(', ')}`;
}

/** Tallies of a row in a slice of persons. Where codes overlap, one of their own holds all persons recorded. */
function recordedSql({ key }: Slice): string[] {
	const sum = (condition: string) => `sum(CASE WHEN ${condition} THEN amount END)`;
	const told = `${sum(`code = '${recorded}'`)}, ${sum(`code NOT IN ('${recorded}', '${notRecorded}')`)}`;
	const made: Partial<Record<Tally, string>> = {
		amount: `coalesce(${sum(`code = ${literal(key)}`)}, 0)`,
		part: `coalesce(${told}, 0)`,
		unknown: `coalesce(${sum(`code = '${notRecorded}'`)}, 0)`,
	};
	return tallies.map((tally) => `${made[tally] ?? '0'} AS ${tally}`);
}

function sliceSql({ dimension, key }: Slice, filter: Filter): string {
	if (isSplit(dimension)) return `split = ${literal(dimension)} AND code = ${literal(key)}`;
	const whole = wholeSql(filter);
	if (dimension === tree) return `${whole} AND ${withinSql([key], 'organisation')}`;
	return dimension === 'all' ? whole : `${whole} AND ${ident(dimension)} = ${literal(key)}`;
}

/** A row of which the slice's dimension is not recorded may belong to it. */
function leftOutSql(slice: Slice, filter: Filter): string {
	const { year, dimension, key, series } = slice;
	const inSlice =
		dimension === 'all'
			? `split = ''`
			: isSplit(dimension)
				? `split = ${literal(dimension)} AND code = ${literal(key)}`
				: dimension === tree
					? `split = '' AND ${withinSql([key, notRecorded], 'organisation')}`
					: `split = '' AND ${ident(dimension)} IN (${literal(key)}, '${notRecorded}')`;
	return `excluded IS NOT NULL AND (year = ${literal(year)} OR year IS NULL) AND series = ${literal(series ?? '')}
	AND ${inSlice} AND ${filterSql(filter)}`;
}

function orderSql(measure: Measure, sort: RowsAsked['sort']): string {
	const place = ['f.name', 'f.file_id', 'l.source_row', 'l.id'];
	const rest = [...dimensionsOf(measure), ...tallies].map((column) => `l.${ident(column)}`);
	const ties = [...place, ...rest].map((column) => `${column} NULLS LAST`);
	if (!sort) return ties.join(', ');
	const direction = sort.descending ? ' DESC' : '';
	const chosen = sort.column === 'file' ? place.slice(0, 3) : [`l.${ident(sort.column)}`];
	return [...chosen.map((column) => `${column}${direction} NULLS LAST`), ...ties].join(', ');
}
