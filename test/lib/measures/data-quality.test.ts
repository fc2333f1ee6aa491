import { expect, test } from 'vitest';
import { csv, excluded, figuresFrom, slice, slices } from './register.ts';

const figures = figuresFrom('data_quality');

type Measured = Awaited<ReturnType<typeof figures>>;

/** Of each kind: by how much it could move a headline figure, rows in doubt, rows looked at. */
const told = (measured: Measured, year = 2024) =>
	Object.fromEntries(
		slices(measured, 'data_quality', year, 'category').map((one) => [
			one.slice.key,
			[one.value, one.numerator, one.denominator],
		]),
	);

test('procurements: clauses not known, natures from the CPV code, other dates, rows that stand twice', async () => {
	const measured = await figures(
		{
			'a.csv': csv(
				'contract_id;procurement_id;buyer;nature;cpv;published_on;awarded_on;clause',
				'A1;P1;Vård;services;;2024-01-10;;Ja',
				'A1;P1;Vård;services;;2024-01-10;;Ja',
				'A2;P2;Vård;services;;2024-01-10;;',
				'A3;P3;Vård;;90910000;2024-01-10;;Ja',
				'A4;P4;Vård;services;;;2024-01-10;Ja',
				'A5;P5;Vård;works;;2024-01-10;;',
			),
		},
		{ declared: [['a.csv', 'clause', 'city_model', 'not_recorded']] },
	);
	expect(told(measured)).toEqual({
		unknown_clause: [1, 1, 4],
		// The works count in none of the shares, but may be services by their CPV code, and stand in a year as well.
		derived_nature: [1, 1, 5],
		fallback_date: [1, 1, 5],
		duplicate: [1, 1, 6],
	});
	expect(slice(measured, 'data_quality', 2024, 'category', 'duplicate')).toMatchObject({
		lower: 0,
		upper: 1,
	});
	expect(measured.answers.data_quality.results.every((one) => one.slice.dimension === 'category')).toBe(true);
});

test('outcomes: unlinked, by another date, twice, before their contract; placements move no jobs', async () => {
	const measured = await figures({
		'a.csv': csv(
			'contract_id;procurement_id;buyer;nature;published_on;start_on',
			'A1;P1;Vård;services;2023-01-10;2024-02-01',
		),
		'd.csv': csv('deviation_id;organisation;event_on', 'D1;Vård;2023-03-01'),
		'o.csv': csv(
			'outcome_id;contract_id;procurement_id;deviation_id;partnership_id;form;persons;start_on;reported_on',
			'X1;A1;;;;Anställning;2;2024-02-01;',
			'X2;A1;;;;Anställning;3;2024-01-31;',
			'X3;A9;P1;;;Anställning;4;2024-03-01;',
			'X4;A9;;;;Anställning;5;2024-03-01;',
			'X5;;;;;Praktik;6;2024-03-01;',
			'X6;;;D1;;Anställning;7;;2024-03-01',
			'X6;;;D1;;Anställning;7;;2024-03-01',
			'X7;;;;I1;Anställning;9;2024-03-01;',
			'X8;;;;;Utbildning;1;2024-03-01;',
		),
	});
	expect(told(measured)).toMatchObject({
		unlinked: [5, 3, 7],
		fallback_start: [7, 1, 7],
		duplicate_outcome: [7, 1, 8],
		overlap: [0, 0, 7],
		start_before_contract: [3, 1, 2],
	});
});

test('reports more than thirty days after the question, or after the event', async () => {
	const measured = await figures({
		'a.csv': csv('contract_id;procurement_id;buyer;nature;published_on', 'A1;P1;Vård;works;2024-01-10'),
		'f.csv': csv(
			'contract_id;period;status;asked_on;reported_on',
			'A1;2024;Rapporterat;2024-12-01;2024-12-31',
			'A2;2024;Rapporterat;2024-12-01;2025-01-01',
			'A3;2024;Saknas;2024-12-01;',
		),
		'd.csv': csv(
			'deviation_id;organisation;report_kind;event_on;period_start;period_end;submitted_on',
			'D1;Vård;Händelse;2024-03-01;;;2024-03-31',
			'D2;Vård;Händelse;2024-03-01;;;2024-04-01',
			'D3;Vård;Händelse;2024-03-01;;;2024-02-01',
			'D4;Vård;Helår;;2024-01-01;2024-12-31;2025-12-31',
		),
	});
	expect(told(measured)).toMatchObject({ late_report: [0, 2, 5], overlap: [0, 1, 4] });
});

test('more than three times the places that were promised', async () => {
	const measured = await figures({
		'a.csv': csv(
			'contract_id;procurement_id;buyer;nature;published_on',
			'A1;P1;Vård;works;2024-01-10',
			'A2;P2;Vård;works;2024-01-10',
		),
		'k.csv': csv(
			'contract_id;topic;level;unit;amount',
			'A1;Sysselsättning;Skarpt;Platser;2',
			'A2;Sysselsättning;Skarpt;Platser;2',
		),
		'o.csv': csv(
			'outcome_id;contract_id;form;persons;start_on',
			'X1;A1;Anställning;6;2024-02-01',
			'X2;A2;Anställning;6;2024-02-01',
			'X3;A2;Anställning;1;2025-02-01',
		),
	});
	// Seven are more than three times two: five beyond the promise.
	expect(told(measured)['above_commitment']).toEqual([5, 1, 2]);
});

test('a value far from the median of its division of ten contracts or more in one currency', async () => {
	const row = (n: number, value: string, currency = 'SEK', cpv = '90910000') =>
		`A${n};P${n};Vård;works;${cpv};2024-01-10;${value};${currency}`;
	const tens = (from: number, count: number, value: string, currency?: string, cpv?: string) =>
		Array.from({ length: count }, (_, at) => row(from + at, value, currency, cpv));
	const measured = await figures({
		'a.csv': csv(
			'contract_id;procurement_id;buyer;nature;cpv;published_on;value;currency',
			// The median of twelve is 1000: 100 001 and 9.99 are outliers, 100 000 and 10 would not be.
			...tens(1, 8, '1000'),
			row(9, '100000'),
			row(10, '10'),
			row(11, '100001'),
			row(12, '9,99'),
			row(13, '5', 'EUR'),
			...tens(20, 9, '1000', 'SEK', '55000000'),
			row(40, '1', 'SEK', '55000000').replace(';1;', ';;'),
		),
	});
	expect(told(measured)['value_outlier']).toEqual([0, 2, 12]);
});

test('what has no date belongs to no year, and is counted', async () => {
	const measured = await figures({
		'a.csv': csv('contract_id;procurement_id;buyer;nature;published_on', 'A1;P1;Vård;works;2024-01-10'),
		'f.csv': csv(
			'contract_id;period;status;asked_on;reported_on',
			'A1;2030;Rapporterat;2024-12-01;2024-12-31',
		),
	});
	expect(slices(measured, 'data_quality', 2030, 'category')).toEqual([]);
	expect(excluded(measured, 'data_quality')).toEqual({ '2030 after_as_of': 1 });
});
