import { describe, expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, excluded, figures, slice, values } from './register.ts';

const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];

describe('a procurement with several contracts', () => {
	test('counts once: yes if any is, else unknown if any is, else no', async () => {
		const measured = await figures(
			{
				'a.csv': csv(
					'procurement_id;contract_id;buyer;nature;published_on;clause',
					'P1;A1;Vård;services;2024-01-10;Nej',
					'P1;A2;Vård;services;2024-01-10;Ja',
					'P1;A3;Vård;services;2024-01-10;',
					'P2;A4;Vård;services;2024-01-10;Nej',
					'P2;A5;Vård;services;2024-01-10;',
					'P3;A6;Vård;services;2024-01-10;Nej',
					'P3;A7;Vård;services;2024-01-10;Nej',
				),
			},
			{ declared: [MODEL] },
		);
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 3, unknown: 1 });
		expect(measured.duplicates).toEqual([]);
		expect(excluded(measured, 'clause_share')).toEqual({});
	});

	test('or several lots counts once', async () => {
		const measured = await figures(
			{
				'a.csv': csv(
					'procurement_id;lot_id;buyer;nature;published_on;clause',
					'P1;1;Vård;services;2024-01-10;Nej',
					'P1;2;Vård;services;2024-01-10;Ja',
				),
			},
			{ declared: [MODEL] },
		);
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 1 });
		expect(measured.duplicates).toEqual([]);
	});

	test('is cancelled only if all are', async () => {
		const measured = await figures({
			'a.csv': csv(
				'procurement_id;contract_id;buyer;nature;status;published_on;clause',
				'P1;A1;Vård;services;Avbruten;2024-01-10;Ja',
				'P1;A2;Vård;services;Tilldelad;2024-01-10;Ja',
				'P2;A3;Vård;services;Avbruten;2024-01-10;Ja',
				'P2;A4;Vård;services;Avbruten;2024-01-10;Ja',
			),
		});
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ denominator: 1 });
		expect(excluded(measured, 'social_share')).toEqual({ '2024 cancelled': 1 });
	});

	test('belongs to the buyer and the year of its earliest one', async () => {
		const measured = await figures({
			'a.csv': csv(
				'procurement_id;contract_id;buyer;nature;published_on;clause',
				'P1;A1;Vård;services;2024-01-10;Ja',
				'P1;A2;Skola;services;2023-11-10;Ja',
			),
		});
		expect(values(measured, 'social_share', 2023, 'organisation')).toEqual({ Skola: 1 });
		expect(measured.years).toEqual([2023]);
	});

	test('without a number of its own is known by its contract, and without either by its row', async () => {
		const measured = await figures({
			'a.csv': csv(
				'procurement_id;contract_id;buyer;nature;published_on;clause',
				';A1;Vård;services;2024-01-10;Ja',
				';A1;Vård;services;2024-01-10;Ja',
				';;Vård;services;2024-01-10;Ja',
				';;Vård;services;2024-01-10;Ja',
			),
		});
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ denominator: 3 });
		expect(measured.duplicates.map(({ id, rows }) => [id, rows.map(({ row }) => row)])).toEqual([
			['A1', [2, 3]],
		]);
	});
});

describe('a procurement that stands twice', () => {
	const rest = 'buyer;nature;published_on;clause';
	const header = `procurement_id;${rest}`;

	test('counts once, at its earliest date, and is named with file and row', async () => {
		const measured = await figures({
			'a.csv': csv(header, 'P0;Vård;services;2024-02-01;Ja', 'P1;Vård;services;2024-03-05;Ja'),
			'b.csv': csv(header, 'P1;Vård;services;2024-01-20;Ja'),
		});
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ numerator: 2, denominator: 2 });
		expect(values(measured, 'social_share', 2024, 'month')).toEqual({ '2024-01': 1, '2024-02': 1 });
		expect(excluded(measured, 'social_share')).toEqual({ '2024 duplicate': 1 });
		expect(measured.duplicates.map(({ id }) => id)).toEqual(['P1']);
		expect(measured.duplicates[0]!.rows).toHaveLength(2);
		expect(measured.duplicates[0]!.rows).toEqual(
			expect.arrayContaining([
				{ file: 'a.csv', row: 3 },
				{ file: 'b.csv', row: 2 },
			]),
		);
	});

	test('names only the contract’s rows that stand twice, not its others', async () => {
		const rows = ['P1;A1', 'P1;A2', 'P1;A2', 'P2;A3'].map((ids) => `${ids};Vård;services;2024-01-20;Ja`);
		const measured = await figures({ 'a.csv': csv(`procurement_id;contract_id;${rest}`, ...rows) });
		expect(measured.duplicates).toEqual([
			{
				id: 'P1',
				year: 2024,
				rows: [
					{ file: 'a.csv', row: 3 },
					{ file: 'a.csv', row: 4 },
				],
			},
		]);
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ denominator: 2 });
	});

	test('is yes if either row is', async () => {
		const text = csv(header, 'P1;Vård;services;2024-01-20;Nej', 'P1;Vård;services;2024-03-20;Ja');
		const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 1 });
	});

	test('over the turn of the year belongs to the first one, and the copy is counted in its own', async () => {
		const text = csv(header, 'P1;Vård;services;2024-01-20;Ja', 'P1;Vård;services;2023-12-20;Ja');
		const measured = await figures({ 'a.csv': text });
		expect(measured.years).toEqual([2023]);
		expect(excluded(measured, 'social_share')).toEqual({ '2024 duplicate': 1 });
	});
});
