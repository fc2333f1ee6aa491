import { Simplex } from './simplex.ts';
import type { Program, Row, Solver } from './solver.ts';

/** A linear program that 0 in every column fits, asked many times with other costs and bounds; it minimises. */
export interface Linear {
	/** One pair per column. */
	bound(lower: Float64Array, upper: Float64Array): void;
	boundOne(column: number, lower: number, upper: number): void;
	/** One per column. */
	cost(costs: Float64Array): void;
	/**
	 * The values of the columns that cost least.
	 * @param on what the last run found still fits
	 */
	run(on?: boolean): { values: Float64Array; steps: number };
	/** After a run: what one more of each row's bound would cost. */
	prices(): Float64Array;
	close(): void;
}

/** Columns times rows from which a step of our own simplex method takes longer than all that it costs to call the solver. */
const LARGE = 300_000;

/** @param rows their bounds must let everything be 0 */
export function linear(columns: number, rows: readonly Row[], solver: Solver): Linear {
	if (columns * rows.length < LARGE) return new Simplex(columns, rows);
	const program = solver.program(
		Array.from({ length: columns }, () => ({ lower: 0, upper: 0, cost: 0 })),
		'growing',
	);
	program.add(rows);
	return new Solved(program);
}

/** Each run begins with the basis of the last. */
class Solved implements Linear {
	readonly #program: Program;

	constructor(program: Program) {
		this.#program = program;
	}

	bound(lower: Float64Array, upper: Float64Array): void {
		this.#program.bound(lower, upper);
	}

	boundOne(column: number, lower: number, upper: number): void {
		this.#program.boundOne(column, lower, upper);
	}

	cost(costs: Float64Array): void {
		this.#program.cost(costs);
	}

	run(): { values: Float64Array; steps: number } {
		const { values, steps } = this.#program.run();
		if (values === null) throw new Error('the solver found nothing that fits, though 0 does');
		return { values, steps };
	}

	prices(): Float64Array {
		return this.#program.prices();
	}

	close(): void {
		this.#program.close();
	}
}
