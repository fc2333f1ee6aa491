/** The one door to DuckDB. Nothing outside this room knows which DuckDB stands behind it. */

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/**
 * A column to insert. All columns of one call have the same length.
 * `text` holds strings of any content; `integer` whole numbers within ±2^31; `double` finite numbers.
 */
export interface Column {
	name: string;
	type: 'text' | 'integer' | 'double' | 'boolean';
	values: ArrayLike<Value>;
}

/**
 * Texts of one column packed one behind the other, valid UTF-8: text `i` is the bytes from `offsets[i]` to `offsets[i + 1]`.
 * Large files go this way, since a string for each cell takes many times the room.
 */
export interface PackedTexts {
	/** One more than there are texts, from 0. */
	offsets: Int32Array;
	bytes: Uint8Array;
}

export interface PackedColumn {
	name: string;
	type: 'packed';
	values: PackedTexts;
}

export interface QueryOptions {
	/** Aborting rejects the call with code `aborted`; the engine stays usable. */
	signal?: AbortSignal;
}

export interface Engine {
	/**
	 * Runs one SQL statement and returns its rows as plain values. Calls are answered in order, one at a time.
	 * `?` and `$1` stand for `params`, in SELECT, INSERT, UPDATE and DELETE; whole numbers are INTEGER or BIGINT, others DOUBLE.
	 * BIGINT, HUGEINT and DECIMAL come out as numbers where a number holds them exactly, DATE as `YYYY-MM-DD`.
	 * @throws EngineError `unsupported_type` for any other type or a number too large, `needs_extension` for SQL that
	 *   would load an extension, `sql` for faulty SQL, `out_of_memory`, `aborted`, `crashed` (the engine must be started anew)
	 */
	query<R extends Row = Row>(sql: string, params?: readonly Value[], options?: QueryOptions): Promise<R[]>;
	/**
	 * Creates the table if it is not there, appends the columns: all rows or none. Zero rows create an empty table.
	 * Packed columns are text. A table that is there must have these columns, in this order and of these types.
	 * @throws RangeError for a name SQL cannot hold or lengths that differ, TypeError for a value that is not of the
	 *   column's type, EngineError `sql` for a table with other columns, `out_of_memory`, `crashed`
	 */
	insert(table: string, columns: readonly (Column | PackedColumn)[]): Promise<void>;
	/** Rejects what is running, waiting and coming with `aborted`. */
	close(): Promise<void>;
}

export type EngineErrorCode =
	| 'aborted'
	| 'needs_extension'
	| 'out_of_memory'
	| 'crashed'
	| 'sql'
	| 'unsupported_type'
	| 'browser_too_old'
	| 'start_timeout'
	| 'start_failed';

export class EngineError extends Error {
	constructor(
		readonly code: EngineErrorCode,
		message: string,
		readonly detail: { sql?: string; cause?: unknown } = {},
	) {
		super(message, { cause: detail.cause });
		this.name = 'EngineError';
	}
}
