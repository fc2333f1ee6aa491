import { alternatives, costOf, type Cost, type Persons } from '../../publish/persons.ts';
import type { Profile } from '../../publish/profile.ts';
import type { Drafted } from '../../publish/publish.ts';
import { choices } from '../../publish/structure.ts';
import type { Searching } from './searching.svelte.ts';

/** What breakdowns cost; `of`: what was asked. */
interface Compared {
	of: string;
	costs: readonly Cost[];
}

/** What other ways to tell the persons of a draft apart would cost. */
export class Comparing {
	#breakdowns = $state.raw<Compared | null>(null);
	#clusters = $state.raw<Compared | null>(null);

	constructor(readonly searching: Searching) {}

	/** Works out what coarser breakdowns would cost. */
	async compareBreakdowns({ persons, protection }: Drafted, profile: Profile): Promise<void> {
		const { structure } = profile;
		const coarser = await this.searching.run('breakdowns', (protect) =>
			alternatives(persons, structure, protect),
		);
		const costs = [costOf(structure, protection), ...(coarser ?? [])];
		if (coarser !== null) this.#breakdowns = { of: JSON.stringify(profile), costs };
	}

	/** What they cost, the chosen one first; empty: it was not worked out for what is chosen. */
	breakdowns(profile: Profile): readonly Cost[] {
		return this.#breakdowns?.of === JSON.stringify(profile) ? this.#breakdowns.costs : [];
	}

	/** Works out what it costs to show each unit, and their clusters instead. */
	async compareClusters(persons: Persons, profile: Profile): Promise<void> {
		const { structure } = profile;
		const costs = await this.searching.run('clusters', async (protect) => {
			const found: Cost[] = [];
			for (const units of choices.units) {
				const one = { ...structure, units };
				found.push(costOf(one, await protect(persons.tables(one), persons.rules(one))));
			}
			return found;
		});
		if (costs !== null) this.#clusters = { of: ofClusters(profile), costs };
	}

	/** What they cost, units first; empty: it was not worked out for these clusters. */
	clusters(profile: Profile): readonly Cost[] {
		return this.#clusters?.of === ofClusters(profile) ? this.#clusters.costs : [];
	}

	/** Forgets it: there will be another draft. */
	clear(): void {
		this.#breakdowns = null;
		this.#clusters = null;
	}
}

function ofClusters({ structure, clusters, threshold }: Profile): string {
	return JSON.stringify([{ ...structure, units: null }, clusters, threshold]);
}
