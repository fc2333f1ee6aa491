import { checkColumns, checkTable, createTable, describeTable, type AnyColumn } from './columns.ts';
import { EngineError, type Engine, type QueryOptions, type Row, type Value } from './engine.ts';
import { aborted } from './errors.ts';
import { checkStatement } from './extensions.ts';
import { prepared } from './params.ts';

/** What an engine has to do itself. `door` calls it with one thing at a time and only with SQL that was checked. */
export interface Driver {
	/** Rejects with an EngineError. Once `signal` is aborted it stops the statement and settles soon. */
	run(sql: string, signal?: AbortSignal): Promise<Row[]>;
	/** Appends to a table that has these columns; `rows` > 0. */
	append(table: string, columns: readonly AnyColumn[], rows: number): Promise<void>;
	/** Frees everything; nothing is called afterwards. */
	close(): void | Promise<void>;
}

export interface Door extends Engine {
	/** The driver found out by itself that the engine is dead: rejects what is pending and all later calls. */
	fail(error: EngineError): void;
}

/** The Engine that both drivers share: calls wait in line, none stays unsettled, SQL is checked first. */
export function door(driver: Driver): Door {
	let line: Promise<unknown> = Promise.resolve();
	let end: EngineError | null = null;
	let transaction = false;
	const pending = new Set<(error: EngineError) => void>();

	function finish(error: EngineError): void {
		if (end) return;
		end = error;
		for (const reject of [...pending]) reject(error);
		pending.clear();
	}

	function inLine<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			if (end) return reject(end);
			if (signal?.aborted) return reject(aborted(signal.reason));
			const stop = () => reject(aborted(signal?.reason));
			signal?.addEventListener('abort', stop, { once: true });
			pending.add(reject);
			const turn = line.then(() => {
				if (end) throw end;
				if (signal?.aborted) throw aborted(signal.reason);
				return job();
			});
			turn.then(resolve, (error: unknown) => {
				reject(error);
				if (error instanceof EngineError && error.code === 'crashed') {
					finish(error);
					void driver.close();
				}
			});
			line = turn
				.catch(() => {})
				.finally(() => {
					pending.delete(reject);
					signal?.removeEventListener('abort', stop);
				});
		});
	}

	async function statement(sql: string, signal?: AbortSignal): Promise<Row[]> {
		if (signal?.aborted) throw aborted(signal.reason);
		return driver.run(sql, signal);
	}

	return {
		async query<R extends Row>(sql: string, params: readonly Value[] = [], options: QueryOptions = {}) {
			const { signal } = options;
			const tokens = checkStatement(sql);
			const steps = params.length === 0 ? [sql] : prepared(sql, tokens, params);
			return inLine(async () => {
				const word = tokens[0]?.text ?? '';
				if (['commit', 'rollback', 'end', 'abort'].includes(word)) transaction = false;
				let rows: Row[] = [];
				for (const step of steps) rows = await statement(step, signal);
				if (['begin', 'start'].includes(word)) transaction = true;
				return rows as R[];
			}, signal);
		},

		async insert(table: string, columns: readonly AnyColumn[]) {
			const rows = checkColumns(columns);
			const create = createTable(table, columns);
			return inLine(async () => {
				const own = !transaction;
				if (own) await statement('BEGIN');
				try {
					await statement(create);
					checkTable(table, columns, await statement(describeTable(table)));
					if (rows > 0) await driver.append(table, columns, rows);
					if (own) await statement('COMMIT');
				} catch (error) {
					if (own && !(error instanceof EngineError && error.code === 'crashed'))
						await statement('ROLLBACK').catch(() => {});
					throw error;
				}
			});
		},

		async close() {
			if (end) return;
			finish(new EngineError('aborted', 'the engine was closed'));
			await driver.close();
		},

		fail(error: EngineError) {
			if (end) return;
			finish(error);
			void driver.close();
		},
	};
}
