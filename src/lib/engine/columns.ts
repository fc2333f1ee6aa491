import type { Column, PackedColumn, Row } from './engine.ts';
import { EngineError } from './engine.ts';
import { ident } from './sql.ts';

export const SQL_TYPES = {
	text: 'VARCHAR',
	packed: 'VARCHAR',
	integer: 'INTEGER',
	double: 'DOUBLE',
	boolean: 'BOOLEAN',
} as const;

/** A column of values, or one of packed texts. */
export type AnyColumn = Column | PackedColumn;

/**
 * The number of rows, once all names, lengths and values are found right.
 * @throws RangeError, TypeError for what `Engine.insert` does not take
 */
export function checkColumns(columns: readonly AnyColumn[]): number {
	const [first] = columns;
	if (!first) throw new RangeError('a table needs at least one column');
	const rows = rowCount(first);
	for (const column of columns) {
		ident(column.name);
		const count = rowCount(column);
		if (count !== rows) throw new RangeError(`column "${column.name}" has ${count} values, not ${rows}`);
		if (column.type === 'packed') checkOffsets(column);
		else checkValues(column);
	}
	return rows;
}

function rowCount(column: AnyColumn): number {
	return column.type === 'packed' ? column.values.offsets.length - 1 : column.values.length;
}

/** Offsets beyond the bytes would let the engine read memory that is not theirs. */
function checkOffsets({ name, values: { offsets, bytes } }: PackedColumn): void {
	let end = 0;
	for (const offset of offsets) {
		if (offset < end || offset > bytes.length) throw new TypeError(`column "${name}": not packed texts`);
		end = offset;
	}
	if (offsets[0] !== 0) throw new TypeError(`column "${name}": not packed texts`);
}

function checkValues({ name, type, values }: Column): void {
	for (let row = 0; row < values.length; row++) {
		const value = values[row];
		if (value === null) continue;
		let fits: boolean;
		switch (type) {
			case 'text':
				fits = typeof value === 'string';
				break;
			case 'integer':
				fits = typeof value === 'number' && (value | 0) === value;
				break;
			case 'double':
				fits = Number.isFinite(value);
				break;
			case 'boolean':
				fits = typeof value === 'boolean';
				break;
			default:
				throw new TypeError(`unknown column type ${String(type satisfies never)}`);
		}
		if (!fits) throw new TypeError(`column "${name}", row ${row}: not a value of type ${type}`);
	}
}

export function createTable(table: string, columns: readonly AnyColumn[]): string {
	const fields = columns.map(({ name, type }) => `${ident(name)} ${SQL_TYPES[type]}`);
	return `CREATE TABLE IF NOT EXISTS ${ident(table)} (${fields.join(', ')})`;
}

export function describeTable(table: string): string {
	return `DESCRIBE ${ident(table)}`;
}

/**
 * Rows are appended by position, so the table must have these columns in this order.
 * @throws EngineError `sql`
 */
export function checkTable(table: string, columns: readonly AnyColumn[], described: readonly Row[]): void {
	const have = described.map(
		(row) => `${ident(String(row['column_name'])).toLowerCase()} ${String(row['column_type'])}`,
	);
	const want = columns.map(({ name, type }) => `${ident(name).toLowerCase()} ${SQL_TYPES[type]}`);
	if (have.join() !== want.join())
		throw new EngineError('sql', `table "${table}" has (${have.join(', ')}), not (${want.join(', ')})`);
}
