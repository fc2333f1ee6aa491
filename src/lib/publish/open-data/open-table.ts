import { isSecret } from '../../measures/result.ts';
import type { MessageKey } from '../../text/translate.ts';
import { groupNotes } from '../count-words.ts';
import { countTableIds } from '../counts.ts';
import type { ByLocale, PublishedRow, Snapshot } from '../snapshot.ts';
import { columnsOf, hiddenMarks, type Cell, type Column } from './columns.ts';
import { countColumns, countRows, type CountRow } from './count-columns.ts';
import { tableName, tablePath } from './names.ts';
import { tableTitle } from './texts.ts';

/** A table as open data: every cell as it is told, the symbol where it is hidden. */
export interface OpenTable {
	/** In files and metadata. */
	name: string;
	/** In the bundle. */
	path: string;
	title: ByLocale;
	/** What is to be said of it beside the marks. */
	notes: readonly MessageKey[];
	columns: readonly Omit<Column, 'cell'>[];
	rows: readonly (readonly Cell[])[];
}

/** All tables of a year: the shares, then the counts of persons, both measures in one. */
export function openTables(snapshot: Snapshot): OpenTable[] {
	return [
		...snapshot.tables.map((table) =>
			openTable<PublishedRow>(
				table.id,
				columnsOf(table, snapshot),
				table.rows,
				table.rows.some(({ secret }) => secret !== undefined) ? ['variants_secret_note'] : [],
			),
		),
		...countTableIds.flatMap((id) => {
			const tables = snapshot.counts.filter((table) => table.id === id);
			if (tables.length === 0) return [];
			return [
				openTable<CountRow>(
					id,
					countColumns(tables, snapshot),
					countRows(tables),
					groupNotes(tables[0]!, snapshot),
				),
			];
		}),
	];
}

function openTable<Row extends Pick<PublishedRow, 'hidden' | 'secret'>>(
	id: Parameters<typeof tableTitle>[0],
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	notes: readonly MessageKey[],
): OpenTable {
	const name = tableName(id);
	const shown = (row: Row, { name: figure, figure: hides, cell }: Column<Row>): Cell => {
		const hidden = row.hidden ?? (isSecret(row, figure) ? 'secret' : null);
		return hides && hidden !== null ? hiddenMarks[hidden] : cell(row);
	};
	return {
		...{ name, path: tablePath(id), title: tableTitle(id), notes },
		columns: columns.map(({ cell: _, ...column }) => column),
		rows: rows.map((row) => columns.map((column) => shown(row, column))),
	};
}
