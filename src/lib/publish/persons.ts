import type { Engine } from '../engine/engine.ts';
import { countPersons } from '../measures/person-counts.ts';
import { byCodeUnits } from '../text/code-units.ts';
import type { Standing } from '../intake/decisions.ts';
import type { Published } from './audit/knowledge.ts';
import { filedEditions } from './board-editions.ts';
import type { Edition } from './freeze.ts';
import { personTables, type CountedTable } from './person-tables.ts';
import type { Profile } from './profile.ts';
import type { Audited, AuditedRules } from './protect-audited.ts';
import type { Protected } from './protection/protect.ts';
import type { Snapshot } from './snapshot.ts';
import { choices, clustersIn, wideGroupsIn, type Cluster, type Structure } from './structure.ts';

/** How counts of persons are protected: by a search for what to hide, or as a version that stands has it. */
export type Protect = (tables: readonly CountedTable[], rules: AuditedRules) => Audited | Promise<Audited>;

/** The persons of a year before anything is hidden: for the publisher alone. */
export interface Persons {
	/** Ids of the organisations that any of them started at, in any year. */
	units: readonly string[];
	/** With the units that there are. */
	clusters: readonly Cluster[];
	/** The same persons in other clusters. */
	within: (clusters: readonly Cluster[]) => Persons;
	rules: (structure: Structure) => AuditedRules;
	tables: (structure: Structure) => CountedTable[];
}

/** Of a register whose facts are worked out; they are held against every version and every report to the board that was filed. */
export async function personsOf(
	engine: Engine,
	profile: Profile,
	{ year, version, archive }: Edition,
	{ asOf, demo, filed }: { asOf: string; demo: boolean; filed: Standing['filed'] },
): Promise<Persons> {
	const { homepage } = profile.publisher;
	const told = [...archive.map(publishedOf), ...filedEditions(filed, { homepage, demo })];
	const counted = await countPersons(engine);
	const units = [...new Set(counted.starts.map(({ organisation }) => organisation))].sort(byCodeUnits);
	const within = (named: readonly Cluster[]): Persons => {
		const clusters = clustersIn(named, units);
		return {
			...{ units, clusters, within },
			rules: (structure) => ({
				...{ threshold: profile.threshold, clusters },
				archive: told,
				edition: { year, version, demo, as_of: asOf, profile, wide_groups: wideGroupsIn(structure) },
			}),
			tables: (structure) => personTables(counted, { year, asOf, structure, clusters }),
		};
	};
	return within(profile.clusters);
}

/** What of a version bears on persons. */
export function publishedOf({ tables, ...snapshot }: Snapshot): Published {
	const { year, version, as_of, demo, clusters, wide_groups, counts, profile } = snapshot;
	const persons = tables.filter((table) => table.persons);
	return { year, version, as_of, demo, tables: persons, clusters, wide_groups, counts, profile };
}

/** What a way to tell persons apart costs. */
export interface Cost {
	structure: Structure;
	/** Counts that are hidden, of so many that are not 0. */
	hidden: number;
	counts: number;
	/** Years of tables that wait. */
	waiting: number;
}

export function costOf(structure: Structure, { hidden, counts, tables }: Protected): Cost {
	const waiting = tables.reduce((sum, table) => sum + table.waiting.length, 0);
	return { structure, hidden: hidden.length, counts, waiting };
}

/** What the coarser structures would cost, each a step from the one that is chosen. */
export async function alternatives(
	{ rules, tables }: Persons,
	structure: Structure,
	protect: Protect,
): Promise<Cost[]> {
	const costs: Cost[] = [];
	for (const one of coarser(structure)) costs.push(costOf(one, await protect(tables(one), rules(one))));
	return costs;
}

/** Every structure that is coarser in one way, by one step. */
export function coarser(structure: Structure): Structure[] {
	const parts = Object.keys(choices) as (keyof Structure)[];
	return parts.flatMap((part) => {
		const steps: readonly unknown[] = choices[part];
		const next = steps[steps.indexOf(structure[part]) + 1];
		return next === undefined ? [] : [{ ...structure, [part]: next } as Structure];
	});
}
