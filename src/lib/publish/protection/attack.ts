import { linear, type Linear } from './linear.ts';
import type { Part } from './part.ts';
import type { Program, Solver } from './solver.ts';

/** Counts that the public cannot rule out, as what they differ by from the true ones. Every cell that differs is hidden. */
export interface Witness {
	cells: number[];
	by: number[];
}

/** `up`: the attacker cannot rule out that the count is larger, `down`: smaller. */
export type Way = 'up' | 'down';

/** Where it matters little what other cells do: a witness that leaves them as they are shows more. */
const FIRST = 1000;
const CLOSE = 1e-6;

/** Asks what someone who knows all relations and all cells that are not hidden can rule out. */
export class Attack {
	readonly #part: Part;
	readonly #solver: Solver;
	readonly #lower: Float64Array;
	readonly #upper: Float64Array;
	readonly #costs: Float64Array;
	readonly #linear: Linear;
	#whole: Program | null = null;
	/** Steps of the simplex method so far. */
	steps = 0;

	constructor(part: Part, solver: Solver) {
		this.#part = part;
		this.#solver = solver;
		this.#lower = new Float64Array(part.cells.length);
		this.#upper = new Float64Array(part.cells.length);
		this.#costs = new Float64Array(part.cells.length);
		this.#linear = linear(part.cells.length, relationRows(part), solver);
	}

	/** Sets which cells are hidden: 1 or 0 for each. */
	hide(hidden: Uint8Array): void {
		const { below, above } = this.#part;
		for (const [cell, on] of hidden.entries()) {
			this.#lower[cell] = on ? -below[cell]! : 0;
			this.#upper[cell] = on ? above[cell]! : 0;
		}
		this.#linear.bound(this.#lower, this.#upper);
		this.#whole?.bound(this.#lower, this.#upper);
	}

	/**
	 * A witness in which the cell is at least so much larger or smaller, and which moves as few of the `still` cells as it can; null: there
	 * is none.
	 * @param known a cell whose count the attacker knows, though it is hidden
	 */
	reach(cell: number, way: Way, by: number, known: number | null, still: readonly number[]): Witness | null {
		const limits: [number, number] = [
			Math.max(this.#lower[cell]!, way === 'down' ? -by : 0),
			Math.min(this.#upper[cell]!, way === 'up' ? by : 0),
		];
		this.#costs.fill(0);
		for (const one of still) this.#costs[one] = 1;
		this.#costs[cell] = way === 'up' ? -FIRST : FIRST;
		const reached = (witness: Witness | null) => witness !== null && Math.abs(moved(witness, cell)) >= by;
		return this.#limited(cell, limits, known, () => {
			const found = this.#askLinear();
			if (Math.abs(found[cell]!) < by - CLOSE) return null;
			const witness = this.#witness(found);
			if (reached(witness)) return witness;
			const exact = this.#witness(this.#askWhole() ?? found);
			return reached(exact) ? exact : null;
		});
	}

	/** The witness in which the cell is largest or smallest. */
	extreme(cell: number, way: Way): Witness {
		this.#costs.fill(0);
		this.#costs[cell] = way === 'up' ? -1 : 1;
		const witness = this.#witness(this.#askLinear()) ?? this.#witness(this.#askWhole()!);
		if (witness === null) throw new Error('the solver gave counts that do not add up');
		return witness;
	}

	close(): void {
		this.#linear.close();
		this.#whole?.close();
	}

	#askLinear(): Float64Array {
		this.#linear.cost(this.#costs);
		return this.#counted(this.#linear.run()).values;
	}

	#askWhole(): Float64Array | null {
		this.#whole ??= this.#wholeProgram();
		this.#whole.cost(this.#costs);
		return this.#counted(this.#whole.run()).values;
	}

	#counted<Run extends { steps: number }>(run: Run): Run {
		this.steps += run.steps;
		return run;
	}

	#wholeProgram(): Program {
		const program = this.#solver.program(
			this.#part.cells.map(() => ({ lower: 0, upper: 0, cost: 0 })),
			'whole',
		);
		program.add(relationRows(this.#part));
		program.bound(this.#lower, this.#upper);
		return program;
	}

	#limited<Answer>(cell: number, limits: [number, number], known: number | null, ask: () => Answer): Answer {
		const programs = () => (this.#whole ? [this.#linear, this.#whole] : [this.#linear]);
		const limit = (column: number, lower: number, upper: number) => {
			for (const program of programs()) program.boundOne(column, lower, upper);
		};
		const [lower, upper] = [this.#lower.slice(), this.#upper.slice()];
		const set = (column: number, least: number, most: number) => {
			this.#lower[column] = least;
			this.#upper[column] = most;
			limit(column, least, most);
		};
		set(cell, ...limits);
		if (known !== null) set(known, 0, 0);
		try {
			return ask();
		} finally {
			set(cell, lower[cell]!, upper[cell]!);
			if (known !== null) set(known, lower[known]!, upper[known]!);
		}
	}

	/** null: they are no whole numbers, or break a relation. */
	#witness(values: Float64Array): Witness | null {
		const by = values.map(Math.round);
		if (values.some((value, cell) => Math.abs(value - by[cell]!) > CLOSE)) return null;
		if (by.some((value, cell) => value < this.#lower[cell]! || value > this.#upper[cell]!)) return null;
		for (const { columns, factors, slack } of this.#part.relations) {
			const sum = columns.reduce((all, column, at) => all + factors[at]! * by[column]!, 0);
			if (slack === null ? sum !== 0 : sum < -slack) return null;
		}
		const cells = [...by.keys()].filter((cell) => by[cell] !== 0);
		return { cells, by: cells.map((cell) => by[cell]!) };
	}
}

/** The relations as rows of a program whose columns are what counts differ by from the true ones. */
export function relationRows({ relations }: Part) {
	return relations.map(({ columns, factors, slack }) => ({
		lower: slack === null ? 0 : -slack,
		upper: slack === null ? 0 : Infinity,
		columns,
		factors,
	}));
}

export function moved({ cells, by }: Witness, cell: number): number {
	const at = cells.indexOf(cell);
	return at < 0 ? 0 : by[at]!;
}
