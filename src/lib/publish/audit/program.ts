import type { Model } from 'highs';
import type { Count, Relation } from './knowledge.ts';
import type { Solver } from './solver.ts';

/** Stands for no limit: nobody publishes counts of persons as large. */
const limitless = 1_000_000;
/** A search that comes so far is given up, and what it asked for counts as not settled. */
const mostNodes = 20_000;

/** An unknown count times a whole number; places are those in `Knowledge.counts`. */
export type Sought = readonly { count: number; times: number }[];

/** The end of the range of what is sought. `settled`: no whole numbers lie beyond it, and some reach it. */
export interface End {
	value: number;
	settled: boolean;
}

/** What bounds what is sought, where counts need not be whole: `times` each relation, and `times` each unknown count at its least. */
export interface Weights {
	relations: { relation: Relation; times: number }[];
	atLeast: { count: number; times: number }[];
}

/**
 * All that is known of unknown counts that hang together, asked for the least and the most of one of them or of several added up. First
 * without asking for whole numbers; only where the answer is not whole, with.
 */
export class Program {
	/** Whole numbers for `unknown` that contradict nothing: one row for each answer found so far. */
	readonly found: number[][] = [];
	readonly #column: Map<number, number>;
	#linear: Model | null = null;
	#whole: Model | null = null;
	#fixed: { count: number; value: number } | null = null;

	/** @param unknown their places in `counts`; `relations` tell of no other unknown ones */
	constructor(
		readonly solver: Solver,
		readonly counts: readonly Count[],
		readonly unknown: readonly number[],
		readonly relations: readonly Relation[],
	) {
		this.#column = new Map(unknown.map((count, column) => [count, column]));
	}

