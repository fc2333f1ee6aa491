import { describe, expect, test } from 'vitest';
import { csv, figures, slice, slices } from './register.ts';

const outcomes = csv(
	'outcome_id;channel;form;persons;start_on;groups',
	'X1;;Anställning;1;2024-02-01;Unga',
	'X2;;Anställning;1;2024-02-01;Äldre, Nyanlända',
	'X3;;Anställning;2;2024-02-01;',
);
const need = (...rows: string[]) =>
	figures({ 'o.csv': outcomes, 'r.csv': csv('group;year;gender;persons', ...rows) });

describe('a group’s share of the jobs against its share of the reference population', () => {
	test('is one where they are equal, and more where the group got more', async () => {
		const measured = await need('Unga;2023;;100', 'Äldre;2023;;300');
		// Young: 1 of 2 recorded starts against 100 of 400. With the two of whom nothing is recorded 1 of 4 to 3 of 4.
		expect(slice(measured, 'group_need', 2024, 'group', 'young', 'support_function')).toMatchObject({
			value: 2,
			numerator: 1,
			denominator: 2,
			unknown: 2,
			lower: 1,
			upper: 3,
			reference: { numerator: 100, denominator: 400 },
		});
		expect(slice(measured, 'group_need', 2024, 'group', 'older', 'support_function').value).toBeCloseTo(
			2 / 3,
			12,
		);
	});

	test('is only there for groups with a reference, also where no job went to them, and never as a whole', async () => {
		const measured = await need('Unga;2023;;100', 'Långtidsarbetslösa;2023;;100');
		expect(slices(measured, 'group_need', 2024, 'group').map((one) => [one.slice.key, one.value])).toEqual([
			['long_term_unemployed', 0],
			['young', 1],
		]);
		expect(slices(measured, 'group_need', 2024, 'all')).toEqual([]);
	});

	test('takes the latest year that is not after the starts', async () => {
		const rows = ['Unga;2020;;10', 'Äldre;2020;;10', 'Unga;2024;;10', 'Äldre;2024;;30', 'Unga;2025;;10'];
		const measured = await need(...rows);
		expect(slice(measured, 'group_need', 2024, 'group', 'young', 'support_function').reference).toEqual({
			numerator: 10,
			denominator: 40,
		});
		expect(slices(await need('Unga;2025;;10'), 'group_need', 2024, 'group')).toEqual([]);
	});

	test('sums the genders, but not beside a row that holds both', async () => {
		const measured = await need(
			'Unga;2024;Kvinnor;40',
			'Unga;2024;Män;60',
			'Äldre;2024;;300',
			'Äldre;2024;Kvinnor;100',
		);
		expect(slice(measured, 'group_need', 2024, 'group', 'young', 'support_function').reference).toEqual({
			numerator: 100,
			denominator: 400,
		});
	});

	test('cannot be said without a reference population', async () => {
		const measured = await figures({ 'o.csv': outcomes });
		expect(measured.answers.group_need.unanswerable).toBe('no_reference_population');
		expect(measured.answers.group_need.results).toEqual([]);
	});
});
