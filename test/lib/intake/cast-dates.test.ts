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
		['29.2.2024', '2024-02-29'],
		[' 2024-03-01\u00a0', '2024-03-01'],
	])('%j is %s', async (cell, value) => {
		expect(await cast('contracts', 'awarded_on', cell)).toBe(value);
	});

	test.each([
		'vko 12',
		'våren 2024',
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
