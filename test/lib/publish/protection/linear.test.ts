import { beforeAll, describe, expect, it } from 'vitest';
import { relationRows } from '../../../../src/lib/publish/protection/attack.ts';
import { linear } from '../../../../src/lib/publish/protection/linear.ts';
import { partsOf } from '../../../../src/lib/publish/protection/part.ts';
import { Simplex } from '../../../../src/lib/publish/protection/simplex.ts';
import { startSolver, type Solver } from '../../../../src/lib/publish/protection/solver.ts';
import { randomSystem } from './random-system.ts';
import { table } from './table.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

describe('A program around 0', () => {
	it('is our own where it is small', () => {
		const [part] = partsOf(
			table([
				[2, 9],
				[9, 9],
			]),
		);
		expect(linear(part!.cells.length, relationRows(part!), solver)).toBeInstanceOf(Simplex);
	});

	it("is the solver's in a system of hundreds of counts, with values that fit and prices that prove that nothing costs less", () => {
		const [part] = partsOf(randomSystem(100));
		const { cells, below, above } = part!;
		const rows = relationRows(part!);
		const lower = Float64Array.from(below, (far) => -far);
		const upper = Float64Array.from(above);
		const program = linear(cells.length, rows, solver);
		expect(program).not.toBeInstanceOf(Simplex);
		program.bound(lower, upper);
		for (const [cell, cost] of [
			[0, -1],
			[1, 1],
			[500, -1],
			[501, 1],
		] as const) {
			const costs = new Float64Array(cells.length);
			costs[cell] = cost;
			program.cost(costs);
			const { values } = program.run();
			expect(values.every((value, at) => value >= lower[at]! - 1e-6 && value <= upper[at]! + 1e-6)).toBe(
				true,
			);
			const reduced = Float64Array.from(costs);
			let proven = 0;
			program.prices().forEach((price, row) => {
				const { columns, factors, ...limits } = rows[row]!;
				const sum = columns.reduce((all, column, at) => all + factors[at]! * values[column]!, 0);
				expect(sum).toBeGreaterThanOrEqual(limits.lower - 1e-6);
				expect(sum).toBeLessThanOrEqual(limits.upper + 1e-6);
				columns.forEach((column, at) => (reduced[column]! -= price * factors[at]!));
				if (Math.abs(price) > 1e-9) proven += price * (price > 0 ? limits.lower : limits.upper);
			});
			for (const [at, left] of reduced.entries())
				if (Math.abs(left) > 1e-9) proven += left * (left > 0 ? lower[at]! : upper[at]!);
			expect(proven).toBeCloseTo(cost * values[cell]!, 6);
		}
		program.close();
	});
});
