import { describe, expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, excluded, figures, slice, values } from './register.ts';

const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];

describe('services', () => {
	test('are told from the declared nature, else from the CPV division, else unknown', async () => {
		const measured = await figures({
			'a.csv': csv(
				'procurement_id;buyer;nature;cpv;published_on;clause',
				'P1;Vård;Tjänster;;2024-01-10;Ja',
				'P2;Vård;Tjänster;45000000;2024-01-10;Ja',
				'P3;Vård;Varor;79000000;2024-01-10;Ja',
				'P4;Vård;Byggentreprenader;;2024-01-10;Ja',
				'P5;Vård;;48000000;2024-01-10;Ja',
				'P6;Vård;;51000000-9 Installation;2024-01-10;Ja',
				'P7;Vård;;71300000;2024-01-10;Ja',
				'P8;Vård;;45210000;2024-01-10;Ja',
				'P9;Vård;Konsert;92000000;2024-01-10;Ja',
				'P10;Vård;;;2024-01-10;Ja',
				'P11;Vård;;00000000 Uppgift saknas;2024-01-10;Ja',
			),
		});
		expect(slice(measured, 'social_share', 2024)).toMatchObject({
			numerator: 5,
			denominator: 5,
			derived_nature: 3,
			unknown_nature: 2,
			lower: 1,
			upper: 1,
		});
	});

	test('of unknown nature widen the band by their own answers', async () => {
		const measured = await figures(
			{
				'a.csv': csv(
					'procurement_id;buyer;nature;published_on;clause',
					'P1;Vård;services;2024-01-10;Ja',
					'P2;Vård;services;2024-01-10;Nej',
					'P3;Vård;;2024-01-10;Ja',
					'P4;Vård;;2024-01-10;Nej',
					'P5;Vård;;2024-01-10;',
				),
			},
			{ declared: [MODEL] },
		);
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({
			value: 1 / 2,
			unknown_nature: 3,
			lower: 1 / 4,
			upper: 3 / 4,
		});
	});
});

describe('the year', () => {
	const dates = 'procurement_id;buyer;nature;published_on;awarded_on;signed_on;start_on;end_on;clause';

	test('is that of announcement, else award, else signing, else start, and the fallbacks are counted', async () => {
		const measured = await figures({
			'a.csv': csv(
				dates,
				'P1;Vård;services;2023-12-31;2024-01-10;2024-02-10;2024-03-10;;Ja',
				'P2;Vård;services;;2024-02-10;2025-01-01;;;Ja',
				'P3;Vård;services;;;2024-02-20;2025-01-01;;Ja',
				'P4;Vård;services;;;;2024-05-10;;Ja',
				'P5;Vård;services;;;;;2024-12-31;Ja',
			),
		});
		expect(measured.years).toEqual([2023, 2024]);
		expect(slice(measured, 'clause_share', 2023)).toMatchObject({ denominator: 1, fallback_dates: 0 });
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ denominator: 3, fallback_dates: 3 });
		expect(values(measured, 'social_share', 2024, 'month')).toEqual({ '2024-02': 1, '2024-05': 1 });
		expect(excluded(measured, 'clause_share')).toEqual({ 'never no_date': 1 });
	});

	test('ends with the as-of date: what is dated later is left out and counted', async () => {
		const text = csv(
			dates,
			'P1;Vård;services;2023-05-01;;;;;Ja',
			'P2;Vård;services;2024-06-30;;;;;Ja',
			'P3;Vård;services;2024-07-01;;;;;Ja',
			'P4;Vård;services;2025-07-01;;;;;Ja',
		);
		const measured = await figures({ 'a.csv': text }, { asOf: '2024-06-30' });
		expect(measured.years).toEqual([2023, 2024]);
		expect(slice(measured, 'social_share', 2023)).toMatchObject({ running: false, as_of: '2024-06-30' });
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ denominator: 1, running: true });
		expect(excluded(measured, 'social_share')).toEqual({ '2024 after_as_of': 1, '2025 after_as_of': 1 });
	});

	test('is over on its last day', async () => {
		const text = csv(dates, 'P1;Vård;services;2024-05-01;;;;;Ja');
		const running = await figures({ 'a.csv': text }, { asOf: '2024-12-30' });
		const over = await figures({ 'a.csv': text }, { asOf: '2024-12-31' });
		expect(slice(running, 'social_share', 2024).running).toBe(true);
		expect(slice(over, 'social_share', 2024).running).toBe(false);
	});
});

describe('what is no procurement of its own does not count and is counted apart', () => {
	const header =
		'procurement_id;previous_procurement_id;buyer;nature;status;procedure;call_off;framework;published_on;clause';

	test('each for its own reason', async () => {
		const measured = await figures({
			'a.csv': csv(
				header,
				'P1;;Vård;services;Tilldelad;Öppet förfarande;Nej;Kontrakt;2024-01-10;Ja',
				'P2;;Vård;services;Avbruten;;;;2024-01-10;Ja',
				'P3;;Vård;services;;Direktupphandling;;;2024-01-10;Ja',
				'P4;;Vård;services;;;Ja;;2024-01-10;Ja',
				'P5;;Vård;services;;Avrop;;;2024-01-10;Ja',
				'P6;;Vård;services;;;;Statligt ramavtal;2024-01-10;Ja',
				'P7;;Vård;services;;;;;2024-01-10;Ja',
				'P8;P7;Vård;services;;;;;2024-03-10;Ja',
				'P9;;Vård;services;;;;Ramavtal;2024-01-10;Ja',
				'P10;;Vård;supplies;Avbruten;;;;2024-01-10;Ja',
			),
		});
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ numerator: 3, denominator: 3 });
		expect(excluded(measured, 'social_share')).toEqual({
			'2024 cancelled': 1,
			'2024 direct_award': 1,
			'2024 call_off': 2,
			'2024 external_framework': 1,
			'2024 reannounced': 1,
		});
		expect(excluded(measured, 'clause_share')).toEqual(excluded(measured, 'social_share'));
	});

	test('an announcement after the as-of date has replaced nothing yet', async () => {
		const text = csv(header, 'P1;;Vård;services;;;;;2024-01-10;Ja', 'P2;P1;Vård;services;;;;;2025-01-10;Ja');
		const before = await figures({ 'a.csv': text }, { asOf: '2024-12-31' });
		const after = await figures({ 'a.csv': text }, { asOf: '2025-12-31' });
		expect(slice(before, 'social_share', 2024)).toMatchObject({ denominator: 1 });
		expect(excluded(before, 'social_share')).toEqual({ '2025 after_as_of': 1 });
		expect(excluded(after, 'social_share')).toEqual({ '2024 reannounced': 1 });
	});

	test('a procurement that names itself as its earlier one is not replaced', async () => {
		const text = csv(header, 'P1;P1;Vård;services;;;;;2024-01-10;Ja');
		const measured = await figures({ 'a.csv': text });
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ denominator: 1 });
	});
});
