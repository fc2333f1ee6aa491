import { expect, test } from 'vitest';
import { csv, excluded, figures, slice, slices } from './register.ts';

const header =
	'contract_id;procurement_id;lot_id;buyer;nature;published_on;start_on;end_on;duration_months;value;currency;clause';
const declared = [['a.csv', 'clause', 'city_model', 'no']] as const;
const measure = (
	contracts: readonly string[],
	outcomes: readonly string[],
	followUps: readonly string[] = ['A1;2020;Saknas'],
) =>
	figures(
		{
			'a.csv': csv(header, ...contracts),
			'o.csv': csv('outcome_id;contract_id;form;persons;start_on', ...outcomes),
			'f.csv': csv('contract_id;period;status', ...followUps),
		},
		{ declared, asOf: '2025-06-30' },
	);

test('jobs of the year per 10 million of the value in force, reported or not', async () => {
	const measured = await measure(
		[
			'A1;P1;;Vård;services;2022-11-01;2023-01-01;2024-12-31;;15000000;SEK;Ja',
			'A2;P2;;Skola;services;2023-11-01;2024-03-01;2026-02-28;;5000000;SEK;Ja',
			'A3;P3;;Skola;services;2023-11-01;2024-03-01;2026-02-28;;90000000;SEK;Nej',
		],
		['X1;A1;Anställning;2;2023-02-01', 'X2;A1;Anställning;3;2024-02-01', 'X3;A2;Praktik;9;2024-04-01'],
		['A2;2025;Saknas'],
	);
	// 2023: 2 jobs on 15 million; 2024: 3 on 20 million; 2025: none on 5 million, which has not reported.
	expect(slice(measured, 'intensity', 2023)).toMatchObject({
		value: 2 / 1.5,
		numerator: 2,
		denominator: 15_000_000,
	});
	expect(slice(measured, 'intensity', 2024)).toMatchObject({
		value: 1.5,
		numerator: 3,
		denominator: 20_000_000,
	});
	expect(slice(measured, 'intensity', 2025)).toMatchObject({ value: 0, denominator: 5_000_000 });
	expect(slices(measured, 'intensity', 2026, 'all')).toEqual([]);
	expect(slice(measured, 'intensity', 2024, 'organisation', 'Vård').value).toBe(2);
});

test('one currency at a time, that of most service procurements', async () => {
	const measured = await measure(
		[
			'A1;P1;;Vård;services;2024-01-01;2024-01-01;2024-12-31;;10000000;SEK;Ja',
			'A2;P2;;Vård;services;2024-01-01;2024-01-01;2024-12-31;;10000000;SEK;Nej',
			'A3;P3;;Vård;services;2024-01-01;2024-01-01;2024-12-31;;9000000;EUR;Ja',
			'A4;P4;;Vård;services;2024-01-01;2024-01-01;2024-12-31;;;SEK;Ja',
			'A5;P5;;Vård;services;2024-01-01;2024-01-01;2024-12-31;;0;SEK;Ja',
			'A6;P6;1;Vård;services;2024-01-01;2024-01-01;2024-12-31;;1000000;SEK;Ja',
			'A6;P6;2;Vård;services;2024-01-01;2024-01-01;2024-12-31;;1000000;EUR;Ja',
		],
		['X1;A1;Anställning;1;2024-02-01', 'X2;A3;Anställning;5;2024-02-01'],
	);
	expect(slice(measured, 'intensity', 2024)).toMatchObject({
		value: 1,
		numerator: 1,
		denominator: 10_000_000,
	});
	expect(excluded(measured, 'intensity')).toEqual({ '2024 other_currency': 2, '2024 no_value': 2 });
});

test('a contract in lots has the sum of them, a row that stands twice counts once', async () => {
	const lot = (n: number) => `A1;P1;${n};Vård;services;2024-01-01;2024-01-01;2024-12-31;;4000000;SEK;Ja`;
	const measured = await measure([lot(1), lot(2), lot(2)], ['X1;A1;Anställning;4;2024-02-01']);
	expect(slice(measured, 'intensity', 2024)).toMatchObject({ value: 5, denominator: 8_000_000 });
});

test('a contract without an end runs for its duration, else is in force in the year it began', async () => {
	const measured = await measure(
		[
			'A1;P1;;Vård;services;2023-01-01;2023-01-01;;24;1000000;SEK;Ja',
			'A2;P2;;Vård;services;2023-01-01;2023-07-01;;;2000000;SEK;Ja',
		],
		['X1;A1;Anställning;1;2023-02-01'],
	);
	expect(slice(measured, 'intensity', 2023)).toMatchObject({ denominator: 3_000_000, fallback_dates: 1 });
	expect(slice(measured, 'intensity', 2024)).toMatchObject({ denominator: 1_000_000, fallback_dates: 0 });
	expect(slices(measured, 'intensity', 2025, 'all')).toEqual([]);
});
