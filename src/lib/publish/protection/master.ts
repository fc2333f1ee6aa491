import { asRow, violation, type Cut } from './cuts.ts';
import type { Part } from './part.ts';
import type { Outcome, Program, Solver } from './solver.ts';

const VIOLATED = 1e-4;

/** What each cell costs when it is hidden: one cell more always costs more than all that is lost of importance. */
export function costsOf(part: Part): number[] {
	const one = 1 + part.cells.reduce((sum, { importance }) => sum + importance, 0);
	return part.cells.map(({ importance }) => one + importance);
}

/** The program over patterns: what is hidden costs, and the cuts found so far hold. */
export class Master {
	readonly #linear: Program;
	readonly #whole: Program;
	/** Cuts that hold, and are added once something breaks them. */
	#waiting: Cut[];

	constructor(
		part: Part,
		solver: Solver,
		most: Uint8Array,
		costs: readonly number[],
		waiting: readonly Cut[],
	) {
		const columns = part.cells.map(({ primary }, cell) => ({
			lower: primary === null ? 0 : 1,
			upper: most[cell]!,
			cost: costs[cell]!,
		}));
		this.#linear = solver.program(columns, 'growing');
		this.#whole = solver.program(columns, 'whole');
		this.#waiting = [...waiting];
	}

	add(cuts: readonly Cut[]): void {
		this.#linear.add(cuts.map(asRow));
		this.#whole.add(cuts.map(asRow));
	}

	/** The cheapest mixture of patterns. */
	mixture(): Outcome {
		return this.#solve(() => this.#linear.run());
	}

	/** The cheapest pattern, or the best that so many steps find; `known` is one that protects. */
	pattern(steps: number, known: Uint8Array): Outcome {
		this.add(this.#waiting);
		this.#waiting = [];
		return this.#whole.run(steps, known);
	}

	close(): void {
		this.#linear.close();
		this.#whole.close();
	}

	#solve(run: () => Outcome): Outcome {
		for (;;) {
			const outcome = run();
			const { values } = outcome;
			if (values === null) return outcome;
			const broken = this.#waiting.filter((cut) => violation(cut, values) > VIOLATED);
			if (broken.length === 0) return outcome;
			const added = new Set(broken);
			this.#waiting = this.#waiting.filter((cut) => !added.has(cut));
			this.add(broken);
		}
	}
}
