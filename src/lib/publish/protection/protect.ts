import type { CountDimension, CountMeasure, CountTable, WaitingReason } from '../counts.ts';
import { hideCounts } from '../hide-counts.ts';
import type { CountedTable } from '../person-tables.ts';
import type { Cluster } from '../structure.ts';
import { changedByFew, Earlier } from './earlier.ts';
import { link, type Links } from './link.ts';
import { importanceOf, isCityTotal, oneCategory, thresholdOf } from './primary.ts';
import type { Step } from './search.ts';
import type { Solver } from './solver.ts';
import { suppress } from './suppress.ts';
import type { Cell, LinkedSystem, Pattern, Primary, Unprotectable } from './system.ts';
import { Waiting, type Failing, type TableYear } from './waiting.ts';

/** What tables are protected by. */
export interface Rules {
	threshold: number;
	clusters: readonly Cluster[];
	/** Everything that was published before. */
	archive: readonly { counts: readonly CountTable[] }[];
	/** Breakdowns that wait, whatever else holds. Default: none. */
	held?: readonly Held[];
}

/** What is told of a year's persons, but for the city's totals. */
export interface Held {
	measure: CountMeasure;
	year: number;
	reason: WaitingReason;
	/** Only the tables that tell persons apart by all of these. */
	by: readonly CountDimension[];
}

/** A count that is hidden; the publisher's alone to see. */
export interface HiddenCount {
	name: string;
	count: number;
	/** Why it must not be shown; null: it would give another away. */
	primary: Primary | null;
}

/** Tables as they can be published, and what only the publisher may know of them. */
export interface Protected {
	tables: CountTable[];
	hidden: HiddenCount[];
	/** Counts in the tables that are not 0, once each. */
	counts: number;
	/** No pattern that protects hides fewer. */
	atLeast: number;
}

/**
 * Hides in tables of persons every count from which, alone or together with the others and with everything published before, a small
 * count can be worked out. A year of a table waits where hiding is not enough: then only the city's totals are told of it.
 * @param progress called often; what it throws ends the search
 */
export function protect(
	tables: readonly CountedTable[],
	rules: Rules,
	solver: Solver,
	progress: (step: Step) => void = () => {},
): Protected {
	const earlier = new Earlier(rules.archive);
	const waiting = new Waiting(tables);
	for (const one of waiting.standing()) {
		const held = rules.held?.find((waits) => holds(waits, one));
		if (held !== undefined) waiting.hold(one, held.reason);
		else if (changedByFew(one, earlier, rules)) waiting.hold(one, 'small_change');
	}
	for (;;) {
		const links = link(waiting.tables(), rules.clusters);
		const system = systemOf(waiting.tables(), links, rules, earlier);
		const found = suppress(system, solver, { progress });
		const failing = failingOf(found, links, earlier, rules);
		if (failing === null) return protectedOf(waiting, system, found as Pattern);
		waiting.holdOne(failing);
	}
}

function holds({ measure, year, by }: Held, { table, year: own }: TableYear): boolean {
	if (measure !== table.measure || year !== own) return false;
	return by.every((dimension) => dimension === table.rows || dimension === table.columns);
}

function failingOf(
	found: Pattern | Unprotectable,
	links: Links,
	earlier: Earlier,
	{ threshold }: Rules,
): Failing | null {
	const namesOf = (places: Iterable<number>) => new Set([...places].map((at) => links.counts[at]!.name));
	if ('failing' in found) return { reason: 'too_few', names: namesOf(found.failing) };
	const changed = earlier.changedWithin(links, found.hidden, threshold);
	return changed.length === 0 ? null : { reason: 'small_change', names: namesOf(changed) };
}

function systemOf(
	tables: readonly CountedTable[],
	{ counts, sums, bounds }: Links,
	{ threshold }: Rules,
	earlier: Earlier,
): LinkedSystem {
	const alike = oneCategory(tables, new Map(counts.map(({ name, count }) => [name, count])), threshold);
	const cells = counts.map((own): Cell => {
		const { name, count, conditions } = own;
		const shown = isCityTotal(own) || earlier.shown(name).includes(count);
		const least = thresholdOf(conditions, threshold);
		const primary = (): Primary | null => {
			if (shown || count === 0) return null;
			if (count < least) return 'small';
			if (alike.has(name)) return 'one_category';
			return earlier.hid(name) ? 'kept' : null;
		};
		return { name, count, shown, primary: primary(), threshold: least, importance: importanceOf(own) };
	});
	return { cells, sums, bounds };
}

function protectedOf(waiting: Waiting, { cells }: LinkedSystem, { hidden, atLeast }: Pattern): Protected {
	const secret = new Set(hidden.map((at) => cells[at]!.name));
	const tables = waiting.tables().map((table): CountTable => ({
		...table,
		cells: hideCounts(table, secret),
		waiting: waiting.of(table),
	}));
	return {
		tables,
		hidden: hidden.map((at) => {
			const { name, count, primary } = cells[at]!;
			return { name, count, primary };
		}),
		counts: cells.filter(({ count, shown }) => count > 0 && !shown).length,
		atLeast,
	};
}
