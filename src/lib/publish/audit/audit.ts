import { argumentFor, statementOf, type Argument, type Statement } from './argument.ts';
import { isSafe, isSafeDifference, isSafePrimary } from './criteria.ts';
import { Intervals, type Ends, type Interval } from './intervals.ts';
import type { Count, Knowledge, Published } from './knowledge.ts';
import { knowledgeOf } from './model.ts';
import type { Sought } from './program.ts';
import { AuditError, countsOfPerson, primariesOf, type HiddenCells } from './receipt-cells.ts';
import type { Solver } from './solver.ts';
import { auditValues, type ValueAudit } from './values.ts';

/**
 * What can be worked out. `count`: a hidden count. `later`: how many a later version counts more than an `older` one. `single_year`: a
 * year that is shown together with others only. `primary`: a count hidden for its own sake. `insider`: the same, by one of those counted
 * in another count.
 */
export type FailingKind = 'count' | 'later' | 'single_year' | 'primary' | 'insider';

export interface Failing {
	kind: FailingKind;
	count: Count;
	/** The count in the older version, of `later`. */
	older: Count | null;
	/** The count whose only person works it out, of `insider`. */
	insider: Count | null;
	interval: Interval;
	threshold: number;
	argument: Argument;
}

export interface Audit {
	/** The versions, in the order in which they came. */
	editions: Knowledge['editions'];
	/** How many counts are hidden, and how many differences were looked at. */
	hidden: number;
	differences: number;
	/** How many counts the receipt says were hidden for their own sake; null: no receipt. */
	primary: number | null;
	failing: Failing[];
	/** The same of hidden amounts of money. */
	values: ValueAudit;
	/** Relations that cannot all hold, or counts that one version shows as two numbers: then nothing else was looked at. */
	contradiction: { statements: Statement[]; twofold: Count[] } | null;
}

/**
 * Tries to work out hidden counts of persons, and hidden amounts, from what is published, as anybody can; with the receipt of one of the versions also as
 * somebody can who is one of those counted.
 * @param onProgress how many counts and differences of how many have been looked at
 * @throws AuditError
 */
export function auditSnapshots(
	versions: readonly Published[],
	receipt: HiddenCells | null,
	solver: Solver,
	onProgress: (done: number, all: number) => void = () => {},
): Audit {
	const [first, ...others] = versions.map(({ profile, demo }) => `${demo} ${profile.publisher.homepage}`);
	if (others.some((other) => other !== first)) throw new AuditError('other_publisher');
	const counts = auditKnowledge(knowledgeOf(versions), receipt, solver, onProgress);
	return { ...counts, values: auditValues(versions) };
}

/**
 * The same of what is known, wherever from.
 * @throws AuditError
 */
export function auditKnowledge(
	knowledge: Knowledge,
	receipt: HiddenCells | null,
	solver: Solver,
	onProgress: (done: number, all: number) => void = () => {},
): Omit<Audit, 'values'> {
	const auditing = new Auditing(knowledge, new Intervals(knowledge, solver), solver, onProgress);
	try {
		return auditing.audit(receipt);
	} finally {
		auditing.close();
	}
}

/** Whether nothing that is hidden can be worked out. */
export function isSound({ failing, values, contradiction }: Audit): boolean {
	return failing.length === 0 && values.failing.length === 0 && contradiction === null;
}

class Auditing {
	readonly #failing: Failing[] = [];
	#done = 0;
	#all = 0;
	/** Where nothing but zeros and the city's totals is known. */
	#bare: Intervals | null = null;

	constructor(
		readonly knowledge: Knowledge,
		readonly intervals: Intervals,
		readonly solver: Solver,
		readonly onProgress: (done: number, all: number) => void,
	) {}

	audit(receipt: HiddenCells | null): Omit<Audit, 'values'> {
		const { counts, comparisons, singleYears, editions, twofold } = this.knowledge;
		const hidden = [...counts.keys()].filter((at) => counts[at]!.hidden);
		const primaries = receipt === null ? null : primariesOf(receipt, this.knowledge);
		const told = {
			...{ editions, hidden: hidden.length, differences: comparisons.length + singleYears.length },
			...{ primary: primaries?.primary.length ?? null, failing: this.#failing },
		};
		const broken = this.intervals.contradiction();
		if (twofold.length > 0 || broken !== null) {
			const statements = (broken ?? []).map((relation) => statementOf(relation, counts));
			return { ...told, contradiction: { statements, twofold: twofold.map((at) => counts[at]!) } };
		}
		this.#all = told.hidden + told.differences + (told.primary ?? 0);
		for (const at of hidden) this.#count(at);
		for (const pair of comparisons) this.#later(pair.older, pair.newer);
		for (const at of singleYears) this.#singleYear(at);
		if (primaries !== null) this.#primaries(primaries.primary, primaries.single);
		return { ...told, contradiction: null };
	}

	/** Frees what the solver holds. */
	close(): void {
		this.intervals.close();
		this.#bare?.close();
	}

	#step(): void {
		this.#done += 1;
		this.onProgress(this.#done, this.#all);
	}

	#count(at: number): void {
		const { threshold, shown } = this.knowledge.counts[at]!;
		const seen = shown === null ? this.intervals.seen(at) : null;
		if (seen === null || seen[0] > 1 || seen[1] < threshold) {
			const fails = (ends: Ends) => !isSafe(ends, threshold);
			this.#judge('count', at, [{ count: at, times: 1 }], this.intervals.of(at), fails);
		}
		this.#step();
	}

