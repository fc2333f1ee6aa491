import { relationRows, type Way, type Witness } from './attack.ts';
import { needOf, type Criteria, type Failure } from './criteria.ts';
import { violation, type Cut } from './cuts.ts';
import { linear, type Linear } from './linear.ts';
import type { Part } from './part.ts';
import type { Program, Row, Solver } from './solver.ts';

const CLOSE = 1e-6;
/** Less is rounding. */
const BROKEN = 1e-4;
/** What each 1 by which the count moves is worth: more than it can cost, in cells of the dearest. */
const ALL = 10_000;

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
	readonly #dearest: number;
	/** Of each cell, what every pattern keeps that protects. */
	readonly #cutsOf: readonly Cut[][];
	#linear: Linear | null = null;
	#whole: Program | null = null;

	constructor(part: Part, solver: Solver, criteria: Criteria, most: Uint8Array, costOf: readonly number[]) {
		this.#part = part;
		this.#solver = solver;
		this.#criteria = criteria;
		this.#most = most;
		this.#costOf = costOf;
		this.#cutsOf = costOf.map(() => []);
		this.#dearest = Math.max(...costOf);
	}

	/** Takes cuts that every pattern keeps that protects. */
	learn(cuts: readonly Cut[]): void {
		for (const cut of cuts) for (const column of cut.columns) this.#cutsOf[column]!.push(cut);
	}

	/**
	 * A pattern that hides at least these and in which nothing fails, and without any cell of it that can be spared.
	 * @param mayGoOn asked before a cell is tried to be spared
	 */
	protect(start: Uint8Array, mayGoOn: () => boolean = () => true): Uint8Array {
		const hidden = start.slice();
		for (let failures; (failures = this.#criteria.failures(hidden)).length > 0;)
			for (const failure of failures)
				for (const witness of this.#cheapest(hidden, failure)) {
					for (const cell of witness.cells) hidden[cell] = 1;
					this.#criteria.learn(witness);
				}
		return this.#spare(hidden, mayGoOn);
	}

	close(): void {
		this.#linear?.close();
		this.#whole?.close();
	}

	#spare(hidden: Uint8Array, mayGoOn: () => boolean): Uint8Array {
		const { cells } = this.#part;
		const may = [...hidden.keys()]
			.filter((cell) => hidden[cell] && cells[cell]!.primary === null)
			.sort((a, b) => this.#costOf[b]! - this.#costOf[a]! || a - b);
		for (const cell of may) {
			if (!mayGoOn()) break;
			hidden[cell] = 0;
			const broken = this.#cutsOf[cell]!.some((cut) => violation(cut, hidden) > BROKEN);
			if (broken || this.#criteria.fails(hidden, cell)) hidden[cell] = 1;
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
			hidden[column % count] ? 0 : this.#costOf[column % count]! / this.#dearest,
		);
		costs[forced] = -ALL;
		const program = (this.#linear ??= linear(2 * count, this.#rows(), this.#solver));
		program.bound(lower, upper);
		program.cost(costs);
		const { values } = program.run();
		const fits = values[forced]! > by - CLOSE ? witnessOf(values) : null;
		if (fits !== null) return fits;
		lower[forced] = by;
		const whole = (this.#whole ??= this.#program());
		whole.bound(lower, upper);
		whole.cost(costs);
		const found = whole.run().values;
		return found && witnessOf(found);
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
