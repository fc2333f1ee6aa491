import { expect, test } from 'vitest';
import { csv, excluded, figuresFrom, slice, slices } from './register.ts';

const figures = figuresFrom('commitment_fulfilment', 'full_time_months');

const contractHeader =
	'contract_id;procurement_id;buyer;using_organisation;supplier;nature;cpv;published_on;start_on;end_on;value;currency';
/** A contract of a procurement of its own, of the year 2024. */
const contract = (id: string, { end = '2024-12-31', value = '', currency = '' } = {}) =>
	`${id};P-${id};Inköp;Vård;Städ AB;services;90910000;2023-10-01;2024-01-01;${end};${value};${currency}`;
const clauseHeader =
	'clause_id;contract_id;procurement_id;topic;level;model_id;forms;unit;amount;due_on;first_start_due_on;offered_on';
const clause = (contractId: string, unit: string, amount: string, rest = ';;') =>
	`K-${contractId};${contractId};;Sysselsättning;Skarpt;Stadens modell;;${unit};${amount};${rest}`;
const outcomeHeader =
	'outcome_id;contract_id;form;persons;start_on;period_start;period_end;planned_months;term;end_on;end_reason;full_time_months';
let nth = 0;
const outcome = (
	contractId: string,
	persons: number,
	startOn: string,
	rest = ';;;;;;',
	form = 'Anställning',
) => `X${++nth};${contractId};${form};${persons};${startOn};${rest}`;
const asOf = '2025-06-30';

interface Register {
	contracts: readonly string[];
	clauses: readonly string[];
	outcomes: readonly string[];
	followUps?: readonly string[];
}

const measure = ({ contracts, clauses, outcomes, followUps = [] }: Register) =>
	figures(
		{
			'contracts.csv': csv(contractHeader, ...contracts),
			'clauses.csv': csv(clauseHeader, ...clauses),
			'outcomes.csv': csv(outcomeHeader, ...outcomes),
			...(followUps.length > 0 && { 'follow_ups.csv': csv('contract_id;period;status', ...followUps) }),
		},
		{ asOf },
	);

type Told = Awaited<ReturnType<typeof measure>>;
/** How many commitments stand under each key. */
const counted = (measured: Told, dimension: 'category' | 'detail') =>
	Object.fromEntries(
		slices(measured, 'commitment_fulfilment', 2024, dimension).map((one) => [one.slice.key, one.denominator]),
	);

test('a commitment is fulfilled, deemed fulfilled, not fulfilled, or nobody has said anything', async () => {
	const ids = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
	const measured = await measure({
		contracts: ids.map((id) => contract(id)),
		clauses: ids.map((id) => clause(id, 'Platser', '4')),
		outcomes: [
			outcome('A1', 4, '2024-02-01'),
			// Three of four are 75 %, and one left in June of the planned twelve months.
			outcome('A2', 2, '2024-02-01'),
			outcome('A2', 1, '2024-02-01', ';;12;;2024-06-30;Slutade själv;'),
			// Three of four, but the one who left had worked out the planned three months.
			outcome('A3', 2, '2024-02-01'),
			outcome('A3', 1, '2024-02-01', ';;3;;2024-06-30;Slutade själv;'),
			// Half, though one of them left.
			outcome('A4', 1, '2024-02-01'),
			outcome('A4', 1, '2024-02-01', ';;12;;2024-06-30;Slutade själv;'),
		],
		followUps: ['A6;2024;Rapporterat noll', 'A5;2024;Saknas'],
	});
	expect(slice(measured, 'commitment_fulfilment', 2024)).toMatchObject({
		numerator: 2,
		denominator: 6,
		unknown: 1,
		value: 2 / 6,
		upper: 3 / 6,
	});
	expect(counted(measured, 'category')).toEqual({
		fulfilled: 1,
		deemed_fulfilled: 1,
		not_fulfilled: 3,
		no_data: 1,
	});
	for (const [dimension, key] of [
		['organisation', 'Vård'],
		['supplier', 'Städ AB'],
		['cpv', '90'],
		['nature', 'services'],
		['model', 'city_model'],
		['level', 'employment'],
	] as const)
		expect(slice(measured, 'commitment_fulfilment', 2024, dimension, key).denominator, dimension).toBe(6);
});

