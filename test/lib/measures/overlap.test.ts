import { describe, expect, test } from 'vitest';
import { csv, excluded, figuresFrom, slice, values } from './register.ts';

const figures = figuresFrom('jobs_started', 'placements_started');

const contracts = csv(
	'contract_id;procurement_id;buyer;nature;published_on',
	'A1;P1;Vård;services;2024-01-10',
	'A2;P2;Skola;services;2024-01-10',
);
const header =
	'outcome_id;contract_id;procurement_id;channel;form;employed;persons;start_on;period_start;period_end;kind';
const of = (...rows: string[]) => figures({ 'a.csv': contracts, 'o.csv': csv(header, ...rows) });
const sum = (id: string, persons: number, from = '2024-01-01', to = '2024-06-30') =>
	`${id};A1;;;Anställning;;${persons};;${from};${to};`;
const start = (id: string, on: string) => `${id};A1;;;Anställning;;1;${on};;;`;

describe('a sum over a period and single starts in it tell of the same persons: the larger count stands', () => {
	test('the sum, where it is larger, and what began outside the period beside it', async () => {
		const measured = await of(
			sum('S', 5),
			start('X1', '2024-01-01'),
			start('X2', '2024-06-30'),
			start('X3', '2024-07-01'),
			start('X4', '2023-12-31'),
		);
		expect(values(measured, 'jobs_started', 2024, 'all')).toEqual({ '': 6 });
		expect(values(measured, 'jobs_started', 2023, 'all')).toEqual({ '': 1 });
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 overlap': 2 });
	});

	test('the starts, where they are more or as many', async () => {
		const starts = [start('X1', '2024-02-01'), start('X2', '2024-03-01'), start('X3', '2024-03-02')];
		for (const persons of [2, 3]) {
			const measured = await of(sum('S', persons), ...starts);
			expect(values(measured, 'jobs_started', 2024, 'month')).toEqual({ '2024-02': 1, '2024-03': 2 });
			expect(excluded(measured, 'jobs_started')).toEqual({ '2024 overlap': 1 });
		}
	});

	test('over a change of year, each start in its own', async () => {
		const rows = [start('X1', '2023-12-01'), start('X2', '2024-01-15'), start('X3', '2024-02-29')];
		const starts = await of(sum('S', 3, '2023-11-01', '2024-02-29'), ...rows);
		expect(values(starts, 'jobs_started', 2023, 'all')).toEqual({ '': 1 });
		expect(values(starts, 'jobs_started', 2024, 'all')).toEqual({ '': 2 });
		const whole = await of(sum('S', 4, '2023-11-01', '2024-02-29'), ...rows);
		expect(values(whole, 'jobs_started', 2024, 'all')).toEqual({ '': 4 });
		expect(excluded(whole, 'jobs_started')).toEqual({ '2023 overlap': 1, '2024 overlap': 2 });
	});

	test('two sums over one period are one count', async () => {
		const measured = await of(
			sum('S1', 2),
			sum('S2', 2),
			...['X1', 'X2', 'X3'].map((id) => start(id, '2024-02-01')),
		);
		expect(values(measured, 'jobs_started', 2024, 'all')).toEqual({ '': 4 });
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 overlap': 3 });
	});

	test('but not of another contract, form or series, nor what is no start of one person', async () => {
		const measured = await of(
			sum('S', 5),
			'X1;A2;;;Anställning;;1;2024-02-01;;;',
			'X2;A1;;;Lönebidrag;;1;2024-02-01;;;',
			'X3;A1;;Avsteg;Anställning;;1;2024-02-01;;;',
			'X4;A1;;;Anställning;;2;2024-02-01;;;',
			'X5;A1;;;Anställning;;9;2024-02-01;;;Prognos',
		);
		expect(values(measured, 'jobs_started', 2024, 'all', 'support_function')).toEqual({ '': 5 + 1 + 1 + 2 });
		expect(values(measured, 'jobs_started', 2024, 'all', 'deviation')).toEqual({ '': 1 });
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 estimate_or_commitment': 1 });
	});

	test('an apprenticeship with an employment is another thing than one without', async () => {
		const measured = await of(
			'S;A1;;;Lärling;Ja;2;;2024-01-01;2024-12-31;',
			'X1;A1;;;Lärling;Nej;1;2024-02-01;;;',
			'X2;A1;;;Lärling;Ja;1;2024-02-01;;;',
		);
		expect(values(measured, 'jobs_started', 2024, 'form')).toEqual({ apprenticeship: 2 });
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 overlap': 1 });
	});

	test('of a procurement where no contract is named; of nothing where neither is', async () => {
		const measured = await of(
			'S1;;P1;;Praktik;;4;;2024-01-01;2024-12-31;',
			'X1;;P1;;Praktik;;1;2024-02-01;;;',
			'S2;;;;Praktik;;8;;2024-01-01;2024-12-31;',
			'X2;;;;Praktik;;1;2024-02-01;;;',
		);
		expect(values(measured, 'placements_started', 2024, 'all')).toEqual({ '': 4 + 8 + 1 });
		expect(excluded(measured, 'placements_started')).toEqual({ '2024 overlap': 1 });
	});

	test('and the contract has reported for the years of both', async () => {
		const measured = await of(sum('S', 5, '2023-11-01', '2024-02-29'), start('X1', '2023-12-01'));
		expect(slice(measured, 'jobs_started', 2023, 'all', '', 'support_function')).toMatchObject({
			value: 0,
			numerator: 1,
			denominator: 1,
		});
	});
});

