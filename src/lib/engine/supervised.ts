import { EngineError, type Engine } from './engine.ts';

export interface Supervised extends Engine {
	/** Starts the engine before it is needed. Rejects as the start does. */
	ready(): Promise<void>;
}

/**
 * An engine that starts with the first call and is started anew after a crash. The call that crashed it rejects with
 * `crashed` and is not repeated; before the next one, `reload` fills the new, empty engine. `reload` gets the bare
 * engine, never this one, and may not outlive its promise. A start or reload that fails is tried again by the next call.
 */
export function supervised(
	start: () => Promise<Engine>,
	reload: (engine: Engine) => Promise<void>,
): Supervised {
	let current: Promise<Engine> | null = null;
	let crashed = false;
	let closed = false;

	function engine(): Promise<Engine> {
		if (closed) return Promise.reject(new EngineError('aborted', 'the engine was closed'));
		if (current) return current;
		const starting = begin();
		current = starting;
		starting.catch(() => {
			if (current === starting) current = null;
		});
		return starting;
	}

	async function begin(): Promise<Engine> {
		const started = await start();
		if (crashed) {
			try {
				await reload(started);
			} catch (error) {
				await started.close();
				throw error;
			}
			crashed = false;
		}
		if (closed) {
			await started.close();
			throw new EngineError('aborted', 'the engine was closed');
		}
		return started;
	}

	async function call<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
		const used = engine();
		const running = await used;
		try {
			return await work(running);
		} catch (error) {
			if (error instanceof EngineError && error.code === 'crashed' && current === used) {
				current = null;
				crashed = true;
				await running.close();
			}
			throw error;
		}
	}

	return {
		query: (sql, params, options) => call((running) => running.query(sql, params, options)),
		insert: (table, columns) => call((running) => running.insert(table, columns)),
		async ready() {
			await engine();
		},
		async close() {
			closed = true;
			const running = current;
			current = null;
			await running?.then(
				(started) => started.close(),
				() => {},
			);
		},
	};
}
