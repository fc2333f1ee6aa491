import { describe, expect, test } from 'vitest';
import { commit, forget } from '../../../src/lib/intake/commit.ts';
import { read } from '../../../src/lib/intake/read.ts';
import type { Reading } from '../../../src/lib/intake/reading.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
let files = 1000;

async function take(text: string, reading: Reading) {
	const fileNo = ++files;
	const bytes = new TextEncoder().encode(text);
	return { fileNo, report: await commit(register.engine, read(bytes, 'avtal.csv', reading), fileNo) };
}

const contracts = csv(
	['procurement_id', 'buyer', 'nature', 'published_on', 'clause', 'clause_level'],
	['U1', 'Park', 'Tjänster', '2024-01-01', 'Jajamän', 'Nivå 2'],
	['U2', 'Parkförv.', 'Tj', '2024-01-02', 'Nja', 'nivå 2'],
	['U3', 'Park', 'Tj', '2024-01-03', 'Ja', 'Skarpt'],
	['U4', 'Park', 'Varor', '2024-01-04', '', 'Spetskrav'],
);

describe('texts that are no code of their list', () => {
	test('are listed with counts of all rows, whatever their case', async () => {
		const { report } = await take(contracts, {});
		expect(report.unknownValues.map(({ field, text, count }) => [field, text, count])).toEqual([
			['clause_level', 'nivå 2', 2],
			['nature', 'tj', 2],
			['clause', 'jajamän', 1],
			['clause', 'nja', 1],
			['clause_level', 'spetskrav', 1],
		]);
	});

	test('are counted beyond the problems that are listed', async () => {
		const rows = Array.from({ length: 700 }, (_, at) => [`U${at}`, 'Park', 'Tj', '2024-01-01']);
		const { report } = await take(csv(['procurement_id', 'buyer', 'nature', 'published_on'], ...rows), {});
		expect(report.unknownValues).toMatchObject([
			{ field: 'nature', header: 'nature', text: 'tj', count: 700 },
		]);
	});

	test('are counted where they refuse their row', async () => {
		const { report } = await take(csv(['form', 'persons'], ['Solskensjobb', '1'], ['Praktik', '2']), {});
		expect(report.rows).toMatchObject({ accepted: 1, refused: 1 });
		expect(report.unknownValues).toMatchObject([{ field: 'form', text: 'solskensjobb', count: 1 }]);
	});

	test('come with the codes whose words are like them', async () => {
		const text = csv(['form', 'persons'], ['Prakitk', '1'], ['Lärlingsanst.', '1']);
		const { report } = await take(text, {});
		const suggested = Object.fromEntries(
			report.unknownValues.map(({ text, suggestions }) => [text, suggestions[0]]),
		);
		expect(suggested['prakitk']).toBe('internship');
	});
});

describe('texts that the analyst gave a meaning', () => {
	const values = {
		nature: { tj: 'services', varor: 'services' },
		clause: { jajamän: 'yes', nja: '' },
		clause_level: { 'nivå 2': 'employment', spetskrav: '' },
		buyer: { 'parkförv.': 'Park' },
		procurement_id: { u4: 'U3' },
	};

	test('are read as that, before what the lists say, and are no problem', async () => {
		const { fileNo, report } = await take(contracts, { values });
		const columns = 'procurement_id, buyer, nature, clause, clause_level';
		expect((await register.rows('contracts', columns, fileNo)).map((row) => Object.values(row))).toEqual([
			['U1', 'Park', 'services', 'yes', 'employment'],
			['U2', 'Park', 'services', 'blank', 'employment'],
			['U3', 'Park', 'services', 'yes', 'employment'],
			['U3', 'Park', 'services', 'blank', null],
		]);
		expect(report.problems).toEqual([]);
		expect(report.unknownValues).toEqual([]);
	});

	test('are read as that in cells with several', async () => {
		const text = csv(
			['form', 'persons', 'groups'],
			['Praktik', '1', 'Unga, UVAS; Kaniner'],
			['Praktik', '1', 'Kaniner'],
		);
		const { fileNo, report } = await take(text, {
			values: { groups: { uvas: 'long_term_unemployed', kaniner: '' } },
		});
		const codes = await register.engine.query(
			`SELECT code FROM outcomes_groups WHERE file_no = ${fileNo} ORDER BY code`,
		);
		expect(codes).toEqual([{ code: 'long_term_unemployed' }, { code: 'young' }]);
		expect(report.problems).toEqual([]);
	});

	test('hold for their file alone and are forgotten with it', async () => {
		const { fileNo } = await take(contracts, { values });
		expect((await take(contracts, {})).report.unknownValues).toHaveLength(5);
		await forget(register.engine, fileNo);
		expect(await register.engine.query(`SELECT 1 AS one FROM file_words WHERE file_no = ${fileNo}`)).toEqual(
			[],
		);
	});

	test('refuse a row whose required value they say is nothing', async () => {
		const { report } = await take(contracts, { values: { buyer: { park: '' } } });
		expect(report.rows).toMatchObject({ accepted: 1, refused: 3 });
		expect(report.refused[0]).toMatchObject({ reason: 'required_missing', field: 'buyer' });
	});
});
