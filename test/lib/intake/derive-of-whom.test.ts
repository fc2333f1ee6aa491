import { describe, expect, test } from 'vitest';
import { forget } from '../../../src/lib/intake/commit.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
const contract = ['Avtalsnummer', 'Köpare', 'CPV', 'Startdatum'];
const row = (no: number, ...cells: string[]) => [`A${no}`, 'Park', '90911200', '2024-01-01', ...cells];

/** Such as `3 jobs: group young 2`: the row, the outcome that the count is a part of, and the count. */
async function counts(fileNo: number): Promise<string[]> {
	const rows = await register.rows(
		'outcome_counts',
		'source_row, parent_row_id, dimension, code, persons',
		fileNo,
	);
	return rows.map(
		({ source_row, parent_row_id, dimension, code, persons }) =>
			`${source_row} ${String(parent_row_id).split(':')[2] ?? 'row'}: ${dimension} ${code} ${persons}`,
	);
}

const problems = (report: {
	problems: readonly { row: number; field: string; raw: string | null; reason: string }[];
}) => report.problems.map(({ row: at, field, raw, reason }) => `${at} ${field} ${raw} ${reason}`);

describe('five, of whom three young, in a contract’s row', () => {
	test('is a count of the outcome that the row became', async () => {
		const { fileNo, report } = await register.take(
			csv([...contract, 'Antal anställda', 'varav unga', 'varav kvinnor'], row(1, '5', '3', '2')),
		);
		expect(await counts(fileNo)).toEqual(['2 jobs: gender women 2', '2 jobs: group young 3']);
		const outcomes = await register.rows('outcomes', 'row_id, persons', fileNo);
		expect(outcomes).toEqual([{ row_id: `${fileNo}:2:jobs`, persons: 5 }]);
		expect(problems(report)).toEqual([]);
	});

	test('keeps a nought, and says nothing where nothing is written', async () => {
		const { fileNo } = await register.take(
			csv(
				[...contract, 'Antal anställda', 'varav unga'],
				row(1, '5', '0'),
				row(2, '5', ''),
				row(3, '0', '0'),
			),
		);
		expect(await counts(fileNo)).toEqual(['2 jobs: group young 0']);
	});

	test('is kept out and told where the part is more than the whole, or there is no whole', async () => {
		const { fileNo, report } = await register.take(
			csv(
				[...contract, 'Antal anställda', 'varav unga'],
				row(1, '3', '5'),
				row(2, '0', '1'),
				row(3, '', '2'),
			),
		);
		expect(await counts(fileNo)).toEqual([]);
		expect(problems(report)).toEqual([
			'2 of_whom_young 5 more_than_all',
			'3 of_whom_young 1 more_than_all',
			'4 of_whom_young 2 of_whom_nothing',
		]);
		expect(report.rows).toMatchObject({ read: 3, accepted: 3 });
	});
});

describe('the count that a column is a part of', () => {
	test('is the nearest to its left', async () => {
		const { fileNo } = await register.take(
			csv(
				[...contract, 'Antal anställda', 'varav unga', 'Praktikplatser', 'varav kvinnor'],
				row(1, '5', '3', '4', '1'),
			),
		);
		expect(await counts(fileNo)).toEqual(['2 internships: gender women 1', '2 jobs: group young 3']);
	});

	test('is the jobs where none stands to its left', async () => {
		const { fileNo } = await register.take(
			csv(['varav unga', ...contract, 'Praktikplatser', 'Antal anställda'], ['1', ...row(1, '4', '2')]),
		);
		expect(await counts(fileNo)).toEqual(['2 jobs: group young 1']);
	});

	test('is the only one there is', async () => {
		const { fileNo } = await register.take(
			csv(['varav unga', ...contract, 'Praktikplatser'], ['1', ...row(1, '4')]),
		);
		expect(await counts(fileNo)).toEqual(['2 internships: group young 1']);
	});

	test('is not guessed: each number is told', async () => {
		const { fileNo, report } = await register.take(
			csv(
				['varav unga', ...contract, 'Praktikplatser', 'Lärlingar'],
				['1', ...row(1, '4', '2')],
				['', ...row(2, '4', '2')],
			),
		);
		expect(await counts(fileNo)).toEqual([]);
		expect(problems(report)).toEqual(['2 of_whom_young 1 of_whom_nothing']);
	});
});

describe('in a row of outcomes', () => {
	const header = ['Utfalls-ID', 'Anställningsform', 'Antal personer', 'varav unga'];

	test('it is a count of that row, of one person too', async () => {
		const { fileNo, report } = await register.take(
			csv(header, ['X1', 'Anställning', '5', '3'], ['X2', 'Praktik', '1', '1'], ['X3', 'Praktik', '1', '2']),
		);
		expect(await counts(fileNo)).toEqual(['2 row: group young 3', '3 row: group young 1']);
		expect(problems(report)).toEqual(['4 of_whom_young 2 more_than_all']);
	});

	test('it is gone with its file', async () => {
		const { fileNo } = await register.take(csv(header, ['X1', 'Anställning', '5', '3']));
		await forget(register.engine, fileNo);
		expect(await counts(fileNo)).toEqual([]);
	});
});
