import { beforeAll, describe, expect, it } from 'vitest';
import { startSolver, type Solver } from '../../../../src/lib/publish/protection/solver.ts';
import { suppress } from '../../../../src/lib/publish/protection/suppress.ts';
import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';
import { protects, smallest } from './brute-force.ts';
import { seeded } from './seeded.ts';
import { cell, table } from './table.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1);

/** Two or three rows and columns, counts up to 7, a threshold of 3; some with "of whom" counts, a cluster of rows, or rows hidden before. */
function smallSystem(seed: number): LinkedSystem {
	const random = seeded(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const [rows, columns] = [2 + below(2), 2 + below(2)];
	const counts = Array.from({ length: rows }, () =>
		Array.from({ length: columns }, () => (random() < 0.15 ? 0 : 1 + below(random() < 0.5 ? 3 : 6))),
	);
	const system = table(counts, rows * columns > 6 || random() < 0.5 ? 'shown' : 'hideable');
	const cells = [...system.cells];
	const sums = [...system.sums];
	const bounds = [];
	if (random() < 0.4) {
		const of = below(rows * columns);
		if (cells[of]!.count > 0) {
			cells.push(cell('of whom', 1 + below(cells[of]!.count)));
			bounds.push({ count: cells.length - 1, others: [of] });
		}
	}
	if (rows === 3 && random() < 0.5) {
		for (let column = 0; column < columns; column++) {
			cells.push(cell(`cluster, column ${column + 1}`, counts[0]![column]! + counts[1]![column]!));
			sums.push({ total: cells.length - 1, parts: [column, columns + column] });
		}
	}
	const threshold = 3;
	return {
		cells: cells.map((own) => {
			const small = !own.shown && own.count > 0 && own.count < threshold;
			const kept = !own.shown && own.count >= threshold && random() < 0.05;
			const primary = small ? ('small' as const) : kept ? ('kept' as const) : null;
			return { ...own, threshold, primary, importance: own.importance + below(4) };
		}),
		sums,
		bounds,
	};
}

describe('In systems small enough to try every pattern and every assignment', () => {
	it.each(SEEDS)(
		'the fewest and then the least important cells are hidden, and are enough (system %i)',
		(seed) => {
			const system = smallSystem(seed);
			const best = smallest(system);
			const found = suppress(system, solver);
			if (best === null) return expect(found).toHaveProperty('failing');
			if (!('hidden' in found)) throw new Error(`cannot be protected, but hiding ${best.cells} is enough`);
			expect(protects(system, found.hidden)).toBe(true);
			const importance = found.hidden.reduce((sum, at) => sum + system.cells[at]!.importance, 0);
			expect({ cells: found.hidden.length, importance }).toEqual(best);
			expect(found.atLeast).toBe(best.cells);
		},
	);

	it('some can be protected and some cannot', () => {
		const can = SEEDS.map((seed) => 'hidden' in suppress(smallSystem(seed), solver));
		expect(new Set(can).size).toBe(2);
	});
});