test('leaving early excuses only a quarter, and only who left on their own', async () => {
	const measured = await measure({
		contracts: [contract('A1'), contract('A2')],
		clauses: [clause('A1', 'Platser', '4'), clause('A2', 'Platser', '4')],
		outcomes: [
			outcome('A1', 3, '2024-02-01', ';;12;;2024-06-30;Uppsagd;'),
			// A permanent employment has no planned end before which not to leave.
			outcome('A2', 3, '2024-02-01', ';;;Tillsvidare;2024-06-30;Slutade själv;'),
		],
	});
	expect(counted(measured, 'category')).toEqual({ deemed_fulfilled: 1, not_fulfilled: 1 });
});

test('what is not yet due is running, and what has no day belongs to no year', async () => {
	const measured = await measure({
		contracts: [
			contract('A1', { end: '2025-06-30' }),
			contract('A2', { end: '2025-07-01' }),
			contract('A3', { end: '2030-12-31' }),
			contract('A4', { end: '' }),
		],
		clauses: [
			...['A1', 'A2', 'A4'].map((id) => clause(id, 'Platser', '1')),
			clause('A3', 'Platser', '1', '2024-08-31;;'),
		],
		outcomes: [outcome('A1', 1, '2024-02-01'), outcome('A3', 1, '2024-02-01')],
	});
	expect(slices(measured, 'commitment_fulfilment', 2024, 'all')).toHaveLength(1);
	expect(slice(measured, 'commitment_fulfilment', 2024)).toMatchObject({ numerator: 1, denominator: 1 });
	expect(slice(measured, 'commitment_fulfilment', 2025)).toMatchObject({ numerator: 1, denominator: 1 });
	expect(excluded(measured, 'commitment_fulfilment')).toEqual({ 'never no_date': 1, '2025 running': 1 });
});

test('places per million are rounded up to whole ones, and a share of the value cannot be measured', async () => {
	const measured = await measure({
		contracts: [
			contract('A1', { value: '4200000', currency: 'SEK' }),
			contract('A2', { value: '4000000', currency: 'SEK' }),
			contract('A3'),
			contract('A4', { value: '4000000', currency: 'SEK' }),
		],
		clauses: [
			// 0.5 x 4.2 = 2.1, so three places; 0.5 x 4.0 = 2.
			clause('A1', 'per_million', '0,5'),
			clause('A2', 'per_million', '0,5'),
			clause('A3', 'per_million', '0,5'),
			clause('A4', 'percent_of_value', '2'),
		],
		outcomes: [outcome('A1', 2, '2024-02-01'), outcome('A2', 2, '2024-02-01')],
	});
	expect(counted(measured, 'category')).toEqual({ fulfilled: 1, not_fulfilled: 1 });
	expect(excluded(measured, 'commitment_fulfilment')).toEqual({ '2024 not_measurable': 2 });
});

test('a clause of a procurement is fulfilled by all its contracts; per million only in one currency', async () => {
	const row = (id: string, procurement: string, end: string, currency: string) =>
		`${id};${procurement};Inköp;Vård;;services;;2023-10-01;2024-01-01;${end};1000000;${currency}`;
	const named = (procurement: string, unit: string) =>
		`K-${procurement};;${procurement};Sysselsättning;Skarpt;;;${unit};2;;;`;
	const measured = await measure({
		contracts: [
			row('A1', 'P1', '2023-12-31', 'SEK'),
			row('A2', 'P1', '2024-12-31', 'SEK'),
			row('A3', 'P2', '2024-12-31', 'SEK'),
			row('A4', 'P2', '2024-12-31', 'EUR'),
		],
		clauses: [named('P1', 'per_million'), named('P2', 'per_million')],
		// 2 x 2 million = 4 places.
		outcomes: [outcome('A1', 1, '2024-02-01'), outcome('A2', 3, '2024-03-01')],
	});
	expect(counted(measured, 'category')).toEqual({ fulfilled: 1 });
	expect(excluded(measured, 'commitment_fulfilment')).toEqual({ '2024 not_measurable': 1 });
});

