import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import { cubes } from '../../../src/lib/measures/cube.ts';
import { tree, type Dimension } from '../../../src/lib/measures/dimensions.ts';
import { everything, type Filter } from '../../../src/lib/measures/filter.ts';
import { measureFully, measurePrepared, type Prepared } from '../../../src/lib/measures/measured.ts';
import type { Measured } from '../../../src/lib/measures/result.ts';
import { demoFiles } from './demo-files.ts';
import { prepareIn, textSources, type Source } from './measure-in.ts';
import { randomScenario } from './random-scenario.ts';
import { DEMO, SMALL } from './scenarios.ts';

const RANDOM = randomScenario(7);

type Asked = [what: string, filter: Partial<Filter>];

const everywhere: Asked[] = [
	['nothing asked', {}],
	['some years', { from: 2023, to: 2024 }],
	['services', { natures: ['services'] }],
	['a division and a model', { cpv: ['79', '90'], models: ['city_model'] }],
	['a target group', { group: 'young' }],
	['an organisation that is not there', { organisations: [`O'Hara`] }],
];

/** What the page shows of a measure: the cubes hold these slices and no others. */
function shown({ answers }: Measured, filter: Filter) {
	return measures.map((measure) => {
		const own: Dimension[] = cubes
			.filter((cube) => cube.measures.includes(measure))
			.map(({ dimension }) => dimension);
		if (['clause_share', 'social_share'].includes(measure.id)) own.push('organisation', tree);
		const kept: Dimension[] = filter.group === null ? own : ['all'];
		const { results, exclusions } = answers[measure.id];
		return {
			measure: measure.id,
			exclusions,
			results: results.filter(({ slice }) => kept.includes(slice.dimension)),
		};
	});
}

describe.each<[name: string, sources: () => Source[], given: typeof SMALL, own: Asked[]]>([
	[
		'small tables',
		() => textSources(SMALL),
		SMALL,
		[
			['one organisation', { organisations: ['V'] }],
			['an organisation with its units', { organisations: ['C'], from: 2021 }],
		],
	],
	[
		'the demo city',
		demoFiles,
		DEMO,
		[
			['the whole city', { organisations: ['EX'] }],
			['two organisations', { organisations: ['F13', 'F14'] }],
			['a target group in one organisation', { group: 'young', organisations: ['F13'] }],
		],
	],
	[
		'random tables',
		() => textSources(RANDOM),
		RANDOM,
		[['organisations of many', { organisations: ['O3', 'O7'] }]],
	],
])('of %s, the cubes give what the facts give', (_, sources, given, own) => {
	let engine: Engine;
	let prepared: Prepared;

	beforeAll(async () => {
		engine = await startNodeEngine();
		prepared = await prepareIn(engine, sources(), given);
	});
	afterAll(() => engine.close());

	test.each([...everywhere, ...own])('%s', async (_, asked) => {
		const filter = { ...everything, ...asked };
		const fromCubes = await measurePrepared(engine, prepared, filter);
		const fromFacts = await measureFully(engine, prepared, filter);
		expect(shown(fromCubes, filter)).toEqual(shown(fromFacts, filter));
	});

	test('one year of slices, and the whole of every year', async () => {
		const year = 2024;
		const all = await measurePrepared(engine, prepared, everything);
		const one = await measurePrepared(engine, prepared, everything, { year });
		expect(measures.flatMap(({ id }) => all.answers[id].results).length).toBeGreaterThan(40);
		for (const { id } of measures) {
			expect(one.answers[id].results).toEqual(
				all.answers[id].results.filter(({ slice }) => slice.dimension === 'all' || slice.year === year),
			);
		}
	});
});
