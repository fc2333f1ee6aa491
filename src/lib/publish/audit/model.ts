import type { CountMeasure } from '../counts.ts';
import { Gathering } from './gathering.ts';
import type { Knowledge, Published } from './knowledge.ts';
import { compareVersions, inOrder } from './later.ts';
import { gatherTable } from './table-relations.ts';

/** What the versions, one or several, of one year or several, tell together to anybody who reads them. */
export function knowledgeOf(versions: readonly Published[]): Knowledge {
	const gathering = new Gathering();
	const ordered = inOrder(versions);
	for (const version of ordered) {
		gathering.begin(version);
		for (const table of version.counts) gatherTable(gathering, table);
		gatherTotals(gathering, version);
		gatherClusters(gathering, version);
		gatherRetained(gathering);
		gatherSingleYears(gathering);
	}
	compareVersions(gathering, ordered);
	const { editions, counts, comparisons, singleYears, twofold } = gathering;
	return { editions, counts, relations: withoutLooseTotals(gathering), comparisons, singleYears, twofold };
}

const totalled: readonly CountMeasure[] = ['jobs_started', 'placements_started'];

/** The city's totals stand in a table of their own as well. */
function gatherTotals(gathering: Gathering, { tables }: Published): void {
	const rows = tables.find(({ id }) => id === 'persons')?.rows ?? [];
	for (const { measure, year, key, series, value } of rows) {
		const own = totalled.find((known) => known === measure);
		if (own === undefined || key !== '' || series !== 'sum' || value === null) continue;
		gathering.show(gathering.place(own, { year, span: 1 }, {}), value);
	}
}

/** Units add up to their cluster. One that no table of units holds has nobody. */
function gatherClusters(gathering: Gathering, { clusters }: Published): void {
	for (const [total, { measure, period, conditions }] of ownCounts(gathering)) {
		const { cluster, ...rest } = conditions;
		const units = clusters.find(({ id }) => id === cluster)?.units ?? [];
		const parts = units.flatMap((unit) => gathering.find(measure, period, { ...rest, unit }) ?? []);
		if (parts.length > 0) gathering.sum(total, parts);
	}
}

/** Of those who began in a year no more can be followed up than began. */
function gatherRetained(gathering: Gathering): void {
	for (const [due, { measure, period, conditions }] of ownCounts(gathering)) {
		if (measure !== 'retention' || Object.keys(conditions).join() !== 'checkpoint') continue;
		const started = gathering.find('jobs_started', period, {});
		if (started !== undefined) gathering.atMost(due, started, 'part');
	}
}

function gatherSingleYears(gathering: Gathering): void {
	const parts = new Set(
		gathering.relations.flatMap(({ kind, terms }) =>
			kind === 'years' ? terms.slice(1).map(({ count }) => count) : [],
		),
	);
	for (const [at, { shown, hidden, conditions }] of ownCounts(gathering))
		if (parts.has(at) && shown === null && !hidden && Object.keys(conditions).length > 0)
			gathering.singleYears.push(at);
}

function ownCounts({ counts, editions }: Gathering) {
	return [...counts.entries()].filter(([, { edition }]) => edition === editions.length - 1);
}

/** Without sums whose total nothing is known of and nothing else depends on. */
function withoutLooseTotals({ counts, relations }: Gathering): Knowledge['relations'] {
	let left = relations;
	for (;;) {
		const uses = new Map<number, number>();
		for (const { terms } of left) for (const { count } of terms) uses.set(count, (uses.get(count) ?? 0) + 1);
		const kept = left.filter(({ terms }) => {
			const total = terms[0]!;
			const { shown, hidden } = counts[total.count]!;
			return total.times < 0 || shown !== null || hidden || uses.get(total.count)! > 1;
		});
		if (kept.length === left.length) return kept;
		left = kept;
	}
}
