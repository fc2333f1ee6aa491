// The bench measures the bare engine beside the door.
// eslint-disable-next-line avtryck/doors
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
// eslint-disable-next-line avtryck/doors
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
// eslint-disable-next-line avtryck/doors
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { PageRun } from './page.ts';

/** DuckDB-WASM alone: read_csv of all columns as text. No typing, no guard, no problems, no hash. */
export async function rawDuckDb(file: File): Promise<PageRun> {
	const worker = new Worker(workerUrl);
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	await database.instantiate(new URL(wasmUrl, location.href).href);
	const connection = await database.connect();
	await connection.query('SET autoload_known_extensions=false');
	const start = performance.now();
	await database.registerFileHandle('contracts.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
	await connection.query(
		"CREATE TABLE raw AS FROM read_csv('contracts.csv', all_varchar=true, header=true, delim=';')",
	);
	const total = performance.now() - start;
	const counted = await connection.query('SELECT CAST(count(*) AS INTEGER) AS n FROM raw');
	await database.terminate();
	return { total, rows: Number(counted.get(0)?.['n']) };
}
