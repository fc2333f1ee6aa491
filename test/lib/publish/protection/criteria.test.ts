import { beforeAll, describe, expect, it } from 'vitest';
import { Attack } from '../../../../src/lib/publish/protection/attack.ts';
import { Criteria } from '../../../../src/lib/publish/protection/criteria.ts';
import { partsOf } from '../../../../src/lib/publish/protection/part.ts';
import { startSolver, type Solver } from '../../../../src/lib/publish/protection/solver.ts';
import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';
import { cell, table } from './table.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

/** What fails with these hidden, in words. */
function failures(system: LinkedSystem, ...patterns: readonly (readonly string[])[]): string[][] {
	const [part] = partsOf(system);
	const attack = new Attack(part!, solver);
	const criteria = new Criteria(part!, attack);
	const found = patterns.map((hidden) =>
		criteria
			.failures(Uint8Array.from(part!.cells, ({ name }) => Number(hidden.includes(name))))
			.map(
				({ cell: at, way, known }) =>
					`${part!.cells[at]!.name} ${way}${known === null ? '' : ` for ${part!.cells[known]!.name}`}`,
			),
	);
	attack.close();
	return found;
}

const row = (...counts: number[]): LinkedSystem => ({
	cells: [
		cell(
			'all',
			counts.reduce((sum, count) => sum + count),
			{ shown: true },
		),
		...counts.map((count, at) => cell(`${at + 1}`, count)),
	],
	sums: [{ total: 0, parts: counts.map((_, at) => at + 1) }],
	bounds: [],
});

describe('What fails in a pattern', () => {
	it('is a small count that cannot be 5, and one that cannot be 1', () => {
		expect(failures(row(2, 2, 20), ['1', '2'])).toEqual([['1 up', '2 up']]);
		expect(failures(row(2, 9, 20), ['1'])).toEqual([['1 up', '1 down']]);
	});

	it('is a large count that is neither possibly 1 nor in an interval as wide as 5', () => {
		// The 7 is at least the 5 that are of it and at most the 8 that it is of, so that the 40 beside it is 39 to 42.
		const system: LinkedSystem = {
			cells: [
				cell('all', 47, { shown: true }),
				cell('large', 40),
				cell('middle', 7),
				cell('part of it', 5, { shown: true }),
				cell('more than it', 8, { shown: true }),
			],
			sums: [{ total: 0, parts: [1, 2] }],
			bounds: [
				{ count: 3, others: [2] },
				{ count: 2, others: [4] },
			],
		};
		expect(failures(system, ['large', 'middle'])).toEqual([['large width', 'middle width']]);
	});

	it('is what only an insider can work out', () => {
		const system = table([
			[1, 9],
			[9, 1],
		]);
		const all = system.cells.filter(({ shown }) => !shown).map(({ name }) => name);
		expect(failures(system, all)).toEqual([
			['row 1, column 1 up for row 2, column 2', 'row 2, column 2 up for row 1, column 1'],
		]);
	});

	it('is told of each pattern anew, whatever was seen in others', () => {
		const patterns = [['1', '2', '3'], ['1'], ['1', '2', '3'], ['1', '2']];
		const [everything, alone, again, two] = failures(row(2, 9, 20), ...patterns);
		expect([everything, again, two]).toEqual([[], [], []]);
		expect(alone).not.toEqual([]);
	});
});
