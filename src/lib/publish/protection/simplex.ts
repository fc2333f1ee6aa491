import type { Linear } from './linear.ts';
import type { Row } from './solver.ts';

/** What rounding leaves of 0 is smaller. */
const TINY = 1e-9;
/** What a step divides by is larger: dividing by what rounding has left would make it grow without end. */
const FIRM = 1e-6;
/** After so many steps that gain nothing the order of columns decides, which never goes round in circles. */
const PATIENCE = 60;
/** Rounding adds up: after so many steps the basis is built anew. */
const FRESH = 400;
/** Far more than any program here takes. */
const ENDLESS = 100_000;

/**
 * A linear program of which all is known to fit where every column is 0, asked many times with other costs and bounds: it minimises, starting
 * from 0 each time with the basis of the last, so that few columns move. A few steps take it less than it takes to call the solver, and it
 * answers the same everywhere.
 *
 * The sum of each row is a column, too, behind the others. There are no constants: the columns of the basis are sums of those outside it.
 */
export class Simplex implements Linear {
	readonly #rows: readonly Row[];
	readonly #columns: number;
	readonly #lower: Float64Array;
	readonly #upper: Float64Array;
	readonly #costs: Float64Array;
	readonly #values: Float64Array;
	readonly #basis: Int32Array;
	readonly #outside: Int32Array;
	/** Of each column of the basis, how much each one outside adds to it. */
	readonly #slopes: Float64Array[];
	/** What one more of each column outside costs. */
	readonly #worth: Float64Array;
	#stepsSinceBuilt = 0;

	/** @param rows their bounds must let everything be 0 */
	constructor(columns: number, rows: readonly Row[]) {
		this.#rows = rows;
		this.#columns = columns;
		const all = columns + rows.length;
		this.#lower = new Float64Array(all);
		this.#upper = new Float64Array(all);
		this.#costs = new Float64Array(all);
		this.#values = new Float64Array(all);
		rows.forEach(({ lower, upper }, row) => this.boundOne(columns + row, lower, upper));
		this.#basis = new Int32Array(rows.length);
		this.#outside = new Int32Array(columns);
		this.#slopes = rows.map(() => new Float64Array(columns));
		this.#worth = new Float64Array(columns);
		this.#build();
	}

	/** One pair per column. */
	bound(lower: Float64Array, upper: Float64Array): void {
		this.#lower.set(lower);
		this.#upper.set(upper);
	}

	boundOne(column: number, lower: number, upper: number): void {
		this.#lower[column] = lower;
		this.#upper[column] = upper;
	}

	/** One per column. */
	cost(costs: Float64Array): void {
		this.#costs.set(costs);
	}