describe('an annual report of deviations and events of its period tell of the same persons', () => {
	const reports = csv(
		'deviation_id;organisation;report_kind;event_on;period_start;period_end;status',
		'H;Vård;Helår;;2024-01-01;2024-12-31;',
		'E1;Vård;Händelse;2024-03-01;;;',
		'E2;Vård;Händelse;2024-04-01;;;',
		'E3;Vård;Händelse;2023-12-31;;;',
		'E4;Skola;Händelse;2024-03-01;;;',
	);
	const outcome = 'outcome_id;deviation_id;form;persons;start_on;period_end';
	const came = (...rows: string[]) => figures({ 'd.csv': reports, 'o.csv': csv(outcome, ...rows) });

	test('the larger count of a form stands, that of the events where they are as many', async () => {
		const measured = await came(
			'X1;H;Anställning;6;;2024-12-31',
			'X2;E1;Anställning;2;2024-03-10;',
			'X3;E2;Anställning;3;2024-04-10;',
			'X4;H;Lönebidrag;5;;2024-12-31',
			'X5;E1;Lönebidrag;2;2024-03-10;',
			'X6;E2;Lönebidrag;3;2024-04-10;',
			'X7;H;Lärling;7;;2024-12-31',
		);
		// Six of the year against 2 + 3 employments; 2 + 3 with a subsidy against five; the apprentices are not said to be employed.
		expect(values(measured, 'jobs_started', 2024, 'form')).toEqual({
			employment: 6,
			subsidised_employment: 5,
		});
		expect(values(measured, 'jobs_started', 2024, 'month')).toEqual({
			'2024-03': 2,
			'2024-04': 3,
			'2024-12': 6,
		});
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 overlap': 3 });
	});

	test('but not events of another year or organisation, or forms that only one of them has', async () => {
		const measured = await came(
			'X1;H;Anställning;6;;2024-12-31',
			'X2;E3;Anställning;2;2024-01-10;',
			'X3;E4;Anställning;3;2024-04-10;',
			'X4;E1;Lönebidrag;4;2024-04-10;',
		);
		expect(values(measured, 'jobs_started', 2024, 'all')).toEqual({ '': 6 + 2 + 3 + 4 });
		expect(excluded(measured, 'jobs_started')).toEqual({});
	});

	test('a report with the end of its period alone covers that year up to it', async () => {
		const annual = csv(
			'deviation_id;organisation;event_on;period_end',
			'H;Vård;;2024-12-31',
			'E1;Vård;2024-01-01;',
			'E2;Vård;2023-12-31;',
		);
		const rows = csv(
			outcome,
			'X1;H;Praktik;2;;2024-12-31',
			'X2;E1;Praktik;4;2024-01-01;',
			'X3;E2;Praktik;8;2024-01-01;',
		);
		const measured = await figures({ 'd.csv': annual, 'o.csv': rows });
		expect(values(measured, 'placements_started', 2024, 'all')).toEqual({ '': 4 + 8 });
		expect(excluded(measured, 'placements_started')).toEqual({ '2024 overlap': 1 });
	});
});

