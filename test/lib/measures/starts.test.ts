import { describe, expect, test } from 'vitest';
import { csv, excluded, figures, slice, values } from './register.ts';

const contracts = csv(
	'contract_id;procurement_id;buyer;using_organisation;nature;published_on',
	'A1;P1;Inköp;Vård;services;2024-01-10',
	'A2;P2;Skola;;services;2024-01-10',
);
const header =
	'outcome_id;contract_id;procurement_id;deviation_id;channel;form;employed;persons;start_on;period_start;period_end;kind;reported_on';
const outcomes = (...rows: string[]) => ({
	'contracts.csv': contracts,
	'outcomes.csv': csv(header, ...rows),
});

describe('a job is an employment that began', () => {
	test('with or without a subsidy, an apprenticeship only where employed', async () => {
		const measured = await figures(
			outcomes(
				'X1;A1;;;;Anställning;;2;2024-02-01;;;;',
				'X2;A1;;;;Lönebidrag;;3;2024-02-01;;;;',
				'X3;A1;;;;Lärling;Ja;4;2024-03-01;;;;',
				'X4;A1;;;;Lärling;Nej;10;2024-03-01;;;;',
				'X5;A1;;;;Lärling;;20;2024-03-01;;;;',
				'X6;A1;;;;Utbildning;;40;2024-03-01;;;;',
			),
		);
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function')).toMatchObject({
			value: 9,
			lower: 9,
			upper: null,
			verdict: null,
		});
		expect(values(measured, 'jobs_started', 2024, 'form')).toEqual({
			employment: 2,
			subsidised_employment: 3,
			apprenticeship: 4,
		});
		expect(values(measured, 'jobs_started', 2024, 'month')).toEqual({ '2024-02': 5, '2024-03': 4 });
	});

	test('internships and work trials are placements and never jobs', async () => {
		const measured = await figures(
			outcomes(
				'X1;A1;;;;Anställning;;2;2024-02-01;;;;',
				'X2;A1;;;;Praktik;;3;2024-02-01;;;;',
				'X3;A1;;;;Arbetsträning;;5;2024-02-01;;;;',
				'X4;A1;;;;Traineeplats;;7;2024-02-01;;;;',
			),
		);
		expect(values(measured, 'jobs_started', 2024, 'all')).toEqual({ '': 2 });
		expect(values(measured, 'placements_started', 2024, 'form')).toEqual({ internship: 3, work_trial: 5 });
	});

	test('estimates and commitments are left out and counted', async () => {
		const measured = await figures(
			outcomes(
				'X1;A1;;;;Anställning;;2;2024-02-01;;;Utfall;',
				'X2;A1;;;;Anställning;;30;2024-02-01;;;Prognos;',
				'X3;A1;;;;Anställning;;40;2024-02-01;;;Åtagande;',
				'X4;A1;;;;Praktik;;50;2024-02-01;;;Åtagande;',
			),
		);
		expect(values(measured, 'jobs_started', 2024, 'all')).toEqual({ '': 2 });
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 estimate_or_commitment': 2 });
		expect(excluded(measured, 'placements_started')).toEqual({ '2024 estimate_or_commitment': 1 });
	});

	test('one number of an outcome counts once, and the outcome goes before its estimate', async () => {
		const measured = await figures({
			...outcomes(
				'X1;A1;;;;Anställning;;2;2024-02-01;;;Prognos;',
				'X1;A1;;;;Anställning;;1;2024-02-01;;;Utfall;',
			),
			'more.csv': csv(
				header,
				'X1;A1;;;;Anställning;;1;2024-02-01;;;Utfall;',
				';A1;;;;Anställning;;1;2024-02-01;;;;',
				';A1;;;;Anställning;;1;2024-02-01;;;;',
			),
		});
		expect(values(measured, 'jobs_started', 2024, 'all')).toEqual({ '': 3 });
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 duplicate': 2 });
	});

	test('it stands with the organisation that uses the contract, else its buyer', async () => {
		const measured = await figures(
			outcomes(
				'X1;A1;;;;Anställning;;1;2024-02-01;;;;',
				'X2;A2;;;;Anställning;;2;2024-02-01;;;;',
				'X3;;P1;;;Anställning;;4;2024-02-01;;;;',
				'X4;;;;;Anställning;;8;2024-02-01;;;;',
				'X5;A9;;;;Anställning;;16;2024-02-01;;;;',
			),
		);
		expect(values(measured, 'jobs_started', 2024, 'organisation')).toEqual({
			Vård: 5,
			Skola: 2,
			not_recorded: 24,
		});
	});
});

