import { describe, expect, test } from 'vitest';
import { csv, excluded, figuresFrom, slice, slices } from './register.ts';

const figures = figuresFrom('jobs_started', 'deviations');

const asOf = '2025-01-31';
const contracts = csv(
	'contract_id;buyer;nature;published_on',
	...['A1', 'A2', 'A3'].map((id) => `${id};Vård;services;2024-01-10`),
);

/** Reported and due among the given follow-ups for 2024, as of the last of January 2025. */
async function reporting(followUps: readonly string[], others: Readonly<Record<string, string>> = {}) {
	const measured = await figures(
		{
			'contracts.csv': contracts,
			'follow_ups.csv': csv('contract_id;period;status;asked_on;reported_on', ...followUps),
			...others,
		},
		{ asOf },
	);
	const [found] = slices(measured, 'jobs_started', 2024, 'all', 'support_function');
	return found ? `${found.numerator} of ${found.denominator}` : 'nobody was due';
}

/** Was asked in time and has not answered: so that someone was due. */
const silent = 'A3;2024;Saknas;2025-01-10;';

describe('what was reported, and who was due to, is what was known on the as-of date', () => {
	test.each([
		['reported on the as-of date: reported', 'A1;2024;Rapporterat;2025-01-10;2025-01-31', '1 of 2'],
		['reported the day after: due, not yet reported', 'A1;2024;Rapporterat;2025-01-10;2025-02-01', '0 of 2'],
		['a zero the day after: not yet an answer', 'A1;2024;Rapporterat noll;2025-01-10;2025-02-01', '0 of 2'],
		['asked on the as-of date: due', 'A1;2024;Saknas;2025-01-31;', '0 of 2'],
		['asked the day after: not yet due', 'A1;2024;Saknas;2025-02-01;', '0 of 1'],
		['asked and reported later: not yet due', 'A1;2024;Rapporterat;2025-02-01;2025-02-10', '0 of 1'],
		['reported before being asked: reported', 'A1;2024;Rapporterat;2025-02-01;2025-01-20', '1 of 2'],
		['reported, no date at all: reported', 'A1;2024;Rapporterat;;', '1 of 2'],
		['missing, no date at all: due', 'A1;2024;Saknas;;', '0 of 2'],
		['reported later, not known when asked: due', 'A1;2024;Rapporterat;;2025-02-01', '0 of 2'],
		['asked in time, not known when reported: reported', 'A1;2024;Rapporterat;2025-01-10;', '1 of 2'],
		['asked later, not known when reported: not yet due', 'A1;2024;Rapporterat;2025-02-01;', '0 of 1'],
		['missing, though dated: not reported', 'A1;2024;Saknas;2025-01-10;2025-01-20', '0 of 2'],
		['not due, whatever its dates', 'A1;2024;Ej aktuellt;2025-01-10;2025-01-20', '0 of 1'],
	])('%s', async (_, followUp, expected) => {
		expect(await reporting([silent, followUp])).toBe(expected);
	});

	test('nobody is due before anyone was asked', async () => {
		expect(await reporting(['A1;2024;Rapporterat;2025-02-01;2025-02-10'])).toBe('nobody was due');
	});

	test('asked twice: due once, and reported if either answer had come', async () => {
		const late = 'A1;2024;Rapporterat;2025-02-01;2025-02-10';
		expect(await reporting([silent, late, 'A1;2024;Rapporterat noll;2025-01-10;2025-01-20'])).toBe('1 of 2');
		expect(await reporting([silent, late, 'A1;2024;Saknas;2025-01-10;'])).toBe('0 of 2');
	});
});

describe('jobs that had come by then are an answer', () => {
	const header = 'outcome_id;contract_id;form;persons;start_on;reported_on';
	const late = 'A1;2024;Rapporterat;2025-01-10;2025-02-10';

	test.each([
		['reported in time: the contract has reported', '2025-01-20', '1 of 2'],
		['not known when reported: they are there, and are not taken away', '', '1 of 2'],
		['reported later: neither the jobs nor the answer', '2025-02-10', '0 of 2'],
	])('%s', async (_, reportedOn, expected) => {
		const outcomes = csv(header, `X1;A1;Anställning;2;2024-03-01;${reportedOn}`);
		expect(await reporting([silent, late], { 'outcomes.csv': outcomes })).toBe(expected);
	});

	test('those reported later are left out and counted', async () => {
		const outcomes = csv(
			header,
			'X1;A1;Anställning;2;2024-03-01;2025-01-31',
			'X2;A2;Anställning;4;2024-03-01;2025-02-01',
		);
		const measured = await figures({ 'contracts.csv': contracts, 'outcomes.csv': outcomes }, { asOf });
		expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function').value).toBe(2);
		expect(excluded(measured, 'jobs_started')).toEqual({ '2024 after_as_of': 1 });
	});

	test('of an outcome that was reported twice, the report that had come counts', async () => {
		const rows = ['X1;A1;Anställning;2;2024-03-01;2025-02-01', 'X1;A1;Anställning;4;2024-03-01;2025-01-20'];
		for (const order of [rows, rows.toReversed()]) {
			const texts = { 'contracts.csv': contracts, 'outcomes.csv': csv(header, ...order) };
			const measured = await figures(texts, { asOf });
			expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function').value).toBe(4);
		}
	});
});

test('a column of jobs is dated by its contract: one that had not started was not due', async () => {
	const measured = await figures(
		{
			'a.csv': csv(
				'contract_id;buyer;nature;published_on;start_on;clause;jobs',
				'A1;Vård;services;2024-01-10;2024-05-01;Ja;3',
				'A2;Vård;services;2024-01-10;2024-06-30;Ja;',
				'A3;Vård;services;2024-01-10;2024-07-01;Ja;0',
				'A4;Vård;services;2024-01-10;2024-07-01;Ja;',
			),
		},
		{ asOf: '2024-06-30' },
	);
	expect(slice(measured, 'jobs_started', 2024, 'all', '', 'support_function')).toMatchObject({
		value: 3,
		numerator: 1,
		denominator: 2,
		unknown: 1,
	});
});

test('a deviation handed in after the as-of date, and its jobs, were not known then', async () => {
	const measured = await figures(
		{
			'deviations.csv': csv(
				'deviation_id;organisation;event_on;submitted_on',
				'D1;Vård;2024-11-01;2025-01-31',
				'D2;Vård;2024-11-01;2025-02-01',
				'D3;Vård;2024-11-01;',
			),
			'outcomes.csv': csv(
				'outcome_id;deviation_id;form;persons;start_on;reported_on',
				'X1;D1;Anställning;1;2024-11-10;',
				'X2;D2;Anställning;2;2024-11-10;',
				'X3;D2;Anställning;4;2024-11-10;2025-01-15',
				'X4;D3;Anställning;8;2024-11-10;',
			),
		},
		{ asOf },
	);
	expect(slice(measured, 'deviations', 2024)).toMatchObject({ value: 2, numerator: 2 });
	// Those of D1 and D3, and the one of D2 that was itself reported in time.
	expect(slice(measured, 'jobs_started', 2024, 'all', '', 'deviation')).toMatchObject({
		value: 13,
		numerator: 2,
		denominator: 2,
	});
	expect(excluded(measured, 'deviations')).toEqual({ '2024 after_as_of': 1 });
});
