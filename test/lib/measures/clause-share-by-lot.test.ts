import { expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, excluded, figures, slice, values } from './register.ts';

const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];
const header = 'procurement_id;contract_id;lot_id;buyer;nature;published_on;clause';
const given = { declared: [MODEL] };

test('each lot has the answer of its own rows; rows without a lot are one', async () => {
	const text = csv(
		header,
		'P1;A1;1;Vård;services;2024-01-10;Ja',
		'P1;A2;2;Vård;services;2024-02-10;Nej',
		'P1;A3;2;Vård;services;2024-02-10;',
		'P1;A4;3;Vård;services;2024-02-10;Nej',
		'P2;A5;;Vård;services;2024-03-10;Nej',
		'P2;A6;;Vård;services;2024-03-10;Ja',
	);
	const measured = await figures({ 'a.csv': text }, given);
	// Lots 1 (yes), 2 (unknown) and 3 (no) of P1, and P2 (yes).
	expect(slice(measured, 'clause_share_by_lot', 2024)).toMatchObject({
		...{ numerator: 2, denominator: 4, unknown: 1 },
		...{ lower: 1 / 2, upper: 3 / 4 },
	});
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 2, denominator: 2 });
	// All lots stand in the month of their procurement.
	expect(values(measured, 'clause_share_by_lot', 2024, 'month')).toEqual({ '2024-01': 1 / 3, '2024-03': 1 });
});

test('a clause holds for the lots of its contract, and for all where it names the procurement alone', async () => {
	const contracts = csv(
		'procurement_id;contract_id;lot_id;buyer;nature;published_on',
		...['P1;A1;1', 'P1;A2;2', 'P2;A3;1', 'P2;A4;2', 'P3;A5;1', 'P3;A6;2'].map(
			(ids) => `${ids};Vård;services;2024-01-10`,
		),
	);
	const clauses = csv(
		'procurement_id;contract_id;topic;level;model_id',
		'P1;A1;Sysselsättning;Dialog;Stadens modell',
		'P2;;Sysselsättning;Dialog;Stadens modell',
		';A5;Sysselsättning;Dialog;Stadens modell',
		'P3;A99;Etisk handel;;',
	);
	const measured = await figures({ 'a.csv': contracts, 'k.csv': clauses });
	// Lot 1 of P1, both of P2, lot 1 of P3.
	expect(slice(measured, 'clause_share_by_lot', 2024)).toMatchObject({
		numerator: 4,
		denominator: 6,
		unknown: 2,
	});
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 3, denominator: 3 });
});

test('without lots it is the share of procurements', async () => {
	const text = csv(
		'procurement_id;contract_id;buyer;nature;published_on;clause',
		'P1;A1;Vård;services;2024-01-10;Ja',
		'P1;A2;Vård;services;2024-01-10;Nej',
		'P2;A3;Vård;services;2024-01-10;Nej',
	);
	const measured = await figures({ 'a.csv': text }, given);
	expect(slice(measured, 'clause_share_by_lot', 2024)).toMatchObject({ numerator: 1, denominator: 2 });
});

test('a lot is left out with its procurement, as a duplicate, or where it alone was cancelled', async () => {
	const text = csv(
		'procurement_id;lot_id;buyer;nature;procedure;status;published_on;clause',
		'P1;1;Vård;services;;;2024-01-10;Ja',
		'P1;1;Vård;services;;;2024-01-10;Ja',
		'P1;2;Vård;services;;Avbruten;2024-01-10;Ja',
		'P2;1;Vård;services;Direktupphandling;;2024-01-10;Ja',
		'P2;2;Vård;services;Direktupphandling;;2024-01-10;Ja',
	);
	const measured = await figures({ 'a.csv': text }, given);
	expect(slice(measured, 'clause_share_by_lot', 2024)).toMatchObject({ numerator: 1, denominator: 1 });
	expect(excluded(measured, 'clause_share_by_lot')).toEqual({
		'2024 duplicate': 1,
		'2024 cancelled': 1,
		'2024 direct_award': 2,
	});
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 1 });
});

test('each lot stands with its own supplier and division', async () => {
	const text = csv(
		'procurement_id;lot_id;buyer;supplier;nature;cpv;published_on;clause',
		'P1;1;Vård;Städ AB;services;90910000;2024-01-10;Ja',
		'P1;2;Vård;Mat AB;services;55500000;2024-01-10;Nej',
	);
	const measured = await figures({ 'a.csv': text }, given);
	expect(values(measured, 'clause_share_by_lot', 2024, 'supplier')).toEqual({ 'Städ AB': 1, 'Mat AB': 0 });
	expect(values(measured, 'clause_share_by_lot', 2024, 'cpv')).toEqual({ 90: 1, 55: 0 });
	expect(values(measured, 'clause_share', 2024, 'supplier')).toEqual({ 'Städ AB': 1 });
});
