import { expect, test } from 'vitest';
import { csv, figures, slice, values } from './register.ts';

const contracts = csv(
	'contract_id;procurement_id;buyer;nature;published_on;status',
	'A1;P1;Vård;services;2024-01-10;',
	'A2;P2;Skola;services;2023-12-10;',
	'A3;P3;Skola;services;2024-01-10;Avbruten',
);
const clauses = csv(
	'clause_id;procurement_id;contract_id;topic;level;groups',
	'K1;P1;;Sysselsättning;Dialog;Unga, Nyanlända',
	'K2;P1;;Sysselsättning;Skarpt;Unga',
	'K3;;A1;Sysselsättning;Skarpt;',
	'K4;P1;;Sysselsättning;Inget krav;Äldre',
	'K5;P1;;Etisk handel;Skarpt;Äldre',
	'K6;P2;;Sysselsättning;Dialog;Äldre',
	'K7;P3;;Sysselsättning;Dialog;Äldre',
);

test('of the employment clauses of a year’s procurements, how many name any group, and of those each', async () => {
	const measured = await figures({ 'a.csv': contracts, 'k.csv': clauses });
	expect(slice(measured, 'group_clauses', 2024)).toMatchObject({
		value: 2 / 3,
		numerator: 2,
		denominator: 3,
		unknown: 1,
	});
	expect(values(measured, 'group_clauses', 2024, 'group')).toEqual({ young: 1, newly_arrived: 1 / 2 });
	expect(slice(measured, 'group_clauses', 2024, 'group', 'newly_arrived')).toMatchObject({
		numerator: 1,
		denominator: 2,
		unknown: 1,
	});
	expect(values(measured, 'group_clauses', 2023, 'group')).toEqual({ older: 1 });
	expect(values(measured, 'group_clauses', 2024, 'organisation')).toEqual({ Vård: 2 / 3 });
	expect(values(measured, 'group_clauses', 2024, 'level')).toEqual({ dialog: 1, employment: 1 / 2 });
});

test('without any clause there is nothing to say', async () => {
	const measured = await figures({ 'a.csv': contracts });
	expect(measured.answers.group_clauses).toMatchObject({ unanswerable: 'no_clauses', results: [] });
});
