import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { CountCell, CountDimension, CountTable } from '../counts.ts';
import { countKeyText } from '../count-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { codesOf, inWords, rowStatuses, told, type Cell, type Column } from './columns.ts';

/** A count with the table that it stands in. */
export interface CountRow extends CountCell {
	table: CountTable;
}

export function countRows(tables: readonly CountTable[]): CountRow[] {
	return tables.flatMap((table) => table.cells.map((cell) => ({ ...cell, table })));
}

/** The columns of a table of counts, from left to right. */
export function countColumns(tables: readonly CountTable[], snapshot: Snapshot): Column<CountRow>[] {
	const measures = [...new Set(tables.map(({ measure }) => measure))];
	const words =
		(dimension: (table: CountTable) => CountDimension | null, key: (row: CountRow) => string) =>
		(row: CountRow, locale: Locale) =>
			countKeyText(dimension(row.table), key(row), locale, snapshot);
	return [
		{
			...keyed('measure', ({ table }) => table.measure),
			codes: codesOf(measures, (measure) => `measure_${measure}`),
		},
		...inWords<CountRow>('measure', ({ table }, locale) => translator(locale)(`measure_${table.measure}`)),
		{ ...keyed('year', ({ year }) => year), kind: 'year' },
		{ ...told<CountRow>('years', 'count', ({ table }) => table.span), required: true },
		keyed('row', ({ row }) => row || 'all'),
		...inWords(
			'row',
			words(
				({ rows }) => rows,
				({ row }) => row,
			),
		),
		keyed('column', ({ column }) => column || 'all'),
		...inWords(
			'column',
			words(
				({ columns }) => columns,
				({ column }) => column,
			),
		),
		{ ...told<CountRow>('count', 'count', ({ count }) => count), required: false, figure: true },
		{
			...told<CountRow>('status', 'code', ({ hidden }) => hidden ?? 'available'),
			codes: codesOf(rowStatuses, (code) => `open_data_status_${code}`),
		},
	];
}

type Keyed = 'measure' | 'year' | 'row' | 'column';

function keyed(name: Keyed, cell: (row: CountRow) => Cell): Column<CountRow> {
	return { ...told<CountRow>(name, 'code', cell), key: true };
}
