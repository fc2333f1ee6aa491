import { describe, expect, test } from 'vitest';
import { castIn, missing } from './cast-in.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
const cast = castIn.bind(null, register);

describe('a day', () => {
	test.each([
		['2024-03-01', '2024-03-01'],
		['2024-3-1', '2024-03-01'],
		['2024-03-01 12:00:00', '2024-03-01'],
		['2024-03-01T12:00:00', '2024-03-01'],
		['20240301', '2024-03-01'],
		['1.3.2024', '2024-03-01'],
		['01.03.2024', '2024-03-01'],
		['1.3.2024 0:00', '2024-03-01'],
		['2024/03/01', '2024-03-01'],
		['31/12/2024', '2024-12-31'],
		['12/31/2024', '2024-12-31'],
		['3/3/2024', '2024-03-03'],
		['2024-03', '2024-03-01'],
		['mars 2024', '2024-03-01'],
		['Mars 2024', '2024-03-01'],
		['maaliskuu 2024', '2024-03-01'],
		['sept. 2024', '2024-09-01'],
		['12 mars 2024', '2024-03-12'],
		['1. maaliskuuta 2024', '2024-03-01'],
		['12 March 2024', '2024-03-12'],
		['45352', '2024-03-01'],
		['45352,75', '2024-03-01'],
		['45352.5416667', '2024-03-01'],
		['2024-03-01T22:30:00Z', '2024-03-01'],
		['2024-03-01T00:00:00.000+02:00', '2024-03-01'],
		['2024-03-01+02:00', '2024-03-01'],
		['1.3.2024 klo 12.30', '2024-03-01'],
		['1.3.2024 kl. 08:15', '2024-03-01'],
		['1. 3. 2024', '2024-03-01'],
		['31/12/2024 11:59:59 PM', '2024-12-31'],
		['31-12-2024', '2024-12-31'],
		['2024\u201103\u201101', '2024-03-01'],
		['2024–03–01', '2024-03-01'],
		['12/2024', '2024-12-01'],
		['3/2024', '2024-03-01'],
		['2024/03', '2024-03-01'],
		['2024 mars', '2024-03-01'],
		['12-mar-2024', '2024-03-12'],
		['="2024-03-01"', '2024-03-01'],
		["'2024-03-01", '2024-03-01'],
		['29.2.2024', '2024-02-29'],
		[' 2024-03-01\u00a0', '2024-03-01'],
	])('%j is %s', async (cell, value) => {
		expect(await cast('contracts', 'awarded_on', cell)).toBe(value);
	});

	// ISO 8601: week 1 is that of 4 January, which in 2024 was a Thursday and in 2021 a Monday.
	test.each([
		['vko 12 2024', '2024-03-18'],
		['vko 12/2024', '2024-03-18'],
		['vecka 12 2024', '2024-03-18'],
		['Vecka 12, 2024', '2024-03-18'],
		['v. 12 2024', '2024-03-18'],
		['v12 2024', '2024-03-18'],
		['2024-W12', '2024-03-18'],
		['2024W12', '2024-03-18'],
		['2024 v. 12', '2024-03-18'],
		['week 1 2024', '2024-01-01'],
		['v. 1 2021', '2021-01-04'],
		['v. 53 2020', '2020-12-28'],
	])('of a week, %j, is its Monday, %s', async (cell, value) => {
		expect(await cast('contracts', 'awarded_on', cell)).toBe(value);
	});

	test.each(['vko 12', 'vecka 12', 'v. 12', 'v12', 'Viikko 7'])(
		'of a week without a year, %j, is none',
		async (cell) => {
			expect(await cast('contracts', 'awarded_on', cell)).toBe(`week_without_year: ${cell}`);
		},
	);

	test.each(['1.3.24', '01/03/24', '24-03-01', '240301', 'mars 24', 'mar-24', '12 mars 24', 'vko 12/24'])(
		'of a year of two digits, %j, is never guessed',
		async (cell) => {
			expect(await cast('contracts', 'awarded_on', cell)).toBe(`two_digit_year: ${cell}`);
		},
	);

	test.each([
		'våren 2024',
		'1.3.2024 (prel.)',
		'2024-03-01 – 2025-02-28',
		'v. 53 2024',
		'v. 0 2024',
		'13/2024',
		'1899',
		'2024',
		'30.2.2024',
		'2023-02-29',
		'2024-13-01',
		'20241301',
		'marz 2024',
		'32/1/2024',
	])('%j is none', async (cell) => {
		expect(await cast('contracts', 'awarded_on', cell)).toBe(`not_a_date: ${cell}`);
	});

	test.each(missing)('%j says that there is none', async (cell) => {
		expect(await cast('contracts', 'awarded_on', cell)).toBeNull();
	});

	test('with slashes of which nobody knows which is the month is a problem', async () => {
		expect(await cast('contracts', 'awarded_on', '01/03/2024')).toBe('ambiguous_date: 01/03/2024');
	});

	test.each([
		['13/03/2024', '2024-03-01'],
		['03/13/2024', '2024-01-03'],
	])('with slashes is read as another cell of the column shows: %s', async (beside, value) => {
		expect(await cast('contracts', 'awarded_on', '01/03/2024', [beside])).toBe(value);
	});

	test('with slashes stays a problem where the column shows both orders', async () => {
		const beside = ['13/03/2024', '03/13/2024'];
		expect(await cast('contracts', 'awarded_on', '01/03/2024', beside)).toBe('ambiguous_date: 01/03/2024');
	});

	test('with slashes that can be read in one way only is read so, whatever other cells show', async () => {
		expect(await cast('contracts', 'awarded_on', '13/03/2024', ['03/13/2024'])).toBe('2024-03-13');
		expect(await cast('contracts', 'awarded_on', '03/13/2024', ['13/03/2024'])).toBe('2024-03-13');
	});

	test('with slashes is not read by what another column shows', async () => {
		const { report } = await register.take(
			csv(
				['buyer', 'nature', 'published_on', 'awarded_on'],
				['Parker', 'services', '31/12/2024', '01/03/2024'],
			),
		);
		expect(report.problems).toEqual([
			{ row: 2, field: 'awarded_on', raw: '01/03/2024', reason: 'ambiguous_date' },
		]);
	});
});
