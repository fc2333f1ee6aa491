import { expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, excluded, figures, slice } from './register.ts';

const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];
const header =
	'procurement_id;contract_id;buyer;nature;published_on;start_on;end_on;duration_months;min_staff;eligible;clause';
const row = (id: string, terms: string, clause = 'Ja', nature = 'services') =>
	`${id};;Vård;${nature};2024-01-10;${terms};${clause}`;

test('over four months and more than one employee is eligible; one criterion that fails is enough not to be', async () => {
	const text = csv(
		header,
		row('P1', ';;5;2;'), // over, and over: eligible
		row('P2', ';;4;2;'), // four months are not more than four
		row('P3', ';;5;1;'), // one employee
		row('P4', ';;4;;'), // short, whatever the staff
		row('P5', ';;;1;'), // one employee, whatever the duration
		row('P6', ';;5;;'), // staff unknown
		row('P7', ';;;2;', 'Nej'), // duration unknown
		row('P8', ';;;;', ''), // nothing known
	);
	const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
	// Of P1 it is known; P6 (yes), P7 (no) and P8 (unknown) may belong: lower 1/(1+1+1), upper (1+1+1)/(1+1+1).
	expect(slice(measured, 'clause_share_eligible', 2024)).toMatchObject({
		...{ numerator: 1, denominator: 1, unknown: 0, unknown_nature: 3 },
		...{ value: 1, lower: 1 / 3, upper: 1 },
	});
	expect(excluded(measured, 'clause_share_eligible')).toEqual({ '2024 not_eligible': 4 });
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 6, denominator: 8, unknown: 1 });
});

test('without months, the dates say whether it runs for more than four', async () => {
	const text = csv(
		header,
		row('P1', '2024-01-01;2024-05-01;;2;'), // from the first day after four months on
		row('P2', '2024-01-01;2024-04-30;;2;'), // four months to the day
		row('P3', '2024-05-01;2024-01-01;;2;'), // ends before it starts: not known
		row('P4', ';2024-12-31;;2;'), // no start
		row('P5', '2024-01-01;2024-04-30;12;2;'), // the months stand before the dates
	);
	const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
	expect(slice(measured, 'clause_share_eligible', 2024)).toMatchObject({ denominator: 2, unknown_nature: 2 });
	expect(excluded(measured, 'clause_share_eligible')).toEqual({ '2024 not_eligible': 1 });
});

test('what was decided and recorded stands, whatever the rule says', async () => {
	const text = csv(
		header,
		row('P1', ';;2;1;Ja'),
		row('P2', ';;48;20;Nej', 'Nej'),
		row('P3', ';;48;20;', 'Nej'),
	);
	const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
	expect(slice(measured, 'clause_share_eligible', 2024)).toMatchObject({
		numerator: 1,
		denominator: 2,
		value: 1 / 2,
	});
	expect(excluded(measured, 'clause_share_eligible')).toEqual({ '2024 not_eligible': 1 });
});

test('a procurement of several contracts is eligible if any of them is, else not known if any is not', async () => {
	const text = csv(
		header,
		'P1;A1;Vård;services;2024-01-10;;;2;1;;Ja',
		'P1;A2;Vård;services;2024-01-10;;;12;3;;Ja',
		'P2;A3;Vård;services;2024-01-10;;;2;1;;Ja',
		'P2;A4;Vård;services;2024-01-10;;;;;;Ja',
	);
	const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
	expect(slice(measured, 'clause_share_eligible', 2024)).toMatchObject({ denominator: 1, unknown_nature: 1 });
});

test('of unknown nature it may belong, unless it is known not to be eligible', async () => {
	const text = csv(
		header,
		row('P1', ';;12;2;', 'Nej', ''),
		row('P2', ';;2;2;', 'Ja', ''),
		row('P3', ';;12;2;'),
	);
	const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
	expect(slice(measured, 'clause_share_eligible', 2024)).toMatchObject({
		...{ numerator: 1, denominator: 1, unknown_nature: 1 },
		...{ lower: 1 / 2, upper: 1 },
	});
});

test('another reason to be left out stands before it', async () => {
	const text = csv(
		'procurement_id;buyer;nature;procedure;published_on;duration_months;min_staff;clause',
		'P1;Vård;services;Direktupphandling;2024-01-10;2;1;Ja',
	);
	const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
	expect(excluded(measured, 'clause_share_eligible')).toEqual({ '2024 direct_award': 1 });
});
