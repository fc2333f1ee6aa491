import { Worker } from 'node:worker_threads';

/** A thread of the command, from what was compiled of it (`compiled.js`) or from its source. It starts at once. */
export class Thread<Question, Answer> {
	readonly #worker: Worker;
	#line: Promise<unknown> = Promise.resolve();
	#hear: (answer: Answer) => void = () => {};
	#fail: (error: Error) => void = () => {};
	/** Why it answers nothing any more. */
	#gone: Error | null = null;

	/** @param name of its file, `NAME.thread.ts` */
	constructor(name: string) {
		const own = (file: string) => new URL(`./${file}`, import.meta.url);
		this.#worker = import.meta.url.endsWith('.js')
			? new Worker(own(`${name}.thread.js`))
			: new Worker(own('thread-from-source.js'), { workerData: own(`${name}.thread.ts`).href });
		this.#worker.on('message', (answer: Answer) => this.#hear(answer));
		this.#worker.on('error', (error) => this.#end(error));
		this.#worker.on('exit', () => this.#end(new Error('the thread stopped')));
		// Where nothing is asked any more it does not keep the command from its end.
		this.#worker.unref();
	}

	/**
	 * Asks one thing, after what was asked before has come to its end.
	 * @param endOf what an answer says in the end; null where more will come
	 */
	ask<End>(question: Question, endOf: (answer: Answer) => End | null): Promise<End> {
		const turn = this.#line.then(() => this.#askNow(question, endOf));
		this.#line = turn.catch(() => {});
		return turn;
	}

	async close(): Promise<void> {
		await this.#worker.terminate();
	}

	async #askNow<End>(question: Question, endOf: (answer: Answer) => End | null): Promise<End> {
		if (this.#gone) throw this.#gone;
		this.#worker.ref();
		try {
			return await new Promise<End>((resolve, reject) => {
				this.#fail = reject;
				this.#hear = (answer) => {
					try {
						const end = endOf(answer);
						if (end !== null) resolve(end);
					} catch (error) {
						reject(error as Error);
					}
				};
				this.#worker.postMessage(question);
			});
		} finally {
			this.#worker.unref();
		}
	}

	#end(error: Error): void {
		this.#gone ??= error;
		this.#fail(this.#gone);
	}
}
