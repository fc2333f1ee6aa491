import { describe, expect, test } from 'vitest';
import type { Dimension } from '../../../src/lib/measures/dimensions.ts';
import type { Measured } from '../../../src/lib/measures/result.ts';
import { csv, figures, slice, slices } from './register.ts';

const register = (...rows: string[]) =>
	csv('organisation_id;name_sv;name_fi;name_en;parent_id;valid_from;valid_to', ...rows);
const contracts = (...rows: string[]) =>
	csv(
		'contract_id;buyer;nature;published_on;Krav enligt stadens modell',
		...rows.map((row, at) => `A${at};${row}`),
	);
const services = (...rows: string[]) => contracts(...rows.map((row) => row.replace(';', ';services;')));

const counts = (measured: Measured, year: number, dimension: Dimension = 'organisation') =>
	Object.fromEntries(
		slices(measured, 'clause_share', year, dimension).map((one) => [one.slice.key, one.denominator]),
	);

describe('an organisation is the same by its id and by each of its names', () => {
	const organisations = register(
		'F1;Vården;Hoiva;Care;C;;',
		'F2;Skolan;Koulut;Schools;C;;',
		'C;Staden;Kaupunki;City;;;',
	);

	test('whatever the capitals and the spaces, in contracts, deviations and goals', async () => {
		const measured = await figures({
			'o.csv': organisations,
			'a.csv': services(
				'F1;2024-01-10;Ja',
				'vården;2024-01-10;Ja',
				'HOI VA;2024-01-10;Nej',
				'Care;2024-01-10;Nej',
				'Koulut;2024-01-10;Ja',
				'Hamnen;2024-01-10;Nej',
			),
			'd.csv': csv(
				'deviation_id;organisation;event_on',
				'D1;Hoiva;2024-02-01',
				'D2;F1;2024-03-01',
				'D3;Hamnen;2024-03-01',
			),
			'g.csv': csv('organisation;measure;target', 'care;clause_share;0,5'),
		});
		expect(counts(measured, 2024)).toEqual({ F1: 4, F2: 1, Hamnen: 1 });
		const reports = slices(measured, 'deviations', 2024, 'organisation');
		expect(reports.map((one) => [one.slice.key, one.value])).toEqual([
			['F1', 2],
			['Hamnen', 1],
		]);
		expect(slice(measured, 'clause_share', 2024, 'organisation', 'F1')).toMatchObject({
			goal: 0.5,
			verdict: 'reached',
		});
		expect(measured.organisationNames.get('F1')).toEqual({ sv: 'Vården', fi: 'Hoiva', en: 'Care' });
	});

	test('its yearly report repeats its events, though they call it otherwise', async () => {
		const measured = await figures({
			'o.csv': organisations,
			'd.csv': csv(
				'deviation_id;organisation;report_kind;event_on;period_end',
				'D1;Hoiva;Händelse;2024-02-01;',
				'D2;F1;Helår;;2024-12-31',
			),
		});
		expect(slice(measured, 'deviations', 2024).value).toBe(1);
		expect(measured.answers.deviations.exclusions).toEqual([{ year: 2024, reason: 'overlap', count: 1 }]);
	});

	test('who uses a contract has what came of it', async () => {
		const measured = await figures({
			'o.csv': organisations,
			'a.csv': csv(
				'contract_id;buyer;using_organisation;nature;published_on',
				'A1;F1;Schools;services;2024-01-10',
				'A2;F1;;services;2024-01-10',
			),
			'u.csv': csv(
				'outcome_id;contract_id;form;persons;start_on',
				'X1;A1;Anställning;2;2024-02-01',
				'X2;A2;Anställning;3;2024-02-01',
			),
		});
		const jobs = slices(measured, 'jobs_started', 2024, 'organisation', 'support_function');
		expect(jobs.map((one) => [one.slice.key, one.value])).toEqual([
			['F1', 3],
			['F2', 2],
		]);
	});
});

test('a name that several have means the one that there is in the year, else it stays as it is written', async () => {
	const measured = await figures({
		'o.csv': register(
			'N1;Nämnden;;;;2014-01-01;2020-12-31',
			'N2;Nämnden;;;;2021-01-01;',
			'H1;Hamnen;;;;;',
			'H2;Hamnen;;;;2022-01-01;',
		),
		'a.csv': services(
			...[2020, 2021].map((year) => `nämnden;${year}-05-01;Ja`),
			...[2021, 2022].map((year) => `Hamnen;${year}-05-01;Ja`),
			'H1;2022-05-01;Ja',
		),
		'g.csv': csv('organisation;measure;target;valid_from', 'Nämnden;clause_share;0,5;2014-01-01'),
	});
	expect(counts(measured, 2020)).toEqual({ N1: 1 });
	expect(counts(measured, 2021)).toEqual({ H1: 1, N2: 1 });
	expect(counts(measured, 2022)).toEqual({ H1: 1, Hamnen: 1 });
	expect(slice(measured, 'clause_share', 2020, 'organisation', 'N1').goal).toBe(0.5);
	expect(slice(measured, 'clause_share', 2021, 'organisation', 'N2').goal).toBe(0.5);
	expect(measured.organisationNames.get('N1')?.sv).toBe('Nämnden (N1)');
});

test('without organisations each is what it is called, and there is no tree', async () => {
	const measured = await figures({ 'a.csv': services('Vård;2024-01-10;Ja', 'vård;2024-01-10;Ja') });
	expect(counts(measured, 2024)).toEqual({ Vård: 1, vård: 1 });
	expect(counts(measured, 2024, 'organisation_tree')).toEqual({});
});
