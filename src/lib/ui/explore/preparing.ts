import type { Supervised } from '../../engine/supervised.ts';
import { filterOptions, type FilterOptions } from '../../measures/filter-options.ts';
import { measureBy, measurePrepared, prepare, type Prepared } from '../../measures/measured.ts';
import type { ClauseRule } from '../../measures/parameters.ts';
import type { Shown } from './figures.svelte.ts';
import { inData, type Asked } from './filter-address.ts';

/** What is prepared in the engine, of the tables as they are: when somebody asks, and no more often than it takes. */
export class Preparing {
	#engine: Supervised;
	/** null where it is not of the tables as they are. */
	#made: { prepared: Prepared; options: FilterOptions } | null = null;

	constructor(engine: Supervised) {
		this.#engine = engine;
	}

	/** To be called where the tables change. */
	forget(): void {
		this.#made = null;
	}

	/** Whether the facts in the engine are those as of a date (YYYY-MM-DD) by a rule. */
	holds(asOf: string, rule: ClauseRule): boolean {
		const made = this.#made?.prepared.parameters;
		return made?.asOf === asOf && made.rule === rule;
	}

	/** @param asOf YYYY-MM-DD */
	async ask(asOf: string, { filter, rule, by }: Asked, signal: AbortSignal | undefined): Promise<Shown> {
		const engine = this.#engine;
		// After a crash this fills the tables anew, which forgets what was prepared.
		await engine.ready();
		if (!this.holds(asOf, rule)) {
			this.#made = null;
			const prepared = await prepare(engine, { asOf, rule });
			this.#made = { prepared, options: await filterOptions(engine, prepared.organisations) };
		}
		const { prepared, options } = this.#made!;
		const known = inData(filter, options);
		const given = signal ? { signal } : {};
		return {
			...{ ...known, options, rule, by },
			measured: await measurePrepared(engine, prepared, known.filter, given),
			parts: by === null ? [] : await measureBy(engine, prepared, known.filter, by, given),
		};
	}
}
