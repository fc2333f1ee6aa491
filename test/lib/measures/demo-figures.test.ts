import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { excluded_by_measure } from '../../../data/demo/expected.json';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { measureFully, workOut } from '../../../src/lib/measures/measured.ts';
import { clauseRules, type ClauseRule } from '../../../src/lib/measures/parameters.ts';
import type { Measured, MeasureId } from '../../../src/lib/measures/result.ts';
import { DEMO_AS_OF, demoFiles } from './demo-files.ts';
import { countedApart, differences, expectedFigures, ourFigures } from './expected-figures.ts';
import { prepareIn } from './measure-in.ts';

const excludedApart: Record<string, Record<string, Record<string, number>>> = excluded_by_measure;

describe('every figure of the demo city, in every slice, is that which was counted apart from the project', () => {
	let engine: Engine;
	const measured = new Map<ClauseRule, Measured>();

	beforeAll(async () => {
		engine = await startNodeEngine();
		await prepareIn(engine, demoFiles(), { asOf: DEMO_AS_OF });
		for (const rule of clauseRules) {
			const prepared = await workOut(engine, { asOf: DEMO_AS_OF, rule });
			measured.set(rule, await measureFully(engine, prepared, everything));
		}
	}, 120_000);
	afterAll(() => engine.close());

	test('every measure was counted apart', () => {
		const counted = countedApart().filter((name) => !name.includes('-'));
		expect(counted.sort()).toEqual(measures.map(({ id }) => id).sort());
	});

	test.each(measures.map(({ id }) => id))('%s', (id) => {
		const ours = ourFigures(measured.get('city_model')!.answers[id]);
		expect(ours.size).toBeGreaterThan(20);
		expect(differences(id, ours, expectedFigures(id, id))).toEqual([]);
	});

	test.each(countedApart().filter((name) => name.includes('-')))('%s, as a whole', (name) => {
		const [id, rule] = name.split('-') as [MeasureId, ClauseRule];
		const { results, ...answer } = measured.get(rule)!.answers[id];
		const whole = results.filter(({ slice }) => slice.dimension === 'all');
		const ours = ourFigures({ ...answer, results: whole });
		expect(ours.size).toBeGreaterThan(11);
		expect(differences(name, ours, expectedFigures(id, name))).toEqual([]);
	});

	test.each(measures.map(({ id }) => id))('what %s leaves out', (id) => {
		const ours: Record<string, Record<string, number>> = {};
		for (const { year, reason, count } of measured.get('city_model')!.answers[id].exclusions)
			(ours[year ?? 'none'] ??= {})[reason] = count;
		expect(ours).toEqual(excludedApart[id] ?? {});
	});
});
