import { afterEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { commit, forget } from '../../../src/lib/intake/commit.ts';
import { compareExports } from '../../../src/lib/intake/compare.ts';
import { holdFiles, joinExports, sharedKeys } from '../../../src/lib/intake/merge.ts';
import { goneRows } from '../../../src/lib/intake/settle.ts';
import { measureAll } from '../../../src/lib/measures/measured.ts';
import {
	added,
	column,
	correction,
	drop,
	file,
	first,
	head,
	joined,
	keep,
	registerOf,
	second,
	standingOf,
} from './exports-of.ts';

let engine: Engine;
afterEach(() => engine.close());
const standing = (gone = keep) => standingOf([added(first), added(second), joined(first, second, gone)]);
const contracts = () => column(engine, 'contracts', `contract_id || ':' || CAST(value AS INTEGER)`);

describe('a newer export of the same source', () => {
	test('is one more source until it is said to be a newer one', async () => {
		engine = await registerOf(first, second);
		expect(await contracts()).toBe('A1:100 A1:150 A2:200 A3:300 A4:400');
	});

	test('takes the place of the rows that stand in both, with the outcomes and clauses made of them', async () => {
		engine = await registerOf(first, second);
		await joinExports(engine, standing());
		expect(await contracts()).toBe('A1:150 A2:200 A3:300 A4:400');
		expect(await column(engine, 'outcomes', `persons`)).toBe('1 2 4');
		expect(await column(engine, 'clauses', `contract_id`)).toBe('A1 A2 A3');
		expect(await column(engine, 'follow_ups', `contract_id`)).toBe('A1 A2 A3');
		expect(await goneRows(engine)).toEqual([{ fileNo: 1, why: 'newer', rows: 1 }]);
	});

	test('can say that rows it lacks are no more', async () => {
		engine = await registerOf(first, second);
		await joinExports(engine, standing(drop));
		expect(await contracts()).toBe('A1:150 A4:400');
	});

	test('that refuses a row has not lost it: the older row holds until the newer one is corrected', async () => {
		const refusing = file(
			'avtal juli.csv',
			head,
			'A1;Park;Tjänster;2024-01-01;150;Skarpt;4',
			'A2;;Tjänster;2024-01-02;250;;',
		);
		const decided = standingOf([added(first), added(refusing), joined(first, refusing, drop)]);
		engine = await registerOf(first, refusing);
		await joinExports(engine, decided);
		expect(await contracts()).toBe('A1:150 A2:200');
		expect(await compareExports(engine, 1, 2)).toMatchObject({
			gone: 1,
			refused: 1,
			changed: 1,
			unchanged: 0,
		});

		await commit(engine, correction(refusing, head, '3', 'A2;Park;Tjänster;2024-01-02;250;;'), 3);
		await joinExports(engine, decided);
		expect(await contracts()).toBe('A1:150 A2:250');
		await forget(engine, 3);
		expect(await contracts()).toBe('A1:150 A2:200');
		await forget(engine, 2);
		expect(await contracts()).toBe('A1:100 A2:200 A3:300');
	});

	test('can say so of one unit or one period only', async () => {
		engine = await registerOf(first, second);
		await joinExports(engine, standing({ ...drop, organisation: 'park' }));
		expect(await contracts()).toBe('A1:150 A3:300 A4:400');
		await joinExports(engine, standing({ ...drop, from: '2023-01-01', to: '2023-12-31' }));
		expect(await contracts()).toBe('A1:150 A2:200 A4:400');
		await joinExports(engine, standing({ ...drop, organisation: 'Park', to: '2023-12-31' }));
		expect(await contracts()).toBe('A1:150 A2:200 A3:300 A4:400');
	});

	test('says nothing of rows without a date where it speaks of a period', async () => {
		const undated = file('utan.csv', head, 'A9;Park;Tjänster;;900;;', 'A1;Park;Tjänster;2024-01-01;1;;');
		engine = await registerOf(undated, second);
		const period = { ...drop, from: '2000-01-01', to: '2030-12-31' };
		await joinExports(engine, standingOf([added(undated), added(second), joined(undated, second, period)]));
		expect(await contracts()).toBe('A1:150 A4:400 A9:900');
	});

	test('gives the older rows back when it is removed, or was joined by mistake', async () => {
		engine = await registerOf(first, second);
		await joinExports(engine, standing(drop));
		await joinExports(engine, standingOf([added(first), added(second)]));
		expect(await contracts()).toBe('A1:100 A1:150 A2:200 A3:300 A4:400');
		await joinExports(engine, standing(drop));
		await forget(engine, 2);
		expect(await contracts()).toBe('A1:100 A2:200 A3:300');
		expect(await column(engine, 'outcomes', `persons`)).toBe('1 2 3');
	});

	test('does the same whichever file comes first, and when it was said before any came', async () => {
		for (const files of [
			[first, second],
			[second, first],
		]) {
			engine = await registerOf();
			await joinExports(engine, standing(drop));
			for (const [at, each] of files.entries()) await commit(engine, each, at + 1);
			expect(await contracts()).toBe('A1:150 A4:400');
			if (files[0] === first) await engine.close();
		}
	});

	test('does nothing more when it is said again', async () => {
		engine = await registerOf(first, second);
		for (let times = 0; times < 3; times++) await joinExports(engine, standing(drop));
		expect(await contracts()).toBe('A1:150 A4:400');
		expect(await column(engine, 'replaced_contracts', 'contract_id')).toBe('A1 A2 A3');
	});

	test('is older all the same where that is said', async () => {
		engine = await registerOf(first, second);
		await joinExports(engine, standingOf([added(first), added(second), joined(second, first)]));
		expect(await contracts()).toBe('A1:100 A2:200 A3:300 A4:400');
	});

	test('takes the place of rows without a key where all their values are the same, sets among them', async () => {
		const header = 'form;persons;start_on;groups';
		const [before, after] = [
			file('u1.csv', header, 'Praktik;1;2024-01-01;Unga', 'Praktik;1;2024-01-02;Unga'),
			file(
				'u2.csv',
				header,
				'Praktik;1;2024-01-01;Unga',
				'Praktik;1;2024-01-02;Nyanlända',
				'Praktik;1;2024-01-03;Unga',
			),
		];
		engine = await registerOf(before, after);
		await joinExports(engine, standingOf([added(before), added(after), joined(before, after)]));
		expect(await column(engine, 'outcomes', `file_no || '/' || source_row`)).toBe('1/3 2/2 2/3 2/4');
		expect(await column(engine, 'outcomes_groups', 'row_id')).toBe('1:3 2:2 2:3 2:4');
	});

	test('speaks of outcomes by the contract that they came of', async () => {
		const [before, after] = [
			file(
				'u1.csv',
				'outcome_id;contract_id;form;persons;start_on',
				'X1;A1;Praktik;1;2024-03-01',
				'X2;A3;Praktik;1;2024-03-01',
			),
			file('u2.csv', 'outcome_id;contract_id;form;persons;start_on', 'X3;A1;Praktik;1;2024-04-01'),
		];
		engine = await registerOf(first, before, after);
		const unit = { ...drop, organisation: 'Park', from: '2024-01-01', to: '2024-12-31' };
		await joinExports(engine, standingOf([added(before), added(after), joined(before, after, unit)]));
		expect(await column(engine, 'outcomes', 'outcome_id')).toBe('X2 X3');
	});

	test('of three gives way to the newest, though pairs contradict each other', async () => {
		const third = file('avtal augusti.csv', head, 'A1;Park;Tjänster;2024-01-01;175;;');
		engine = await registerOf(first, second, third);
		const all = [added(first), added(second), added(third)];
		await joinExports(engine, standingOf([...all, joined(first, second), joined(second, third)]));
		expect(await contracts()).toBe('A1:175 A2:200 A3:300 A4:400');
		const ring = [joined(first, second), joined(second, third), joined(third, first)];
		await joinExports(engine, standingOf([...all, ...ring]));
		const settled = await contracts();
		await joinExports(engine, standingOf([...[...all].reverse(), ...[...ring].reverse()]));
		expect(await contracts()).toBe(settled);
		expect(settled.match(/A1/g)).toHaveLength(1);
	});

	test('is told by the day it was taken out where no pair says it', async () => {
		const third = file('avtal augusti.csv', head, 'A2;Park;Tjänster;2024-01-02;275;;');
		engine = await registerOf(second, third, first);
		const pairs = [joined(first, second), joined(third, second)];
		for (const [on, stands] of [
			['2024-03-01', 'A1:150 A2:275 A3:300 A4:400'],
			['2023-12-01', 'A1:150 A2:200 A3:300 A4:400'],
		] as const) {
			const days = [
				{ kind: 'extracted' as const, file: first.id, on: '2024-01-31' },
				{ kind: 'extracted' as const, file: third.id, on },
			];
			await joinExports(engine, standingOf([added(first), added(second), added(third), ...pairs, ...days]));
			expect(await contracts()).toBe(stands);
		}
	});
});

describe('a file that shares keys with another', () => {
	test('is told with how many', async () => {
		engine = await registerOf(first, second);
		expect(await sharedKeys(engine, 2)).toEqual([{ fileNo: 1, shared: 1, own: 2, theirs: 3 }]);
		expect(await sharedKeys(engine, 1)).toEqual([{ fileNo: 2, shared: 1, own: 3, theirs: 2 }]);
	});

	test('is told also while it waits or has given way', async () => {
		engine = await registerOf(first, second);
		await holdFiles(engine, [2]);
		await joinExports(engine, standing(drop));
		expect(await sharedKeys(engine, 2)).toEqual([{ fileNo: 1, shared: 1, own: 2, theirs: 3 }]);
	});

	test('waits for an answer with all its rows, and comes back with it', async () => {
		engine = await registerOf(first, second);
		await holdFiles(engine, [2]);
		expect(await contracts()).toBe('A1:100 A2:200 A3:300');
		expect(await column(engine, 'outcomes', 'persons')).toBe('1 2 3');
		expect(await goneRows(engine)).toEqual([{ fileNo: 2, why: 'held', rows: 2 }]);
		await holdFiles(engine, []);
		await joinExports(engine, standing());
		expect(await contracts()).toBe('A1:150 A2:200 A3:300 A4:400');
	});

	test('brings no column while it waits', async () => {
		const plain = file(
			'avtal utan krav.csv',
			'contract_id;buyer;nature;published_on',
			'A1;Park;Tjänster;2024-01-01',
		);
		engine = await registerOf(plain, second);
		await holdFiles(engine, [2]);
		const { answers } = await measureAll(engine, { asOf: '2024-12-31' });
		expect(answers.clause_share.unanswerable).toBe('no_clause_column');
		await holdFiles(engine, []);
		expect((await measureAll(engine, { asOf: '2024-12-31' })).answers.clause_share.unanswerable).toBe(
			'model_not_declared',
		);
	});

	test('drops nothing while it waits', async () => {
		engine = await registerOf(first, second);
		await holdFiles(engine, [2]);
		await joinExports(engine, standing(drop));
		expect(await contracts()).toBe('A1:100 A2:200 A3:300');
	});

	test('leaves nothing behind when it is removed while it waits', async () => {
		engine = await registerOf(first, second);
		await holdFiles(engine, [2]);
		await forget(engine, 2);
		expect(await column(engine, 'held_files', 'file_no')).toBe('');
		expect(await column(engine, 'replaced_contracts', 'contract_id')).toBe('');
	});

	test('is not a file of its corrected rows, which waits with it', async () => {
		const mended = correction(first, head, '2', 'A1;Park;Tjänster;2024-01-01;111;Skarpt;3');
		engine = await registerOf(first, mended);
		expect(await sharedKeys(engine, 1)).toEqual([]);
		expect(await sharedKeys(engine, 2)).toEqual([]);
		await holdFiles(engine, [1]);
		expect(await contracts()).toBe('');
		await holdFiles(engine, []);
		expect(await contracts()).toBe('A1:111 A2:200 A3:300');
	});
});