describe('two reports of one thing count once', () => {
	const header =
		'deviation_id;organisation;report_kind;event_on;submitted_on;procurement_id;supplier;jobs;jobs_parts';
	const told = (...rows: string[]) =>
		figuresFrom('jobs_started', 'deviations')({ 'd.csv': csv(header, ...rows) });

	test('of one procurement, day and supplier, the one that was submitted last', async () => {
		const measured = await told(
			'D1;Vård;Händelse;2024-03-01;2024-03-05;P1;;3;',
			'D2;Skola;Händelse;2024-03-01;2024-03-09;P1;Städ AB;2;',
			'D3;Vård;Händelse;2024-03-02;2024-03-09;P1;;4;',
			'D4;Vård;Händelse;2024-03-02;2024-03-10;P1;Tvätt AB;5;',
			'D5;Vård;Händelse;2024-03-02;2024-03-11;P1;Städ AB;6;',
		);
		// D2 for D1; D3 gives way to D4 and D5, which name two suppliers.
		expect(values(measured, 'jobs_started', 2024, 'all')).toEqual({ '': 2 + 5 + 6 });
		expect(values(measured, 'deviations', 2024, 'all')).toEqual({ '': 3 });
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 overlap': 2 });
	});

	test('of one id, the one that was submitted last, with what it led to', async () => {
		const measured = await told(
			'D1;Vård;Händelse;2024-03-01;2024-03-05;;;3;Unga: 2',
			'D1;Vård;Händelse;2024-03-01;2024-03-09;;;2;Unga: 1',
		);
		expect(values(measured, 'jobs_started', 2024, 'all')).toEqual({ '': 2 });
		expect(values(measured, 'jobs_started', 2024, 'group')).toMatchObject({ young: 1 });
		expect(excluded(measured, 'deviations')).toEqual({ '2024 duplicate': 1 });
	});

	test('of numbers in the report and in a file of outcomes, the larger, that of the outcomes where they are equal', async () => {
		const reports = csv(
			header,
			'D1;Vård;Händelse;2024-03-01;2024-03-05;;;3;',
			'D2;Vård;Händelse;2024-03-08;2024-03-09;;;2;',
		);
		const rows = [
			'X1;D1;Anställning;2;2024-04-01',
			'X2;D2;Anställning;2;2024-05-01',
			'X3;D2;Praktik;1;2024-05-01',
		];
		const outcomes = csv('outcome_id;deviation_id;form;persons;start_on', ...rows);
		const measured = await figures({ 'd.csv': reports, 'o.csv': outcomes });
		expect(values(measured, 'jobs_started', 2024, 'month')).toEqual({ '2024-03': 3, '2024-05': 2 });
		expect(values(measured, 'placements_started', 2024, 'all')).toEqual({ '': 1 });
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 overlap': 2 });
	});

	test('of a report without an id, its own', async () => {
		const measured = await told(
			';Vård;Händelse;2024-03-01;2024-03-05;;;3;',
			';Vård;Händelse;2024-04-01;2024-04-05;;;2;',
		);
		expect(values(measured, 'jobs_started', 2024, 'organisation')).toEqual({ Vård: 5 });
	});
});
