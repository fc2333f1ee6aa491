import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { fromStream, toStreams } from './arrow.ts';
import { door, type Driver } from './door.ts';
import type { AnyColumn } from './columns.ts';
import { EngineError, type Engine } from './engine.ts';
import { aborted, statementError } from './errors.ts';
import { COMPRESSED, LOCK, limitMemory } from './lock.ts';

export interface Progress {
	/** Bytes of the engine that have arrived, unpacked. */
	loaded: number;
	/** Bytes in all; null where the server does not say, or says it of the packed file. */
	total: number | null;
}

export interface BrowserEngineOptions {
	onProgress?: (progress: Progress) => void;
	/**
	 * Longest time without any progress, in milliseconds: that of a network that is lost on the way, or of a slow telephone that compiles
	 * what has arrived. Without 'wasm-unsafe-eval' in the CSP the start never ends. Default: a minute.
	 */
	timeoutMs?: number;
	/** In MB (10^6 bytes). Default: DuckDB's own, about 3 GB; WebAssembly ends at 4 GB. */
	memoryLimitMb?: number;
	/** Aborting gives up the start and frees what it took. */
	signal?: AbortSignal;
}

/**
 * An empty database in the memory of a worker of this page. Downloads 34 MB (5 to 8 MB packed).
 * @throws EngineError `browser_too_old`, `start_timeout`, `start_failed`, `aborted`
 */
export async function startBrowserEngine(options: BrowserEngineOptions = {}): Promise<Engine> {
	return (await startInWorker(options)).engine;
}

/** The same with its worker and its first statements, so that tests can break it. */
export async function startInWorker(
	options: BrowserEngineOptions = {},
	settings: readonly string[] = LOCK,
): Promise<{ engine: Engine; worker: Worker }> {
	const { onProgress, timeoutMs = 60_000, memoryLimitMb, signal } = options;
	if (signal?.aborted) throw aborted(signal.reason);
	// Imported here: prerendering must be able to import this file, and would get DuckDB-WASM's Node build.
	const duckdb = await import('@duckdb/duckdb-wasm').catch((cause: unknown) => {
		throw new EngineError('start_failed', 'the engine could not be downloaded', { cause });
	});
	if (!(await duckdb.getPlatformFeatures()).wasmExceptions)
		throw new EngineError('browser_too_old', 'no WebAssembly exceptions');

	/** The original writes to the console and leaves pending calls unsettled; `whenDead` settles them. */
	class QuietDuckDB extends duckdb.AsyncDuckDB {
		protected override onError() {}
		protected override onClose() {}
	}

	const worker = new Worker(workerUrl);
	const database = new QuietDuckDB(new duckdb.VoidLogger(), worker);
	const limit = timeLimit(timeoutMs, signal);
	const dead = whenDead(worker, limit.fail);
	try {
		const connection = await Promise.race([
			limit.over,
			open(database, [...limitMemory(memoryLimitMb), ...COMPRESSED, ...settings], (progress) => {
				limit.restart();
				onProgress?.(progress);
			}),
		]);
		const engine = door(browserDriver(database, connection, worker));
		dead.tell(engine.fail);
		return { engine, worker };
	} catch (cause) {
		worker.terminate();
		if (cause instanceof EngineError && cause.code !== 'crashed') throw cause;
		throw new EngineError('start_failed', 'DuckDB-WASM did not start', { cause });
	} finally {
		limit.clear();
	}
}

async function open(
	database: AsyncDuckDB,
	settings: readonly string[],
	onProgress: (progress: Progress) => void,
): Promise<number> {
	await database.instantiate(new URL(wasmUrl, location.href).href, null, ({ bytesLoaded, bytesTotal }) => {
		onProgress({ loaded: bytesLoaded, total: bytesTotal >= bytesLoaded ? bytesTotal : null });
	});
	await database.open({ path: ':memory:', opfs: { fileHandling: 'manual' } });
	const connection = await database.connectInternal();
	for (const sql of settings) await database.runQuery(connection, sql);
	return connection;
}

function timeLimit(milliseconds: number, signal: AbortSignal | undefined) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let fail!: (error: EngineError) => void;
	const over = new Promise<never>((_, reject) => (fail = reject));
	const stop = () => fail(aborted(signal?.reason));
	const clear = () => {
		clearTimeout(timer);
		signal?.removeEventListener('abort', stop);
	};
	const restart = () => {
		clearTimeout(timer);
		timer = setTimeout(
			() => fail(new EngineError('start_timeout', `no progress in ${milliseconds} ms`)),
			milliseconds,
		);
	};
	over.catch(() => {});
	signal?.addEventListener('abort', stop, { once: true });
	restart();
	return { over, fail, restart, clear };
}

function whenDead(worker: Worker, first: (error: EngineError) => void) {
	let listener = first;
	const die = (event: Event) => {
		event.preventDefault();
		const message = event instanceof ErrorEvent ? event.message : event.type;
		listener(new EngineError('crashed', `the engine's worker failed: ${message}`));
	};
	worker.addEventListener('error', die);
	worker.addEventListener('messageerror', die);
	return { tell: (next: (error: EngineError) => void) => (listener = next) };
}

function browserDriver(database: AsyncDuckDB, connection: number, worker: Worker): Driver {
	return {
		async run(sql, signal) {
			try {
				return fromStream(await send(database, connection, sql, signal));
			} catch (cause) {
				throw statementError(cause, sql);
			}
		},
		async append(table: string, columns: readonly AnyColumn[], rows: number) {
			try {
				for (const stream of toStreams(columns, rows))
					await database.insertArrowFromIPCStream(connection, stream, { name: table, create: false });
			} catch (cause) {
				throw statementError(cause, `insert into ${table}`);
			}
		},
		close() {
			worker.terminate();
		},
	};
}

/** Started and polled in slices, so that the worker stays able to hear of a cancellation. */
async function send(
	database: AsyncDuckDB,
	connection: number,
	sql: string,
	signal: AbortSignal | undefined,
): Promise<Uint8Array[]> {
	let header = await database.startPendingQuery(connection, sql, false);
	while (header === null) {
		if (signal?.aborted) {
			await database.cancelPendingQuery(connection);
			throw aborted(signal.reason);
		}
		header = await database.pollPendingQuery(connection);
	}
	const pieces = [header];
	for (;;) {
		if (signal?.aborted) throw aborted(signal.reason);
		const piece = await database.fetchQueryResults(connection);
		if (piece === null) continue;
		if (piece.length === 0) return pieces;
		pieces.push(piece);
	}
}
