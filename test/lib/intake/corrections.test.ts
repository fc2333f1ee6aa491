import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { commit, forget } from '../../../src/lib/intake/commit.ts';
import { problemFile, refusedFile } from '../../../src/lib/intake/correction-file.ts';
import { correctedRows, corrections, rowsWithProblems } from '../../../src/lib/intake/corrections.ts';
import { declarations, declare } from '../../../src/lib/intake/register.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { createRegister } from '../../../src/lib/intake/schema.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { unneutralise } from '../../../src/lib/text/spreadsheet-csv.ts';
import { tokenize } from '../../../src/lib/intake/tokenize.ts';
import { csv } from './register-of.ts';

const head = ['contract_id', 'buyer', 'nature', 'published_on', 'value', 'clause_level', 'jobs'];
const rows = [
	['A1', 'Park', 'Tjänster', '2024-01-01', '100', 'Skarpt', '3'],
	['A2', '', 'Tjänster', '2024-01-02', '200', 'Skarpt', '1'],
	['A3', 'Park', 'Tjänster', '2024-01-03', 'ca 300', 'Skarpt', '2'],
	['A4', 'Park', 'Tjänster', 'i våras', 'dyrt', 'Dialog', '-1'],
];

async function opened() {
	const engine = await startNodeEngine();
	await createRegister(engine);
	return engine;
}

async function take(engine: Engine, text: string, fileNo: number) {
	return commit(engine, read(new TextEncoder().encode(text), `fil ${fileNo}.csv`), fileNo);
}

function cellsOf(file: string): string[][] {
	const records: string[][] = [];
	tokenize(file.slice(1), { delimiter: ';', quote: '"', escape: '' }, (cells) => {
		records.push(cells.map(unneutralise));
	});
	return records;
}

async function counted(engine: Engine) {
	const [row] = await engine.query(`SELECT
		(SELECT string_agg(contract_id || ' ' || coalesce(CAST(value AS INTEGER), 0), ', ' ORDER BY contract_id) FROM contracts) AS contracts,
		(SELECT CAST(count(*) AS INTEGER) FROM clauses) AS clauses,
		(SELECT CAST(sum(persons) AS INTEGER) FROM outcomes) AS persons`);
	return row;
}

const asRead = { contracts: 'A1 100, A3 0, A4 0', clauses: 3, persons: 5 };

describe('rows to correct', () => {
	test('that were refused come with the header, as they stood, with file, row and reason', async () => {
		const engine = await opened();
		const report = await take(
			engine,
			csv(head, ...rows, ['A5', 'Park', 'x', 'y', 'z', '', '', 'för', 'många']),
			1,
		);
		const file = cellsOf(refusedFile(report, report.refused, 'sv'));
		expect(file).toEqual([
			['avtryck_fil', 'avtryck_rad', 'avtryck_orsak', ...head],
			[report.id.slice(0, 12), '3', 'Köpare saknas', ...rows[1]!],
			[
				report.id.slice(0, 12),
				'6',
				'Fler celler än rubriker',
				'A5',
				'Park',
				'x',
				'y',
				'z',
				'',
				'',
				'för',
				'många',
			],
		]);
		await engine.close();
	});

	test('that have problems come whole, once each, with every reason', async () => {
		const engine = await opened();
		const report = await take(engine, csv(head, ...rows), 1);
		const file = cellsOf(problemFile(report, await rowsWithProblems(engine, 1), 'sv'));
		expect(file.slice(1).map(([, row, reason, ...cells]) => [row, reason, cells])).toEqual([
			['4', 'Avtalsvärde: Inget tal', rows[2]],
			[
				'5',
				'Antal anställningar: Ett antal kan inte vara negativt. Annonseringsdatum: Inget datum. Avtalsvärde: Inget tal',
				rows[3],
			],
		]);
		await engine.close();
	});

	test('come all of them, though five hundred are listed', async () => {
		const engine = await opened();
		const many = Array.from({ length: 700 }, (_, at) => [
			`A${at}`,
			'Park',
			'Tjänster',
			'2024-01-01',
			'x',
			'',
			'',
		]);
		const report = await take(engine, csv(head, ...many), 1);
		expect(report.problems).toHaveLength(500);
		expect(await rowsWithProblems(engine, 1)).toHaveLength(700);
		await engine.close();
	});
});

