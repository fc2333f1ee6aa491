import { ident, literal } from '../engine/sql.ts';
import type { Measure } from './measure.ts';
import { latestYear } from './organisations.ts';

/** What a reader asks for. An empty list, or null, asks for everything. */
export interface Filter {
	/** Years, both among them. */
	from: number | null;
	to: number | null;
	/** By their keys: each with all that stand under it. */
	organisations: readonly string[];
	natures: readonly string[];
	/** CPV divisions, two digits. */
	cpv: readonly string[];
	models: readonly string[];
	/** One target group: groups overlap, and of counts it is not known how. */
	group: string | null;
}

export const everything: Filter = {
	...{ from: null, to: null, organisations: [], natures: [], cpv: [], models: [], group: null },
};

/** The dimensions by whose keys a filter chooses, beside the group. */
export const filtered = ['organisation', 'nature', 'cpv', 'model'] as const;
type Filtered = (typeof filtered)[number];
export type FilteredDimension = Filtered | 'group';

const columns = { organisations: 'organisation', natures: 'nature', cpv: 'cpv', models: 'model' } as const;

/** The dimensions that a filter asks about and a measure does not have: under it there is no figure. */
export function unmet(measure: Measure, filter: Filter): FilteredDimension[] {
	return askedOf(filter).filter((dimension) => !measure.slices.includes(dimension));
}

/** The dimensions of which a filter wants only a part. */
export function askedOf(filter: Filter): FilteredDimension[] {
	const asked: FilteredDimension[] = entries(filter).map(([column]) => column);
	if (filter.group !== null) asked.push('group');
	return asked;
}

/** The keys of a dimension that a filter lets through; none where it asks for all of them. */
export function codesOf(filter: Filter, dimension: Filtered): readonly string[] {
	return entries(filter).find(([column]) => column === dimension)?.[1] ?? [];
}

/**
 * SQL condition on contributions (`contributions.ts`), by year and columns; the group is a matter of the split.
 * @param codeOf SQL of the code that a row has in a column
 */
export function filterSql(filter: Filter, codeOf: (column: Filtered) => string = ident): string {
	const conditions = entries(filter).map(([column, codes]) =>
		column === 'organisation' ? withinSql(codes, codeOf(column)) : `${codeOf(column)} IN (${listSql(codes)})`,
	);
	if (filter.from !== null) conditions.push(`year >= ${literal(filter.from)}`);
	if (filter.to !== null) conditions.push(`year <= ${literal(filter.to)}`);
	return conditions.join(' AND ') || '1 = 1';
}

/** SQL condition: an organisation is among some, or stands under one of them in the `year`; what has no year, where it stands now. */
export function withinSql(codes: readonly string[], organisation: string): string {
	if (codes.length === 0) return '1 = 1';
	const list = listSql(codes);
	return `(${organisation} IN (${list}) OR EXISTS (SELECT 1 FROM fact_organisation_tree t
		WHERE t.unit = ${organisation} AND t.ancestor IN (${list}) AND coalesce(year, ${latestYear}) BETWEEN t.from_year AND t.to_year))`;
}

function listSql(codes: readonly string[]): string {
	return codes.map((code) => literal(code)).join(', ');
}

function entries(filter: Filter): [Filtered, readonly string[]][] {
	return (Object.keys(columns) as (keyof typeof columns)[])
		.filter((key) => filter[key].length > 0)
		.map((key) => [columns[key], filter[key]]);
}
