import { expect, test } from 'vitest';
import { csv, excluded, figures, slice, values } from './register.ts';

const header = 'deviation_id;organisation;report_kind;event_on;period_start;period_end;submitted_on;status';

test('a deviation belongs to its event, else the end of its period, else its submission', async () => {
	const measured = await figures({
		'd.csv': csv(
			header,
			'D1;Vård;Händelse;2023-12-30;;;2024-01-10;',
			'D2;Hamnen;Helår;;2023-07-01;2024-06-30;2025-01-10;',
			'D3;Skola;Händelse;;;;2024-03-10;',
			'D4;Skola;Händelse;;;;;',
		),
	});
	expect(slice(measured, 'deviations', 2023)).toMatchObject({ value: 1, fallback_dates: 0 });
	expect(slice(measured, 'deviations', 2024)).toMatchObject({ value: 2, fallback_dates: 1, upper: null });
	expect(values(measured, 'deviations', 2024, 'organisation')).toEqual({ Hamnen: 1, Skola: 1 });
	expect(values(measured, 'deviations', 2024, 'month')).toEqual({ '2024-03': 1, '2024-06': 1 });
	expect(excluded(measured, 'deviations')).toEqual({ 'never no_date': 1 });
	expect(measured.years).toEqual([2023, 2024]);
});

test('a deviation that was merged into another, stands twice or comes later is left out and counted', async () => {
	const measured = await figures(
		{
			'd.csv': csv(
				header,
				'D1;Vård;Händelse;2024-01-10;;;;Godkänd',
				'D2;Vård;Händelse;2024-01-10;;;;Dubblett',
				'D3;Vård;Händelse;2024-07-10;;;;',
			),
			'later.csv': csv(header, 'D1;Vård;Händelse;2024-01-10;;;;Godkänd'),
		},
		{ asOf: '2024-06-30' },
	);
	expect(slice(measured, 'deviations', 2024)).toMatchObject({ value: 1, running: true });
	expect(excluded(measured, 'deviations')).toEqual({ '2024 duplicate': 2, '2024 after_as_of': 1 });
});

test('of a deviation that stands twice, the one that was not merged away counts', async () => {
	const rows = ['D1;Vård;Händelse;2024-01-10;;;;Dubblett', 'D1;Vård;Händelse;2024-01-10;;;;Godkänd'];
	for (const order of [rows, [...rows].reverse()]) {
		const measured = await figures({ 'd.csv': csv(header, ...order) });
		expect(slice(measured, 'deviations', 2024).value, order.join(' ')).toBe(1);
	}
});

test('a deviation led to something where a job or a placement that began was reported', async () => {
	const measured = await figures({
		'd.csv': csv(header, ...['D1', 'D2', 'D3', 'D4', 'D5'].map((id) => `${id};Vård;Händelse;2024-01-10;;;;`)),
		'o.csv': csv(
			'outcome_id;deviation_id;form;persons;start_on;kind',
			'X1;D1;Anställning;2;2024-02-01;',
			'X2;D1;Praktik;2;2024-02-01;',
			'X3;D2;Praktik;1;2024-02-01;',
			'X4;D3;Anställning;9;2024-02-01;Åtagande',
			'X5;D4;Utbildning;9;2024-02-01;',
		),
	});
	expect(slice(measured, 'deviations', 2024)).toMatchObject({
		value: 5,
		numerator: 2,
		denominator: 5,
		unknown: 3,
	});
});

test('what came of a deviation that was merged into another is not counted a second time', async () => {
	const measured = await figures({
		'd.csv': csv(header, 'D1;Vård;Händelse;2024-01-10;;;;Godkänd', 'D2;Vård;Helår;;;2024-12-31;;Dubblett'),
		'o.csv': csv(
			'outcome_id;deviation_id;form;persons;period_end',
			'X1;D1;Anställning;2;2024-12-31',
			'X2;D2;Anställning;2;2024-12-31',
		),
	});
	const jobs = measured.answers.jobs_started.results.filter(
		({ slice: { dimension } }) => dimension === 'all',
	);
	expect(jobs.map(({ slice: { series }, value }) => [series, value])).toEqual([['deviation', 2]]);
	expect(excluded(measured, 'jobs_started')).toEqual({ '2024 duplicate': 1 });
});

test('a report of a whole year is out where it repeats an event of the same organisation', async () => {
	const measured = await figures(
		{
			'd.csv': csv(
				header,
				'D1;Vård;Händelse;2024-06-30;;;;',
				'D2;Vård;Helår;;2024-01-01;2024-06-30;;',
				'D3;Vård;Helår;;2024-07-01;2024-12-31;;',
				'D4;Skola;Helår;;2024-01-01;2024-12-31;;',
				// Without a start the period is the year until its end.
				'D5;Hamnen;Händelse;2024-01-01;;;;',
				'D6;Hamnen;Helår;;;2024-12-31;;',
				// Its event is a copy, or was not known by then.
				'D7;Park;Händelse;2024-03-01;;;;Dubblett',
				'D8;Park;Helår;;2024-01-01;2024-12-31;;',
				'D9;Bro;Händelse;2024-03-01;;;2025-02-01;',
				'D10;Bro;Helår;;2024-01-01;2024-12-31;;',
			),
		},
		{ asOf: '2024-12-31' },
	);
	expect(values(measured, 'deviations', 2024, 'organisation')).toEqual({
		...{ Vård: 2, Skola: 1, Hamnen: 1, Park: 1, Bro: 1 },
	});
	expect(excluded(measured, 'deviations')).toEqual({
		'2024 overlap': 2,
		'2024 duplicate': 1,
		'2024 after_as_of': 1,
	});
});

test('deviations come apart by reason, by model and by whether the model was checked by then', async () => {
	const measured = await figures({
		'd.csv': csv(
			'deviation_id;organisation;event_on;procurement_id;supplier;nature;model_id;reason',
			'D1;Vård;2024-03-01;P1;;;Branschmodellen;Annan avstämd modell',
			'D2;Vård;2024-02-29;;Park AB;services;Branschmodellen;Eget program',
			'D3;Vård;2024-03-01;;;;Annan avstämd modell;Eget program',
			'D4;Vård;2024-03-01;;;;Egna modellen;',
			'D5;Vård;2024-03-01;;;;;',
		),
		'm.csv': csv(
			'model_id;owner;checked_on',
			'Branschmodellen;Branschen;2024-03-01',
			'Egna modellen;Hamnen;',
		),
		'a.csv': csv(
			'contract_id;procurement_id;buyer;supplier;nature;cpv;published_on',
			'A1;P1;Vård;Städ AB;works;45000000;2024-01-10',
		),
	});
	const by = (dimension: Parameters<typeof values>[3]) => values(measured, 'deviations', 2024, dimension);
	expect(by('detail')).toEqual({ checked: 2, not_checked: 2, not_recorded: 1 });
	expect(by('category')).toEqual({ other_checked_model: 1, own_programme: 2, not_recorded: 2 });
	expect(by('model')).toEqual({ Branschmodellen: 2, other_agreed: 1, 'Egna modellen': 1, not_recorded: 1 });
	expect(by('supplier')).toEqual({ 'Städ AB': 1, 'Park AB': 1, not_recorded: 3 });
	expect(by('nature')).toEqual({ works: 1, services: 1, not_recorded: 3 });
	expect(by('cpv')).toEqual({ 45: 1, not_recorded: 4 });
});
