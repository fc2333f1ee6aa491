import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { valueContributors, valueParts } from '../../../src/lib/measures/value-contributors.ts';
import { DEMO_AS_OF, demoFiles } from './demo-files.ts';
import { measureIn, textSources, type Declared } from './measure-in.ts';
import { csv } from './register.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await startNodeEngine();
});
afterEach(() => engine.close());

const header =
	'procurement_id;contract_id;buyer;supplier;supplier_id;nature;published_on;value;currency;clause';
const row = (ids: string, supplier: string, value: string, clause: string, nature = 'services') =>
	`${ids};Vård;${supplier};${nature};2024-01-10;${value};SEK;${clause}`;
const declared: readonly Declared[] = [['a.csv', 'clause', 'city_model', 'not_recorded']];

describe('whose money is behind the share by value', () => {
	test('is told contract by contract, though a procurement has one answer', async () => {
		const text = csv(
			header,
			// P1 has a clause: 100 of Ren AB and 40 of Blank AB.
			row('P1;A1', 'Ren AB;', '100', 'Ja'),
			row('P1;A2', 'Blank AB;', '40', 'Nej'),
			// Written in another way, it is the same supplier; A3 stands twice.
			row('P2;A3', ' REN AB ;', '7', 'Ja'),
			row('P2;A3', ' REN AB ;', '7', 'Ja'),
			row('P3;A4', 'Blank AB;', '300', 'Nej'),
			row('P4;A5', ';', '11', ''),
			row('P5;A6', 'Ren AB;', '500', 'Nej', ''),
			row('P6;A7', 'Ren AB;', '900', 'Ja', 'supplies'),
		);
		await measureIn(engine, textSources({ texts: { 'a.csv': text } }), { declared });
		const none = Object.fromEntries(valueParts.map((part) => [part, 0]));
		expect(await valueContributors(engine)).toEqual([
			{ ...none, year: 2024, supplier: '', name: '', unknown: 11 },
			{ ...none, year: 2024, supplier: 'blank ab', name: 'Blank AB', part: 40, rest: 300 },
			{ ...none, year: 2024, supplier: 'ren ab', name: 'REN AB', part: 107, unclear_rest: 500 },
		]);
	});

	test('is one supplier’s by its number, also where it is written in another way or left out', async () => {
		const text = csv(
			header,
			row('P1;A1', 'Ren AB;556677-8899', '100', 'Ja'),
			row('P2;A2', 'Ren i Väst;5566778899', '20', 'Ja'),
			row('P3;A3', 'ren ab;', '3', 'Ja'),
		);
		await measureIn(engine, textSources({ texts: { 'a.csv': text } }), { declared });
		const contributions = await valueContributors(engine);
		expect(contributions.map(({ supplier, part }) => [supplier, part])).toEqual([['5566778899', 123]]);
	});
});

test('the suppliers of the demo city have together what its shares by value are made of', async () => {
	const { answers } = await measureIn(engine, demoFiles(), { asOf: DEMO_AS_OF });
	const results = answers.clause_share_by_value.results.filter(({ slice }) => slice.dimension === 'all');
	const contributions = await valueContributors(engine);
	const sum = (year: number, ...parts: (typeof valueParts)[number][]) =>
		contributions
			.filter((one) => one.year === year)
			.reduce((all, one) => all + parts.reduce((some, part) => some + one[part], 0), 0);
	expect(results.length).toBeGreaterThan(10);
	for (const { slice, numerator, denominator, unknown, unknown_nature } of results) {
		expect(sum(slice.year, 'part')).toBeCloseTo(numerator, 2);
		expect(sum(slice.year, 'part', 'rest', 'unknown')).toBeCloseTo(denominator!, 2);
		expect(sum(slice.year, 'unknown')).toBeCloseTo(unknown!, 2);
		expect(sum(slice.year, 'unclear_part', 'unclear_rest', 'unclear_unknown')).toBeCloseTo(unknown_nature, 2);
	}
});
