import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { filterOptions } from '../../../src/lib/measures/filter-options.ts';
import { everything, unmet, type Filter } from '../../../src/lib/measures/filter.ts';
import { clauseShare } from '../../../src/lib/measures/clause-share.ts';
import { jobsStarted } from '../../../src/lib/measures/jobs-started.ts';
import { measureBy, measurePrepared, type Prepared } from '../../../src/lib/measures/measured.ts';
import { prepareIn } from './measure-in.ts';
import { csv, slice, slices, values } from './register.ts';

/*
 * Park: 4 services of 2023 (3 with the model, 1 without), 1 of 2024 (with).
 * Skola: 1 service of 2023 (without), twice in the file; 1 of 2024 (not recorded).
 * Jobs of 2024: Park 2 persons, both young; Skola 3, of whom 1 young and 2 with no group recorded.
 */
const files = {
	'avtal.csv': csv(
		'contract_id;procurement_id;buyer;nature;published_on;clause;clause_model',
		'A1;P1;Park;Tjänster;2023-02-01;Ja;Stadens modell',
		'A2;P2;Park;Tjänster;2023-03-01;Ja;Stadens modell',
		'A3;P3;Park;Tjänster;2023-04-01;Ja;Stadens modell',
		'A4;P4;Park;Tjänster;2023-05-01;Nej;',
		'A5;P5;Park;Tjänster;2024-05-01;Ja;Stadens modell',
		'A6;P6;Skola;Tjänster;2023-05-01;Nej;',
		'A6;P6;Skola;Tjänster;2023-05-01;Nej;',
		'A7;P7;Skola;Tjänster;2024-06-01;;',
	),
	'utfall.csv': csv(
		'outcome_id;contract_id;form;persons;start_on;groups',
		'X1;A5;Anställning;1;2024-06-01;Unga',
		'X2;A5;Anställning;1;2024-06-01;Unga',
		'X3;A7;Anställning;1;2024-07-01;Unga, Nyanlända',
		'X4;A7;Anställning;2;2024-07-01;',
	),
	'organisationer.csv': csv('organisation_id;name_sv;parent_id', 'C;Staden;', 'P;Park;C', 'S;Skola;C'),
	'mål.csv': csv(
		'organisation;measure;target;unit;valid_from',
		'C;clause_share;50;percent;2014-01-01',
		'P;clause_share;80;percent;2014-01-01',
	),
};

let engine: Engine;
let prepared: Prepared;
const asOf = '2026-12-31';
const under = (filter: Partial<Filter>) => measurePrepared(engine, prepared, { ...everything, ...filter });

beforeAll(async () => {
	engine = await startNodeEngine();
	const encoder = new TextEncoder();
	const sources = Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
	prepared = await prepareIn(engine, sources, { asOf });
});
afterAll(() => engine.close());

describe('a filter', () => {
	test('for a range of years leaves the others out', async () => {
		const { years, answers } = await under({ from: 2024, to: 2024 });
		expect(years).toEqual([2024]);
		expect(answers.clause_share.exclusions).toEqual([]);
		expect((await under({ to: 2023 })).years).toEqual([2023]);
	});

	test('for organisations counts only theirs, in totals, parts and exclusions', async () => {
		const measured = await under({ organisations: ['S'] });
		expect(slice(measured, 'clause_share', 2023)).toMatchObject({ numerator: 0, denominator: 1, unknown: 0 });
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 0, denominator: 1, unknown: 1 });
		expect(values(measured, 'clause_share', 2023, 'organisation')).toEqual({ S: 0 });
		expect(measured.answers.clause_share.exclusions).toEqual([{ year: 2023, reason: 'duplicate', count: 1 }]);
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function').value).toBe(3);
	});

	test('for organisations names only their rows that stand twice', async () => {
		expect((await under({})).duplicates.map(({ id }) => id)).toEqual(['P6']);
		expect((await under({ organisations: ['S'] })).duplicates.map(({ id }) => id)).toEqual(['P6']);
		expect((await under({ organisations: ['P'] })).duplicates).toEqual([]);
	});

	test('for a group lets its persons stand for all, and shares of procurements have no figure', async () => {
		const measured = await under({ group: 'young' });
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function').value).toBe(3);
		expect(slices(measured, 'jobs_started', 2024, 'group')).toEqual([]);
		expect(unmet(clauseShare, { ...everything, group: 'young' })).toEqual(['group']);
		expect(unmet(jobsStarted, { ...everything, group: 'young' })).toEqual([]);
		expect(measured.answers.clause_share).toMatchObject({ results: [], exclusions: [], unanswerable: null });
		expect(measured.duplicates).toEqual([]);
	});

	test('that nothing meets leaves no year', async () => {
		expect((await under({ organisations: ['Ingen'] })).years).toEqual([]);
	});
});

describe('under a filter a goal holds', () => {
	const judged = async (filter: Partial<Filter>) => {
		const { goal, verdict } = slice(await under(filter), 'clause_share', 2023);
		return { goal, verdict };
	};

	test('for the whole over some of its years', async () => {
		// 3 of 5.
		expect(await judged({ from: 2023, to: 2023 })).toEqual({ goal: 0.5, verdict: 'reached' });
	});

	test("for one organisation where it is the organisation's own, and never the city's", async () => {
		// 3 of 4 is less than 80 %.
		expect(await judged({ organisations: ['P'] })).toEqual({ goal: 0.8, verdict: 'not_reached' });
		expect(await judged({ organisations: ['S'] })).toEqual({ goal: null, verdict: null });
	});

	test('for no sum of organisations, but for each of them', async () => {
		const measured = await under({ organisations: ['P', 'S'] });
		expect(slice(measured, 'clause_share', 2023)).toMatchObject({ goal: null, verdict: null });
		expect(slice(measured, 'clause_share', 2023, 'organisation', 'P').goal).toBe(0.8);
	});
});

test('what can be chosen is what stands in the data', async () => {
	const options = await filterOptions(engine, prepared.organisations);
	expect(options.years).toEqual([2023, 2024]);
	expect(options.organisations).toEqual([
		{ code: 'C', depth: 0 },
		{ code: 'P', depth: 1 },
		{ code: 'S', depth: 1 },
	]);
	expect(options.natures).toEqual(['services']);
	expect(options.models).toEqual([
		{ code: 'city_model', name: null },
		{ code: 'none', name: null },
		{ code: 'not_recorded', name: null },
	]);
	expect(options.groups).toEqual(['newly_arrived', 'young']);
});

test('the measures that can be divided by organisation are, under the same filter', async () => {
	const filter = { ...everything, from: 2024, to: 2024 };
	const results = await measureBy(engine, prepared, filter, 'organisation');
	const jobs = results.filter(({ measure }) => measure === 'jobs_started');
	expect(jobs.map(({ slice, value }) => [slice.year, slice.key, value])).toEqual([
		[2024, 'P', 2],
		[2024, 'S', 3],
	]);
	expect(results.every(({ slice }) => slice.dimension === 'organisation' && slice.year === 2024)).toBe(true);
});
