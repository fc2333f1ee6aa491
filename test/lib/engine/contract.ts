import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Column, Engine } from '../../../src/lib/engine/engine.ts';
import { ident, literal } from '../../../src/lib/engine/sql.ts';
import {
	EXTENSIONS,
	FAULTY,
	HARMLESS,
	NAMES,
	REFUSED_TYPES,
	STRINGS,
	TOO_DEEP,
	UNKNOWN_EXTENSIONS,
	VALUES,
} from './cases.ts';
import { failure } from './failure.ts';
import { insertContract } from './insert-contract.ts';

type Start = (options?: { memoryLimitMb?: number }) => Promise<Engine>;

const ENDLESS = 'SELECT count(*) AS n FROM range(1000000000) a, range(1000000) b WHERE a.range <> b.range';

const short = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** What both engines must do alike. */
export function engineContract(start: Start): void {
	let engine: Engine;

	beforeAll(async () => {
		engine = await start();
	});
	afterAll(() => engine.close());

	const lives = async () => expect(await engine.query('SELECT 42 AS a')).toEqual([{ a: 42 }]);
	const one = async (sql: string) => Object.values((await engine.query(sql))[0] ?? {})[0];

	describe('values come out as plain ones', () => {
		test.each(VALUES)('%s', async (sql, value) => {
			expect(await engine.query(`SELECT ${sql} AS v`)).toStrictEqual([{ v: value }]);
		});
	});

	describe('what a plain value cannot hold is refused instead of changed', () => {
		test.each(REFUSED_TYPES)('%s', async (sql) => {
			const error = await failure(engine.query(`SELECT ${sql} AS v`));
			expect(error).toMatchObject({ code: 'unsupported_type', detail: { sql: `SELECT ${sql} AS v` } });
			await lives();
		});

		test('a type is refused by the column, even where no row came out', async () => {
			const error = await failure(engine.query('SELECT [1] AS v WHERE 1 = 2'));
			expect(error.code).toBe('unsupported_type');
		});
	});

	describe('SQL that would load an extension is refused and the engine lives on', () => {
		test.each(EXTENSIONS)('%s', async (sql, word) => {
			const error = await failure(engine.query(sql));
			expect(error).toMatchObject({ code: 'needs_extension', detail: { sql } });
			expect(error.message).toContain(`${word} needs an extension`);
			await lives();
		});

		test.each(UNKNOWN_EXTENSIONS)('as DuckDB itself finds: %s', async (sql) => {
			expect((await failure(engine.query(sql))).code).toBe('needs_extension');
			await lives();
		});

		test.each(HARMLESS)('but not this: %s', async (sql, value) => {
			expect((await engine.query(sql))[0]?.['a']).toBe(value);
		});
	});

	describe('a faulty statement says so, names itself and leaves the engine alive', () => {
		test.each(FAULTY)('%s', async (sql, code) => {
			expect(await failure(engine.query(sql))).toMatchObject({ code, detail: { sql } });
			await lives();
		});
	});

	test.each(TOO_DEEP)('%s are a faulty statement, not a crash', async (_, sql) => {
		expect((await failure(engine.query(sql))).code).toBe('sql');
		await lives();
	});

	describe('any string stays what it is', () => {
		test.each(STRINGS.map((text) => [short(text), text] as const))('%s', async (_, text) => {
			expect(await one(`SELECT ${literal(text)} AS v`)).toBe(text);
			expect(await engine.query('SELECT ? AS v', [text])).toEqual([{ v: text }]);
			await engine.insert('strings', [{ name: 'v', type: 'text', values: [text, null, text] }]);
			expect(await engine.query('SELECT v FROM strings')).toEqual([{ v: text }, { v: null }, { v: text }]);
			await engine.query('DROP TABLE strings');
		});
	});

	describe('any name but the empty one and one with NUL can bear a table and a column', () => {
		test.each(NAMES.map((name) => [short(name), name] as const))('%s', async (_, name) => {
			await engine.insert('keep', [{ name: 'a', type: 'integer', values: [1] }]);
			await engine.insert(name, [{ name, type: 'text', values: ['x'] }]);
			const rows = await engine.query(`SELECT ${ident(name)} FROM ${ident(name)}`);
			expect(rows.map((row) => Object.entries(row))).toEqual([[[name, 'x']]]);
			expect(await engine.query('SELECT a FROM keep')).toEqual([{ a: 1 }]);
			await engine.query(`DROP TABLE ${ident(name)}`);
			await engine.query('DROP TABLE keep');
		});

		test.each(['', '\0', 'a\0b'])('%j is refused', async (name) => {
			const columns: Column[] = [{ name: 'a', type: 'text', values: ['x'] }];
			await expect(engine.insert(name, columns)).rejects.toThrow(RangeError);
			await expect(engine.insert('t', [{ ...columns[0]!, name }])).rejects.toThrow(RangeError);
			await lives();
		});
	});

	describe('parameters', () => {
		test('keep their type', async () => {
			const rows = await engine.query(
				'SELECT typeof(?) AS i, typeof(?) AS b, typeof(?) AS d, typeof(?) AS s, typeof(?) AS t',
				[1, 2 ** 40, 1.5, 'x', true],
			);
			expect(rows).toEqual([{ i: 'INTEGER', b: 'BIGINT', d: 'DOUBLE', s: 'VARCHAR', t: 'BOOLEAN' }]);
		});

		test('come back as they went in', async () => {
			const params = [0, -5, 2 ** 53 - 1, 0.1, 1e300, -2.5e-300, true, false, null, ''];
			const list = params.map((_, at) => `$${at + 1} AS c${at}`).join(', ');
			const rows = await engine.query(`SELECT ${list};`, params);
			expect(Object.values(rows[0] ?? {})).toEqual(params);
		});

		test('a wrong number of them is an error', async () => {
			expect((await failure(engine.query('SELECT ? AS a, ? AS b', [1]))).code).toBe('sql');
			expect((await failure(engine.query('SELECT ? AS a', [1, 2]))).code).toBe('sql');
			expect((await failure(engine.query('CREATE TABLE p AS SELECT ? AS a', [1]))).message).toContain(
				'CREATE',
			);
			await lives();
		});

		test('a number that SQL has no word for is refused', async () => {
			await expect(engine.query('SELECT ? AS a', [NaN])).rejects.toThrow(RangeError);
			await lives();
		});
	});

	insertContract(() => engine);

	describe('stopping', () => {
		test('an aborted statement rejects and the next one answers', async () => {
			const controller = new AbortController();
			const call = failure(engine.query(ENDLESS, [], { signal: controller.signal }));
			await new Promise((resolve) => setTimeout(resolve, 100));
			controller.abort();
			expect((await call).code).toBe('aborted');
			await lives();
		});

		test('so does one with parameters', async () => {
			const controller = new AbortController();
			const call = failure(engine.query(`${ENDLESS} AND a.range <> ?`, [7], { signal: controller.signal }));
			await new Promise((resolve) => setTimeout(resolve, 100));
			controller.abort();
			expect((await call).code).toBe('aborted');
			await lives();
		});

		test('a statement that waits in line is never run', async () => {
			const controller = new AbortController();
			const first = engine.query('SELECT count(*) AS n FROM range(3000000) a');
			const call = failure(engine.query('CREATE TABLE never (a INTEGER)', [], { signal: controller.signal }));
			controller.abort();
			expect((await call).code).toBe('aborted');
			expect(await first).toEqual([{ n: 3_000_000 }]);
			expect((await failure(engine.query('FROM never'))).code).toBe('sql');
		});

		test('a signal that was aborted before stops the call at once', async () => {
			const signal = AbortSignal.abort();
			expect((await failure(engine.query('SELECT 1 AS a', [], { signal }))).code).toBe('aborted');
			await lives();
		});

		test('calls made at once are answered in order', async () => {
			const answers = await Promise.all([1, 2, 3, 4].map((n) => engine.query(`SELECT ${n} AS n`)));
			expect(answers).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }], [{ n: 4 }]]);
		});
	});

	test('out of memory is told and survived', async () => {
		const small = await start({ memoryLimitMb: 60 });
		const sql = 'CREATE TABLE big AS SELECT range AS a, md5(range::VARCHAR) AS b FROM range(10000000)';
		expect((await failure(small.query(sql))).code).toBe('out_of_memory');
		expect(await small.query('SELECT 42 AS a')).toEqual([{ a: 42 }]);
		const text = Array.from({ length: 200_000 }, (_, at) => `${at} ${'x'.repeat(500)}`);
		const insert = small.insert('big', [{ name: 'a', type: 'text', values: text }]);
		expect((await failure(insert)).code).toBe('out_of_memory');
		expect((await failure(small.query('FROM big'))).code).toBe('sql');
		expect(await small.query('SELECT 42 AS a')).toEqual([{ a: 42 }]);
		await small.close();
	});

	test('closing rejects what runs, what waits and what comes after', async () => {
		const other = await start();
		const calls = [other.query(ENDLESS), other.query('SELECT 1 AS a')].map(failure);
		await new Promise((resolve) => setTimeout(resolve, 50));
		const closed = other.close();
		expect((await Promise.all(calls)).map((error) => error.code)).toEqual(['aborted', 'aborted']);
		expect((await failure(other.query('SELECT 1 AS a'))).code).toBe('aborted');
		await closed;
		await expect(other.close()).resolves.toBeUndefined();
	});
}
