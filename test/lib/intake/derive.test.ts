import { describe, expect, test } from 'vitest';
import { everything } from './contracts-file.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();

describe('what a contract’s row says of other tables', () => {
	test('its level is a clause about employment', async () => {
		const { fileNo } = await register.take(everything);
		expect(
			await register.rows(
				'clauses',
				'parent_row_id, procurement_id, contract_id, topic, level, model_id',
				fileNo,
			),
		).toEqual([
			{
				parent_row_id: `${fileNo}:2`,
				procurement_id: 'U1',
				contract_id: 'A1',
				topic: 'employment',
				level: 'employment',
				model_id: 'city_model',
			},
			{
				parent_row_id: `${fileNo}:3`,
				procurement_id: 'U2',
				contract_id: 'A2',
				topic: 'employment',
				level: 'dialog',
				model_id: null,
			},
		]);
	});

	test('its counts are outcomes, one for each form that came about', async () => {
		const { fileNo } = await register.take(everything);
		const rows = await register.rows('outcomes', 'contract_id, form, persons, kind, parent_row_id', fileNo);
		expect(rows).toHaveLength(3);
		expect(rows).toEqual(
			expect.arrayContaining([
				{ contract_id: 'A1', form: 'employment', persons: 3, kind: 'actual', parent_row_id: `${fileNo}:2` },
				{ contract_id: 'A1', form: 'internship', persons: 2, kind: 'actual', parent_row_id: `${fileNo}:2` },
				{ contract_id: 'A6', form: 'work_trial', persons: 1, kind: 'actual', parent_row_id: `${fileNo}:7` },
			]),
		);
	});

	test('it tells whether anybody reported: a nought is an answer, a blank under a clause is none', async () => {
		const { fileNo } = await register.take(everything);
		expect(await register.rows('follow_ups', 'contract_id, period, status', fileNo)).toEqual([
			{ contract_id: 'A1', period: 2024, status: 'reported' },
			{ contract_id: 'A2', period: 2024, status: 'reported_zero' },
			{ contract_id: 'A4', period: 2024, status: 'missing' },
			{ contract_id: 'A6', period: 2024, status: 'reported' },
		]);
	});

	test('the year is that of the start, else of the signing, the award, the announcement', async () => {
		const days = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'];
		const rows = days.map((_, at) => [
			'Park',
			'services',
			...days.map((day, i) => (i <= at ? day : '')),
			'1',
		]);
		const { fileNo } = await register.take(
			csv(['buyer', 'nature', 'published_on', 'awarded_on', 'signed_on', 'start_on', 'jobs'], ...rows),
		);
		expect(await register.rows('follow_ups', 'period', fileNo)).toEqual(
			[2020, 2021, 2022, 2023].map((period) => ({ period })),
		);
	});

	test.each([
		['clause', 'Ja', ['missing']],
		['social_flag', 'Ja', ['missing']],
		['clause_level', 'Dialog', ['missing']],
		['clause_level', 'Inget krav', []],
		['clause', 'Nej', []],
		['clause', '', []],
	])('a blank count is missing where %s says %j: %j', async (field, says, statuses) => {
		const { fileNo } = await register.take(
			csv(['buyer', 'nature', 'published_on', field, 'jobs'], ['Park', 'services', '2024-01-01', says, '']),
		);
		expect(await register.rows('follow_ups', 'status', fileNo)).toEqual(
			statuses.map((status) => ({ status })),
		);
	});

	test('nothing is said where no column counts or asks', async () => {
		const { fileNo } = await register.take(
			csv(['buyer', 'nature', 'published_on', 'clause'], ['Park', 'services', '2024-01-01', 'Ja']),
		);
		for (const table of ['clauses', 'outcomes', 'follow_ups']) {
			expect(await register.rows(table, 'row_id', fileNo)).toEqual([]);
		}
	});

	test('rows of its own do not count as rows of a later file', async () => {
		await register.take(everything);
		const { report } = await register.take(csv(['contract_id', 'topic'], ['A1', 'Lärlingar']), 'krav.csv');
		expect(report.rows).toMatchObject({ read: 1, accepted: 1 });
	});
});
