import type { Supervised } from '../../engine/supervised.ts';
import { prepareFacts } from '../../measures/facts.ts';
import type { Filter } from '../../measures/filter.ts';
import { filterOptions, type FilterOptions } from '../../measures/filter-options.ts';
import { measurePrepared } from '../../measures/measured.ts';
import type { Shown } from './figures.svelte.ts';
import { inData } from './filter-address.ts';

/** The facts in the engine: made when they are first asked of the tables as they are, on a date. */
export class Prepared {
	#engine: Supervised;
	/** For which date they were made, and what there is to choose from in them; null where they are not those of the tables. */
	#made: { asOf: string; options: FilterOptions } | null = null;

	constructor(engine: Supervised) {
		this.#engine = engine;
	}

	/** To be called where the tables change. */
	forget(): void {
		this.#made = null;
	}

	/** @param asOf YYYY-MM-DD */
	async ask(asOf: string, filter: Filter, signal: AbortSignal | undefined): Promise<Shown> {
		const engine = this.#engine;
		// After a crash this fills the tables, which makes the facts those of none.
		await engine.ready();
		const parameters = { asOf };
		if (this.#made?.asOf !== asOf) {
			this.#made = null;
			await prepareFacts(engine, parameters);
			this.#made = { asOf, options: await filterOptions(engine) };
		}
		const { options } = this.#made;
		const known = inData(filter, options);
		const measured = await measurePrepared(engine, parameters, known.filter, signal ? { signal } : {});
		return { ...known, options, measured };
	}
}
