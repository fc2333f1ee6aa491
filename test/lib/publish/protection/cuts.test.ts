import { beforeAll, describe, expect, it } from 'vitest';
import { Attack } from '../../../../src/lib/publish/protection/attack.ts';
import { Criteria } from '../../../../src/lib/publish/protection/criteria.ts';
import {
	relationCuts,
	Separation,
	violation,
	wholeCut,
} from '../../../../src/lib/publish/protection/cuts.ts';
import { partsOf } from '../../../../src/lib/publish/protection/part.ts';
import { startSolver, type Solver } from '../../../../src/lib/publish/protection/solver.ts';
import { protects } from './brute-force.ts';
import { cell, table } from './table.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

const TABLES = [
	table([
		[2, 6, 5],
		[5, 1, 3],
		[7, 5, 9],
	]),
	table(
		[
			[1, 3],
			[6, 2],
		],
		'hideable',
	),
	// Three sums in a circle, in which halves go further than whole numbers.
	{
		cells: [
			...[2, 6, 7, 3, 9, 8].map((count, at) => cell(`${at}`, count)),
			...[17, 21, 12].map((sum, at) => cell(`sum ${at}`, sum, { shown: true })),
		],
		sums: [
			{ total: 6, parts: [0, 1, 4] },
			{ total: 7, parts: [1, 2, 5] },
			{ total: 8, parts: [2, 0, 3] },
		],
		bounds: [],
	},
];

describe('What cuts patterns off', () => {
	it.each(TABLES)('cuts off no pattern that protects, and each that does not', (system) => {
		const [part] = partsOf(system);
		const { cells, places } = part!;
		const attack = new Attack(part!, solver);
		const criteria = new Criteria(part!, attack);
		const separation = new Separation(part!, solver);
		const free = [...cells.keys()].filter((at) => cells[at]!.primary === null);
		const patterns = Array.from({ length: 2 ** free.length }, (_, choice) => {
			const hidden = Uint8Array.from(cells, ({ primary }) => (primary === null ? 0 : 1));
			free.forEach((at, bit) => (hidden[at] = (choice >> bit) & 1));
			return hidden;
		});
		const good = patterns.filter((hidden) =>
			protects(
				system,
				places.filter((_, at) => hidden[at]),
			),
		);
		expect(good.length).toBeGreaterThan(0);
		const cuts = relationCuts(part!);
		for (const hidden of patterns.filter((one) => !good.includes(one))) {
			const failures = criteria.failures(hidden);
			expect(failures).not.toEqual([]);
			for (const failure of failures) {
				const whole = wholeCut(part!, attack, failure, hidden);
				const found = separation.ofFailure(failure, hidden);
				for (const cut of found === null ? [whole] : [whole, found]) {
					expect(violation(cut, hidden)).toBeGreaterThan(0);
					cuts.push(cut);
				}
				attack.hide(hidden);
			}
			cuts.push(...separation.ofMixture(Float64Array.from(hidden, (on) => 0.2 + 0.6 * on)));
		}
		for (const hidden of good) for (const cut of cuts) expect(violation(cut, hidden)).toBeLessThan(1e-9);
		attack.close();
	});
});
