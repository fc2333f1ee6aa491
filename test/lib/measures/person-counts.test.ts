import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../../../data/demo/expected.json';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { countPersons, type PersonCounts, type StartCount } from '../../../src/lib/measures/person-counts.ts';
import { crossed } from '../../tools/demo/independent-cross.js';
import { DEMO_AS_OF, demoFiles } from './demo-files.ts';
import { measureIn } from './measure-in.ts';

describe('the persons of the demo city, counted by several things at once', () => {
	let engine: Engine;
	let counts: PersonCounts;

	beforeAll(async () => {
		engine = await startNodeEngine();
		await measureIn(engine, demoFiles(), { asOf: DEMO_AS_OF });
		counts = await countPersons(engine);
	});
	afterAll(() => engine.close());

	function summed(
		measure: StartCount['measure'],
		split: StartCount['split'],
		key: (one: StartCount) => string,
	) {
		const sums: Record<string, number> = {};
		for (const one of counts.starts) {
			if (one.measure !== measure || one.split !== split || one.year !== 2025) continue;
			if (one.code === 'recorded' || one.code === 'not_recorded') continue;
			sums[key(one)] = (sums[key(one)] ?? 0) + one.persons;
		}
		return sums;
	}

	test.each([
		['jobs_started', 'job'],
		['placements_started', 'placement'],
	] as const)('are those counted apart from the project: %s', (measure, kind) => {
		const apart = crossed('data/demo', kind, '2025');
		expect(Object.keys(apart['unit|group']).length).toBeGreaterThan(20);
		expect(summed(measure, '', ({ organisation, form }) => `${organisation}|${form}`)).toEqual(
			apart['unit|form'],
		);
		expect(summed(measure, 'group', ({ form, code }) => `${form}|${code}`)).toEqual(apart['form|group']);
		expect(summed(measure, 'group', ({ organisation, code }) => `${organisation}|${code}`)).toEqual(
			apart['unit|group'],
		);
	});

	test('are as many by length and terms as began', () => {
		for (const [year, series] of Object.entries(expected.jobs_started)) {
			const began = Object.values(series).reduce((sum, { persons }) => sum + persons, 0);
			const told = counts.lengths.filter((one) => one.year === Number(year));
			expect(
				told.reduce((sum, { persons }) => sum + persons, 0),
				year,
			).toBe(began);
		}
	});
});
