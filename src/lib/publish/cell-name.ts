import {
	countDimensions,
	type CountCell,
	type CountDimension,
	type CountMeasure,
	type CountTable,
} from './counts.ts';

/** What the persons of a count have in common. */
export type Conditions = Readonly<Partial<Record<CountDimension, string>>>;

/** `jobs_started 2025 unit=F01 form=employment`: the same for the same persons, whatever the table they stand in. */
export function cellName(
	measure: CountMeasure,
	year: number,
	span: CountTable['span'],
	conditions: Conditions,
): string {
	const years = span === 1 ? String(year) : `${year - span + 1}-${year}`;
	const told = countDimensions.flatMap((dimension) => {
		const key = conditions[dimension];
		return key === undefined ? [] : [`${dimension}=${key}`];
	});
	return [measure, years, ...told].join(' ');
}

/** What the persons in a cell of a table have in common. */
export function conditionsOf(
	{ rows, columns }: Pick<CountTable, 'rows' | 'columns'>,
	{ row, column }: Pick<CountCell, 'row' | 'column'>,
): Conditions {
	return { ...(rows !== null && row !== '' && { [rows]: row }), ...(column !== '' && { [columns]: column }) };
}

/** The name of a cell of a table. */
export function nameIn(
	table: Omit<CountTable, 'cells' | 'waiting'>,
	cell: Pick<CountCell, 'year' | 'row' | 'column'>,
): string {
	return cellName(table.measure, cell.year, table.span, conditionsOf(table, cell));
}

/** What a receipt says of a count that its version hides. */
export interface HiddenCell {
	/** As in `cellName`. */
	name: string;
	/** Hidden for its own sake, and not to protect others. */
	primary: boolean;
	/** One person: who is it knows the count. */
	single: boolean;
}
