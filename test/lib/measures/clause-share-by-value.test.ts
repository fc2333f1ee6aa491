import { expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, excluded, figures, slice, values } from './register.ts';

const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];
const header = 'procurement_id;contract_id;buyer;nature;published_on;value;currency;clause';
const given = { declared: [MODEL] };
const row = (ids: string, value: string, clause: string, nature = 'services') =>
	`${ids};Vård;${nature};2024-01-10;${value};${clause}`;

test('each procurement weighs what its contracts are worth, to the hundredth', async () => {
	const text = csv(
		header,
		row('P1;A1', '100,10;SEK', 'Ja'),
		row('P1;A2', '0,20;SEK', 'Nej'),
		row('P2;A3', '299,70;SEK', 'Nej'),
		row('P3;A4', '100;SEK', ''),
		row('P4;A5', '500;SEK', 'Ja', 'supplies'),
		row('P5;A6', '500;SEK', 'Nej', ''),
	);
	const measured = await figures({ 'a.csv': text }, given);
	// P1 100.30 of 100.30 + 299.70 + 100 = 500; P5 may be a service of 500 without a clause.
	expect(slice(measured, 'clause_share_by_value', 2024)).toMatchObject({
		...{ numerator: 100.3, denominator: 500, unknown: 100, unknown_nature: 500 },
		...{ value: 100.3 / 500, lower: 100.3 / 1000, upper: 200.3 / 500 },
	});
	expect(values(measured, 'clause_share_by_value', 2024, 'organisation')).toEqual({ Vård: 100.3 / 500 });
});

test('a row that stands twice is worth what it is once', async () => {
	const text = csv(
		header,
		row('P1;A1', '100;SEK', 'Ja'),
		row('P1;A1', '100;SEK', 'Ja'),
		row('P2;A2', '300;SEK', 'Nej'),
	);
	const measured = await figures({ 'a.csv': text }, given);
	expect(slice(measured, 'clause_share_by_value', 2024)).toMatchObject({ numerator: 100, denominator: 400 });
	expect(excluded(measured, 'clause_share_by_value')).toEqual({ '2024 duplicate': 1 });
});

test('amounts of several currencies are not added: that of most procurements counts', async () => {
	const text = csv(
		header,
		row('P1;A1', '100;SEK', 'Ja'),
		row('P2;A2', '300;kr', 'Nej'),
		row('P3;A3', '9000;EUR', 'Ja'),
		row('P4;A4', '50;SEK', 'Ja'),
		row('P4;A5', '50;EUR', 'Ja'),
		row('P5;A6', '70;', 'Ja'),
		row('P6;A7', '70;EUR', 'Ja', 'supplies'),
		row('P7;A8', '70;EUR', 'Ja', 'supplies'),
	);
	const measured = await figures({ 'a.csv': text }, given);
	// Crowns in P1 and P2. P3 is in euro, P4 in both, P5 in none that is named; supplies have no say.
	expect(slice(measured, 'clause_share_by_value', 2024)).toMatchObject({ numerator: 100, denominator: 400 });
	expect(excluded(measured, 'clause_share_by_value')).toEqual({ '2024 other_currency': 3 });
});

test('of currencies that are as frequent, the first by the alphabet counts, and none named is one of its own', async () => {
	const two = csv(header, row('P1;A1', '100;SEK', 'Ja'), row('P2;A2', '300;EUR', 'Nej'));
	expect(slice(await figures({ 'a.csv': two }, given), 'clause_share_by_value', 2024)).toMatchObject({
		...{ numerator: 0, denominator: 300 },
	});
	const none = csv(
		header,
		row('P1;A1', '100;', 'Ja'),
		row('P2;A2', '300;', 'Nej'),
		row('P3;A3', '300;EUR', 'Nej'),
	);
	expect(slice(await figures({ 'a.csv': none }, given), 'clause_share_by_value', 2024)).toMatchObject({
		...{ numerator: 100, denominator: 400 },
	});
});

test('no value, none above zero, or an estimate alone leaves it out, and is counted', async () => {
	const text = csv(
		'procurement_id;contract_id;buyer;nature;published_on;estimated_value;value;currency;clause',
		'P1;A1;Vård;services;2024-01-10;;100;SEK;Ja',
		'P2;A2;Vård;services;2024-01-10;;;SEK;Ja',
		'P3;A3;Vård;services;2024-01-10;;0;SEK;Ja',
		'P4;A4;Vård;services;2024-01-10;;-5;SEK;Ja',
		'P5;A5;Vård;services;2024-01-10;900;;SEK;Ja',
		'P6;A6;Vård;services;2024-01-10;;;SEK;Nej',
		'P6;A7;Vård;services;2024-01-10;;300;SEK;Nej',
	);
	const measured = await figures({ 'a.csv': text }, given);
	expect(slice(measured, 'clause_share_by_value', 2024)).toMatchObject({ numerator: 100, denominator: 400 });
	expect(excluded(measured, 'clause_share_by_value')).toEqual({ '2024 no_value': 4 });
});

test('a cancelled procurement weighs nothing', async () => {
	const text = csv(
		'procurement_id;buyer;nature;status;published_on;value;currency;clause',
		'P1;Vård;services;;2024-01-10;100;SEK;Ja',
		'P2;Vård;services;Avbruten;2024-01-10;900;SEK;Nej',
	);
	const measured = await figures({ 'a.csv': text }, given);
	expect(slice(measured, 'clause_share_by_value', 2024)).toMatchObject({ numerator: 100, denominator: 100 });
	expect(excluded(measured, 'clause_share_by_value')).toEqual({ '2024 cancelled': 1 });
});