describe('rows that were corrected', () => {
	async function corrected(change: (cells: string[]) => string[]) {
		const engine = await opened();
		const report = await take(engine, csv(head, ...rows), 1);
		expect(await counted(engine)).toEqual(asRead);
		const [problemHead, ...problems] = cellsOf(problemFile(report, await rowsWithProblems(engine, 1), 'sv'));
		const [, ...refused] = cellsOf(refusedFile(report, report.refused, 'sv'));
		const file = csv(problemHead!, ...[...problems, ...refused].map(change));
		return { engine, file };
	}
	const set = (cells: string[], id: string, at: number, text: string) =>
		cells[3] === id ? cells.map((cell, index) => (index === at + 3 ? text : cell)) : cells;
	const mended = (cells: string[]) => set(set(set(cells, 'A2', 1, 'Skola'), 'A3', 4, '300'), 'A4', 4, '400');
	const afterwards = { contracts: 'A1 100, A2 200, A3 300, A4 400', clauses: 4, persons: 6 };

	test('stand in for those that they came from: nothing counts twice', async () => {
		const { engine, file } = await corrected(mended);
		const report = await take(engine, file, 2);
		expect(report.table).toBe('contracts');
		expect(report.rows).toMatchObject({ read: 3, accepted: 3, refused: 0 });
		expect(report.columns.slice(0, 3).map(({ field }) => field)).toEqual([null, null, null]);
		expect(await counted(engine)).toEqual(afterwards);
		expect(await corrections(engine)).toEqual([{ of: 1, by: 2, rows: 3 }]);
		expect([...(await correctedRows(engine, 1))].sort()).toEqual([3, 4, 5]);
		expect(await rowsWithProblems(engine, 1)).toEqual([]);
		await engine.close();
	});

	test('give way again when their file is removed', async () => {
		const { engine, file } = await corrected(mended);
		await take(engine, file, 2);
		await forget(engine, 2);
		expect(await counted(engine)).toEqual(asRead);
		await engine.close();
	});

	test('give the same figures in whatever order the files come', async () => {
		const { engine, file } = await corrected(mended);
		await forget(engine, 1);
		await take(engine, file, 2);
		await take(engine, csv(head, ...rows), 3);
		expect(await counted(engine)).toEqual(afterwards);
		await engine.close();
	});

	test('count once where nothing was mended in them', async () => {
		const { engine, file } = await corrected((cells) => cells);
		const report = await take(engine, file, 2);
		expect(report.rows).toMatchObject({ read: 3, accepted: 2, refused: 1 });
		expect(await counted(engine)).toEqual(asRead);
		await engine.close();
	});

	test('can be corrected once more, and still nothing counts twice, whichever file goes', async () => {
		const { engine, file } = await corrected((cells) => set(set(cells, 'A2', 1, 'Skola'), 'A3', 4, '300'));
		const report = await take(engine, file, 2);
		const [again, ...left] = cellsOf(problemFile(report, await rowsWithProblems(engine, 2), 'sv'));
		expect(left).toHaveLength(1);
		await take(engine, csv(again!, ...left.map((cells) => set(cells, 'A4', 4, '400'))), 3);
		expect(await counted(engine)).toEqual(afterwards);
		await forget(engine, 2);
		expect(await counted(engine)).toEqual({ contracts: 'A1 100, A3 0, A4 400', clauses: 3, persons: 5 });
		await engine.close();
	});

	test('by two files are refused in the second one, which says so', async () => {
		const { engine, file } = await corrected(mended);
		await take(engine, file, 2);
		const report = await take(engine, `${file}\n`.replace('400', '401'), 3);
		expect(report.rows).toMatchObject({ read: 3, accepted: 0, refused: 3 });
		expect(report.refused.map(({ reason }) => reason)).toEqual(Array(3).fill('corrected_already'));
		expect(await counted(engine)).toEqual(afterwards);
		await engine.close();
	});

	test('are read as their file was: its decimal sign and its order of day and month', async () => {
		const engine = await opened();
		const dates = [...head.slice(0, 3), 'published_on', 'value'];
		const given = csv(
			dates,
			['A1', 'Park', 'Tjänster', '01/31/2024', '1.5'],
			['A2', '', 'Tjänster', '02/03/2024', '1,234'],
		);
		const report = await take(engine, given, 1);
		const [top, refused] = cellsOf(refusedFile(report, report.refused, 'sv'));
		await take(engine, csv(top!, set(refused!, 'A2', 1, 'Skola')), 2);
		expect(await engine.query("SELECT published_on, value FROM contracts WHERE contract_id = 'A2'")).toEqual([
			{ published_on: '2024-02-03', value: 1234 },
		]);
		await engine.close();
	});

	test('take words for what they were said to mean in their file, unless they say otherwise', async () => {
		const reading = { values: { clause_level: { tuff: 'hard', mjuk: 'dialogue' } } };
		const given = csv(
			['contract_id', 'buyer', 'nature', 'published_on', 'clause_level'],
			['A1', '', 'Tjänster', '2024-01-01', 'Tuff'],
			['A2', '', 'Tjänster', '2024-01-01', 'Mjuk'],
		);
		const engine = await opened();
		const bytes = (text: string) => new TextEncoder().encode(text);
		const report = await commit(engine, read(bytes(given), 'avtal.csv', reading), 1);
		const [top, ...refused] = cellsOf(refusedFile(report, report.refused, 'sv'));
		const mended = csv(top!, ...refused.map((row, at) => set(row, `A${at + 1}`, 1, 'Skola')));
		const own = { values: { clause_level: { mjuk: 'hard' } } };
		await commit(engine, read(bytes(mended), 'rättat.csv', own), 2);
		expect(
			await engine.query('SELECT contract_id AS id, clause_level AS level FROM contracts ORDER BY 1'),
		).toEqual([
			{ id: 'A1', level: 'hard' },
			{ id: 'A2', level: 'hard' },
		]);
		expect(await engine.query('SELECT field FROM problems WHERE file_no = 2')).toEqual([]);
		await engine.close();
	});

	test('say what their file was declared to say', async () => {
		const engine = await opened();
		const columns = ['buyer', 'nature', 'published_on', 'clause', 'value'];
		const report = await take(engine, csv(columns, ['Park', 'Tjänster', '2024-01-01', '', 'dyrt']), 1);
		await declare(engine, 1, 'clause', [
			{ yes: 'city_model', blank: 'no', from: null, to: null, who: '', why: '' },
		]);
		await take(engine, problemFile(report, await rowsWithProblems(engine, 1), 'sv'), 2);
		expect(await declarations(engine, 2)).toMatchObject([
			{ field: 'clause', declared: true, said: [{ yes: 'city_model', blank: 'no' }] },
		]);
		await engine.close();
	});

	test('bring the counts of whom with them, and take those of the row away that they stand in for', async () => {
		const engine = await opened();
		const columns = ['buyer', 'nature', 'published_on', 'jobs', 'varav unga', 'varav kvinnor'];
		const report = await take(engine, csv(columns, ['Park', 'Tjänster', '2024-01-01', '5', '7', '2']), 1);
		const counts = async () =>
			(await engine.query('SELECT file_no, code, persons FROM outcome_counts ORDER BY code')).map((row) =>
				Object.values(row).join(' '),
			);
		expect(await counts()).toEqual(['1 women 2']);
		const [top, row] = cellsOf(problemFile(report, await rowsWithProblems(engine, 1), 'sv'));
		const mended = row!.map((cell) => (cell === '7' ? '3' : cell));
		await take(engine, csv(top!, mended), 2);
		expect(await counts()).toEqual(['2 women 2', '2 young 3']);
		await forget(engine, 2);
		expect(await counts()).toEqual(['1 women 2']);
		await engine.close();
	});

	test('say what it says in each of its years', async () => {
		const engine = await opened();
		const columns = ['buyer', 'nature', 'published_on', 'clause', 'value'];
		const report = await take(engine, csv(columns, ['Park', 'Tjänster', '2024-01-01', '', 'dyrt']), 1);
		const said = [
			{ yes: 'city_model', blank: 'no', from: null, to: 2018, who: 'Inköp', why: 'mall' },
			{ yes: 'employment_clause', blank: 'not_recorded', from: 2020, to: 2022, who: '', why: '' },
		] as const;
		await declare(engine, 1, 'clause', said);
		await take(engine, problemFile(report, await rowsWithProblems(engine, 1), 'sv'), 2);
		expect(await declarations(engine, 2)).toMatchObject([{ field: 'clause', declared: true, said }]);
		const years = (no: number) =>
			engine.query(
				`SELECT from_year, to_year, yes_means FROM declarations WHERE file_no = ${no} ORDER BY from_year`,
			);
		expect(await years(2)).toEqual(await years(1));
		await engine.close();
	});

	test('leave other cells as they stood, whatever is in them', async () => {
		const engine = await opened();
		const text = fc.oneof(
			fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
			fc.constantFrom("'0123", '=1+1', "''=x", '="0123"', '-5', '- 5 -', '@x', ' å ', '=HYPERLINK("a";"b")'),
		);
		const columns = ['buyer', 'nature', 'published_on', 'title', 'supplier', 'value'];
		const row = fc.tuple(text, text).map((cells) => ['Park', 'services', '2024-01-01', ...cells, 'dyrt']);
		let fileNo = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 60 }), async (given) => {
				const [first, second] = [++fileNo, ++fileNo];
				const typed = (no: number) =>
					engine.query(`SELECT title, supplier FROM contracts WHERE file_no = ${no} ORDER BY source_row`);
				const report = await take(engine, csv(columns, ...given), first);
				const before = await typed(first);
				await take(engine, problemFile(report, await rowsWithProblems(engine, first), 'sv'), second);
				expect(await typed(second)).toEqual(before);
				for (const no of [second, first]) await forget(engine, no);
			}),
			{ numRuns: 5 },
		);
		await engine.close();
	});
});
