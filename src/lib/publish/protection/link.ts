import { notRecorded, recorded } from '../../measures/dimensions.ts';
import { cellName, conditionsOf, nameIn, type Conditions } from '../cell-name.ts';
import type { CountDimension } from '../counts.ts';
import type { CountedTable } from '../person-tables.ts';
import type { Cluster } from '../structure.ts';
import type { Bound, Sum } from './system.ts';

/** A count by its name, once for all tables that hold it. */
export interface NamedCount {
	name: string;
	conditions: Conditions;
	count: number;
}

/** The counts of tables, and how they hang together; places are those in `counts`. */
export interface Links {
	counts: NamedCount[];
	sums: Sum[];
	bounds: Bound[];
}

/** Tables -> one linked system: a count that stands in several of them is one. */
export function link(tables: readonly CountedTable[], clusters: readonly Cluster[]): Links {
	const places = new Map<string, number>();
	const counts: NamedCount[] = [];
	for (const table of tables)
		for (const cell of table.cells) {
			const name = nameIn(table, cell);
			if (places.has(name)) continue;
			places.set(name, counts.length);
			counts.push({ name, conditions: conditionsOf(table, cell), count: cell.count });
		}
	const links: Links = { counts, sums: [], bounds: [] };
	for (const table of tables)
		for (const year of new Set(table.cells.map((cell) => cell.year)))
			linkYear(table, year, { places, links, clusters });
	return links;
}

interface Within {
	places: ReadonlyMap<string, number>;
	links: Links;
	clusters: readonly Cluster[];
}

function linkYear(table: CountedTable, year: number, within: Within): void {
	const { measure, span, rows, columns } = table;
	const own = table.cells.filter((cell) => cell.year === year);
	const at = (conditions: Conditions) => within.places.get(cellName(measure, year, span, conditions));
	const along = (dimension: CountDimension, keys: readonly string[], others: readonly Conditions[]) => {
		for (const other of others)
			linkAlong(dimension, keys, (key) => at(key === '' ? other : { ...other, [dimension]: key }), within);
	};
	const rowKeys = [...new Set(own.map(({ row }) => row))];
	const columnKeys = [...new Set(own.map(({ column }) => column))];
	along(
		columns,
		columnKeys.filter((key) => key !== ''),
		rowKeys.map((row) => conditionsOf(table, { row, column: '' })),
	);
	if (rows === null) return;
	along(
		rows,
		rowKeys.filter((key) => key !== ''),
		columnKeys.map((column) => conditionsOf(table, { row: '', column })),
	);
	if (rows === 'checkpoint')
		for (const checkpoint of rowKeys) {
			const due = at({ checkpoint });
			const jobs = within.places.get(cellName('jobs_started', year, 1, {}));
			if (due !== undefined && jobs !== undefined) within.links.bounds.push({ count: due, others: [jobs] });
		}
	if (rows === 'unit')
		for (const { id, units } of within.clusters) {
			const parts = units.filter((unit) => rowKeys.includes(unit)).map((unit) => at({ unit }));
			addSum(at({ cluster: id }), parts, within);
		}
}

/** How the counts of a dimension's keys make that of all of them. */
function linkAlong(
	dimension: CountDimension,
	keys: readonly string[],
	at: (key: string) => number | undefined,
	within: Within,
): void {
	if (dimension === 'checkpoint') return;
	if (dimension === 'group') {
		// Of reported sums all persons count as recorded where any group is named: they can be more than those of the groups together.
		const any = at(recorded);
		const groups = keys.filter((key) => key !== recorded && key !== notRecorded).map(at);
		addSum(at(''), [any, ...(keys.includes(notRecorded) ? [at(notRecorded)] : [])], within);
		if (any === undefined) return;
		for (const group of groups)
			if (group !== undefined) within.links.bounds.push({ count: group, others: [any] });
		return;
	}
	if (dimension === 'standing') {
		addSum(at(''), ['in_work', 'not_in_work', 'unknown'].map(at), within);
		addSum(at('in_work'), ['same_employer', 'other_work'].map(at), within);
		return;
	}
	addSum(at(''), keys.map(at), within);
}

function addSum(total: number | undefined, parts: readonly (number | undefined)[], { links }: Within): void {
	if (total === undefined || parts.length === 0 || parts.some((part) => part === undefined)) return;
	links.sums.push({ total, parts: parts as number[] });
}
