import { describe, expect, test } from 'vitest';
import { csv, excluded, figuresFrom, slice } from './register.ts';

const figures = figuresFrom('assessment_rate');

const header =
	'procurement_id;contract_id;buyer;nature;published_on;estimated_value;value;currency;assessed_on;assessment';
const row = (ids: string, values: string, assessed: string, nature = 'services') =>
	`${ids};Vård;${nature};2024-01-10;${values};${assessed}`;
const over = '100000;;EUR';

test('examined is a yes whatever came of it; not examined is a no, and a blank is neither', async () => {
	const text = csv(
		header,
		row('P1;', over, ';Lämplig'),
		row('P2;', over, ';Ej lämplig', 'supplies'),
		row('P3;', over, '2024-01-05;', 'works'),
		row('P4;', over, ';Inte prövat', ''),
		row('P5;', over, ';'),
		row('P6;', over, ';Kanske'),
	);
	const measured = await figures({ 'a.csv': text });
	expect(slice(measured, 'assessment_rate', 2024)).toMatchObject({
		...{ numerator: 3, denominator: 6, unknown: 2, unknown_nature: 0, derived_nature: 0 },
		...{ value: 1 / 2, lower: 1 / 2, upper: 5 / 6 },
	});
});

test('what was examined after the as-of date was not examined by then', async () => {
	const text = csv(header, row('P1;', over, '2024-07-01;Lämplig'), row('P2;', over, '2024-06-30;Lämplig'));
	const measured = await figures({ 'a.csv': text }, { asOf: '2024-06-30' });
	expect(slice(measured, 'assessment_rate', 2024)).toMatchObject({
		numerator: 1,
		denominator: 2,
		unknown: 0,
	});
});

describe('the threshold', () => {
	test('is that of the currency, and the amount itself is over it', async () => {
		const text = csv(
			header,
			row('P1;', '60000;;EUR', ';Lämplig'),
			row('P2;', '59999,99;;EUR', ';Lämplig'),
			row('P3;', '700000;;SEK', ';Lämplig'),
			row('P4;', '699999;;SEK', ';Lämplig'),
		);
		const measured = await figures({ 'a.csv': text });
		expect(slice(measured, 'assessment_rate', 2024)).toMatchObject({ numerator: 2, denominator: 2 });
		expect(excluded(measured, 'assessment_rate')).toEqual({ '2024 below_threshold': 2 });
	});

	test('can be another', async () => {
		const text = csv(header, row('P1;', '60000;;EUR', ';Lämplig'), row('P2;', '10;;NOK', ';Lämplig'));
		const measured = await figures({ 'a.csv': text }, { thresholds: { EUR: 60_001, NOK: 10 } });
		expect(slice(measured, 'assessment_rate', 2024)).toMatchObject({ numerator: 1, denominator: 1 });
		expect(excluded(measured, 'assessment_rate')).toEqual({ '2024 below_threshold': 1 });
	});

	test('is held against the estimate, else against what the contracts are worth together', async () => {
		const text = csv(
			header,
			row('P1;A1', '50000;90000;EUR', ';Lämplig'), // the estimate is below
			row('P2;A2', ';40000;EUR', ';Lämplig'),
			row('P2;A3', ';20000;EUR', ';Lämplig'), // together 60 000
			row('P3;A4', '40000;;EUR', ';Lämplig'),
			row('P3;A5', '40000;;EUR', ';Lämplig'), // the procurement's estimate in each of its rows
			row('P4;A6', '40000;;EUR', ';Lämplig'),
			row('P4;A7', '30000;;EUR', ';Lämplig'), // each row's own: together 70 000
		);
		const measured = await figures({ 'a.csv': text });
		expect(slice(measured, 'assessment_rate', 2024)).toMatchObject({ numerator: 2, denominator: 2 });
		expect(excluded(measured, 'assessment_rate')).toEqual({ '2024 below_threshold': 2 });
	});

	test('without a value, or in a currency that has none, it may belong', async () => {
		const text = csv(
			header,
			row('P1;', over, ';Lämplig'),
			row('P2;', ';;EUR', ';Lämplig'),
			row('P3;', '100000;;NOK', ';Inte prövat'),
			row('P4;', '100000;;', ';'),
			row('P5;A1', ';50000;EUR', ';Lämplig'),
			row('P5;A2', ';50000;SEK', ';Lämplig'),
		);
		const measured = await figures({ 'a.csv': text });
		// P2 and P5 yes, P3 no, P4 unknown: lower 1/(1+1+1), upper (1+2+1)/(1+2+1).
		expect(slice(measured, 'assessment_rate', 2024)).toMatchObject({
			...{ numerator: 1, denominator: 1, unknown_nature: 4 },
			...{ lower: 1 / 3, upper: 1 },
		});
	});
});

test('direct awards and call-offs do not count', async () => {
	const text = csv(
		'procurement_id;buyer;nature;procedure;published_on;value;currency;assessment',
		'P1;Vård;services;Direktupphandling;2024-01-10;100000;EUR;Lämplig',
		'P2;Vård;services;Avrop;2024-01-10;100000;EUR;Lämplig',
		'P3;Vård;services;Öppet förfarande;2024-01-10;100000;EUR;Lämplig',
	);
	const measured = await figures({ 'a.csv': text });
	expect(slice(measured, 'assessment_rate', 2024)).toMatchObject({ denominator: 1 });
	expect(excluded(measured, 'assessment_rate')).toEqual({ '2024 direct_award': 1, '2024 call_off': 1 });
});
