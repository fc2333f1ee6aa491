import type { FilterOptions } from '../../measures/filter-options.ts';
import type { Measured, Result } from '../../measures/result.ts';
import type { Asked, Ignored } from './filter-address.ts';

/** What is shown: figures, and what they are limited to (`filter`, as far as the data know what was asked for). One value, so that neither is ever seen with the other's past. */
export interface Shown extends Asked {
	measured: Measured;
	/** The figures of all measures by what they are divided by (`by`). */
	parts: readonly Result[];
	/** What was asked for and is not in the data. */
	ignored: readonly Ignored[];
	/** What there is to choose from. */
	options: FilterOptions;
}

interface Given {
	/** Asks the engine; null where nothing is there to be asked. */
	ask: (asked: Asked, signal: AbortSignal | undefined) => Promise<Shown | null>;
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
	#wanted: Asked;
	/** The choice that is answered by what is shown. */
	#answered: Asked | null = null;
	#question: AbortController | null = null;

	constructor(wanted: Asked, given: Given) {
		this.#wanted = wanted;
		this.#given = given;
	}

	/** Asks for other figures, and gives up what was asked for before. */
	async choose(asked: Asked): Promise<void> {
		if (JSON.stringify(asked) !== JSON.stringify(this.#wanted)) await this.#ask(asked);
	}

	/** Asks again for what was chosen last. */
	again(): Promise<void> {
		this.#answered = null;
		return this.#ask(this.#wanted);
	}

	/** Asks anew after what is asked of has changed, as part of that change; what was chosen meanwhile counts. */
	async renew(signal: AbortSignal | undefined): Promise<void> {
		let asked: Asked;
		let answer: Shown | null;
		do {
			asked = this.#wanted;
			answer = await this.#given.ask(asked, signal);
		} while (asked !== this.#wanted);
		if (answer !== null) this.#show(asked, answer);
	}

	/** Shows nothing, since there is nothing to ask of. */
	clear(): void {
		this.shown = null;
		this.#answered = null;
	}

	#ask(asked: Asked): Promise<void> {
		this.#question?.abort();
		const question = new AbortController();
		this.#question = question;
		this.#wanted = asked;
		this.waits = true;
		return this.#given.inTurn(async () => {
			const { signal } = question;
			try {
				if (signal.aborted || this.#answered === asked) return;
				const answer = await this.#given.ask(asked, signal);
				if (!signal.aborted && answer !== null) this.#show(asked, answer);
			} catch (error) {
				if (signal.aborted) return;
				this.failed = true;
				throw error;
			} finally {
				if (this.#question === question) this.waits = false;
			}
		});
	}

	#show(asked: Asked, answer: Shown): void {
		this.shown = answer;
		this.#answered = asked;
		this.failed = false;
	}
}