describe('the year of a start', () => {
	test('is its own, else that of the period’s end, else that of the report, and is counted as such', async () => {
		const measured = await figures(
			outcomes(
				'X1;A2;;;;Anställning;;1;2023-12-31;2024-01-01;2024-12-31;;2024-02-01',
				'X2;A1;;;;Anställning;;2;;2023-11-01;2024-02-29;;2025-01-01',
				'X3;A1;;;;Anställning;;4;;2023-11-01;;;2024-05-01',
				'X4;A1;;;;Anställning;;8;;;;;2024-05-01',
				'X5;A1;;;;Anställning;;16;;;;;',
			),
		);
		const all = (year: number) => slice(measured, 'jobs_started', year, 'all', '', 'support_function');
		expect(all(2023)).toMatchObject({ value: 1, fallback_dates: 0 });
		expect(all(2024)).toMatchObject({ value: 14, fallback_dates: 2 });
		expect(excluded(measured, 'jobs_started')).toEqual({ 'never no_date': 1 });
	});

	test('ends with the as-of date', async () => {
		const texts = outcomes(
			'X1;A1;;;;Anställning;;1;2024-06-30;;;;',
			'X2;A1;;;;Anställning;;2;2024-07-01;;;;',
			'X3;A1;;;;Praktik;;4;2025-07-01;;;;',
		);
		const measured = await figures(texts, { asOf: '2024-06-30' });
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function')).toMatchObject({
			value: 1,
			running: true,
		});
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 after_as_of': 1 });
		expect(excluded(measured, 'placements_started')).toEqual({ '2025 after_as_of': 1 });
		expect(measured.years).toEqual([2024]);
	});
});

describe('deviations are a series of their own', () => {
	test('known by their number or the channel, with the organisation that reported', async () => {
		const measured = await figures({
			...outcomes(
				'X1;A1;;;Stödfunktionen;Anställning;;1;2024-02-01;;;;',
				'X2;A1;;D1;;Anställning;;2;2024-02-01;;;;',
				'X3;A1;;;Avsteg;Anställning;;4;2024-02-01;;;;',
				'X4;;;D1;Avsteg;Praktik;;8;2024-02-01;;;;',
			),
			'deviations.csv': csv('deviation_id;organisation;event_on', 'D1;Hamnen;2024-01-15'),
		});
		const jobs = (series: 'support_function' | 'deviation') => [
			values(measured, 'jobs_started', 2024, 'all', series),
			values(measured, 'jobs_started', 2024, 'organisation', series),
		];
		expect(jobs('support_function')).toEqual([{ '': 1 }, { Vård: 1 }]);
		expect(jobs('deviation')).toEqual([{ '': 6 }, { Hamnen: 2, Vård: 4 }]);
		expect(values(measured, 'placements_started', 2024, 'all', 'deviation')).toEqual({ '': 8 });
	});
});

test('what came of partnerships (IOP) stands nowhere', async () => {
	const iop = csv(
		'outcome_id;partnership_id;form;persons;start_on;groups',
		'X1;I1;Anställning;1;2024-02-01;Unga',
		'X1;I1;Anställning;1;2024-02-01;Unga',
		'X2;I1;Praktik;3;;',
	);
	const measured = await figures({ 'contracts.csv': contracts, 'outcomes.csv': iop });
	for (const measure of ['jobs_started', 'placements_started'] as const) {
		expect(measured.answers[measure].results, measure).toEqual([]);
		expect(measured.answers[measure].exclusions, measure).toEqual([]);
	}
});
