import { afterEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { compareExports } from '../../../src/lib/intake/compare.ts';
import { holdFiles, joinExports } from '../../../src/lib/intake/merge.ts';
import { added, column, correction, drop, file, joined, registerOf, standingOf } from './exports-of.ts';

const first = file(
	'avtal januari.csv',
	'contract_id;title;buyer;nature;published_on;value;clause_level;jobs;cpv',
	'A1;Växter;Park;Tjänster;2024-01-01;100;Skarpt;3;',
	'A2;Grus;Park;Varor;2024-01-02;200,50;;1;',
	'A3;Glas;Skola;Varor;2024-01-03;300;;;',
	'A3;Glas igen;Skola;Varor;2024-01-03;300;;;',
	';Utan nummer;Skola;Varor;2024-01-04;;;;',
);
const second = file(
	'avtal juni.csv',
	'contract_id;title;buyer;nature;published_on;value;clause_level;jobs;supplier',
	'A4;Ny;Park;Tjänster;2024-05-01;400;;;Exempelbolaget',
	'A1;Växter;Park;Tjänster;2024-01-11;100,00;Dialog;4;Exempelbolaget',
	'A2;Grus;Park;Varor;2024-01-02;200.5;;1;Exempelbolaget',
	';Utan nummer;Skola;Varor;2024-01-04;;;;',
);

let engine: Engine;
afterEach(() => engine.close());

describe('two exports compared', () => {
	test('say how many rows are new, changed, the same and gone, each key once', async () => {
		engine = await registerOf(first, second);
		expect(await compareExports(engine, 1, 2)).toMatchObject({
			table: 'contracts',
			added: 1,
			changed: 1,
			unchanged: 2,
			refused: 0,
			gone: 1,
			withoutKey: { older: 1, newer: 1 },
			duplicates: { older: 1, newer: 0 },
			columns: { came: ['supplier'], went: ['cpv'] },
		});
	});

	test('show what changed: dates, codes, and counts of persons', async () => {
		engine = await registerOf(first, second);
		const { changes } = await compareExports(engine, 1, 2);
		expect(changes).toEqual([
			{
				older: { fileNo: 1, row: 2 },
				newer: { fileNo: 2, row: 3 },
				key: [{ field: 'contract_id', text: 'A1' }],
				cells: [
					{ field: 'published_on', before: '2024-01-01', after: '2024-01-11' },
					{ field: 'clause_level', before: 'employment', after: 'dialog' },
					{ field: 'jobs', before: '3', after: '4' },
				],
			},
		]);
	});

	test('show the rows that only one has, with what they are about', async () => {
		engine = await registerOf(first, second);
		const { addedRows, goneRows } = await compareExports(engine, 1, 2);
		expect(addedRows).toEqual([
			{
				fileNo: 2,
				row: 2,
				key: [{ field: 'contract_id', text: 'A4' }],
				about: [
					{ field: 'title', text: 'Ny' },
					{ field: 'buyer', text: 'Park' },
					{ field: 'supplier', text: 'Exempelbolaget' },
				],
			},
		]);
		expect(goneRows.map(({ row, key }) => [row, key[0]?.text])).toEqual([[4, 'A3']]);
	});

	test('are the same comparison while one waits, and once it was decided', async () => {
		engine = await registerOf(first, second);
		const before = await compareExports(engine, 1, 2);
		await holdFiles(engine, [2]);
		expect(await compareExports(engine, 1, 2)).toEqual(before);
		await holdFiles(engine, []);
		await joinExports(engine, standingOf([added(first), added(second), joined(first, second, drop)]));
		expect(await compareExports(engine, 1, 2)).toEqual(before);
		expect(await column(engine, 'contracts', 'coalesce(contract_id, title)')).toBe('A1 A2 A4 Utan nummer');
	});

	test('count rows as they were corrected', async () => {
		const head = 'contract_id;title;buyer;nature;published_on;value;clause_level;jobs;cpv';
		const mended = correction(first, head, '2', 'A1;Växter;Park;Tjänster;2024-01-11;100;Dialog;4;');
		engine = await registerOf(first, second, mended);
		expect(await compareExports(engine, 1, 2)).toMatchObject({ changed: 0, unchanged: 3, gone: 1, added: 1 });
	});

	test('compare sets by what is in them, whatever their order', async () => {
		const head = 'outcome_id;form;persons;groups;start_on;fte_pct';
		const [before, after] = [
			file('u1.csv', head, 'X1;Praktik;1;Unga, Nyanlända;2024-01-01;75', 'X2;Praktik;1;Unga;2024-01-01;62,5'),
			file(
				'u2.csv',
				head,
				'X1;Praktik;1;Nyanlända, Unga;2024-01-01;75',
				'X2;Praktik;1;Nyanlända;2024-01-01;50',
			),
		];
		engine = await registerOf(before, after);
		const { changes, unchanged } = await compareExports(engine, 1, 2);
		expect(unchanged).toBe(1);
		expect(changes.map(({ cells }) => cells)).toEqual([
			[
				{ field: 'fte_pct', before: '62.5', after: '50' },
				{ field: 'groups', before: 'young', after: 'newly_arrived' },
			],
		]);
	});

	test('must be of one table', async () => {
		engine = await registerOf(first, file('u.csv', 'form;persons', 'Praktik;1'));
		await expect(compareExports(engine, 1, 2)).rejects.toThrow(RangeError);
	});
});
