import { describe, expect, test } from 'vitest';
import { csv, excluded, figures, slice, slices, values } from './register.ts';

const contracts = csv(
	'contract_id;buyer;nature;published_on',
	...['A1;Vård', 'A2;Vård', 'A3;Skola', 'A4;Skola', 'A5;Skola', 'A6;Skola'].map(
		(row) => `${row};services;2024-01-10`,
	),
);
const followUps = csv(
	'contract_id;period;status',
	'A1;2024;Rapporterat',
	'A2;2024;Rapporterat noll',
	'A3;2024;Saknas',
	'A4;2024;Ej aktuellt',
	'A5;2024;Saknas',
	'A5;2023;Rapporterat noll',
	'A6;2024;Ej aktuellt',
);
const outcomes = csv(
	'outcome_id;contract_id;form;persons;start_on',
	'X1;A1;Anställning;2;2024-02-01',
	'X2;A5;Praktik;3;2024-02-01',
);

describe('jobs are at least so many, from so many of the contracts that were due to report', () => {
	test('zero is an answer, not due is not asked for, and what came is reported', async () => {
		const measured = await figures({
			'contracts.csv': contracts,
			'follow_ups.csv': followUps,
			'outcomes.csv': outcomes,
		});
		// A1, A2 and A3 were due, and A5, which sent a placement though its status says that nothing came.
		for (const measure of ['jobs_started', 'placements_started'] as const) {
			expect(slice(measured, measure, 2024, 'all', '', 'support_function'), measure).toMatchObject({
				value: measure === 'jobs_started' ? 2 : 3,
				numerator: 3,
				denominator: 4,
				unknown: 1,
			});
		}
		expect(slice(measured, 'jobs_started', 2024, 'organisation', 'Vård', 'support_function')).toMatchObject({
			value: 2,
			numerator: 2,
			denominator: 2,
			unknown: 0,
		});
		expect(slice(measured, 'jobs_started', 2024, 'organisation', 'Skola', 'support_function')).toMatchObject({
			value: 0,
			numerator: 1,
			denominator: 2,
			unknown: 1,
		});
		expect(slice(measured, 'jobs_started', 2023, 'all', '', 'support_function')).toMatchObject({
			value: 0,
			numerator: 1,
			denominator: 1,
		});
	});

	test('without follow-ups the contracts that sent anything are all that is known', async () => {
		const measured = await figures({ 'contracts.csv': contracts, 'outcomes.csv': outcomes });
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function')).toMatchObject({
			value: 2,
			numerator: 2,
			denominator: 2,
		});
		const free = csv('outcome_id;form;persons;start_on', 'X1;Anställning;2;2024-02-01');
		const linkless = await figures({ 'outcomes.csv': free });
		expect(slice(linkless, 'jobs_started', 2024, 'all', '', 'support_function')).toMatchObject({
			value: 2,
			denominator: null,
			unknown: null,
		});
	});

	test('a contract that is followed up after the as-of date is not due yet', async () => {
		const measured = await figures(
			{ 'contracts.csv': contracts, 'follow_ups.csv': followUps, 'outcomes.csv': outcomes },
			{ asOf: '2023-12-31' },
		);
		expect(measured.years).toEqual([2023]);
	});

	test('of the deviations, those that led to something have answered', async () => {
		const measured = await figures({
			'deviations.csv': csv('deviation_id;organisation;event_on', 'D1;Vård;2024-01-15', 'D2;Vård;2024-02-15'),
			'outcomes.csv': csv('outcome_id;deviation_id;form;persons;start_on', 'X1;D1;Jobb;2;2024-02-01'),
		});
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'deviation')).toMatchObject({
			value: 2,
			numerator: 1,
			denominator: 2,
			unknown: 1,
		});
	});
});

describe('columns of jobs in a file of contracts', () => {
	const header = 'contract_id;buyer;nature;published_on;start_on;clause;jobs;internships;apprentices';

	test('are starts in the year of the contract, and a blank is missing only where there is a clause', async () => {
		const measured = await figures({
			'a.csv': csv(
				header,
				'A1;Vård;services;2023-11-10;2024-02-01;Ja;3;2;5',
				'A2;Vård;services;2024-01-10;;Ja;0;0;0',
				'A3;Vård;services;2024-01-10;;Ja;;;',
				'A4;Vård;services;2024-01-10;;Nej;;;',
			),
		});
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function')).toMatchObject({
			value: 3,
			numerator: 2,
			denominator: 3,
			unknown: 1,
			fallback_dates: 1,
		});
		expect(values(measured, 'placements_started', 2024, 'all')).toEqual({ '': 2 });
		expect(values(measured, 'jobs_started', 2024, 'form')).toEqual({ employment: 3 });
		expect(slices(measured, 'jobs_started', 2023, 'all')).toEqual([]);
	});

	test('of a row that stands twice count once', async () => {
		const row = 'A1;Vård;services;2024-01-10;2024-02-01;Ja;3;2;';
		const nameless = csv(
			'procurement_id;buyer;nature;published_on;clause;jobs',
			'P1;Vård;services;2024-01-10;Ja;4',
			'P1;Vård;services;2024-01-10;Ja;4',
		);
		const measured = await figures({ 'a.csv': csv(header, row, row), 'b.csv': nameless });
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function')).toMatchObject({
			value: 7,
			numerator: 2,
			denominator: 2,
		});
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 duplicate': 2 });
	});

	test('of a row without any date belong to no year', async () => {
		const texts = { 'a.csv': csv(header, 'A1;Vård;services;;;Ja;3;;', 'A2;Vård;services;;;Ja;;;') };
		const measured = await figures(texts);
		expect(measured.years).toEqual([]);
		expect(excluded(measured, 'jobs_started')).toEqual({ 'never no_date': 1 });
	});
});
