import { expect, test } from 'vitest';
import type { Solver } from '../../../../src/lib/publish/audit/solver.ts';
import { startSolver } from '../../../../src/lib/publish/audit/start-node.ts';
import { failingTheAudit } from '../protection/audited.ts';
import { randomSystem } from '../protection/random-system.ts';

/** The solver, and how often it was asked. */
async function counting(): Promise<{ solver: Solver; asked: () => number }> {
	const solver = await startSolver();
	let asked = 0;
	const createModel: Solver['createModel'] = (...given) => {
		const model = solver.createModel(...given);
		const run = model.run.bind(model);
		model.run = (...options) => {
			asked += 1;
			return run(...options);
		};
		return model;
	};
	return { solver: { ...solver, createModel }, asked: () => asked };
}

test.each([4, 10])('the audit does not ask of each who knows a count alone (system %i)', async (seed) => {
	const { solver, asked } = await counting();
	const system = randomSystem(seed);
	const hidden = [...system.cells.keys()].filter(
		(at) => system.cells[at]!.count > 0 && !system.cells[at]!.shown,
	);
	const primary = hidden.filter((at) => system.cells[at]!.primary === 'small');
	const ones = hidden.filter((at) => system.cells[at]!.count === 1);
	expect(failingTheAudit(system, hidden, solver)).toEqual([]);
	// Twice of each hidden count, and about as often of each that is hidden for its own sake, of which many know.
	expect(ones.length * primary.length).toBeGreaterThan(400);
	expect(asked()).toBeLessThan(2 * hidden.length + 2 * primary.length);
});
