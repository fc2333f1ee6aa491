import type { Reading } from '../../intake/reading.ts';
import type { FileError } from '../../intake/report.ts';
import type { Logged } from './keeper.svelte.ts';
import { toTold, type Told, type Work } from './told.ts';

/** What is being done and what came of it: one change at a time, in the order in which they were asked for. */
export class Changes {
	work = $state.raw<Work | null>(null);
	told = $state.raw<readonly Told[]>([]);
	/** What was undone or done again last; null where something else was done since. */
	turned = $state.raw<{ logged: Logged; holds: boolean } | null>(null);

	#refused = 1;
	/** Changes that were asked for and are not over. */
	#open = $state(0);
	#queue: Promise<void> = Promise.resolve();
	#abort: AbortController | null = null;

	/** Whether anything that was asked for is still to be done: what is shown may change. */
	get busy(): boolean {
		return this.#open > 0;
	}

	/** Aborted where the change in progress is given up; undefined where none is in progress. */
	get signal(): AbortSignal | undefined {
		return this.#abort?.signal;
	}

	cancel(): void {
		this.#abort?.abort();
	}

	dismiss(told: Told): void {
		this.told = this.told.filter((other) => other !== told);
	}

	/** Shows how far the change in progress is. */
	protected show(work: Work): void {
		if (this.#abort) this.work = work;
	}

	/** Runs one change after those before it. What goes wrong is told, never thrown. */
	protected change(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.#open++;
		this.#queue = this.#queue.then(async () => {
			this.turned = null;
			try {
				await work(this.begin());
			} catch (error) {
				this.tell(this.toldOf(toTold(error)));
			} finally {
				this.#abort = null;
				this.work = null;
				this.#open--;
			}
		});
		return this.#queue;
	}

	/** Runs work that changes nothing after the changes before it, and before those after it. Rejects as the work does. */
	protected inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#queue.then(work);
		const over = () => {};
		this.#queue = done.then(over, over);
		return done;
	}

	/** Goes on after what was given up, as when it is taken back. */
	protected begin(): AbortSignal {
		this.#abort = new AbortController();
		return this.#abort.signal;
	}

	/** What is told where a change failed. */
	protected toldOf(told: Told): Told {
		return told;
	}

	protected tell(told: Told): void {
		this.told = [...this.told, told];
	}

	/** @param open id of the file that was to be read in another way; null where it is none of the open ones */
	protected refuse(error: FileError, file: File, reading: Reading, open: string | null): void {
		this.tell({ kind: 'refused', no: this.#refused++, error, seen: error.seen, file, reading, open });
	}
}