	#later(older: number, newer: number): void {
		const { counts } = this.knowledge;
		const threshold = Math.max(counts[older]!.threshold, counts[newer]!.threshold);
		const seen = this.intervals.seenDifference(newer, older);
		if (seen !== null && seen[0] <= 1 && seen[1] >= threshold) return this.#step();
		const interval = this.intervals.ofDifference(newer, older);
		const sought = [
			{ count: newer, times: 1 },
			{ count: older, times: -1 },
		];
		const apart = once(() => this.intervals.of(newer).most - this.intervals.of(older).least);
		const fails = (ends: Ends) => !isSafeDifference(ends, threshold, apart);
		this.#judge('later', newer, sought, interval, fails, { older: counts[older]! });
		this.#step();
	}

	#singleYear(at: number): void {
		const { counts, relations } = this.knowledge;
		const apart = once(() => {
			const { terms } = relations.find(
				({ kind, terms }) => kind === 'years' && terms.slice(1).some(({ count }) => count === at),
			)!;
			const [together, ...years] = terms.map(({ count }) => count);
			if (counts[together!]!.shown !== null) return Infinity;
			const others = years.filter((year) => year !== at).map((year) => this.intervals.of(year).least);
			return others.reduce((rest, least) => rest - least, this.intervals.of(together!).most);
		});
		const fails = (ends: Ends) => !isSafeDifference(ends, counts[at]!.threshold, apart);
		this.#judge('single_year', at, [{ count: at, times: 1 }], this.intervals.of(at), fails);
		this.#step();
	}

	/** Each by anybody, and by whoever is the only person of another count; who is the only one of both learns nothing of others. */
	#primaries(primary: readonly number[], single: readonly number[]): void {
		const { counts } = this.knowledge;
		const bare = once(() => (this.#bare = new Intervals(bareOf(this.knowledge), this.solver)));
		const ofPerson = new Map(single.map((at) => [at, countsOfPerson(at, this.knowledge)]));
		const isOwn = (at: number, insider: number) =>
			at === insider ||
			ofPerson.get(at)?.has(insider) ||
			(ofPerson.has(at) && ofPerson.get(insider)!.has(at));
		for (const at of primary) {
			const { threshold } = counts[at]!;
			const fewest = once(() => bare().of(at).least);
			const fails = (ends: Ends) => !isSafePrimary(ends, threshold, fewest);
			const sought = [{ count: at, times: 1 }];
			const interval = this.intervals.of(at);
			if (!this.#judge('primary', at, sought, interval, fails)) {
				const enough = { least: interval.least <= 1 ? 1 : fewest(), most: threshold };
				for (const insider of single) {
					if (isOwn(at, insider)) continue;
					const known = this.intervals.knowing(insider, at, enough, single);
					const own = { insider: counts[insider]! };
					if (known !== null && this.#judge('insider', at, sought, known, fails, own, insider)) break;
				}
			}
			this.#step();
		}
	}

	/** @returns whether it fails */
	#judge(
		kind: FailingKind,
		at: number,
		sought: Sought,
		interval: Interval,
		fails: (ends: Ends) => boolean,
		own: Partial<Pick<Failing, 'older' | 'insider'>> = {},
		fixed?: number,
	): boolean {
		if (interval.settled && !fails(interval)) return false;
		const known = this.knowledge.counts;
		const counts = known.map((count, place) => (place === fixed ? { ...count, shown: 1 } : count));
		const unknown = sought.flatMap(({ count }) => (known[count]!.shown === null ? [count] : []));
		const programs = new Set(unknown.map((count) => this.intervals.programOf(count)));
		const relations = [...programs].flatMap((program) => program.relations);
		const argument = fails(interval)
			? argumentFor({ sought, counts, relations, fails }, this.solver)
			: { relations: [], least: null, most: null };
		this.#failing.push({
			...{ kind, count: known[at]!, older: null, insider: null, ...own },
			...{ interval, threshold: known[at]!.threshold, argument },
		});
		return true;
	}
}

/** The same without any shown count but zeros and the city's totals. */
function bareOf(knowledge: Knowledge): Knowledge {
	const counts = knowledge.counts.map((count) => {
		const isPlain = count.shown === null || count.shown === 0 || Object.keys(count.conditions).length === 0;
		return isPlain ? count : { ...count, shown: null, hidden: true };
	});
	return { ...knowledge, counts };
}

function once<T>(work: () => T): () => T {
	let made: { value: T } | null = null;
	return () => (made ??= { value: work() }).value;
}
