import { expect, test } from 'vitest';
import { csv, excluded, figures, slice } from './register.ts';

const contracts = csv(
	'contract_id;procurement_id;buyer;nature;published_on;status',
	...['1', '2', '3', '4', '5', '6'].map(
		(n) => `A${n};P${n};Vård;services;2024-01-10;${n === '6' ? 'Avbruten' : ''}`,
	),
);
const header = 'clause_id;contract_id;procurement_id;topic;level;dialog_on;dialog_outcome';
const figuresOf = (
	clauses: readonly string[],
	outcomes: readonly string[],
	more: Record<string, string> = {},
) =>
	figures(
		{
			'contracts.csv': contracts,
			'clauses.csv': csv(header, ...clauses),
			'outcomes.csv': csv(
				'outcome_id;contract_id;procurement_id;form;persons;start_on;end_on;end_reason',
				...outcomes,
			),
			...more,
		},
		{ asOf: '2024-12-31' },
	);
const told = (measured: Awaited<ReturnType<typeof figuresOf>>, year: number, category: string) => {
	const { numerator, denominator, unknown } = slice(
		measured,
		'dialog_conversion',
		year,
		'category',
		category,
	);
	return [numerator, denominator, unknown];
};

test('a dialog was held on a day until the as-of date, or where its result is recorded without one', async () => {
	const measured = await figuresOf(
		[
			'K1;A1;;Sysselsättning;Dialog;2024-05-01;',
			'K2;A2;;Sysselsättning;Dialog;;Rekrytering pågår',
			'K3;A3;;Sysselsättning;Dialog;;',
			'K4;A4;;Sysselsättning;Dialog;2025-01-01;Placerad',
			'K5;A5;;Sysselsättning;Skarpt;2024-05-01;',
			'K6;A6;;Sysselsättning;Dialog;2024-05-01;',
		],
		['X1;A1;;Praktik;1;2024-06-01;;'],
		{ 'follow_ups.csv': csv('contract_id;period;status', 'A2;2024;Rapporterat noll') },
	);
	expect(told(measured, 2024, 'held')).toEqual([2, 4, 0]);
	expect(told(measured, 2024, 'with_outcome')).toEqual([1, 2, 0]);
	expect(excluded(measured, 'dialog_conversion')).toEqual({ '2024 cancelled': 1 });
	expect(measured.answers.dialog_conversion.results.some((one) => one.slice.dimension === 'all')).toBe(false);
});

test('what came of a dialog of which nothing was heard is unknown', async () => {
	const measured = await figuresOf(
		['K1;A1;;Sysselsättning;Dialog;2024-05-01;', 'K2;;P2;Sysselsättning;Dialog;2024-05-01;'],
		['X1;;P2;Anställning;1;2024-06-01;;'],
	);
	expect(told(measured, 2024, 'with_outcome')).toEqual([1, 2, 1]);
});

test('a placement became a job in the year in which it ended, if it has ended', async () => {
	const measured = await figuresOf(
		['K1;A1;;Sysselsättning;Dialog;;'],
		[
			'X1;A1;;Praktik;1;2023-10-01;2024-02-01;Övergick i anställning',
			'X2;A1;;Arbetsträning;2;2023-10-01;2024-03-01;Fullföljd',
			'X3;A1;;Praktik;1;2024-04-01;2024-06-01;',
			'X4;A1;;Praktik;1;2024-11-01;2025-02-01;Övergick i anställning',
			'X5;A1;;Praktik;1;2024-11-01;;',
			'X6;A1;;Anställning;1;2024-01-01;2024-06-01;Fullföljd',
		],
	);
	expect(told(measured, 2024, 'converted')).toEqual([1, 4, 1]);
});

test('a level read out of the contract’s row gives way to the clause that tells of the dialog', async () => {
	const measured = await figuresOf(
		['K1;B1;;Sysselsättning;Dialog;2024-05-01;'],
		['X1;B1;;Praktik;1;2024-06-01;;'],
		{
			'more.csv': csv(
				'contract_id;procurement_id;buyer;nature;published_on;clause_level',
				'B1;Q1;Vård;services;2024-01-10;Dialog',
				'B2;Q2;Vård;services;2024-01-10;Dialog',
				'B2;Q2;Vård;services;2024-01-10;Dialog',
			),
		},
	);
	// The file of B2 has no column for dialogs: whether there was one is unknown.
	expect(told(measured, 2024, 'held')).toEqual([1, 2, 1]);
	expect(excluded(measured, 'dialog_conversion')).toEqual({ '2024 duplicate': 2 });
});
