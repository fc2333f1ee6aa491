import { cellName, type Conditions } from '../cell-name.ts';
import { sensitive, type CountDimension, type CountMeasure } from '../counts.ts';
import type { Count, Knowledge, Period, Published, Relation, RelationKind } from './knowledge.ts';

/** Below it counts that tell of health, origin or poverty are never shown. */
const sensitiveThreshold = 5;

/** Collects what the versions tell. */
export class Gathering implements Knowledge {
	readonly editions: { year: number; version: number; board?: true }[] = [];
	readonly counts: Count[] = [];
	readonly relations: Relation[] = [];
	readonly comparisons: { older: number; newer: number }[] = [];
	readonly singleYears: number[] = [];
	readonly twofold: number[] = [];
	/** Places in `counts` by name, for each version. */
	readonly byName: Map<string, number>[] = [];

	#thresholds: number[] = [];
	#told = new Set<string>();

	begin({ year, version, profile, board }: Published): void {
		this.editions.push({ year, version, ...(board ? { board } : {}) });
		this.byName.push(new Map());
		this.#thresholds.push(profile.threshold);
	}

	/** The place of a count; one that no table holds is neither shown nor hidden. */
	place(measure: CountMeasure, period: Period, conditions: Conditions, edition = this.#latest): number {
		const name = cellName(measure, period.year, period.span, conditions);
		const known = this.byName[edition]!.get(name);
		if (known !== undefined) return known;
		const threshold = isSensitive(conditions)
			? Math.max(sensitiveThreshold, this.#thresholds[edition]!)
			: this.#thresholds[edition]!;
		const at = this.counts.length;
		this.counts.push({ name, measure, period, conditions, edition, shown: null, hidden: false, threshold });
		this.byName[edition]!.set(name, at);
		return at;
	}

	/** The place of a count that is known of in a version; default: the latest. */
	find(
		measure: CountMeasure,
		period: Period,
		conditions: Conditions,
		edition = this.#latest,
	): number | undefined {
		return this.byName[edition]!.get(cellName(measure, period.year, period.span, conditions));
	}

	show(at: number, value: number): void {
		const count = this.counts[at]!;
		if (count.shown !== null && count.shown !== value && !this.twofold.includes(at)) this.twofold.push(at);
		count.shown ??= value;
	}

	/** The parts add up to the total. */
	sum(total: number, parts: readonly number[], kind: RelationKind = 'sum'): void {
		this.#tell(
			kind,
			[total, 1],
			parts.map((part) => [part, -1]),
			true,
		);
	}

	/** All in any of the parts, which can overlap: no fewer than in each, and no more than in all of them added up. */
	union(whole: number, parts: readonly number[]): void {
		for (const part of parts) this.atMost(part, whole, 'part');
		this.#tell(
			'union',
			[whole, -1],
			parts.map((part) => [part, 1]),
			false,
		);
	}

	/** At most the other. */
	atMost(count: number, other: number, kind: 'part' | 'later'): void {
		this.#tell(kind, [other, 1], [[count, -1]], false);
	}

	get #latest(): number {
		return this.editions.length - 1;
	}

	#tell(kind: RelationKind, first: [number, number], rest: [number, number][], exact: boolean): void {
		const terms = [first, ...rest].map(([count, times]) => ({ count, times }));
		const key = `${exact} ${terms
			.map(({ count, times }) => `${times}:${count}`)
			.sort()
			.join(' ')}`;
		if (this.#told.has(key)) return;
		this.#told.add(key);
		this.relations.push({ kind, terms, exact });
	}
}

function isSensitive(conditions: Conditions): boolean {
	return (Object.entries(conditions) as [CountDimension, string][]).some(([dimension, key]) =>
		sensitive[dimension]?.includes(key),
	);
}