test('the first start or offer is in time until the day that was set, else six months after the contract’s start', async () => {
	const ids = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];
	const own: Record<string, string> = { A3: ';;2024-06-01', A4: ';2024-03-01;', A7: ';;2024-08-01' };
	const measured = await measure({
		contracts: ids.map((id) => contract(id)),
		clauses: ids.map((id) => clause(id, 'Platser', '1', own[id])),
		outcomes: [
			outcome('A1', 1, '2024-07-01'),
			outcome('A2', 1, '2024-07-02'),
			outcome('A3', 1, '2024-08-01'),
			outcome('A4', 1, '2024-04-01'),
			// Somewhere between May and August: not known whether before July.
			outcome('A5', 1, '', '2024-05-01;2024-08-31;;;;;'),
		],
		followUps: ['A6;2024;Rapporterat noll', 'A7;2024;Rapporterat noll'],
	});
	// In time: A1, and A3 by its offer. Late: A2, A4, and A7 with nothing but a late offer. Not recorded: A5 and A6.
	expect(counted(measured, 'detail')).toEqual({ in_time: 2, late: 3, not_recorded: 2 });
});

test('an internship counts only where the clause names that form', async () => {
	const withForm = clause('A1', 'Platser', '1').replace('Stadens modell;;', 'Stadens modell;Praktik;');
	const measured = await measure({
		contracts: [contract('A1'), contract('A2')],
		clauses: [withForm, clause('A2', 'Platser', '1')],
		outcomes: ['A1', 'A2'].map((id) => outcome(id, 1, '2024-02-01', undefined, 'Praktik')),
	});
	expect(counted(measured, 'category')).toEqual({ fulfilled: 1, not_fulfilled: 1 });
});

test('of full-time months those known count, and too few known ones decide nothing', async () => {
	const months = (known: string) => `;;;;2024-12-31;;${known}`;
	const measured = await measure({
		contracts: ['A1', 'A2', 'A3'].map((id) => contract(id)),
		clauses: ['A1', 'A2', 'A3'].map((id) => clause(id, 'full_time_months', '12')),
		outcomes: [
			outcome('A1', 1, '2024-02-01', months('7,5')),
			outcome('A1', 1, '2024-02-01', months('4,5')),
			outcome('A2', 1, '2024-02-01', months('11,9')),
			outcome('A3', 1, '2024-02-01', months('11,9')),
			outcome('A3', 1, '2024-02-01', months('')),
		],
	});
	expect(counted(measured, 'category')).toEqual({ fulfilled: 1, not_fulfilled: 1, no_data: 1 });
});

test('months of an internship count where the clause names that form, and are no months of jobs', async () => {
	const asking = (id: string) => clause(id, 'full_time_months', '3');
	const measured = await measure({
		contracts: [contract('A1'), contract('A2')],
		clauses: [asking('A1').replace('Stadens modell;;', 'Stadens modell;Praktik;'), asking('A2')],
		outcomes: ['A1', 'A2'].map((id) => outcome(id, 1, '2024-02-01', ';;;;2024-04-30;;3', 'Praktik')),
	});
	expect(counted(measured, 'category')).toEqual({ fulfilled: 1, not_fulfilled: 1 });
	expect(slice(measured, 'commitment_fulfilment', 2024).amount).toBe(3);
	expect(measured.answers.full_time_months.results).toEqual([]);
});