	/** Takes a count for known, or none. */
	fix(fixed: { count: number; value: number } | null): void {
		for (const model of [this.#linear, this.#whole]) {
			if (this.#fixed)
				model?.changeColBounds(this.#column.get(this.#fixed.count)!, ...this.#range(this.#fixed));
			if (fixed) model?.changeColBounds(this.#column.get(fixed.count)!, fixed.value, fixed.value);
		}
		this.#fixed = fixed;
	}

	/** @returns null where what is known contradicts itself */
	end(sought: Sought, side: 'least' | 'most'): End | null {
		const linear = this.#solve((this.#linear ??= this.#build(false)), sought, side);
		if (linear === null) return null;
		const whole = this.#keep(linear.values) ? linear : this.#searchWhole(sought, side);
		if (whole === null) return null;
		if (whole.settled) {
			const value = valueOf(sought, (count) => this.found.at(-1)![this.#column.get(count)!]!);
			return { value: Math.abs(value) >= limitless - 1 ? Infinity : value, settled: true };
		}
		const outer = side === 'least' ? Math.ceil(linear.value - 1e-6) : Math.floor(linear.value + 1e-6);
		return { value: outer, settled: false };
	}

	/**
	 * Looks for an answer in which a count is `value` and the others are together as small as can be, and keeps it. There can be one though
	 * none is found: it is asked for without whole numbers.
	 */
	look(count: number, value: number, others: readonly number[]): void {
		const model = (this.#linear ??= this.#build(false));
		model.changeColBounds(this.#column.get(count)!, value, value);
		const sought = others
			.filter((other) => this.#column.has(other))
			.map((other) => ({ count: other, times: 1 }));
		const answer = this.#solve(model, sought, 'least');
		if (answer !== null) this.#keep(answer.values);
		model.changeColBounds(this.#column.get(count)!, ...this.#range({ count }));
	}

	/** Why what is sought is not less or not more, where counts need not be whole. */
	weights(sought: Sought, side: 'least' | 'most'): Weights {
		const model = (this.#linear ??= this.#build(false));
		this.#solve(model, sought, side);
		const { rowDual, colDual } = model.getSolution();
		const used = (times: number) => Math.abs(times) > 1e-7;
		return {
			relations: this.relations.flatMap((relation, row) =>
				used(rowDual[row]!) ? [{ relation, times: rowDual[row]! }] : [],
			),
			atLeast: this.unknown.flatMap((count, column) =>
				used(colDual[column]!) ? [{ count, times: colDual[column]! }] : [],
			),
		};
	}

	/** Frees what the solver holds. */
	close(): void {
		this.#linear?.dispose();
		this.#whole?.dispose();
		this.#linear = this.#whole = null;
	}

	#searchWhole(sought: Sought, side: 'least' | 'most') {
		const whole = this.#solve((this.#whole ??= this.#build(true)), sought, side);
		if (whole !== null && whole.settled && !this.#keep(whole.values))
			throw new Error('the solver answered with counts that are not whole');
		return whole;
	}

	#solve(model: Model, sought: Sought, side: 'least' | 'most') {
		const { objectiveSense, modelStatus } = this.solver.constants;
		const costs = new Float64Array(this.unknown.length);
		for (const { count, times } of sought) costs[this.#column.get(count)!] = times;
		model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
		model.changeObjectiveSense(side === 'least' ? objectiveSense.minimize : objectiveSense.maximize);
		model.run();
		// Begun where the last question ended, the search can come to no end: then from the beginning.
		if (model.getModelStatus() === modelStatus.unknown) {
			model.clearSolver();
			model.run();
		}
		const status = model.getModelStatus();
		if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return null;
		const settled = status === modelStatus.optimal;
		return { value: model.getObjectiveValue(), values: model.getSolution().colValue, settled };
	}

	/** Keeps an answer if it is whole and contradicts nothing. */
	#keep(values: Float64Array): boolean {
		const whole = Array.from(values, Math.round);
		if (whole.some((value, column) => Math.abs(value - values[column]!) > 1e-5)) return false;
		const valueAt = (count: number) => this.counts[count]!.shown ?? whole[this.#column.get(count)!]!;
		const holds = this.relations.every(({ terms, exact }) => {
			const sum = valueOf(terms, valueAt);
			return exact ? sum === 0 : sum >= 0;
		});
		if (holds) this.found.push(whole);
		return holds;
	}

	#range({ count }: { count: number }): [number, number] {
		return [this.counts[count]!.hidden ? 1 : 0, limitless];
	}

	#build(whole: boolean): Model {
		const starts = [0];
		const indices: number[] = [];
		const values: number[] = [];
		const least: number[] = [];
		for (const { terms } of this.relations) {
			let known = 0;
			for (const { count, times } of terms) {
				const { shown } = this.counts[count]!;
				if (shown !== null) known += times * shown;
				else {
					indices.push(this.#column.get(count)!);
					values.push(times);
				}
			}
			starts.push(indices.length);
			least.push(-known);
		}
		const [numCols, numRows] = [this.unknown.length, this.relations.length];
		const ranges = this.unknown.map((count) =>
			this.#fixed?.count === count ? [this.#fixed.value, this.#fixed.value] : this.#range({ count }),
		);
		const model = this.solver.createModel({
			...{ numCols, numRows, colCost: new Float64Array(numCols) },
			colLower: ranges.map(([from]) => from!),
			colUpper: ranges.map(([, to]) => to!),
			rowLower: least,
			rowUpper: this.relations.map(({ exact }, row) => (exact ? least[row]! : this.solver.infinity)),
			matrix: { format: 'csr', numRows, numCols, starts, indices, values },
			...(whole && { integrality: new Int32Array(numCols).fill(1) }),
		});
		// From one question to the next what fits stays what fits: only what is asked for changes.
		const primalSimplex = 4;
		model.options.set({ output_flag: false, random_seed: 0, simplex_strategy: primalSimplex });
		if (whole) model.options.set({ mip_rel_gap: 0, mip_max_nodes: mostNodes });
		return model;
	}
}

function valueOf(terms: Sought, valueAt: (count: number) => number): number {
	return terms.reduce((sum, { count, times }) => sum + times * valueAt(count), 0);
}
