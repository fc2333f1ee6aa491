import type { Filter } from '../../measures/filter.ts';
import type { FilterOptions } from '../../measures/filter-options.ts';
import type { Measured } from '../../measures/result.ts';
import type { Ignored } from './filter-address.ts';

/** What is shown: figures, and what they are limited to. One value, so that neither is ever seen with the other's past. */
export interface Shown {
	measured: Measured;
	/** What the figures are limited to: what was asked for, as far as the data know it. */
	filter: Filter;
	/** What was asked for and is not in the data. */
	ignored: readonly Ignored[];
	/** What there is to choose from. */
	options: FilterOptions;
}

interface Given {
	/** Asks the engine; null where nothing is there to be asked. */
	ask: (filter: Filter, signal: AbortSignal | undefined) => Promise<Shown | null>;
	/** Runs work once the engine has done what it was asked for before; tells what goes wrong. */
	inTurn: (work: () => Promise<void>) => Promise<void>;
}

/** The figures of what a reader chose last: an answer to an earlier choice is never shown. */
export class Figures {
	shown = $state.raw<Shown | null>(null);
	/** Whether the newest choice waits for its answer. */
	waits = $state(false);
	/** Whether its answer could not be had: what is shown answers an earlier one. */
	failed = $state(false);

	#given: Given;
	#wanted: Filter;
	/** The choice that is answered by what is shown. */
	#answered: Filter | null = null;
	#question: AbortController | null = null;

	constructor(wanted: Filter, given: Given) {
		this.#wanted = wanted;
		this.#given = given;
	}

	/** Asks for other figures, and gives up what was asked for before. */
	async choose(filter: Filter): Promise<void> {
		if (JSON.stringify(filter) !== JSON.stringify(this.#wanted)) await this.#ask(filter);
	}

	/** Asks again for what was chosen last. */
	again(): Promise<void> {
		this.#answered = null;
		return this.#ask(this.#wanted);
	}

	/** Asks anew after what is asked of has changed, as part of that change; what was chosen meanwhile counts. */
	async renew(signal: AbortSignal | undefined): Promise<void> {
		let filter: Filter;
		let answer: Shown | null;
		do {
			filter = this.#wanted;
			answer = await this.#given.ask(filter, signal);
		} while (filter !== this.#wanted);
		if (answer !== null) this.#show(filter, answer);
	}

	/** Shows nothing, since there is nothing to ask of. */
	clear(): void {
		this.shown = null;
		this.#answered = null;
	}

	#ask(filter: Filter): Promise<void> {
		this.#question?.abort();
		const question = new AbortController();
		this.#question = question;
		this.#wanted = filter;
		this.waits = true;
		return this.#given.inTurn(async () => {
			const { signal } = question;
			try {
				if (signal.aborted || this.#answered === filter) return;
				const answer = await this.#given.ask(filter, signal);
				if (!signal.aborted && answer !== null) this.#show(filter, answer);
			} catch (error) {
				if (signal.aborted) return;
				this.failed = true;
				throw error;
			} finally {
				if (this.#question === question) this.waits = false;
			}
		});
	}

	#show(filter: Filter, answer: Shown): void {
		this.shown = answer;
		this.#answered = filter;
		this.failed = false;
	}
}
