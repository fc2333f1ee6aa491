import { columnNames } from '../../intake/header.ts';
import { match } from '../../intake/match.ts';
import type { Reading } from '../../intake/reading.ts';
import type { ColumnMatch } from '../../intake/report.ts';
import { tables } from '../../model/tables.ts';
import type { Table } from '../../model/types.ts';

/** The field of each column as it is chosen, `''` for none. */
export type Choices = readonly string[];

export function tableOf(id: string | null): Table | undefined {
	return tables.find((table) => table.id === id);
}

/** What is less sure is offered, never chosen. */
const LIKELY = 0.5;

/** As the columns are read; where nothing was read yet, as they would be best. */
export function firstChoices(columns: readonly ColumnMatch[], proposed: boolean): Choices {
	const taken = new Set(columns.map(({ field }) => field));
	return columns.map(({ field, how, others }) => {
		const best = others.find((other) => other.confidence >= LIKELY && !taken.has(other.field))?.field;
		if (field !== null || !proposed || how !== null || best === undefined) return field ?? '';
		taken.add(best);
		return best;
	});
}

/** The columns as they would be matched with the fields of another table. */
export function columnsIn(
	table: string,
	columns: readonly ColumnMatch[],
	samples: readonly (readonly string[])[],
): ColumnMatch[] {
	const header = columns.map((column) => plainHeader(column));
	const matched = match(header, { values: samples, reading: { table } });
	return matched!.columns.map((column, at) => ({ ...column, header: columns[at]!.header }));
}

/** A field is one column's: where another takes it, this one has none. */
export function choose(choices: Choices, at: number, field: string): Choices {
	return choices.map((own, i) => (i === at ? field : own === field ? '' : own));
}

/** Needs of the table that no chosen field meets. */
export function missingOf(table: Table | undefined, choices: Choices): (readonly string[])[] {
	return (table?.needs ?? []).filter((need) => !need.some((id) => choices.includes(id)));
}

/**
 * What the choices add to a reading: the columns that are to be read otherwise than they are matched.
 * @param columns as they are matched in that table; none of another table is left as it is
 */
export function readingOf(
	reading: Reading,
	table: string,
	columns: readonly ColumnMatch[],
	choices: Choices,
	otherTable: boolean,
): Reading {
	const names = namesOf(columns);
	const said = columns.flatMap(({ field, how }, at): [string, string | null][] => {
		const choice = choices[at] || null;
		return otherTable || choice !== field || how === 'chosen' ? [[names[at]!, choice]] : [];
	});
	return { ...reading, table, columns: { ...reading.columns, ...Object.fromEntries(said) } };
}

/** Columns as a reading names them. */
export function namesOf(columns: readonly ColumnMatch[]): string[] {
	return columnNames(columns.map(plainHeader));
}

/** A column that had no header is told by its place. */
export function plainHeader({ header, index }: ColumnMatch): string {
	return header === `#${index + 1}` ? '' : header;
}
