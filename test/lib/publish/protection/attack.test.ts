import { beforeAll, describe, expect, it } from 'vitest';
import { Attack, moved, type Way } from '../../../../src/lib/publish/protection/attack.ts';
import { partsOf } from '../../../../src/lib/publish/protection/part.ts';
import { startSolver, type Solver } from '../../../../src/lib/publish/protection/solver.ts';
import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';
import { cell, table } from './table.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

/** What the attacker cannot rule out of a cell, with these hidden. */
function interval(system: LinkedSystem, hidden: readonly string[], name: string): [number, number] {
	const part = partsOf(system).find(({ cells }) => cells.some((own) => own.name === name))!;
	const attack = new Attack(part, solver);
	attack.hide(Uint8Array.from(part.cells, (own) => Number(hidden.includes(own.name))));
	const at = part.cells.findIndex((own) => own.name === name);
	const far = (way: Way) => part.cells[at]!.count + moved(attack.extreme(at, way), at);
	const found: [number, number] = [far('down'), far('up')];
	attack.close();
	return found;
}

describe('What an attacker cannot rule out', () => {
	const square = table([
		[2, 9, 9],
		[8, 7, 9],
		[9, 9, 9],
	]);
	const corners = ['row 1, column 1', 'row 1, column 2', 'row 2, column 1', 'row 2, column 2'];

	it('is the count itself where nothing else is hidden in its row', () => {
		expect(interval(square, ['row 1, column 1', 'row 2, column 1'], 'row 1, column 1')).toEqual([2, 2]);
	});

	it('is limited in a rectangle by the smallest that goes the other way', () => {
		// Down by 1 at most, as the 2 must stay at least 1; up by 7, as the 8 must.
		expect(interval(square, corners, 'row 1, column 1')).toEqual([1, 9]);
		// The 9 beside it goes the other way: from 9 − 7 to 9 + 1.
		expect(interval(square, corners, 'row 1, column 2')).toEqual([2, 10]);
	});

	it('is never 0, as zeros are printed', () => {
		const rows = table([[1, 9, 9]]);
		expect(interval(rows, ['row 1, column 1', 'row 1, column 2'], 'row 1, column 1')).toEqual([1, 1]);
	});

	it('is no more than what an "of whom" count is part of', () => {
		const system: LinkedSystem = {
			cells: [cell('all', 6, { shown: true }), cell('of whom', 2)],
			sums: [],
			bounds: [{ count: 1, others: [0] }],
		};
		expect(interval(system, ['of whom'], 'of whom')).toEqual([1, 6]);
	});

	it('is in whole numbers, also where three tables cross so that halves would go further', () => {
		// One more of a is one less of b, one more of c and two less of d: the 2 of d would be enough for half a one.
		const system: LinkedSystem = {
			cells: [
				...[cell('a', 2), cell('b', 3), cell('c', 2), cell('d', 2)],
				...[5, 5, 6].map((sum, at) => cell(`sum ${at + 1}`, sum, { shown: true })),
			],
			sums: [
				{ total: 4, parts: [0, 1] },
				{ total: 5, parts: [1, 2] },
				{ total: 6, parts: [2, 0, 3] },
			],
			bounds: [],
		};
		expect(interval(system, ['a', 'b', 'c', 'd'], 'a')).toEqual([1, 2]);
		expect(interval(system, ['a', 'b', 'c', 'd'], 'd')).toEqual([2, 4]);
	});

	it('shows less to who knows a hidden cell', () => {
		const system = table([
			[1, 9],
			[9, 1],
		]);
		const [part] = partsOf(system);
		const attack = new Attack(part!, solver);
		attack.hide(new Uint8Array(4).fill(1));
		const at = (name: string) => part!.cells.findIndex((own) => own.name === name);
		const one = at('row 1, column 1');
		expect(attack.reach(one, 'up', 4, null, [])).not.toBeNull();
		expect(attack.reach(one, 'up', 9, null, [])).toBeNull();
		expect(attack.reach(one, 'up', 4, at('row 2, column 2'), [])).toBeNull();
		// What was asked before does not linger.
		expect(attack.reach(one, 'up', 8, null, [])).not.toBeNull();
		attack.close();
	});
});
