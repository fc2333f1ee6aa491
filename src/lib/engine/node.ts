import {
	DuckDBDataChunk,
	DuckDBInstance,
	DuckDBTypeId,
	BOOLEAN,
	DOUBLE,
	INTEGER,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBDateValue,
	type DuckDBDecimalValue,
	type DuckDBMaterializedResult,
	type DuckDBValue,
} from '@duckdb/node-api';
import type { AnyColumn } from './columns.ts';
import { door, type Driver } from './door.ts';
import { EngineError, type Engine, type Row, type Value } from './engine.ts';
import { statementError } from './errors.ts';
import { daysToDate, decimalToNumber, integerToNumber, unsupported } from './exact.ts';
import { LOCK, limitMemory } from './lock.ts';
import { columnNames, toRows } from './rows.ts';
import { literal } from './sql.ts';

export interface NodeEngineOptions {
	/** Default 1: with more, a sum of DOUBLE may differ in its last digit from run to run. */
	threads?: number;
	/** In MB (10^6 bytes). Default: DuckDB's own, 80 % of the machine. */
	memoryLimitMb?: number;
	/** Files that SQL may read, by path. Default: none. */
	readable?: readonly string[];
}

/**
 * An empty database in the memory of this process, on the native DuckDB of the same version as the browser's.
 * @throws EngineError `start_failed`
 */
export async function startNodeEngine(options: NodeEngineOptions = {}): Promise<Engine> {
	const { threads = 1, memoryLimitMb, readable = [] } = options;
	try {
		const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
		const connection = await instance.connect();
		const settings = [
			"SET temp_directory=''",
			...limitMemory(memoryLimitMb),
			`SET allowed_paths=[${readable.map(literal).join(', ')}]`,
			...LOCK,
		];
		for (const sql of settings) await connection.run(sql);
		return door(nodeDriver(instance, connection));
	} catch (cause) {
		throw new EngineError('start_failed', 'native DuckDB did not start', { cause });
	}
}

function nodeDriver(instance: DuckDBInstance, connection: DuckDBConnection): Driver {
	let running: Promise<unknown> = Promise.resolve();
	let stopping = false;
	return {
		run(sql, signal) {
			const work = interruptible(
				connection,
				() => stopping || signal?.aborted === true,
				async () => {
					return nativeRows(await connection.run(sql));
				},
			);
			const settled = work.catch((cause: unknown) => {
				throw statementError(cause, sql);
			});
			running = settled.catch(() => {});
			return settled;
		},
		async append(table, columns, rows) {
			try {
				const appender = await connection.createAppender(table);
				for (let from = 0; from < rows; from += CHUNK) appender.appendDataChunk(chunkOf(columns, from));
				appender.closeSync();
			} catch (cause) {
				throw statementError(cause, `insert into ${table}`);
			}
		},
		async close() {
			stopping = true;
			await running;
			connection.closeSync();
			instance.closeSync();
		},
	};
}

/** An interrupt that comes just before the statement begins is lost, so it is repeated until the statement ends. */
async function interruptible<T>(
	connection: DuckDBConnection,
	stop: () => boolean,
	work: () => Promise<T>,
): Promise<T> {
	const timer = setInterval(() => {
		if (stop()) connection.interrupt();
	}, 5);
	try {
		return await work();
	} finally {
		clearInterval(timer);
	}
}

const CHUNK = 2048;
const TYPES = { text: VARCHAR, packed: VARCHAR, integer: INTEGER, double: DOUBLE, boolean: BOOLEAN };

function chunkOf(columns: readonly AnyColumn[], from: number): DuckDBDataChunk {
	const chunk = DuckDBDataChunk.create(columns.map((column) => TYPES[column.type]));
	chunk.setColumns(columns.map((column) => valuesFrom(column, from)));
	return chunk;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function valuesFrom(column: AnyColumn, from: number): DuckDBValue[] {
	const part: DuckDBValue[] = [];
	if (column.type === 'packed') {
		const { offsets, bytes } = column.values;
		for (let row = from; row < Math.min(from + CHUNK, offsets.length - 1); row++)
			part.push(decoder.decode(bytes.subarray(offsets[row], offsets[row + 1])));
	} else {
		for (let row = from; row < Math.min(from + CHUNK, column.values.length); row++)
			part.push(column.values[row] ?? null);
	}
	return part;
}

/** @throws EngineError `unsupported_type`, by the column's type even where there are no rows */
function nativeRows(result: DuckDBMaterializedResult): Row[] {
	const names = columnNames(result.columnNames());
	const converters = names.map((name, column) => converter(name, result.columnTypeId(column)));
	const rows: Row[] = [];
	for (let at = 0; at < result.chunkCount; at++) {
		const chunk = result.getChunk(at);
		const columns = converters.map((convert, column) =>
			chunk.getColumnValues(column).map((value) => (value === null ? null : convert(value))),
		);
		for (const row of toRows(names, columns, chunk.rowCount)) rows.push(row);
	}
	return rows;
}

function converter(column: string, type: DuckDBTypeId): (value: DuckDBValue) => Value {
	switch (type) {
		case DuckDBTypeId.BOOLEAN:
		case DuckDBTypeId.TINYINT:
		case DuckDBTypeId.SMALLINT:
		case DuckDBTypeId.INTEGER:
		case DuckDBTypeId.UTINYINT:
		case DuckDBTypeId.USMALLINT:
		case DuckDBTypeId.UINTEGER:
		case DuckDBTypeId.FLOAT:
		case DuckDBTypeId.DOUBLE:
		case DuckDBTypeId.VARCHAR:
		case DuckDBTypeId.SQLNULL:
			return (value) => value as Value;
		case DuckDBTypeId.BIGINT:
		case DuckDBTypeId.UBIGINT:
		case DuckDBTypeId.HUGEINT:
			return (value) => integerToNumber(value as bigint);
		case DuckDBTypeId.DECIMAL:
			return (value) => {
				const decimal = value as DuckDBDecimalValue;
				return decimalToNumber(decimal.value, decimal.scale);
			};
		case DuckDBTypeId.UUID:
			return (value) => String(value);
		case DuckDBTypeId.DATE:
			return (value) => daysToDate((value as DuckDBDateValue).days);
		default:
			throw unsupported(column, DuckDBTypeId[type]);
	}
}
