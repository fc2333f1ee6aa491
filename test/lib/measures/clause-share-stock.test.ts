import { describe, expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, excluded, figures, slice } from './register.ts';

const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];
const header =
	'procurement_id;contract_id;buyer;nature;status;published_on;start_on;end_on;duration_months;clause';
const row = (
	ids: string,
	published: string,
	start: string,
	end: string,
	months: string,
	clause = 'Ja',
	status = '',
) => `${ids};Vård;services;${status};${published};${start};${end};${months};${clause}`;

/** Numerator of denominator by year. */
async function stock(rows: readonly string[], asOf = '2026-12-31') {
	const measured = await figures({ 'a.csv': csv(header, ...rows) }, { asOf, declared: [MODEL] });
	const whole = measured.answers.clause_share_stock.results.filter(({ slice: of }) => of.dimension === 'all');
	const years = whole.map((one) => [one.slice.year, `${one.numerator}/${one.denominator}`]);
	return { measured, years: Object.fromEntries(years) as Record<number, string> };
}

describe('a procurement counts in every year in which a contract was in force', () => {
	test('from its start to its end, whenever it was announced', async () => {
		const { years } = await stock([
			row('P1;A1', '2020-06-01', '2021-01-01', '2023-01-01', ''),
			row('P2;A2', '2021-06-01', '2022-12-31', '2022-12-31', '', 'Nej'),
		]);
		expect(years).toEqual({ 2021: '1/1', 2022: '1/2', 2023: '1/1' });
	});

	test('to the end of its duration where no end is named: twelve months from New Year are one year', async () => {
		const { years } = await stock([
			row('P1;A1', '2020-06-01', '2021-01-01', '', '12'),
			row('P2;A2', '2020-06-01', '2021-01-02', '', '12'),
			row('P3;A3', '2020-06-01', '2021-11-15', '', '1,5'),
			row('P4;A4', '2020-06-01', '2021-12-31', '', '36'),
		]);
		// P1 ends on 31 December 2021, P2 on 1 January 2022, P3 at the end of 2021, P4 on 30 December 2024.
		expect(years).toEqual({ 2021: '4/4', 2022: '2/2', 2023: '1/1', 2024: '1/1' });
	});

	test('in the year of its start alone where the end is missing or before it, and that is counted', async () => {
		const { measured, years } = await stock([
			row('P1;A1', '2020-06-01', '2021-03-01', '', ''),
			row('P2;A2', '2020-06-01', '2021-03-01', '2019-01-01', ''),
			row('P3;A3', '2020-06-01', '', '2021-05-01', ''),
		]);
		// P3 has no start: it runs from its publication in 2020 on.
		expect(years).toEqual({ 2020: '1/1', 2021: '3/3' });
		expect(slice(measured, 'clause_share_stock', 2021).fallback_dates).toBe(2);
		expect(slice(measured, 'clause_share_stock', 2020).fallback_dates).toBe(0);
	});

	test('once, however many contracts, and not in the years between them', async () => {
		const { years } = await stock([
			row('P1;A1', '2018-06-01', '2019-01-01', '2020-06-30', ''),
			row('P1;A2', '2018-06-01', '2020-01-01', '2020-12-31', ''),
			row('P1;A3', '2018-06-01', '2020-05-01', '', ''),
			row('P1;A4', '2018-06-01', '2023-01-01', '2023-12-31', ''),
		]);
		expect(years).toEqual({ 2019: '1/1', 2020: '1/1', 2023: '1/1' });
	});
});

test('the as-of date ends it, and what has not begun by then is left out and counted', async () => {
	const { measured, years } = await stock(
		[
			row('P1;A1', '2022-06-01', '2023-01-01', '2030-12-31', ''),
			row('P2;A2', '2024-03-01', '2025-01-01', '2027-12-31', ''),
			row('P3;A3', '2024-03-01', '2024-06-30', '2027-12-31', '', 'Nej'),
		],
		'2024-06-30',
	);
	expect(years).toEqual({ 2023: '1/1', 2024: '1/2' });
	expect(excluded(measured, 'clause_share_stock')).toEqual({ '2024 after_as_of': 1 });
	expect(slice(measured, 'clause_share_stock', 2024).running).toBe(true);
});

test('what is no procurement of its own is left out in each of its years', async () => {
	const { measured, years } = await stock([
		row('P1;A1', '2021-06-01', '2022-01-01', '2023-12-31', '', 'Ja', 'Avbruten'),
		row('P2;A2', '2021-06-01', '2022-01-01', '2023-12-31', '', 'Ja'),
		row('P2;A3', '2021-06-01', '2024-01-01', '2024-12-31', '', 'Ja', 'Avbruten'),
		row('P3;A4', '', '', '2024-12-31', ''),
		row('P4;A5', '2021-06-01', '2022-01-01', '2022-12-31', ''),
		row('P4;A5', '2021-06-01', '2022-01-01', '2022-12-31', ''),
	]);
	// The cancelled contract of P2 was never in force.
	expect(years).toEqual({ 2022: '2/2', 2023: '1/1' });
	expect(excluded(measured, 'clause_share_stock')).toEqual({
		'2022 cancelled': 1,
		'2023 cancelled': 1,
		'2021 duplicate': 1,
		'never no_date': 1,
	});
});
