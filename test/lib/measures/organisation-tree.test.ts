import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { everything, type Filter } from '../../../src/lib/measures/filter.ts';
import { filterOptions } from '../../../src/lib/measures/filter-options.ts';
import { measureById } from '../../../src/lib/measures/figure.ts';
import { rowSums } from '../../../src/lib/measures/figure-rows.ts';
import { measureFully, measurePrepared, type Prepared } from '../../../src/lib/measures/measured.ts';
import type { Measured } from '../../../src/lib/measures/result.ts';
import { prepareIn, textSources } from './measure-in.ts';
import { csv, figures, slice, slices } from './register.ts';

const organisations = (...rows: string[]) =>
	csv('organisation_id;name_sv;parent_id;valid_from;valid_to', ...rows);
const services = (...rows: string[]) =>
	csv(
		'contract_id;procurement_id;buyer;nature;published_on;Krav enligt stadens modell',
		...rows.map((row, at) => `A${at};P${at};${row.replace(';', ';services;')}`),
	);
/** Services with the model of all, by organisation with its units. */
const tree = (measured: Measured, year: number) =>
	Object.fromEntries(
		slices(measured, 'clause_share', year, 'organisation_tree').map((one) => [
			one.slice.key,
			`${one.numerator}/${one.denominator}`,
		]),
	);

/*
 * The city C has the departments F1 and F2, and F1 the unit E1; from the middle of 2022 E1 stands under F2. "Hamnen" is no organisation
 * of the register. Services with the model, of all:
 * 2021: C 0/1, F1 1/2, E1 1/1, Hamnen 0/1. F1 with E1 2/3; the city 2/4 (its own 1, F1's 3).
 * 2022: F1 0/1, E1 1/2 (one before it moved, one after), F2 1/1. F2 with E1 2/3; the city 2/4.
 */
const files = {
	'o.csv': organisations(
		'C;Staden;;;',
		'F1;Vård;C;;',
		'F2;Skola;C;;',
		'E1;Köket;F1;2015-01-01;2022-06-30',
		'E1;Köket;F2;2022-07-01;',
	),
	'a.csv': services(
		...['C;2021-02-01;Nej', 'F1;2021-02-01;Ja', 'Vård;2021-03-01;Nej', 'Köket;2021-04-01;Ja'],
		...['Hamnen;2021-04-01;Nej', 'F1;2022-02-01;Nej', 'E1;2022-02-01;Ja', 'E1;2022-08-01;Nej'],
		'F2;2022-08-01;Ja',
	),
	'u.csv': csv(
		'outcome_id;contract_id;form;persons;start_on;groups',
		'X1;A3;Anställning;2;2021-06-01;',
		'X2;A3;Anställning;1;2021-06-01;Unga',
		'X3;A1;Anställning;3;2021-06-01;',
	),
	'g.csv': csv('organisation;measure;target', 'C;clause_share;0,5', 'F1;clause_share;0,6'),
};

