import type { Engine } from '../../engine/engine.ts';
import { Bringing } from './bringing.svelte.ts';
import type { Asked } from './filter-address.ts';
import type { Register } from './register.svelte.ts';
import type { Loaded } from './told.ts';

/** What the analyst asks: nothing of it is decided or kept. */
export class Asking extends Bringing {
	setAsOf(date: string): Promise<void> {
		this.asOf = date;
		return this.change(() => this.register.measure(date));
	}

	/** Shows the figures that a reader asks for. */
	choose(asked: Asked): Promise<void> {
		return this.register.figures.choose(asked);
	}

	/** Asks the facts behind the figures that are shown; null where these are not at hand, since making them was given up. */
	ask<T>(work: (engine: Engine) => Promise<T>): Promise<T | null> {
		return this.inTurn(async () => ((await this.register.hasFacts()) ? work(this.register.engine) : null));
	}

	/** Looks for what links nowhere, where that was not done by itself. */
	findLinks(): Promise<void> {
		return this.change(() => this.register.findLinks());
	}

	/** What is different in a newer export. */
	compare(older: Loaded, newer: Loaded): ReturnType<Register['compare']> {
		return this.inTurn(() => this.register.compare(older, newer));
	}
}
