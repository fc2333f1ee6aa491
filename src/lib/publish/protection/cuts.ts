import { moved, relationRows, type Attack, type Way } from './attack.ts';
import { isTelling, needOf, type Failure } from './criteria.ts';
import { linear, type Linear } from './linear.ts';
import type { Part } from './part.ts';
import type { Row, Solver } from './solver.ts';

/** Every pattern that protects keeps Σ factor × (1 if hidden, else 0) ≥ `least`. */
export interface Cut {
	columns: number[];
	factors: number[];
	least: number;
}

/** What one more of a relation's bound is worth to the attacker. */
type Prices = readonly (readonly [relation: number, price: number])[];

/** Any prices give a valid cut; rounded to parts of this, their sums are exact. */
const FRACTION = 60;
/** How much a cut must be violated to be worth adding. */
const VIOLATED = 1e-4;
/** How little a cell that is not hidden counts while prices are sought: those are found that leave the fewest ways out. */
const HARDLY = 1e-3;

export const asRow = ({ columns, factors, least }: Cut): Row => ({
	columns,
	factors,
	lower: least,
	upper: Infinity,
});

export function violation({ columns, factors, least }: Cut, hidden: ArrayLike<number>): number {
	return least - columns.reduce((sum, column, at) => sum + factors[at]! * hidden[column]!, 0);
}

/**
 * How far the attacker's interval can reach at most, by linear duality: a constant, and what each cell adds when it is hidden
 * (Fischetti and Salazar, Management Science 2001).
 */
function reachable(part: Part, cell: number, way: Way, known: number | null, prices: Prices) {
	const reduced = new Map<number, number>([[cell, way === 'up' ? -1 : 1]]);
	let constant = 0;
	for (const [relation, price] of prices) {
		const { columns, factors, slack } = part.relations[relation]!;
		if (slack !== null) constant += price * slack;
		columns.forEach((column, at) => reduced.set(column, (reduced.get(column) ?? 0) - price * factors[at]!));
	}
	const room = new Map<number, number>();
	for (const [column, value] of reduced) {
		if (column === known || value === 0) continue;
		room.set(column, value > 0 ? value * part.below[column]! : -value * part.above[column]!);
	}
	return { constant, room };
}

type Reachable = ReturnType<typeof reachable>;

/** Each cell's part in what is needed; null: the prices say nothing. */
function shares({ constant, room }: Reachable, cell: number, need: number): Map<number, number> | null {
	const rest = need - constant - (room.get(cell) ?? 0);
	if (rest <= 0) return null;
	return new Map(
		[...room]
			.filter(([column]) => column !== cell)
			.map(([column, value]) => [column, Math.min(1, value / rest)]),
	);
}

function cutOf(cell: number, parts: ReadonlyMap<number, number>): Cut {
	const entries = [...parts].filter(([, share]) => share > 0).sort(([a], [b]) => a - b);
	return {
		columns: [cell, ...entries.map(([column]) => column)],
		factors: [-1, ...entries.map(([, share]) => share)],
		least: 0,
	};
}

function reachCut(part: Part, cell: number, way: Way, known: number | null, prices: Prices): Cut | null {
	const parts = shares(reachable(part, cell, way, known, prices), cell, needOf(part, cell, way));
	return parts && cutOf(cell, parts);
}

/** A cell that is neither possibly 1 nor has an interval as wide as the threshold needs one of the two. */
function widthCut(part: Part, cell: number, up: Prices, down: Prices): Cut | null {
	const properties = part.cells[cell]!;
	const [above, below] = [reachable(part, cell, 'up', null, up), reachable(part, cell, 'down', null, down)];
	const room = new Map(above.room);
	for (const [column, value] of below.room) room.set(column, (room.get(column) ?? 0) + value);
	const wide = shares({ constant: above.constant + below.constant, room }, cell, properties.threshold);
	const one = shares(below, cell, properties.count - 1);
	if (wide === null || one === null) return null;
	for (const [column, share] of one) wide.set(column, Math.max(wide.get(column) ?? 0, share));
	return cutOf(cell, wide);
}

/** What can be told from one relation at a time. */
export function relationCuts(part: Part): Cut[] {
	const cuts: (Cut | null)[] = [];
	for (const [cell, properties] of part.cells.entries()) {
		const telling = isTelling(properties);
		for (const relation of part.relationsOf[cell]!) {
			const { columns, factors, slack } = part.relations[relation]!;
			const factor = factors[columns.indexOf(cell)]!;
			const up: Prices = [[relation, -factor]];
			const down: Prices = [[relation, factor]];
			const says = (prices: Prices) => slack === null || prices[0]![1] > 0;
			const known = telling ? part.insiders[cell]!.filter((one) => columns.includes(one)) : [];
			for (const insider of [null, ...known]) {
				for (const [way, prices] of [
					['up', up],
					['down', down],
				] as const)
					if (says(prices) && needOf(part, cell, way) > 0)
						cuts.push(reachCut(part, cell, way, insider, prices));
			}
			if (!telling && slack === null) cuts.push(widthCut(part, cell, up, down));
		}
	}
	return cuts.filter((cut) => cut !== null);
}

