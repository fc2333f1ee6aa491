import type { Protect } from '../../publish/persons.ts';
import type { Step } from '../../publish/protection/search.ts';
import { protectInWorker } from './protect-in-worker.ts';

/** What counts are protected for: a draft, or to tell what other breakdowns, or clusters, would cost. */
export type Purpose = 'draft' | 'breakdowns' | 'clusters';

/** One search at a time for what to hide, which can be given up. */
export class Searching {
	/** null: nothing is searched for. */
	purpose = $state<Purpose | null>(null);
	/** How far it has come; null: it has not begun. */
	step = $state.raw<Step | null>(null);

	#stop: AbortController | null = null;

	/** @returns null where it was given up */
	async run<Found>(purpose: Purpose, work: (protect: Protect) => Promise<Found>): Promise<Found | null> {
		const stop = new AbortController();
		this.#stop = stop;
		this.purpose = purpose;
		try {
			const found = await work((tables, rules) =>
				protectInWorker({ tables, rules }, stop.signal, (step) => (this.step = step)),
			);
			return stop.signal.aborted ? null : found;
		} catch (error) {
			if (stop.signal.aborted) return null;
			throw error;
		} finally {
			// What else was worked out may have failed, and the search would go on alone.
			stop.abort();
			this.purpose = null;
			this.step = null;
		}
	}

	cancel(): void {
		this.#stop?.abort();
	}
}
