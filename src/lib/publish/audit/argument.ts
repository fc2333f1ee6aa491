import type { Interval } from './intervals.ts';
import type { Count, Relation, RelationKind } from './knowledge.ts';
import { Program, type Sought } from './program.ts';
import type { Solver } from './solver.ts';

type Term = { count: Count; times: number };

/** A relation with the counts themselves. The first term is the total, the whole, the union or the later one. */
export interface Statement {
	kind: RelationKind;
	terms: Term[];
}

/** Shown counts and the least that hidden ones can be, added up to an end of what is sought. */
export interface Reckoning {
	shown: Term[];
	/** How often the 1 that every hidden count is at least is added. */
	ones: number;
	result: number;
}

/** How anybody gets there: of these relations none can be spared. */
export interface Argument {
	relations: Statement[];
	/** Null where only whole numbers lead there, or nothing limits it. */
	least: Reckoning | null;
	most: Reckoning | null;
}

export interface Question {
	/** Of which some can be shown. */
	sought: Sought;
	counts: readonly Count[];
	/** All that could matter. */
	relations: readonly Relation[];
	fails: (ends: Pick<Interval, 'least' | 'most'>) => boolean;
}

/** As few of the relations as it takes to fail, close to what is sought where that is enough, and what they come to. */
export function argumentFor(question: Question, solver: Solver): Argument {
	const fails = (relations: readonly Relation[]): boolean => {
		const answering = new Answering(question, relations, solver);
		const failing = question.fails({ least: answering.end('least'), most: answering.end('most') });
		answering.close();
		return failing;
	};
	let near: readonly Relation[] = [];
	for (const wider of around(question)) {
		near = wider;
		if (fails(near)) break;
	}
	const needed = sparing(near, fails);
	const answering = new Answering(question, needed, solver);
	const argument = {
		relations: needed.toReversed().map((relation) => statementOf(relation, question.counts)),
		least: answering.reckoning('least'),
		most: answering.reckoning('most'),
	};
	answering.close();
	return argument;
}

/** No relations, those of what is sought, then those of all that is unknown in them as well, and so on: the nearest and plainest last. */
function* around({ sought, counts, relations }: Question): Generator<readonly Relation[]> {
	const unknownIn = (terms: Sought) =>
		terms.map(({ count }) => count).filter((count) => counts[count]!.shown === null);
	const reached = new Set(unknownIn(sought));
	let near: Relation[] = [];
	let left = [...relations];
	for (;;) {
		yield near;
		const next = left.filter(({ terms }) => unknownIn(terms).some((count) => reached.has(count)));
		if (next.length === 0) return;
		left = left.filter((relation) => !next.includes(relation));
		near = [...next.toSorted((a, b) => unknownIn(b.terms).length - unknownIn(a.terms).length), ...near];
		for (const { terms } of next) for (const count of unknownIn(terms)) reached.add(count);
	}
}

export function statementOf({ kind, terms }: Relation, counts: readonly Count[]): Statement {
	return { kind, terms: terms.map(({ count, times }) => ({ count: counts[count]!, times })) };
}

/** Leaves out what can be spared, by halves first and one by one last. */
function sparing(
	relations: readonly Relation[],
	fails: (relations: readonly Relation[]) => boolean,
): readonly Relation[] {
	let needed = relations;
	for (let size = Math.ceil(needed.length / 2); size >= 1; size = Math.floor(size / 2))
		for (let from = 0; from < needed.length;) {
			const without = [...needed.slice(0, from), ...needed.slice(from + size)];
			if (fails(without)) needed = without;
			else from += size;
		}
	return needed;
}

/** The question, asked of someone who knows some of the relations only. */
class Answering {
	readonly #program: Program;
	readonly #unknown: Sought;
	readonly #known: Sought;

	constructor(
		readonly question: Question,
		relations: readonly Relation[],
		solver: Solver,
	) {
		const { counts, sought } = question;
		const isUnknown = ({ count }: { count: number }) => counts[count]!.shown === null;
		this.#unknown = sought.filter(isUnknown);
		this.#known = sought.filter((term) => !isUnknown(term));
		const involved = [...this.#unknown, ...relations.flatMap(({ terms }) => terms.filter(isUnknown))];
		const unknown = [...new Set(involved.map(({ count }) => count))];
		this.#program = new Program(solver, counts, unknown, relations);
	}

	end(side: 'least' | 'most'): number {
		const known = this.#known.reduce((sum, { count, times }) => sum + times * this.#shown(count), 0);
		return this.#unknown.length === 0 ? known : known + this.#program.end(this.#unknown, side)!.value;
	}

	reckoning(side: 'least' | 'most'): Reckoning | null {
		const { counts } = this.question;
		const result = this.end(side);
		const weights =
			this.#unknown.length === 0
				? { relations: [], atLeast: [] }
				: this.#program.weights(this.#unknown, side);
		const times = new Map<number, number>(this.#known.map((term) => [term.count, term.times]));
		for (const { relation, times: weight } of weights.relations)
			for (const term of relation.terms)
				if (counts[term.count]!.shown !== null)
					times.set(term.count, (times.get(term.count) ?? 0) - weight * term.times);
		const shown = [...times]
			.map(([count, weight]) => ({ count: counts[count]!, times: wholeOf(weight) }))
			.filter((term) => term.times !== 0 && term.count.shown !== 0);
		const ones = wholeOf(
			weights.atLeast.reduce((sum, { count, times }) => (counts[count]!.hidden ? sum + times : sum), 0),
		);
		const sum = shown.reduce((all, { count, times }) => all + times * count.shown!, ones);
		return sum === result ? { shown, ones, result } : null;
	}

	close(): void {
		this.#program.close();
	}

	#shown(count: number): number {
		return this.question.counts[count]!.shown!;
	}
}

/** A whole number where it is one but for the solver's last decimals. */
function wholeOf(value: number): number {
	return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value;
}