/** Finds what a pattern, or a mixture of patterns, breaks. */
export class Separation {
	readonly #part: Part;
	readonly #program: Linear;
	readonly #costs: Float64Array;
	/** Steps of the simplex method so far. */
	steps = 0;

	constructor(part: Part, solver: Solver) {
		this.#part = part;
		this.#program = linear(part.cells.length, relationRows(part), solver);
		this.#costs = new Float64Array(part.cells.length);
	}

	/** Cuts that a mixture of patterns breaks, for what every hidden cell needs without insiders. */
	ofMixture(hidden: Float64Array): Cut[] {
		const cuts: Cut[] = [];
		for (const [cell, properties] of this.#part.cells.entries()) {
			if (hidden[cell]! < 0.01) continue;
			const ways: Failure['way'][] = (['up', 'down'] as const).filter(
				(way) => needOf(this.#part, cell, way) > 0,
			);
			if (!isTelling(properties)) ways.push('width');
			for (const way of ways) {
				const cut = this.#cut({ cell, way, known: null }, hidden, HARDLY);
				if (cut) cuts.push(cut);
			}
		}
		return cuts;
	}

	/** A cut that the pattern breaks by what fails in it; null: it fails in whole numbers only. */
	ofFailure(failure: Failure, hidden: Uint8Array): Cut | null {
		return this.#cut(failure, hidden, HARDLY) ?? this.#cut(failure, hidden, 0);
	}

	close(): void {
		this.#program.close();
	}

	#cut({ cell, way, known }: Failure, hidden: ArrayLike<number>, hardly: number): Cut | null {
		const need = way === 'width' ? this.#part.cells[cell]!.threshold : needOf(this.#part, cell, way);
		this.#bound(hidden, need, known, hardly);
		const cut =
			way === 'width'
				? widthCut(this.#part, cell, this.#prices(cell, 'up'), this.#prices(cell, 'down'))
				: reachCut(this.#part, cell, way, known, this.#prices(cell, way));
		return cut && violation(cut, hidden) > VIOLATED ? cut : null;
	}

	#bound(hidden: ArrayLike<number>, need: number, known: number | null, hardly: number): void {
		const { below, above } = this.#part;
		const part = (cell: number) => (cell === known ? 0 : Math.max(hidden[cell]!, hardly));
		this.#program.bound(
			Float64Array.from(below, (most, cell) => -part(cell) * Math.min(most, need)),
			Float64Array.from(above, (most, cell) => part(cell) * Math.min(most, need)),
		);
	}

	#prices(cell: number, way: Way): Prices {
		this.#costs.fill(0);
		this.#costs[cell] = way === 'up' ? -1 : 1;
		this.#program.cost(this.#costs);
		this.steps += this.#program.run().steps;
		return [...this.#program.prices().entries()]
			.map(([relation, price]) => [relation, Math.round(price * FRACTION) / FRACTION] as const)
			.filter(([relation, price]) =>
				this.#part.relations[relation]!.slack === null ? price !== 0 : price > 0,
			);
	}
}

/** The cut of what fails in whole numbers only: it goes on failing with many more cells hidden, and one of the others is needed. */
export function wholeCut(part: Part, attack: Attack, { cell, way, known }: Failure, hidden: Uint8Array): Cut {
	const properties = part.cells[cell]!;
	const fails = (pattern: Uint8Array): boolean => {
		attack.hide(pattern);
		if (way !== 'width') return attack.reach(cell, way, needOf(part, cell, way), known, []) === null;
		const far = (['up', 'down'] as const).map((one) => Math.abs(moved(attack.extreme(cell, one), cell)));
		return far[0]! + far[1]! < properties.threshold && far[1]! < properties.count - 1;
	};
	const failing = hidden.slice();
	const grow = (more: readonly number[]): void => {
		if (more.length === 0) return;
		const larger = failing.slice();
		for (const one of more) larger[one] = 1;
		if (fails(larger)) failing.set(larger);
		else if (more.length > 1) {
			const half = more.length >> 1;
			grow(more.slice(0, half));
			grow(more.slice(half));
		}
	};
	grow([...hidden.keys()].filter((one) => !hidden[one]));
	return cutOf(cell, new Map([...failing.keys()].filter((one) => !failing[one]).map((one) => [one, 1])));
}
