import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasSharedData, sharedData } from '../../shared-data.ts';
import { openRegister } from './register-of.ts';

const bytesOf = (name: string): Uint8Array => readFileSync(path.join(sharedData, 'uhm2021', name));

describe.skipIf(!hasSharedData)('every procurement announced in Sweden in 2021', () => {
	const register = openRegister();
	const expected = hasSharedData
		? (JSON.parse(new TextDecoder().decode(bytesOf('expected.json'))) as {
				rows: number;
				procurements: number;
				possible_identity_numbers: { count: number; column: string };
			})
		: { rows: 0, procurements: 0, possible_identity_numbers: { count: 0, column: '' } };

	test.each([
		['register.utf8.csv', 'utf-8', ',', false],
		['register.cp1252.csv', 'windows-1252', ';', true],
	])(
		'%s is read to the last row, and only possible identity numbers are dropped',
		async (name, encoding, delimiter, sepLine) => {
			const { report, fileNo } = await register.take(bytesOf(name), name);
			expect(report.dialect).toMatchObject({ encoding, delimiter, sepLine, headerRow: 1 });
			expect(report.rows).toEqual({ read: expected.rows, accepted: expected.rows, refused: 0, blank: 0 });
			expect(report.droppedIdentityNumbers).toBe(expected.possible_identity_numbers.count);
			expect(report.problemCounts).toEqual([
				{ field: 'buyer_id', reason: 'identity_number', count: expected.possible_identity_numbers.count },
			]);
			expect(report.problems.every(({ raw }) => raw === null)).toBe(true);
			expect(report.columns.find(({ field }) => field === 'buyer_id')?.header).toBe(
				expected.possible_identity_numbers.column,
			);
			const [told] = await register.engine.query(`SELECT count(DISTINCT procurement_id) AS procurements,
					count(*) FILTER (WHERE social_flag = 'yes') AS social,
					count(*) FILTER (WHERE published_on IS NULL) AS undated
				FROM contracts WHERE file_no = ${fileNo}`);
			expect(told).toEqual({ procurements: expected.procurements, social: 1449, undated: 0 });
		},
	);

	test('reads alike in both forms, but for titles with characters that Windows-1252 cannot write', async () => {
		const columns = `source_row, procurement_id, buyer, buyer_id, nature, cpv, procedure, framework, published_on,
			social_flag, reserved, supplier, value`;
		const one = await register.take(bytesOf('register.utf8.csv'));
		const other = await register.take(bytesOf('register.cp1252.csv'));
		const [different] = await register.engine.query(`SELECT count(*) AS n FROM (
			SELECT ${columns} FROM contracts WHERE file_no = ${one.fileNo}
			EXCEPT SELECT ${columns} FROM contracts WHERE file_no = ${other.fileNo})`);
		expect(different).toEqual({ n: 0 });
		const [sum] = await register.engine.query(
			`SELECT count(value) AS n FROM contracts WHERE file_no = ${other.fileNo}`,
		);
		expect(sum!['n']).toBeGreaterThan(0);
	});

	test('has a goal to be tested against', async () => {
		const { report, fileNo } = await register.take(bytesOf('goals.csv'), 'goals.csv');
		expect(report.rows).toMatchObject({ read: 1, accepted: 1, refused: 0 });
		expect(await register.rows('goals', 'organisation, measure, target, valid_from', fileNo)).toEqual([
			{ organisation: '*', measure: 'social_share', target: 0.5, valid_from: '2014-01-01' },
		]);
	});
});