describe('an organisation together with its units', () => {
	let engine: Engine;
	let prepared: Prepared;
	let measured: Measured;
	const under = (filter: Partial<Filter>) => measurePrepared(engine, prepared, { ...everything, ...filter });

	beforeAll(async () => {
		engine = await startNodeEngine();
		prepared = await prepareIn(engine, textSources({ texts: files }), {});
		measured = await measureFully(engine, prepared, everything);
	});
	afterAll(() => engine.close());

	test('has its own and theirs, while by organisation each stands alone and all add up to the whole', () => {
		expect(tree(measured, 2021)).toEqual({ C: '2/4', F1: '2/3', E1: '1/1', Hamnen: '0/1' });
		const alone = slices(measured, 'clause_share', 2021, 'organisation');
		expect(alone.map((one) => [one.slice.key, one.denominator])).toEqual([
			['C', 1],
			['E1', 1],
			['F1', 2],
			['Hamnen', 1],
		]);
		expect(slice(measured, 'clause_share', 2021).denominator).toBe(5);
	});

	test('has a unit that moves in the middle of a year for the whole year where it stood last', () => {
		expect(tree(measured, 2022)).toEqual({ C: '2/4', F1: '0/1', F2: '2/3', E1: '1/2' });
	});

	test('has their jobs', async () => {
		const jobs = slices(measured, 'jobs_started', 2021, 'organisation_tree', 'support_function');
		expect(jobs.map((one) => [one.slice.key, one.value])).toEqual([
			['C', 6],
			['E1', 3],
			['F1', 6],
		]);
		const young = await measureFully(engine, prepared, { ...everything, group: 'young' });
		expect(slice(young, 'jobs_started', 2021, 'organisation_tree', 'F1', 'support_function').value).toBe(1);
	});

	test('is the same from the cubes', async () => {
		expect(tree(await under({}), 2021)).toEqual(tree(measured, 2021));
		expect(tree(await under({}), 2022)).toEqual(tree(measured, 2022));
	});

	test('is judged by its own goal, and the city by its own', () => {
		const judged = (key: string) => slice(measured, 'clause_share', 2021, 'organisation_tree', key);
		expect(judged('C')).toMatchObject({ goal: 0.5, verdict: 'reached' });
		expect(judged('F1')).toMatchObject({ goal: 0.6, verdict: 'reached' });
		expect(judged('E1').goal).toBeNull();
	});

	test('is what a filter for it lets through, in the years in which they are its units', async () => {
		const ofF1 = await under({ organisations: ['F1'] });
		expect(slice(ofF1, 'clause_share', 2021)).toMatchObject({ numerator: 2, denominator: 3, goal: 0.6 });
		expect(slice(ofF1, 'clause_share', 2022)).toMatchObject({ numerator: 0, denominator: 1 });
		expect(tree(ofF1, 2021)).toEqual({ F1: '2/3', E1: '1/1' });
		const ofCity = await under({ organisations: ['C'] });
		expect(slice(ofCity, 'clause_share', 2021)).toMatchObject({ denominator: 4, goal: 0.5 });
	});

	test('has the rows behind its figures', async () => {
		const { slice: asked } = slice(measured, 'clause_share', 2022, 'organisation_tree', 'F2');
		const { total, sums } = await rowSums(engine, measureById('clause_share')!, {
			slice: asked,
			filter: everything,
		});
		expect([total, sums.part, sums.rest]).toEqual([3, 2, 1]);
	});

	test('is offered above its units', async () => {
		const { organisations: offered } = await filterOptions(engine, prepared.organisations);
		expect(offered.map(({ code, depth }) => `${depth} ${code}`)).toEqual([
			...['0 Hamnen', '0 C', '1 F2', '2 E1', '1 F1'],
		]);
	});
});

test('those who stand above themselves in a circle stand under none, and an unknown parent is none', async () => {
	const measured = await figures({
		'o.csv': organisations(
			...['A;A-nämnden;B;;', 'B;B-nämnden;A;;', 'U;Enheten;A;;', 'S;Själv;S;;', 'K;Kontoret;X;;'],
		),
		'a.csv': services(
			...['A;2021-02-01;Ja', 'B;2021-02-01;Nej', 'U;2021-02-01;Ja', 'S;2021-02-01;Nej', 'K;2021-02-01;Nej'],
		),
	});
	expect(tree(measured, 2021)).toEqual({ A: '2/2', B: '0/1', U: '1/1', S: '0/1', K: '0/1' });
});

test('before its first year and after its last an organisation stands where it stands in the nearest', async () => {
	const measured = await figures({
		'o.csv': organisations(
			...['C;Staden;;;', 'D;Bolagen;;;', 'F;Vård;C;2018-01-01;2019-12-31', 'F;Vård;D;2020-01-01;2020-12-31'],
		),
		'a.csv': services('F;2017-02-01;Ja', 'F;2019-02-01;Ja', 'F;2022-02-01;Nej'),
	});
	expect(tree(measured, 2017)).toEqual({ C: '1/1', F: '1/1' });
	expect(tree(measured, 2019)).toEqual({ C: '1/1', F: '1/1' });
	expect(tree(measured, 2022)).toEqual({ D: '0/1', F: '0/1' });
});
