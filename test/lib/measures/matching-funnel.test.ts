import { expect, test } from 'vitest';
import { csv, excluded, figures, slice, slices } from './register.ts';

const contracts = csv(
	'contract_id;procurement_id;buyer;supplier;nature;cpv;published_on',
	'A1;P1;Vård;Städ AB;services;90910000;2024-01-10',
	'A2;P2;Skola;Mat AB;services;55520000;2024-01-10',
	'A3;P3;Skola;Mat AB;services;55520000;2024-01-10',
	'A4;P3;Skola;Vakt AB;services;79710000;2024-01-10',
);
const header =
	'clause_id;contract_id;procurement_id;topic;level;model_id;dialog_on;offered;referred;interviewed';
const outcomes = (...rows: string[]) =>
	csv('outcome_id;contract_id;procurement_id;form;persons;start_on', ...rows);
const steps = ['offered', 'referred', 'interviewed', 'started'] as const;

test('each step adds up what the clauses record of it; one that lacks a number is unknown there', async () => {
	const measured = await figures({
		'contracts.csv': contracts,
		'clauses.csv': csv(
			header,
			'K1;A1;;Sysselsättning;Skarpt;Stadens modell;;5;8;6',
			'K2;A2;;Sysselsättning;Dialog;;;2;;1',
			'K3;A3;;Sysselsättning;Dialog;;;;;',
			'K4;A4;;Jämställdhet;;;;9;9;9',
		),
		// A job and a placement of A1, the latter a year later; nothing was heard of A2.
		'outcomes.csv': outcomes(
			'X1;A1;;Anställning;3;2024-03-01',
			'X2;A1;;Praktik;1;2025-03-01',
			'X3;A3;;Jobb;7;2024-03-01',
		),
	});
	const told = steps.map((step) => {
		const { value, numerator, denominator, unknown } = slice(
			measured,
			'matching_funnel',
			2024,
			'category',
			step,
		);
		return [step, value, numerator, denominator, unknown];
	});
	expect(told).toEqual([
		['offered', 7, 2, 2, 0],
		['referred', 8, 1, 2, 1],
		['interviewed', 7, 2, 2, 0],
		['started', 4, 1, 2, 1],
	]);
	expect(excluded(measured, 'matching_funnel')).toEqual({ '2024 no_data': 1 });
});

test('the steps have no sum, neither for all nor for an organisation', async () => {
	const measured = await figures({
		'contracts.csv': contracts,
		'clauses.csv': csv(header, 'K1;A1;;Sysselsättning;Skarpt;;;5;8;6'),
	});
	const dimensions = measured.answers.matching_funnel.results.map((one) => one.slice.dimension);
	expect([...new Set(dimensions)]).toEqual(['category']);
});

test('a start counts once where several clauses could claim it, for that of its contract', async () => {
	const clauses = [
		'K1;;P3;Sysselsättning;Skarpt;;;1;;',
		'K2;A3;;Sysselsättning;Dialog;;;1;;',
		'K3;A3;;Sysselsättning;Skarpt;;;1;;',
	];
	for (const rows of [clauses, [...clauses].reverse()]) {
		const measured = await figures({
			'contracts.csv': contracts,
			'clauses.csv': csv(header, ...rows),
			// Two of A3, four of A4 and eight of no contract: the clause of the procurement takes the twelve.
			'outcomes.csv': outcomes(
				'X1;A3;;Jobb;2;2024-03-01',
				'X2;A4;;Jobb;4;2024-03-01',
				'X3;;P3;Jobb;8;2024-03-01',
			),
		});
		expect(slice(measured, 'matching_funnel', 2024, 'category', 'started')).toMatchObject({
			value: 14,
			numerator: 3,
			denominator: 3,
		});
	}
});

test('zero reported is no start, and a clause that stands twice counts once', async () => {
	const clauses = csv(header, 'K1;A1;;Sysselsättning;Skarpt;;;5;;');
	const measured = await figures({
		'contracts.csv': contracts,
		'clauses.csv': clauses,
		'again.csv': clauses.replace('K1', 'k0;A2;;Sysselsättning;Skarpt;;;1;;\nK1'),
		'follow_ups.csv': csv('contract_id;period;status', 'A1;2024;Rapporterat noll', 'A2;2024;Saknas'),
	});
	expect(slice(measured, 'matching_funnel', 2024, 'category', 'offered').value).toBe(6);
	expect(slice(measured, 'matching_funnel', 2024, 'category', 'started')).toMatchObject({
		value: 0,
		numerator: 1,
		denominator: 2,
	});
	expect(excluded(measured, 'matching_funnel')).toEqual({ '2024 duplicate': 1 });
	expect(slices(measured, 'matching_funnel', 2024, 'category')).toHaveLength(4);
});

test('the steps stand in the order in which they are taken, not by their codes', async () => {
	const measured = await figures({
		'contracts.csv': contracts,
		'clauses.csv': csv(header, 'K1;A1;;Sysselsättning;Skarpt;;;5;8;6'),
		'outcomes.csv': outcomes('X1;A1;;Anställning;3;2024-03-01'),
	});
	expect(measured.answers.matching_funnel.results.map((one) => one.slice.key)).toEqual(steps);
});
