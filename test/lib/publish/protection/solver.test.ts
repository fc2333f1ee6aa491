import { beforeAll, describe, expect, it } from 'vitest';
import { startSolver, type Solver } from '../../../../src/lib/publish/protection/solver.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

const column = (cost: number, lower = 0, upper = Infinity) => ({ cost, lower, upper });

describe('The solver', () => {
	it('finds what costs least', () => {
		// 3 x + 2 y with x + y ≥ 4 and x ≥ 1: x = 1, y = 3.
		const program = solver.program([column(3, 1), column(2)], 'growing');
		program.add([{ lower: 4, upper: Infinity, columns: [0, 1], factors: [1, 1] }]);
		const { status, bound, values } = program.run();
		expect({ status, bound }).toEqual({ status: 'optimal', bound: 9 });
		expect([...values!]).toEqual([1, 3]);
		program.close();
	});

	it('goes on with other costs, bounds and rows', () => {
		const program = solver.program([column(1, 0, 5), column(1, 0, 5)], 'growing');
		program.add([{ lower: 6, upper: 6, columns: [0, 1], factors: [1, 1] }]);
		program.cost(Float64Array.of(1, 2));
		expect([...program.run().values!]).toEqual([5, 1]);
		program.boundOne(0, 0, 2);
		expect([...program.run().values!]).toEqual([2, 4]);
		program.bound(Float64Array.of(0, 0), Float64Array.of(4, 4));
		program.add([{ lower: 3, upper: Infinity, columns: [1], factors: [1] }]);
		expect([...program.run().values!]).toEqual([3, 3]);
		program.close();
	});

	it('takes whole numbers where it is asked to', () => {
		// 2 x + 2 y ≥ 5: 2.5 together, or 3 whole ones.
		const row = { lower: 5, upper: Infinity, columns: [0, 1], factors: [2, 2] };
		const bounds = (['growing', 'whole'] as const).map((kind) => {
			const program = solver.program([column(1), column(1)], kind);
			program.add([row]);
			const { bound } = program.run();
			program.close();
			return bound;
		});
		expect(bounds).toEqual([2.5, 3]);
	});

	it('says where nothing fits', () => {
		const program = solver.program([column(1, 0, 1)], 'whole');
		program.add([{ lower: 2, upper: Infinity, columns: [0], factors: [1] }]);
		expect(program.run()).toMatchObject({ status: 'infeasible', values: null, bound: Infinity });
		program.close();
	});

	it('stops after so many steps with the solution that was known, and a bound that holds', () => {
		// Of 30 columns any 15 that are in no common row: hard enough not to be seen at once.
		const columns = Array.from({ length: 30 }, (_, at) => column(-1 - (at % 3), 0, 1));
		const program = solver.program(columns, 'whole');
		program.add(
			Array.from({ length: 60 }, (_, row) => ({
				lower: -Infinity,
				upper: 1,
				columns: [row % 30, (row * 7 + 3) % 30].sort((a, b) => a - b),
				factors: [1, 1],
			})).filter(({ columns: [a, b] }) => a !== b),
		);
		const stopped = program.run(0, new Float64Array(30));
		expect(stopped.values).not.toBeNull();
		const whole = program.run();
		expect(whole.status).toBe('optimal');
		expect(stopped.bound).toBeLessThanOrEqual(whole.bound);
		program.close();
	});
});
