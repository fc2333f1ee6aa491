import { Attack } from './attack.ts';
import { Criteria } from './criteria.ts';
import { relationCuts, Separation, wholeCut, type Cut } from './cuts.ts';
import { costsOf, Master } from './master.ts';
import type { Part } from './part.ts';
import { Repair } from './repair.ts';
import type { Solver } from './solver.ts';
import type { Pattern, Unprotectable } from './system.ts';

/**
 * How long the search goes on in each part of a system: never a matter of time, so that it ends the same everywhere. What takes long is
 * counted in steps of the simplex method times cells.
 */
export interface Limits {
	/** Finding what mixtures of patterns break. */
	mixtures: number;
	/** Finding the cheapest patterns. */
	patterns: number;
	/** All that is asked of patterns, before another is looked for and before another cell of one is tried to be spared. */
	asked: number;
}

/** Rounds that raise the bound by less than this share of a cell are not worth another. */
const WORTH = 0.2;

/** What is known so far. */
export interface Step {
	/** How many cells the best pattern hides that protects. */
	hidden: number;
	/** No pattern that protects hides fewer. */
	atLeast: number;
}

/** The search for the best pattern of one part. Places in its results are the part's. */
export class Search {
	readonly #part: Part;
	readonly #solver: Solver;
	readonly #limits: Limits;
	readonly #progress: (step: Step) => void;
	readonly #costs: readonly number[];
	readonly #attack: Attack;
	readonly #criteria: Criteria;
	readonly #separation: Separation;
	readonly #open: { close(): void }[] = [];
	#best: Uint8Array | null = null;
	/** No pattern costs less. */
	#bound = 0;

	constructor(part: Part, solver: Solver, limits: Limits, progress: (step: Step) => void) {
		this.#part = part;
		this.#solver = solver;
		this.#limits = limits;
		this.#progress = progress;
		this.#costs = costsOf(part);
		this.#attack = this.#opened(new Attack(part, solver));
		this.#criteria = new Criteria(part, this.#attack);
		this.#separation = this.#opened(new Separation(part, solver));
	}

	run(): Pattern | Unprotectable {
		const { most, failing } = this.#most();
		if (failing.length > 0) return { failing };
		const cuts = relationCuts(this.#part);
		const master = this.#opened(new Master(this.#part, this.#solver, most, this.#costs, cuts));
		const repair = this.#opened(new Repair(this.#part, this.#solver, this.#criteria, most, this.#costs));
		repair.learn(cuts);
		const mixture = this.#mixtures(master, repair);
		this.#found(
			this.#repaired(
				repair,
				Uint8Array.from(mixture, (share) => (share > 0.5 ? 1 : 0)),
			),
		);
		this.#patterns(master, repair);
		const hidden = [...this.#best!.keys()].filter((cell) => this.#best![cell]);
		return { hidden, atLeast: this.#atLeast() };
	}

	close(): void {
		for (const opened of this.#open) opened.close();
	}

	#opened<Opened extends { close(): void }>(opened: Opened): Opened {
		this.#open.push(opened);
		return opened;
	}

	/** The largest pattern in which nothing fails but primary cells that fail in every pattern. */
	#most(): { most: Uint8Array; failing: number[] } {
		const { cells } = this.#part;
		const most = new Uint8Array(cells.length).fill(1);
		for (;;) {
			const failing = [...new Set(this.#criteria.failures(most).map(({ cell }) => cell))];
			const spared = failing.filter((cell) => cells[cell]!.primary === null);
			if (spared.length === 0) return { most, failing };
			for (const cell of spared) most[cell] = 0;
		}
	}

	/** Cuts off what no mixture of patterns that protect can be; returns the cheapest mixture that is left. */
	#mixtures(master: Master, repair: Repair): Float64Array {
		const worth = WORTH * Math.min(...this.#costs);
		const most = this.#limits.mixtures / this.#part.cells.length;
		for (;;) {
			const { bound, values } = master.mixture();
			const gained = bound - this.#bound;
			this.#bound = Math.max(this.#bound, bound);
			if (gained < worth || this.#separation.steps > most) return values!;
			const cuts = this.#separation.ofMixture(values!);
			if (cuts.length === 0) return values!;
			master.add(cuts);
			repair.learn(cuts);
			this.#tell();
		}
	}

	/** Takes the cheapest pattern that the cuts leave until it protects. */
	#patterns(master: Master, repair: Repair): void {
		let left = this.#limits.patterns / this.#part.cells.length;
		while (left > 0 && this.#mayAsk() && !this.#proven()) {
			const { bound, values, steps } = master.pattern(left, this.#best!);
			left -= steps;
			this.#bound = Math.max(this.#bound, bound);
			if (values === null) return;
			const hidden = Uint8Array.from(values, Math.round);
			const cuts = this.#cuts(hidden);
			if (cuts.length === 0) this.#found(hidden);
			else this.#found(this.#repaired(repair, hidden));
			this.#tell();
			if (cuts.length === 0) return;
			master.add(cuts);
			repair.learn(cuts);
		}
	}

	#cuts(hidden: Uint8Array): Cut[] {
		return this.#criteria
			.failures(hidden)
			.map(
				(failure) =>
					this.#separation.ofFailure(failure, hidden) ?? wholeCut(this.#part, this.#attack, failure, hidden),
			);
	}

	#repaired(repair: Repair, hidden: Uint8Array): Uint8Array {
		return repair.protect(hidden, () => {
			this.#tell();
			return this.#mayAsk();
		});
	}

	#mayAsk(): boolean {
		return this.#attack.steps + this.#separation.steps < this.#limits.asked / this.#part.cells.length;
	}

	#found(hidden: Uint8Array): void {
		if (this.#best === null || this.#cost(hidden) < this.#cost(this.#best)) this.#best = hidden;
	}

	#cost(hidden: Uint8Array): number {
		return hidden.reduce((sum, on, cell) => sum + (on ? this.#costs[cell]! : 0), 0);
	}

	#proven(): boolean {
		return this.#best !== null && this.#cost(this.#best) < this.#bound + 0.5;
	}

	/** The fewest cells that can cost as much as every pattern does. */
	#atLeast(): number {
		const { cells } = this.#part;
		const isPrimary = (cell: number) => cells[cell]!.primary !== null;
		const order = [...cells.keys()].sort(
			(a, b) => Number(isPrimary(b)) - Number(isPrimary(a)) || this.#costs[b]! - this.#costs[a]!,
		);
		let cost = 0;
		let count = 0;
		for (const cell of order) {
			if (!isPrimary(cell) && cost > this.#bound - 0.5) break;
			cost += this.#costs[cell]!;
			count++;
		}
		return count;
	}

	#tell(): void {
		const hidden = this.#best?.reduce((sum, on) => sum + on, 0) ?? this.#part.cells.length;
		this.#progress({ hidden, atLeast: this.#atLeast() });
	}
}