	/**
	 * The values of the columns that cost least.
	 * @param on from where the last run ended, which must still fit, and not from 0
	 */
	run(on = false): { values: Float64Array; steps: number } {
		if (!on) {
			this.#values.fill(0);
			if (this.#stepsSinceBuilt > FRESH) this.#build();
		}
		this.#price();
		let steps = 0;
		let fresh = 0;
		for (let idle = 0; ; steps++) {
			if (steps - fresh > FRESH) {
				this.#rebuild();
				fresh = steps;
			}
			const careful = idle > PATIENCE;
			const entering = careful ? this.#first() : this.#best();
			if (entering < 0) break;
			idle = this.#step(entering, careful) > TINY ? 0 : idle + 1;
			if (steps > ENDLESS) throw new Error('the steps of the simplex method do not end');
		}
		this.#stepsSinceBuilt += steps;
		return { values: this.#values.slice(0, this.#columns), steps };
	}

	/** After a run: what one more of each row's bound would cost. */
	prices(): Float64Array {
		const prices = new Float64Array(this.#rows.length);
		for (const [at, own] of this.#outside.entries())
			if (own >= this.#columns) prices[own - this.#columns] = this.#worth[at]!;
		return prices;
	}

	close(): void {}

	/** The rows make the basis. */
	#build(): void {
		this.#stepsSinceBuilt = 0;
		for (const at of this.#outside.keys()) this.#outside[at] = at;
		for (const [at, { columns, factors }] of this.#rows.entries()) {
			this.#basis[at] = this.#columns + at;
			const slopes = this.#slopes[at]!.fill(0);
			columns.forEach((column, term) => (slopes[column] = slopes[column]! + factors[term]!));
		}
	}

	/** Out of the rows, with the columns of the basis that it has: free of what rounding has added up. */
	#rebuild(): void {
		const inside = new Set(this.#basis);
		this.#build();
		for (const column of inside) {
			if (column >= this.#columns) continue;
			const entering = this.#outside.indexOf(column);
			const size = (row: number) => Math.abs(this.#slopes[row]![entering]!);
			let leaving = -1;
			for (const [row, own] of this.#basis.entries())
				if (!inside.has(own) && size(row) > (leaving < 0 ? FIRM : size(leaving))) leaving = row;
			if (leaving >= 0) this.#exchange(entering, leaving);
		}
		for (const [row, own] of this.#basis.entries()) {
			const slopes = this.#slopes[row]!;
			this.#values[own] = this.#outside.reduce(
				(sum, column, at) => sum + slopes[at]! * this.#values[column]!,
				0,
			);
		}
		this.#price();
	}

	#price(): void {
		const worth = this.#worth;
		for (let at = 0; at < worth.length; at++) worth[at] = this.#costs[this.#outside[at]!]!;
		for (let row = 0; row < this.#basis.length; row++) {
			const cost = this.#costs[this.#basis[row]!]!;
			if (cost === 0) continue;
			const slopes = this.#slopes[row]!;
			for (let at = 0; at < worth.length; at++) worth[at] = worth[at]! + cost * slopes[at]!;
		}
	}

	/** The column outside that gains most for each 1 that it moves; −1: none does. */
	#best(): number {
		let best = -1;
		let most = TINY;
		for (let at = 0; at < this.#worth.length; at++) {
			const gain = Math.abs(this.#worth[at]!);
			if (gain <= most || !this.#hasRoom(at)) continue;
			best = at;
			most = gain;
		}
		return best;
	}

	/** The first of all columns that gains anything; −1: none does. */
	#first(): number {
		let first = -1;
		for (let at = 0; at < this.#worth.length; at++) {
			if (Math.abs(this.#worth[at]!) <= TINY || !this.#hasRoom(at)) continue;
			if (first < 0 || this.#outside[at]! < this.#outside[first]!) first = at;
		}
		return first;
	}

	#hasRoom(at: number): boolean {
		return this.#room(this.#outside[at]!, this.#worth[at]! < 0 ? 1 : -1) > TINY;
	}

	/** How far a column can go up (1) or down (−1). */
	#room(column: number, way: number): number {
		const value = this.#values[column]!;
		return Math.max(0, way > 0 ? this.#upper[column]! - value : value - this.#lower[column]!);
	}

	/**
	 * Moves a column until something stops it, which then takes its place outside.
	 * @returns how far
	 */
	#step(entering: number, careful: boolean): number {
		const own = this.#outside[entering]!;
		const way = this.#worth[entering]! < 0 ? 1 : -1;
		let far = this.#room(own, way);
		let leaving = -1;
		for (let row = 0; row < this.#basis.length; row++) {
			const slope = way * this.#slopes[row]![entering]!;
			if (Math.abs(slope) < FIRM) continue;
			const most = this.#room(this.#basis[row]!, Math.sign(slope)) / Math.abs(slope);
			if (most > far + TINY) continue;
			if (most > far - TINY && (leaving < 0 || !this.#leavesBefore(row, leaving, entering, careful)))
				continue;
			far = Math.min(far, most);
			leaving = row;
		}
		if (far > 0) {
			this.#values[own] = this.#values[own]! + way * far;
			for (let row = 0; row < this.#basis.length; row++) {
				const other = this.#basis[row]!;
				this.#values[other] = this.#values[other]! + way * far * this.#slopes[row]![entering]!;
			}
		}
		if (leaving >= 0) this.#exchange(entering, leaving);
		return far;
	}

	/** Of columns that stop a move together what cannot move at all leaves first, and then what divides by the largest number. */
	#leavesBefore(row: number, other: number, entering: number, careful: boolean): boolean {
		const [one, two] = [this.#basis[row]!, this.#basis[other]!];
		if (careful) return one < two;
		const isStuck = (column: number) => this.#lower[column] === this.#upper[column];
		if (isStuck(one) !== isStuck(two)) return isStuck(one);
		const [size, before] = [row, other].map((at) => Math.abs(this.#slopes[at]![entering]!)) as [
			number,
			number,
		];
		return size > before + TINY || (size > before - TINY && one < two);
	}

	#exchange(entering: number, leaving: number): void {
		const slopes = this.#slopes[leaving]!;
		const by = slopes[entering]!;
		const others: number[] = [];
		for (let at = 0; at < slopes.length; at++) {
			if (at === entering || slopes[at] === 0) continue;
			slopes[at] = -slopes[at]! / by;
			others.push(at);
		}
		slopes[entering] = 1 / by;
		const put = (told: Float64Array) => {
			const times = told[entering]!;
			if (times === 0) return;
			for (const at of others) {
				const sum = told[at]! + times * slopes[at]!;
				told[at] = Math.abs(sum) < TINY ? 0 : sum;
			}
			told[entering] = times / by;
		};
		for (let row = 0; row < this.#slopes.length; row++) if (row !== leaving) put(this.#slopes[row]!);
		put(this.#worth);
		const out = this.#basis[leaving]!;
		this.#basis[leaving] = this.#outside[entering]!;
		this.#outside[entering] = out;
	}
}
