import type { Knowledge, Relation } from './knowledge.ts';
import { Program, type Sought } from './program.ts';
import { AuditError } from './receipt-cells.ts';
import type { Solver } from './solver.ts';

/** The whole numbers that a count can be as far as anybody knows, from the least to the most (Infinity: nothing limits it). */
export interface Interval {
	least: number;
	most: number;
	/** Whether it is certain; else it may be narrower. */
	settled: boolean;
}

export type Ends = Pick<Interval, 'least' | 'most'>;

/** Everything that is known, come apart into parts that say nothing of each other. */
export class Intervals {
	readonly #programs: readonly Program[];
	readonly #programOf = new Map<number, Program>();
	/** What an answer has shown a count to be, at the least and at the most. */
	readonly #seen = new Map<number, [number, number]>();
	#counted = new Map<Program, number>();

	constructor(
		readonly knowledge: Knowledge,
		solver: Solver,
	) {
		this.#programs = partsOf(knowledge).map(
			({ unknown, relations }) => new Program(solver, knowledge.counts, unknown, relations),
		);
		for (const program of this.#programs)
			for (const count of program.unknown) this.#programOf.set(count, program);
	}

	/** Relations that cannot hold together; null: there are none. */
	contradiction(): readonly Relation[] | null {
		const { counts, relations } = this.knowledge;
		const broken = relations.find(({ terms, exact }) => {
			if (terms.some(({ count }) => counts[count]!.shown === null)) return false;
			const sum = terms.reduce((all, { count, times }) => all + times * counts[count]!.shown!, 0);
			return exact ? sum !== 0 : sum < 0;
		});
		if (broken) return [broken];
		const program = this.#programs.find((one) => one.end([], 'least') === null);
		return program?.relations ?? null;
	}

	/** The program that an unknown count stands in. */
	programOf(count: number): Program {
		return this.#programOf.get(count)!;
	}

	/** Between what answers found so far show it to be; null: none has been asked for. */
	seen(count: number): readonly [number, number] | null {
		this.#count(this.programOf(count));
		return this.#seen.get(count) ?? null;
	}

	/** The same of a count less another; null: they are not both unknown, or not related. */
	seenDifference(count: number, less: number): readonly [number, number] | null {
		const program = this.#programOf.get(count);
		if (program === undefined || this.#programOf.get(less) !== program || program.found.length === 0)
			return null;
		const [own, other] = [program.unknown.indexOf(count), program.unknown.indexOf(less)];
		const differences = program.found.map((answer) => answer[own]! - answer[other]!);
		return [Math.min(...differences), Math.max(...differences)];
	}

	/** What a count can be. */
	of(count: number): Interval {
		const { shown } = this.knowledge.counts[count]!;
		if (shown !== null) return { least: shown, most: shown, settled: true };
		return this.#ends(this.programOf(count), [{ count, times: 1 }]);
	}

	/** What a count less another can be. */
	ofDifference(count: number, less: number): Interval {
		const { counts } = this.knowledge;
		const known = (counts[count]!.shown ?? 0) - (counts[less]!.shown ?? 0);
		const sought = [
			{ count, times: 1 },
			{ count: less, times: -1 },
		].filter((term) => counts[term.count]!.shown === null);
		const programs = new Set(sought.map((term) => this.programOf(term.count)));
		if (programs.size === 0) return { least: known, most: known, settled: true };
		if (programs.size === 1) {
			const { least, most, settled } = this.#ends([...programs][0]!, sought);
			return { least: least + known, most: most + known, settled };
		}
		const [own, other] = [this.of(count), this.of(less)];
		return {
			...{ least: own.least - other.most, most: own.most - other.least },
			settled: own.settled && other.settled,
		};
	}

	/**
	 * What a count can be for whoever knows that one of those of one person is 1; null: as little as `enough` says, and as much, or what
	 * anybody knows of it.
	 * @param single counts of one person: an answer in which more of them are 1 says more of others who know
	 * @throws AuditError where it cannot be 1
	 */
	knowing(one: number, count: number, enough: Ends, single: readonly number[]): Interval | null {
		const { counts } = this.knowledge;
		if (counts[one]!.shown !== null || counts[count]!.shown !== null) return null;
		const program = this.programOf(count);
		if (this.programOf(one) !== program) return null;
		const [own, other] = [program.unknown.indexOf(count), program.unknown.indexOf(one)];
		const isSeen = (reaches: (value: number) => boolean) =>
			program.found.some((answer) => answer[other] === 1 && reaches(answer[own]!));
		const isLow = () => isSeen((value) => value <= enough.least);
		const isHigh = () => isSeen((value) => value >= enough.most);
		if (isLow() && isHigh()) return null;
		program.fix({ count: one, value: 1 });
		try {
			if (!isLow()) program.look(count, enough.least, single);
			if (!isHigh()) program.look(count, enough.most, single);
			if (isLow() && isHigh()) return null;
			const sought = [{ count, times: 1 }];
			if (program.end(sought, 'least') === null) throw new AuditError('other_receipt');
			return this.#ends(program, sought);
		} finally {
			program.fix(null);
		}
	}

	/** Frees what the solver holds. */
	close(): void {
		for (const program of this.#programs) program.close();
	}

	#ends(program: Program, sought: Sought): Interval {
		const [least, most] = [program.end(sought, 'least'), program.end(sought, 'most')];
		if (least === null || most === null) throw new Error('what is known contradicts itself');
		return { least: least.value, most: most.value, settled: least.settled && most.settled };
	}

	#count(program: Program): void {
		for (const answer of program.found.slice(this.#counted.get(program) ?? 0))
			for (const [column, value] of answer.entries()) {
				const count = program.unknown[column]!;
				const [least, most] = this.#seen.get(count) ?? [value, value];
				this.#seen.set(count, [Math.min(least, value), Math.max(most, value)]);
			}
		this.#counted.set(program, program.found.length);
	}
}

/** Unknown counts that are related, directly or through others, with their relations. */
function partsOf({ counts, relations }: Knowledge): { unknown: number[]; relations: Relation[] }[] {
	const parent = counts.map((_, at) => at);
	const root = (at: number): number => {
		while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
		return at;
	};
	const unknownIn = ({ terms }: Relation) =>
		terms.map(({ count }) => count).filter((count) => counts[count]!.shown === null);
	for (const relation of relations) {
		const [first, ...rest] = unknownIn(relation);
		for (const other of rest) parent[root(other)] = root(first!);
	}
	const related = new Set(relations.flatMap(unknownIn));
	const parts = new Map<number, { unknown: number[]; relations: Relation[] }>();
	const partOf = (at: number) => {
		if (!parts.has(root(at))) parts.set(root(at), { unknown: [], relations: [] });
		return parts.get(root(at))!;
	};
	for (const [at, { shown, hidden }] of counts.entries())
		if (shown === null && (hidden || related.has(at))) partOf(at).unknown.push(at);
	for (const relation of relations) {
		const [first] = unknownIn(relation);
		if (first !== undefined) partOf(first).relations.push(relation);
	}
	return [...parts.values()];
}
