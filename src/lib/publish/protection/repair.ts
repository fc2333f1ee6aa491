import { relationRows, type Way, type Witness } from './attack.ts';
import { needOf, type Criteria, type Failure } from './criteria.ts';
import type { Part } from './part.ts';
import { Simplex } from './simplex.ts';
import type { Program, Row, Solver } from './solver.ts';

const CLOSE = 1e-6;

/**
 * Hides more until nothing fails, by a fixed rule: for what fails, the counts that the attacker cannot rule out any more are found where
 * they cost least.
 */
export class Repair {
	readonly #part: Part;
	readonly #solver: Solver;
	readonly #criteria: Criteria;
	/** What may be hidden at most, and then nothing fails. */
	readonly #most: Uint8Array;
	readonly #costOf: readonly number[];
	#simplex: Simplex | null = null;
	#whole: Program | null = null;

	constructor(part: Part, solver: Solver, criteria: Criteria, most: Uint8Array, costOf: readonly number[]) {
		this.#part = part;
		this.#solver = solver;
		this.#criteria = criteria;
		this.#most = most;
		this.#costOf = costOf;
	}

	/** A pattern that hides at least these and in which nothing fails, and without any cell of it that can be spared. */
	protect(start: Uint8Array): Uint8Array {
		const hidden = start.slice();
		for (let failures; (failures = this.#criteria.failures(hidden)).length > 0;)
			for (const failure of failures)
				for (const witness of this.#cheapest(hidden, failure)) {
					for (const cell of witness.cells) hidden[cell] = 1;
					this.#criteria.learn(witness);
				}
		return this.#spare(hidden);
	}

	close(): void {
		this.#whole?.close();
	}

	#spare(hidden: Uint8Array): Uint8Array {
		const { cells } = this.#part;
		const may = [...hidden.keys()]
			.filter((cell) => hidden[cell] && cells[cell]!.primary === null)
			.sort((a, b) => this.#costOf[b]! - this.#costOf[a]! || a - b);
		for (const cell of may) {
			hidden[cell] = 0;
			if (this.#criteria.failures(hidden, true).length > 0) hidden[cell] = 1;
		}
		return hidden;
	}

	#cheapest(hidden: Uint8Array, { cell, way, known }: Failure): Witness[] {
		if (way !== 'width') return [this.#witness(hidden, cell, way, needOf(this.#part, cell, way), known)!];
		const { count, threshold } = this.#part.cells[cell]!;
		const ups = [threshold, 0, ...Array.from({ length: threshold - 1 }, (_, at) => threshold - 1 - at)];
		const cost = (witnesses: readonly Witness[]) =>
			[...new Set(witnesses.flatMap(({ cells }) => cells))].reduce(
				(sum, one) => sum + (hidden[one] ? 0 : this.#costOf[one]!),
				0,
			);
		let best: Witness[] | null = null;
		for (const [at, up] of ups.entries()) {
			if (at === 2 && best !== null) break;
			const ways: [Way, number][] = [
				['up', up],
				['down', Math.min(threshold - up, count - 1)],
			];
			const found = ways
				.filter(([, by]) => by > 0)
				.map(([one, by]) => this.#witness(hidden, cell, one, by, null));
			if (found.some((witness) => witness === null)) continue;
			const witnesses = found.filter((witness) => witness !== null);
			if (best === null || cost(witnesses) < cost(best)) best = witnesses;
		}
		return best!;
	}

	/** null: not even with everything hidden. */
	#witness(hidden: Uint8Array, cell: number, way: Way, by: number, known: number | null): Witness | null {
		const { below, above } = this.#part;
		const count = hidden.length;
		const forced = way === 'up' ? cell : cell + count;
		const lower = new Float64Array(2 * count);
		const upper = Float64Array.from({ length: 2 * count }, (_, column) => {
			const at = column % count;
			if (at === known || !this.#most[at]) return 0;
			if (at === cell) return column === forced ? by : 0;
			return (column < count ? above : below)[at]!;
		});
		const costs = Float64Array.from({ length: 2 * count }, (_, column) =>
			hidden[column % count] ? 0 : this.#costOf[column % count]! / by,
		);
		const values = this.#linear(lower, upper, costs, forced, by);
		if (values === null) return null;
		const fits = witnessOf(values);
		if (fits !== null) return fits;
		lower[forced] = by;
		const whole = (this.#whole ??= this.#program());
		whole.bound(lower, upper);
		whole.cost(costs);
		const found = whole.run().values;
		return found && witnessOf(found);
	}

	#linear(
		lower: Float64Array,
		upper: Float64Array,
		costs: Float64Array,
		forced: number,
		by: number,
	): Float64Array | null {
		const simplex = (this.#simplex ??= new Simplex(lower.length, this.#rows()));
		const only = new Float64Array(lower.length);
		only[forced] = -1;
		simplex.bound(lower, upper);
		simplex.cost(only);
		if (simplex.run().values[forced]! < by - CLOSE) return null;
		simplex.boundOne(forced, by, by);
		simplex.cost(costs);
		return simplex.run(true).values;
	}

	#program(): Program {
		const { cells } = this.#part;
		const program = this.#solver.program(
			[...cells, ...cells].map(() => ({ lower: 0, upper: 0, cost: 0 })),
			'whole',
		);
		program.add(this.#rows());
		return program;
	}

	/** Columns: how much each count is larger, then how much each is smaller. */
	#rows(): Row[] {
		const { cells } = this.#part;
		return relationRows(this.#part).map(({ columns, factors, ...limits }) => ({
			...limits,
			columns: [...columns, ...columns.map((column) => column + cells.length)],
			factors: [...factors, ...factors.map((factor) => -factor)],
		}));
	}
}

/** null: they are no whole numbers. */
function witnessOf(values: Float64Array): Witness | null {
	if (values.some((value) => Math.abs(value - Math.round(value)) > CLOSE)) return null;
	const count = values.length / 2;
	const difference = Array.from(
		{ length: count },
		(_, at) => Math.round(values[at]!) - Math.round(values[at + count]!),
	);
	const cells = [...difference.keys()].filter((at) => difference[at] !== 0);
	return { cells, by: cells.map((at) => difference[at]!) };
}
