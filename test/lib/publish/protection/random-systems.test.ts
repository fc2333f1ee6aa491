import load from 'highs';
import { describe, expect, it } from 'vitest';
import { startSolver as startAuditor } from '../../../../src/lib/publish/audit/start-node.ts';
import { startSolver } from '../../../../src/lib/publish/protection/solver.ts';
import { suppress } from '../../../../src/lib/publish/protection/suppress.ts';
import { workedOut } from './attacker.ts';
import { failingTheAudit } from './audited.ts';
import { randomShape, randomSystem } from './random-system.ts';
import { table } from './table.ts';
import { toldAnyhow } from './told-anyhow.ts';

const SEEDS = Array.from({ length: 50 }, (_, at) => at + 1);
/** Less than usual: what is found must hold wherever the search ends. */
const LIMITS = { mixtures: 100_000, patterns: 30_000, asked: 1_000_000 };

const solver = await startSolver();
const auditor = await startAuditor();
const highs = await load();

describe('In random systems of linked tables', () => {
	it.each(SEEDS)('no hidden cell can be worked out (system %i)', (seed) => {
		const system = randomSystem(seed);
		const found = suppress(system, solver, { limits: LIMITS });
		if ('failing' in found) {
			const told = toldAnyhow(system, highs.solve);
			expect(told).toEqual(expect.arrayContaining(found.failing.map((at) => system.cells[at]!.name)));
			return;
		}
		const primary = [...system.cells.keys()].filter((at) => system.cells[at]!.primary !== null);
		expect(found.hidden).toEqual(expect.arrayContaining(primary));
		expect(found.atLeast).toBeLessThanOrEqual(found.hidden.length);
		expect(workedOut(system, found.hidden, highs.solve)).toEqual([]);
		expect(failingTheAudit(system, found.hidden, auditor)).toEqual([]);
	});

	it('what may be shown and is told anyhow is shown, and can tell what is secret (system 232)', () => {
		const system = randomSystem(232);
		const found = suppress(system, solver, { limits: LIMITS });
		if (!('failing' in found)) throw new Error('it can be protected');
		const everything = [...system.cells.keys()].filter(
			(at) => system.cells[at]!.count > 0 && !system.cells[at]!.shown,
		);
		const failing = found.failing.map((at) => system.cells[at]!.name);
		expect(toldAnyhow(system, highs.solve)).toEqual(expect.arrayContaining(failing));
		expect(workedOut(system, everything, highs.solve)).not.toEqual(expect.arrayContaining(failing));
	});

	it('there are tables of 15 × 10, three years, two versions and both hierarchies', () => {
		const shapes = SEEDS.map((seed) => randomShape(seed));
		expect(shapes.some(({ rows, columns }) => rows === 15 && columns === 10)).toBe(true);
		expect(shapes.some(({ years }) => years === 3)).toBe(true);
		expect(shapes.some(({ versions }) => versions === 2)).toBe(true);
		expect(shapes.some(({ clusters, wider }) => clusters > 1 && wider > 1)).toBe(true);
	});
});

describe('The attacker', () => {
	it('works out a count that is alone hidden in its row', () => {
		const system = table([
			[2, 9],
			[9, 9],
		]);
		expect(workedOut(system, [0], highs.solve)).toEqual(['row 1, column 1']);
		expect(workedOut(system, [0, 1, 2, 3], highs.solve)).toEqual([]);
	});

	it('works out as one person what nobody else can', () => {
		// In the rectangle the ones go up and down together: who knows the one knows the other.
		const system = table([
			[1, 9],
			[9, 1],
		]);
		expect(workedOut(system, [0, 1, 2, 3], highs.solve)).toEqual(['row 1, column 1', 'row 2, column 2']);
	});
});
