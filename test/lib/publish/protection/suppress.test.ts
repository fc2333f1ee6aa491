import { beforeAll, describe, expect, it } from 'vitest';
import { startSolver, type Solver } from '../../../../src/lib/publish/protection/solver.ts';
import { suppress } from '../../../../src/lib/publish/protection/suppress.ts';
import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';
import { workedOut } from './attacker.ts';
import { cityYear } from './city-year.ts';
import { lostWay } from './lost-way.ts';
import { cell, table } from './table.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

function hiddenIn(system: LinkedSystem): string[] {
	const found = suppress(system, solver);
	if ('failing' in found) throw new Error(`cannot be protected: ${found.failing.join()}`);
	expect(found.atLeast).toBe(found.hidden.length);
	return found.hidden.map((at) => system.cells[at]!.name).sort();
}

function failingIn(system: LinkedSystem): string[] {
	const found = suppress(system, solver);
	if ('hidden' in found) throw new Error('can be protected');
	return found.failing.map((at) => system.cells[at]!.name).sort();
}

/** Parts of a shown total that may all be hidden; the larger, the more important. */
const row = (...counts: number[]): LinkedSystem => ({
	cells: [
		cell(
			'all',
			counts.reduce((sum, count) => sum + count),
			{ shown: true },
		),
		...counts.map((count, at) => cell(`part ${at + 1}`, count, { importance: 1 + count })),
	],
	sums: [{ total: 0, parts: counts.map((_, at) => at + 1) }],
	bounds: [],
});

describe('What is hidden', () => {
	it('is nothing where nothing is small', () => {
		expect(
			hiddenIn(
				table([
					[6, 7],
					[8, 9],
				]),
			),
		).toEqual([]);
	});

	it('is never a zero', () => {
		expect(hiddenIn(row(0, 2, 0, 9, 12))).toEqual(['part 2', 'part 4']);
	});

	it('is a small count and a second one, from which it cannot be worked out', () => {
		// 3 + 9 = 12: the small one can be 1 to 11.
		expect(hiddenIn(row(3, 9, 20))).toEqual(['part 1', 'part 2']);
	});

	it('is enough for the small count to be possibly 5', () => {
		// 1 + 3 = 4: neither can be 5, so a third is hidden.
		expect(hiddenIn(row(1, 3, 20))).toEqual(['part 1', 'part 2', 'part 3']);
	});

	it('is a rectangle in a table whose totals are shown', () => {
		const table3 = table([
			[2, 9, 9],
			[9, 9, 9],
			[9, 9, 9],
		]);
		// In row 1 and column 1 a second, and where those two cross a fourth: else each gives the next away.
		const hidden = hiddenIn(table3);
		expect(hidden).toHaveLength(4);
		expect(hidden).toContain('row 1, column 1');
	});

	it('is what is least important among as few', () => {
		const system = row(2, 9, 9, 9);
		const valued = system.cells.map((own) => ({ ...own, importance: own.name === 'part 3' ? 1 : 7 }));
		expect(hiddenIn({ ...system, cells: valued })).toEqual(['part 1', 'part 3']);
	});

	it('is fewer cells rather than less important ones', () => {
		// Either one part worth 50, or with the parts of 5 two of them: 1 + ... must be possibly 5 and the others at least 1.
		const system: LinkedSystem = {
			cells: [
				cell('all', 30, { shown: true }),
				cell('a', 1),
				cell('b', 4, { primary: null, threshold: 3 }),
				cell('c', 4, { primary: null, threshold: 3 }),
				cell('d', 21, { importance: 50 }),
			],
			sums: [{ total: 0, parts: [1, 2, 3, 4] }],
			bounds: [],
		};
		// With b alone: a + b = 5, so that a is at most 4. With d: up to 21.
		expect(hiddenIn(system)).toEqual(['a', 'd']);
	});

	it('is hidden in every table that shares the count', () => {
		// The units of a cluster, whose total is a row of another table.
		const system: LinkedSystem = {
			cells: [
				cell('all', 40, { shown: true }),
				cell('cluster 1', 11),
				cell('cluster 2', 29),
				cell('unit 1', 3),
				cell('unit 2', 8),
				cell('unit 3', 14),
				cell('unit 4', 15),
			],
			sums: [
				{ total: 0, parts: [1, 2] },
				{ total: 1, parts: [3, 4] },
				{ total: 2, parts: [5, 6] },
			],
			bounds: [],
		};
		expect(hiddenIn(system)).toEqual(['unit 1', 'unit 2']);
		const together = { ...system, sums: [...system.sums, { total: 0, parts: [3, 4, 5, 6] }] };
		expect(hiddenIn(together)).toEqual(['unit 1', 'unit 2']);
	});

	it('leaves an "of whom" count room below the count that it is part of', () => {
		// 2 of 3: that it may be 5, the 3 must be hidden and possibly 5.
		const system = row(3, 9, 20);
		const cells = [...system.cells, cell('of whom', 2)];
		const hidden = hiddenIn({ ...system, cells, bounds: [{ count: 4, others: [1] }] });
		expect(hidden).toHaveLength(3);
		expect(hidden).toContain('of whom');
	});

	it('is an "of whom" count alone where the count above it is large', () => {
		const system = row(30, 29, 20);
		const cells = [...system.cells, cell('of whom', 2)];
		expect(hiddenIn({ ...system, cells, bounds: [{ count: 4, others: [1] }] })).toEqual(['of whom']);
	});

	it('keeps one person from working out another', () => {
		// In a rectangle the two ones go up and down together: who knows the one knows the other. A third column or row parts them.
		const system = table([
			[1, 9, 9],
			[9, 1, 9],
			[9, 9, 9],
		]);
		const hidden = hiddenIn(system);
		expect(hidden).toEqual(expect.arrayContaining(['row 1, column 1', 'row 2, column 2']));
		expect(hidden.length).toBeGreaterThan(4);
		expect(
			failingIn(
				table([
					[1, 9],
					[9, 1],
				]),
			),
		).toEqual(['row 1, column 1', 'row 2, column 2']);
	});

	it('leaves out who knows of himself only', () => {
		// The one person of row 1 is all of it, and knows it; the others cannot tell.
		expect(
			hiddenIn(
				table(
					[
						[1, 0, 0],
						[9, 9, 9],
						[9, 9, 9],
					],
					'hideable',
				),
			),
		).toContain('row 1');
	});

	it('hides all of a small total that is in one category, with its total', () => {
		const system = table(
			[
				[7, 0],
				[9, 30],
				[12, 31],
			],
			'hideable',
		);
		const marked = system.cells.map((own) =>
			own.name === 'row 1' || own.name === 'row 1, column 1'
				? { ...own, primary: 'one_category' as const }
				: own,
		);
		const hidden = hiddenIn({ ...system, cells: marked });
		expect(hidden).toEqual(expect.arrayContaining(['row 1', 'row 1, column 1']));
		expect(hidden.length).toBeGreaterThanOrEqual(4);
	});

	it('hides a small total that has two parts so that nothing between them and the threshold is told', () => {
		// 4 = 1 + 3: as neither is 0, it is at least 2; so that its interval is as wide as 5, it must be possibly 7.
		const system: LinkedSystem = {
			cells: [
				cell('all', 33, { shown: true }),
				cell('small unit', 4),
				cell('other unit', 6),
				cell('third unit', 23, { importance: 9 }),
				cell('a', 1),
				cell('b', 3),
			],
			sums: [
				{ total: 0, parts: [1, 2, 3] },
				{ total: 1, parts: [4, 5] },
			],
			bounds: [],
		};
		// With the other unit: at most 4 + 6 − 1 = 9.
		expect(hiddenIn(system)).toEqual(['a', 'b', 'other unit', 'small unit']);
	});

	it('does not ask of what an earlier version hid that it can be 1', () => {
		const system = row(40, 9, 20);
		const cells = system.cells.map((own) =>
			own.name === 'part 1' ? { ...own, primary: 'kept' as const } : own,
		);
		// 40 + 9: from 1 to 9 for the one, from 40 to 48 for the other.
		expect(hiddenIn({ ...system, cells })).toHaveLength(2);
	});
});

