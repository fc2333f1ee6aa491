import { describe, expect, test } from 'vitest';
import { csv, excluded, figuresFrom, slice, slices, values } from './register.ts';

const figures = figuresFrom('full_time_months');

const header =
	'outcome_id;channel;form;employed;persons;start_on;period_start;period_end;end_on;term;planned_months;fte_pct;full_time_months;kind;partnership_id';
const of = (...rows: string[]) => figures({ 'o.csv': csv(header, ...rows) });
const asOf = (day: string, ...rows: string[]) => figures({ 'o.csv': csv(header, ...rows) }, { asOf: day });
const months = (measured: Awaited<ReturnType<typeof figures>>) =>
	Object.fromEntries(
		measured.answers.full_time_months.results
			.filter(({ slice: { dimension } }) => dimension === 'all')
			.map((one) => [one.slice.year, one.value]),
	);

describe('months worked out from days in work and working time', () => {
	test('are those inside the calendar year, first and last day among them', async () => {
		// 184 of 365 days, half the time: 12 × 184 / 365 × 0.5 = 3.02466, two persons.
		const measured = await of('X1;;Jobb;;2;2023-07-01;;;2023-12-31;;;50;;;');
		expect(months(measured)).toEqual({ 2023: 6.0493 });
	});

	test('come apart at a change of year, and a leap year has 366 days', async () => {
		// 31 of 365 days, and 60 of 366: 12 × 31 / 365 = 1.01918, 12 × 60 / 366 = 1.96721.
		const measured = await of('X1;;Jobb;;1;2023-12-01;;;2024-02-29;;;100;;;');
		expect(months(measured)).toEqual({ 2023: 1.0192, 2024: 1.9672 });
		const whole = await of('X1;;Jobb;;1;2024-01-01;;;2024-12-31;;;100;;;');
		expect(months(whole)).toEqual({ 2024: 12 });
	});

	test('end with the job, else as planned, else, of a permanent one, with the as-of date', async () => {
		const measured = await asOf(
			'2025-12-31',
			'X1;;Anställning;;1;2025-01-01;;;2025-12-31;;3;100;;;',
			'X2;;Lönebidrag;;1;2025-01-01;;;;;3;100;;;',
			'X3;;Lärling;Ja;1;2025-01-01;;;;Tillsvidare;;100;;;',
			'X4;;Anställning;;5;2025-01-01;;;;Visstid;;100;;;',
		);
		// Planned for three months from 1 January: until 31 March, 90 days. 12 × 90 / 365 = 2.95890.
		expect(values(measured, 'full_time_months', 2025, 'form')).toEqual({
			employment: 12,
			subsidised_employment: 2.9589,
			apprenticeship: 12,
		});
		expect(slice(measured, 'full_time_months', 2025, 'all', '', 'support_function')).toMatchObject({
			numerator: 3,
			denominator: 8,
			unknown: 5,
			fallback_dates: 1,
			upper: null,
		});
	});

	test('of days after the as-of date do not count', async () => {
		const measured = await asOf(
			'2025-01-31',
			'X1;;Jobb;;1;2025-01-01;;;2026-12-31;;;100;;;',
			'X2;;Jobb;;1;2025-01-22;;;;;6;100;;;',
		);
		// 31 and 10 of 365 days: 1.01918 and 0.32877.
		expect(months(measured)).toEqual({ 2025: 1.348 });
	});

	test('are not assumed: without a working time, an end or a start, or with an end before it, they are not covered', async () => {
		const measured = await of(
			'X1;;Jobb;;1;2024-03-01;;;2025-03-01;;;;;;',
			'X2;;Jobb;;2;2024-03-01;;;;;;100;;;',
			'X3;;Jobb;;4;;2024-01-01;2024-12-31;;;;100;;;',
			'X4;;Jobb;;8;2024-03-01;;;2024-02-01;;;100;;;',
		);
		expect(months(measured)).toEqual({ 2024: 0 });
		expect(slice(measured, 'full_time_months', 2024, 'all', '', 'support_function')).toMatchObject({
			numerator: 0,
			denominator: 15,
			unknown: 15,
		});
	});
});

describe('recorded months', () => {
	test('are spread by days over the job, else over the period that they were reported for', async () => {
		// 62 days: 31 in 2023 and 31 in 2024. 4 × 31 / 62 = 2 in each.
		const job = await of('X1;;Jobb;;3;2023-12-01;;;2024-01-31;;;50;4;;');
		expect(months(job)).toEqual({ 2023: 2, 2024: 2 });
		const period = await of('X1;;Jobb;;3;;2023-12-01;2024-01-31;;;;;4;;');
		expect(months(period)).toEqual({ 2023: 2, 2024: 2 });
		expect(slice(period, 'full_time_months', 2023, 'all', '', 'support_function')).toMatchObject({
			numerator: 3,
			denominator: 3,
		});
	});

	test('stand in the year of the outcome where there is nothing to spread them over', async () => {
		expect(months(await of('X1;;Jobb;;1;2024-11-01;;;;;;;5,5;;'))).toEqual({ 2024: 5.5 });
	});

	test('count as far as the as-of date', async () => {
		// 31 of 62 days.
		const measured = await asOf('2023-12-31', 'X1;;Jobb;;1;2023-12-01;;;2024-01-31;;;;4;;');
		expect(months(measured)).toEqual({ 2023: 2 });
	});
});

test('placements, estimates and partnerships give none, deviations have theirs apart', async () => {
	const job = '2024-01-01;;;2024-12-31;;;100;';
	const measured = await of(
		`X1;;Jobb;;1;${job};;`,
		`X2;Avsteg;Jobb;;2;${job};;`,
		`X3;;Praktik;;4;${job};;`,
		`X4;;Jobb;;8;${job};Prognos;`,
		`X5;;Jobb;;16;${job};;I1`,
	);
	const all = slices(measured, 'full_time_months', 2024, 'all');
	expect(all.map(({ slice: { series }, value }) => [series, value])).toEqual([
		['deviation', 24],
		['support_function', 12],
	]);
	expect(excluded(measured, 'full_time_months')).toEqual({ '2024 estimate_or_commitment': 1 });
});
