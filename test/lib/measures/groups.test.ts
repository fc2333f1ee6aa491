import { describe, expect, test } from 'vitest';
import { csv, figures, slice, slices, values } from './register.ts';

const header = 'outcome_id;channel;form;persons;start_on;groups;kind';
const counts = (...rows: string[]) => csv('outcome_id;dimension;code;persons', ...rows);

const outcomes = csv(
	header,
	'X1;;Anställning;1;2024-02-01;Unga, Utrikes födda;',
	'X2;;Anställning;1;2024-02-01;Unga;',
	'X3;;Anställning;1;2024-02-01;;',
	'X4;;Anställning;5;2024-02-01;;',
	'X5;;Anställning;7;2024-02-01;Nyanlända;',
	'X6;;Anställning;9;2024-02-01;;Prognos',
	'X7;Avsteg;Anställning;4;2024-02-01;;',
	'X8;;Praktik;1;2024-02-01;Äldre;',
);
const of = counts(
	'X4;Målgrupp;Unga;3',
	'X4;Målgrupp;Långtidsarbetslösa;2',
	'X4;Kön;Kvinnor;4',
	'X6;Målgrupp;Unga;9',
	'X7;Målgrupp;Unga;1',
);

describe('who the starts reached', () => {
	test('is taken from single persons and from counts, never from the groups of several persons', async () => {
		const measured = await figures({ 'outcomes.csv': outcomes, 'counts.csv': of });
		expect(values(measured, 'jobs_started', 2024, 'group', 'support_function')).toEqual({
			young: 5,
			foreign_born: 1,
			long_term_unemployed: 2,
			not_recorded: 8,
		});
		expect(values(measured, 'jobs_started', 2024, 'group', 'deviation')).toEqual({ young: 1 });
		expect(values(measured, 'placements_started', 2024, 'group')).toEqual({ older: 1 });
	});

	test('is a share of the starts with any group recorded: groups overlap', async () => {
		const measured = await figures({ 'outcomes.csv': outcomes, 'counts.csv': of });
		// X1 and X2 with one person each, X4 with five; X3 with one and X5 with seven recorded none.
		const groups = slices(measured, 'jobs_started', 2024, 'group', 'support_function');
		expect(groups.map(({ denominator, unknown }) => [denominator, unknown])).toEqual(Array(4).fill([7, 8]));
		expect(slice(measured, 'jobs_started', 2024, 'group', 'young', 'deviation')).toMatchObject({
			numerator: 1,
			denominator: 4,
		});
	});

	test('is counted for one person too, unless its own groups say more', async () => {
		const measured = await figures({
			'outcomes.csv': outcomes,
			'counts.csv': counts('X3;Målgrupp;Äldre;1', 'X2;Målgrupp;Äldre;1'),
		});
		expect(values(measured, 'jobs_started', 2024, 'group', 'support_function')).toEqual({
			young: 2,
			foreign_born: 1,
			older: 1,
			not_recorded: 12,
		});
	});

	test('is not counted twice where an outcome or its counts stand twice', async () => {
		const again = counts('X4;Målgrupp;Unga;3', 'X4;Målgrupp;Äldre;1');
		const measured = await figures({
			'outcomes.csv': outcomes,
			'counts.csv': of,
			'later.csv': csv(
				header,
				'X1;;Anställning;1;2024-02-01;Unga, Utrikes födda;',
				'X4;;Anställning;5;2024-02-01;;',
			),
			'later counts.csv': again,
		});
		expect(values(measured, 'jobs_started', 2024, 'group', 'support_function')).toEqual({
			young: 5,
			foreign_born: 1,
			long_term_unemployed: 2,
			older: 1,
			not_recorded: 8,
		});
	});

	test('is told by the row itself, of a contract and of an outcome', async () => {
		const measured = await figures({
			'contracts.csv': csv(
				'contract_id;buyer;nature;start_on;Antal anställda;varav unga;varav kvinnor',
				'A1;Vård;services;2024-01-10;5;3;2',
				'A1;Vård;services;2024-01-10;5;3;2',
				'A2;Vård;services;2024-01-10;4;0;',
				'A3;Vård;services;2024-01-10;2;;1',
			),
			'outcomes.csv': csv(
				'outcome_id;form;persons;start_on;varav unga;joista ikääntyneitä',
				'X1;Anställning;6;2024-02-01;1;2',
				';Anställning;1;2024-02-01;1;',
			),
		});
		// Young: 3 of A1, none of A2, 1 of X1 and 1 of the last. No group is recorded of A3, whose sexes are.
		expect(values(measured, 'jobs_started', 2024, 'group', 'support_function')).toEqual({
			young: 5,
			older: 2,
			not_recorded: 2,
		});
		expect(slice(measured, 'jobs_started', 2024, 'group', 'young', 'support_function')).toMatchObject({
			numerator: 5,
			denominator: 5 + 4 + 6 + 1,
		});
	});
});