describe('A system that cannot be protected', () => {
	it('names the small count that is all of a shown total', () => {
		expect(failingIn(row(3, 0, 0))).toEqual(['part 1']);
	});

	it('names small counts that are too few together', () => {
		expect(failingIn(row(1, 2, 0))).toEqual(['part 1', 'part 2']);
	});

	it('does not name what could be protected', () => {
		const one = row(1, 2, 0);
		const other = row(2, 9, 9);
		const cells = [...one.cells, ...other.cells.map((own) => ({ ...own, name: `other ${own.name}` }))];
		const sums = [
			...one.sums,
			...other.sums.map(({ total, parts }) => ({ total: total + 4, parts: parts.map((at) => at + 4) })),
		];
		expect(failingIn({ cells, sums, bounds: [] })).toEqual(['part 1', 'part 2']);
	});
});

describe('The same system', () => {
	const names = (system: LinkedSystem) => {
		const found = suppress(system, solver);
		return 'hidden' in found ? found.hidden.map((at) => system.cells[at]!.name).sort() : found;
	};

	it('comes out the same again, and whatever the order of its cells, sums and bounds', () => {
		const system = cityYear(2);
		const hidden = names(system);
		expect(names(system)).toEqual(hidden);
		const last = system.cells.length - 1;
		const turned: LinkedSystem = {
			cells: [...system.cells].reverse(),
			sums: system.sums
				.map(({ total, parts }) => ({ total: last - total, parts: parts.map((at) => last - at).reverse() }))
				.reverse(),
			bounds: system.bounds
				.map(({ count, others }) => ({ count: last - count, others: others.map((at) => last - at) }))
				.reverse(),
		};
		expect(names(turned)).toEqual(hidden);
	});

	it('is found where the simplex method loses its way on the way there', async () => {
		const found = suppress(lostWay, solver);
		if ('failing' in found) throw new Error('cannot be protected');
		expect(found.hidden.length).toBe(found.atLeast);
		const { default: load } = await import('highs');
		const highs = await load();
		expect(workedOut(lostWay, found.hidden, highs.solve)).toEqual([]);
	});

	it('tells how far the search is, and ends it where the one who listens throws', () => {
		const steps: number[] = [];
		suppress(cityYear(2), solver, { progress: ({ hidden, atLeast }) => steps.push(hidden - atLeast) });
		expect(steps.length).toBeGreaterThan(1);
		expect(steps.at(-1)).toBeLessThan(steps[0]!);
		const stop = () => {
			throw new Error('stopped');
		};
		expect(() => suppress(cityYear(2), solver, { progress: stop })).toThrow('stopped');
	});
});
