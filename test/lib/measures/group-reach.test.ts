import { describe, expect, test } from 'vitest';
import { csv, figures, slice, slices, values } from './register.ts';

const outcomes = csv(
	'outcome_id;channel;form;persons;start_on;groups',
	'X1;;Anställning;1;2024-02-01;Unga, Nyanlända',
	'X2;;Anställning;5;2024-02-01;',
	'X3;;Anställning;2;2024-02-01;',
	'X4;;Praktik;1;2024-02-01;Äldre',
	'X5;Avsteg;Anställning;1;2024-02-01;Äldre',
);
const counts = csv('outcome_id;dimension;code;persons', 'X2;Målgrupp;Unga;3');

describe('which target groups the jobs went to', () => {
	test('is told by a share of those with any group recorded, which overlap', async () => {
		const measured = await figures({ 'o.csv': outcomes, 'k.csv': counts });
		// Recorded of X1 (one) and X2 (five): six. Young: one and three. Placements and deviations stand elsewhere.
		expect(values(measured, 'group_reach', 2024, 'group', 'support_function')).toEqual({
			young: 4 / 6,
			newly_arrived: 1 / 6,
		});
		expect(values(measured, 'group_reach', 2024, 'group', 'deviation')).toEqual({ older: 1 });
	});

	test('lies between limits: those of whom nothing is recorded may all belong to it', async () => {
		const measured = await figures({ 'o.csv': outcomes, 'k.csv': counts });
		expect(slice(measured, 'group_reach', 2024, 'group', 'young', 'support_function')).toMatchObject({
			numerator: 4,
			denominator: 6,
			unknown: 2,
			lower: 4 / 8,
			upper: 6 / 8,
		});
	});

	test('and of the whole it is said first how much is recorded', async () => {
		const measured = await figures({ 'o.csv': outcomes, 'k.csv': counts });
		expect(slice(measured, 'group_reach', 2024, 'all', '', 'support_function')).toMatchObject({
			value: 6 / 8,
			numerator: 6,
			denominator: 8,
			unknown: 2,
			lower: 6 / 8,
			upper: 6 / 8,
			verdict: null,
		});
	});

	test('nothing recorded is not nothing reached', async () => {
		const measured = await figures({
			'o.csv': csv('outcome_id;form;persons;start_on', 'X1;Jobb;3;2024-02-01'),
		});
		expect(slice(measured, 'group_reach', 2024, 'all', '', 'support_function').value).toBe(0);
		expect(slices(measured, 'group_reach', 2024, 'group')).toEqual([]);
	});
});
