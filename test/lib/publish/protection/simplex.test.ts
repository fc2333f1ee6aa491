import { beforeAll, describe, expect, it } from 'vitest';
import { relationRows } from '../../../../src/lib/publish/protection/attack.ts';
import { partsOf } from '../../../../src/lib/publish/protection/part.ts';
import { Simplex } from '../../../../src/lib/publish/protection/simplex.ts';
import { startSolver, type Row, type Solver } from '../../../../src/lib/publish/protection/solver.ts';
import { randomSystem } from './random-system.ts';
import { seeded } from './seeded.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

const sum = (columns: number[], factors: number[], lower = 0, upper = lower): Row => ({
	...{ columns, factors, lower, upper },
});

/** Sums that are 0, or at least so little below it, of 4 to 9 columns; 0 is within all bounds. */
function randomProgram(seed: number) {
	const random = seeded(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const count = 4 + below(6);
	const numbers = Array.from({ length: count }, (_, at) => at);
	const rows = Array.from({ length: 2 + below(4) }, () => {
		const columns = numbers.filter(() => random() < 0.6);
		const factors = columns.map(() => (random() < 0.3 ? -1 : 1));
		return random() < 0.7 ? sum(columns, factors) : sum(columns, factors, -below(3), Infinity);
	}).filter(({ columns }) => columns.length > 0);
	const asked = Array.from({ length: 8 }, () => ({
		lower: Float64Array.from(numbers, () => -below(5)),
		upper: Float64Array.from(numbers, () => (random() < 0.3 ? 0 : below(9))),
		costs: Float64Array.from(numbers, () => (random() < 0.5 ? 0 : below(21) - 10)),
	}));
	return { count, rows, asked };
}

const valueOf = ({ columns, factors }: Row, values: Float64Array) =>
	columns.reduce((all, column, at) => all + factors[at]! * values[column]!, 0);

describe('A program around 0', () => {
	it('is moved where it costs least', () => {
		// x is worth 1 for each and no more than y, which is no more than 3; z is free and of no worth.
		const simplex = new Simplex(3, [sum([0, 1], [-1, 1], 0, Infinity)]);
		simplex.bound(Float64Array.of(-5, -2, -1), Float64Array.of(7, 3, 1));
		simplex.cost(Float64Array.of(-1, 0, 0));
		expect([...simplex.run().values]).toEqual([3, 3, 0]);
		// Of y one more than 3 would be worth 1; and x may be one more than y for each 1 by which the row may be less.
		expect([...simplex.prices()]).toEqual([1]);
		simplex.cost(Float64Array.of(1, 0, 0));
		expect([...simplex.run().values]).toEqual([-5, 0, 0]);
	});

	it('goes on from where it ended if it is told to', () => {
		const simplex = new Simplex(3, [sum([0, 1, 2], [1, -1, -1])]);
		simplex.bound(new Float64Array(3), Float64Array.of(4, 4, 4));
		simplex.cost(Float64Array.of(-1, 0, 0));
		expect(simplex.run().values[0]).toBe(4);
		simplex.boundOne(0, 4, 4);
		simplex.cost(Float64Array.of(0, 1, 2));
		expect([...simplex.run(true).values]).toEqual([4, 4, 0]);
		simplex.cost(Float64Array.of(0, 2, 1));
		expect([...simplex.run(true).values]).toEqual([4, 0, 4]);
	});

	it.each(Array.from({ length: 60 }, (_, at) => at + 1))(
		'costs what the solver finds, by values that fit and prices that prove it (program %i)',
		(seed) => {
			const { count, rows, asked } = randomProgram(seed);
			const simplex = new Simplex(count, rows);
			for (const { lower, upper, costs } of asked) {
				simplex.bound(lower, upper);
				simplex.cost(costs);
				const { values } = simplex.run();
				const columns = Array.from(costs, (cost, at) => ({ lower: lower[at]!, upper: upper[at]!, cost }));
				const program = solver.program(columns, 'growing');
				program.add(rows);
				const cost = values.reduce((all, value, at) => all + value * costs[at]!, 0);
				expect(cost).toBeCloseTo(program.run().bound, 6);
				program.close();
				for (const [at, value] of values.entries()) {
					expect(value).toBeGreaterThanOrEqual(lower[at]! - 1e-9);
					expect(value).toBeLessThanOrEqual(upper[at]! + 1e-9);
				}
				const reduced = Float64Array.from(costs);
				let proven = 0;
				simplex.prices().forEach((price, row) => {
					const own = rows[row]!;
					expect(valueOf(own, values)).toBeGreaterThanOrEqual(own.lower - 1e-9);
					expect(valueOf(own, values)).toBeLessThanOrEqual(own.upper + 1e-9);
					own.columns.forEach((column, at) => (reduced[column]! -= price * own.factors[at]!));
					if (price !== 0) proven += price * (price > 0 ? own.lower : own.upper);
				});
				for (const [at, left] of reduced.entries())
					if (Math.abs(left) > 1e-9) proven += left * (left > 0 ? lower[at]! : upper[at]!);
				expect(proven).toBeCloseTo(cost, 6);
			}
		},
	);
});

it('In a system of hundreds of counts, which takes thousands of steps, the ends of what a count can be are those that HiGHS finds', () => {
	const [part] = partsOf(randomSystem(100));
	const { cells, below, above } = part!;
	const [lower, upper] = [Float64Array.from(below, (far) => -far), Float64Array.from(above)];
	const simplex = new Simplex(cells.length, relationRows(part!));
	const program = solver.program(
		cells.map(() => ({ lower: 0, upper: 0, cost: 0 })),
		'growing',
	);
	program.add(relationRows(part!));
	for (const one of [simplex, program]) one.bound(lower, upper);
	for (let cell = 0; cell < 3; cell++) {
		const costs = new Float64Array(cells.length);
		costs[cell] = -1;
		for (const one of [simplex, program]) one.cost(costs);
		expect(simplex.run().values[cell]).toBeCloseTo(program.run().values![cell]!, 6);
	}
	program.close();
});
