import { describe, expect, test } from 'vitest';
import type { Column, Engine } from '../../../src/lib/engine/engine.ts';
import { ident } from '../../../src/lib/engine/sql.ts';
import { failure } from './failure.ts';

/** What both engines must do alike when rows are inserted. */
export function insertContract(get: () => Engine): void {
	const rows = (table: string) => get().query(`FROM ${ident(table)}`);

	describe('insert', () => {
		test('keeps every type and null, across chunks', async () => {
			const count = 5_003;
			const numbers = Array.from({ length: count }, (_, at) => at);
			const columns: Column[] = [
				{ name: 't', type: 'text', values: numbers.map((n) => (n % 3 ? `nr ${n} å` : null)) },
				{ name: 'i', type: 'integer', values: numbers.map((n) => (n % 5 ? -n : null)) },
				{ name: 'd', type: 'double', values: numbers.map((n) => (n % 7 ? n / 3 : null)) },
				{ name: 'b', type: 'boolean', values: numbers.map((n) => (n % 11 ? n % 2 === 0 : null)) },
				{ name: 'typed', type: 'double', values: Float64Array.from(numbers) },
			];
			await get().insert('types', columns);
			expect(await rows('types')).toEqual(
				numbers.map((n) => Object.fromEntries(columns.map(({ name, values }) => [name, values[n]]))),
			);
			await get().query('DROP TABLE types');
		});

		test('takes packed texts, in parts, as they are', async () => {
			const texts = ['', 'å€👍', 'x\ufeffx', "it's"];
			const encoded = texts.map((text) => new TextEncoder().encode(text));
			const offsets = new Int32Array(texts.length + 1);
			encoded.forEach((bytes, at) => (offsets[at + 1] = offsets[at]! + bytes.length));
			const bytes = new Uint8Array(encoded.flatMap((part) => [...part]));
			const column = { name: 't', type: 'packed', values: { offsets, bytes } } as const;
			await get().insert('packed', [column]);
			await get().insert('packed', [column]);
			expect(await rows('packed')).toEqual([...texts, ...texts].map((t) => ({ t })));
			const beyond = { ...column, values: { offsets: Int32Array.of(0, 99), bytes } };
			await expect(get().insert('packed', [beyond])).rejects.toThrow(TypeError);
			await get().query('DROP TABLE packed');
		});

		test('takes the largest and smallest numbers', async () => {
			await get().insert('limits', [
				{ name: 'i', type: 'integer', values: [2 ** 31 - 1, -(2 ** 31)] },
				{ name: 'd', type: 'double', values: [Number.MAX_VALUE, -Number.MIN_VALUE] },
			]);
			expect(await rows('limits')).toEqual([
				{ i: 2 ** 31 - 1, d: Number.MAX_VALUE },
				{ i: -(2 ** 31), d: -Number.MIN_VALUE },
			]);
			await get().query('DROP TABLE limits');
		});

		test('of zero rows creates the table, and rows can follow', async () => {
			const column = { name: 'a', type: 'text' } as const;
			await get().insert('empty', [{ ...column, values: [] }]);
			expect(await rows('empty')).toEqual([]);
			await get().insert('empty', [{ ...column, values: ['x'] }]);
			await get().insert('empty', [{ ...column, values: [null, 'y'] }]);
			await get().insert('empty', [{ ...column, values: [] }]);
			expect(await rows('empty')).toEqual([{ a: 'x' }, { a: null }, { a: 'y' }]);
			await get().query('DROP TABLE empty');
		});

		test.each<[string, Column[], new () => Error]>([
			['no column', [], RangeError],
			[
				'columns of different lengths',
				[
					{ name: 'a', type: 'text', values: ['x'] },
					{ name: 'b', type: 'text', values: [] },
				],
				RangeError,
			],
			['a text that is a number', [{ name: 'a', type: 'text', values: [1] }], TypeError],
			['an integer that is not whole', [{ name: 'a', type: 'integer', values: [1.5] }], TypeError],
			['an integer of more than 32 bits', [{ name: 'a', type: 'integer', values: [2 ** 31] }], TypeError],
			['a double that is not finite', [{ name: 'a', type: 'double', values: [Infinity] }], TypeError],
			['a boolean that is a text', [{ name: 'a', type: 'boolean', values: ['true'] }], TypeError],
			['a hole', [{ name: 'a', type: 'text', values: { length: 2, 0: 'x' } }], TypeError],
		])('refuses %s and creates nothing', async (_, columns, kind) => {
			await expect(get().insert('refused', columns)).rejects.toThrow(kind);
			expect((await failure(rows('refused'))).code).toBe('sql');
		});

		test('refuses a table whose columns differ in name, order or type, and appends nothing', async () => {
			await get().insert('strict', [
				{ name: 'a', type: 'text', values: ['x'] },
				{ name: 'b', type: 'text', values: ['y'] },
			]);
			const a = { name: 'a', type: 'text', values: ['1'] } as const;
			const b = { name: 'b', type: 'text', values: ['2'] } as const;
			const c = { name: 'b', type: 'integer', values: [2] } as const;
			for (const columns of [[b, a], [a], [a, c], [a, b, { ...c, name: 'c' }]])
				expect((await failure(get().insert('strict', columns))).code).toBe('sql');
			expect(await rows('strict')).toEqual([{ a: 'x', b: 'y' }]);
			await get().query('DROP TABLE strict');
		});

		test('refuses two columns of one name', async () => {
			const column = { name: 'a', type: 'text', values: ['x'] } as const;
			expect((await failure(get().insert('twice', [column, { ...column, name: 'A' }]))).code).toBe('sql');
			expect((await failure(rows('twice'))).code).toBe('sql');
		});

		test('inside a transaction is part of it', async () => {
			await get().query('BEGIN');
			await get().insert('undone', [{ name: 'a', type: 'text', values: ['x'] }]);
			expect(await rows('undone')).toEqual([{ a: 'x' }]);
			await get().query('ROLLBACK');
			expect((await failure(rows('undone'))).code).toBe('sql');
			await get().query('BEGIN TRANSACTION');
			await get().insert('kept', [{ name: 'a', type: 'text', values: ['x'] }]);
			await get().query('COMMIT');
			expect(await rows('kept')).toEqual([{ a: 'x' }]);
			await get().query('DROP TABLE kept');
		});
	});
}
