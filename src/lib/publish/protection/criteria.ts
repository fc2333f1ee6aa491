import { Attack, type Way, type Witness } from './attack.ts';
import type { Part } from './part.ts';
import type { Cell } from './system.ts';

/**
 * What does not hold of a hidden cell. `up`: it can be ruled out that its count reaches the threshold; `down`: that it is 1; `width`: neither
 * is 1 possible nor are all possible counts as far apart as the threshold. `known`: only by who knows this hidden cell, whose count is 1.
 */
export interface Failure {
	cell: number;
	way: Way | 'width';
	known: number | null;
}

/** Told by a count itself; what an earlier version hid may have been hidden for the sake of others. */
export const isTelling = ({ primary }: Cell) => primary === 'small' || primary === 'one_category';

/**
 * How far the interval of a hidden cell must reach from its count; 0 or less: anyhow far enough. Every count must possibly reach the
 * threshold. A telling one must possibly be as small as it can be; where that is more than 1, because a total has several parts that are
 * not 0, the interval must be as wide as the threshold too.
 */
export function needOf({ cells, least }: Part, cell: number, way: Way): number {
	const { count, threshold } = cells[cell]!;
	const telling = isTelling(cells[cell]!);
	if (way === 'down') return telling ? count - least[cell]! : 0;
	return (telling && least[cell]! > 1 ? least[cell]! + threshold : threshold) - count;
}

/** Remembers witnesses, which are good for every pattern that hides what they change. */
export class Criteria {
	readonly #part: Part;
	readonly #attack: Attack;
	readonly #witnesses: Witness[] = [];
	#hidden: Uint8Array = new Uint8Array();
	/** The hidden cells of count 1. */
	#ones: number[] = [];
	/** Per cell, the ones that every witness so far moved; null: there was no witness. */
	#open: Record<Way, (number[] | null)[]> = { up: [], down: [] };
	#most: Record<Way, number[]> = { up: [], down: [] };

	constructor(part: Part, attack: Attack) {
		this.#part = part;
		this.#attack = attack;
	}

	/** What fails when these cells are hidden. */
	failures(hidden: Uint8Array): Failure[] {
		return [...this.#failures(hidden, hidden.keys())];
	}

	/**
	 * Whether anything fails.
	 * @param near where it is looked for first: in the relations of this cell
	 */
	fails(hidden: Uint8Array, near: number): boolean {
		const { relations, relationsOf } = this.#part;
		const close = new Set(relationsOf[near]!.flatMap((relation) => relations[relation]!.columns));
		const order = [...close, ...[...hidden.keys()].filter((cell) => !close.has(cell))];
		return !this.#failures(hidden, order).next().done;
	}

	*#failures(hidden: Uint8Array, order: Iterable<number>): Generator<Failure> {
		const { cells } = this.#part;
		this.#hidden = hidden;
		this.#ones = [...cells.keys()].filter((cell) => hidden[cell] && cells[cell]!.count === 1);
		this.#open = { up: cells.map(() => null), down: cells.map(() => null) };
		this.#most = { up: cells.map(() => 0), down: cells.map(() => 0) };
		for (const witness of this.#witnesses) this.#use(witness);
		this.#attack.hide(hidden);
		for (const cell of order) if (hidden[cell]) yield* this.#ofCell(cell);
	}

	/** Takes a witness from elsewhere. */
	learn(witness: Witness): void {
		this.#witnesses.push(witness);
		this.#use(witness);
	}

	*#ofCell(cell: number): Generator<Failure> {
		yield* this.#reached(cell, 'up');
		yield* this.#reached(cell, 'down');
		if (!isTelling(this.#part.cells[cell]!) && !this.#wide(cell)) yield { cell, way: 'width', known: null };
	}

	*#reached(cell: number, way: Way): Generator<Failure> {
		const need = needOf(this.#part, cell, way);
		if (need <= 0) return;
		const insiders = isTelling(this.#part.cells[cell]!)
			? this.#part.insiders[cell]!.filter((one) => this.#hidden[one])
			: [];
		const open = this.#open[way];
		if (open[cell] === null) {
			const witness = this.#attack.reach(cell, way, need, null, insiders);
			if (witness === null) return yield { cell, way, known: null };
			this.learn(witness);
		}
		for (const known of insiders) {
			if (!open[cell]!.includes(known)) continue;
			const still = insiders.filter((one) => open[cell]!.includes(one));
			const witness = this.#attack.reach(cell, way, need, known, still);
			if (witness !== null) this.learn(witness);
			else yield { cell, way, known };
		}
	}

	#wide(cell: number): boolean {
		const { count, threshold } = this.#part.cells[cell]!;
		const enough = () =>
			this.#most.down[cell]! >= count - 1 || this.#most.up[cell]! + this.#most.down[cell]! >= threshold;
		for (const way of ['up', 'down'] as const) {
			if (enough()) return true;
			this.learn(this.#attack.extreme(cell, way));
		}
		return enough();
	}

	#use(witness: Witness): void {
		const { cells, by } = witness;
		if (!cells.every((cell) => this.#hidden[cell])) return;
		const ones = this.#ones.filter((one) => cells.includes(one));
		cells.forEach((cell, at) => {
			const way = by[at]! > 0 ? 'up' : 'down';
			const far = Math.abs(by[at]!);
			this.#most[way][cell] = Math.max(this.#most[way][cell]!, far);
			if (far < needOf(this.#part, cell, way)) return;
			const open = this.#open[way][cell]!;
			this.#open[way][cell] = open === null ? ones : open.filter((one) => ones.includes(one));
		});
	}
}
