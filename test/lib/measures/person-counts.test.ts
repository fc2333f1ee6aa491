import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../../../data/demo/expected.json';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { countPersons, type PersonCounts, type StartCount } from '../../../src/lib/measures/person-counts.ts';
import { crossed } from '../../tools/demo/independent-cross.js';
import { DEMO_AS_OF, demoFiles } from './demo-files.ts';
import { measureIn, textSources } from './measure-in.ts';
import { csv } from './register.ts';

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
		expect(summed(measure, 'wide_group', ({ form, code }) => `${form}|${code}`)).toEqual(apart['form|wide']);
		expect(summed(measure, 'wide_group', ({ organisation, code }) => `${organisation}|${code}`)).toEqual(
			apart['unit|wide'],
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

test('a person in several groups that are shown as one counts once, and of a sum the largest of them', async () => {
	const engine = await startNodeEngine();
	try {
		const texts = {
			'outcomes.csv': csv(
				'outcome_id;channel;form;persons;start_on;groups',
				'X1;;Anställning;1;2024-02-01;Utrikes födda, Nyanlända',
				'X2;;Anställning;1;2024-02-01;Utrikes födda, Unga',
				'X3;;Anställning;5;2024-02-01;',
				'X4;;Anställning;1;2024-02-01;',
			),
			'counts.csv': csv(
				'outcome_id;dimension;code;persons',
				'X3;Målgrupp;Utrikes födda;3',
				'X3;Målgrupp;Nyanlända;4',
				'X3;Målgrupp;Försörjningsstöd;2',
			),
		};
		await measureIn(engine, textSources({ texts }), {});
		const { starts } = await countPersons(engine);
		const wide = starts.filter(({ split }) => split === 'wide_group');
		expect(Object.fromEntries(wide.map(({ code, persons }) => [code, persons]))).toEqual({
			// X1 and X2 are one person each; of the 5 in X3 at least 4 are foreign-born or newly arrived.
			...{ origin: 6, out_of_work: 2, young: 1 },
			// All of X1, X2 and X3, whose groups are recorded, and X4.
			...{ recorded: 7, not_recorded: 1 },
		});
	} finally {
		await engine.close();
	}
});
