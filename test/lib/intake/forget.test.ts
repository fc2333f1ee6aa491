import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { commit, forget } from '../../../src/lib/intake/commit.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { warmUp } from '../../../src/lib/intake/warm-up.ts';
import { everything } from './contracts-file.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** How many rows each table of the engine holds. */
async function holdings(engine: Engine): Promise<Record<string, unknown>> {
	const tables = await engine.query(
		'SELECT table_name AS t FROM information_schema.tables ORDER BY table_name',
	);
	const counts = tables.map(({ t }) => `SELECT '${t}' AS t, count(*) AS n FROM "${t}"`);
	const rows = await engine.query(counts.join(' UNION ALL '));
	return Object.fromEntries(rows.map(({ t, n }) => [String(t), n]));
}

const contracts = csv(
	['buyer', 'nature', 'published_on', 'clause', 'clause_level', 'jobs'],
	['Park', 'services', '2024-01-01', 'Ja', 'Skarpt', '3'],
	['', 'services', '2024-01-01', 'Ja', '', ''],
);

const outcomes = csv(
	['outcome_id', 'form', 'persons', 'groups', 'start_on'],
	['X1', 'Praktik', '1', 'Unga, Kaniner', 'snart'],
	['X2', '', '1', '', ''],
);

describe('nothing of a file is left behind', () => {
	test.each([
		['contracts', everything],
		['outcomes', outcomes],
	])('when one of %s is forgotten', async (_, text) => {
		const before = await holdings(register.engine);
		const { fileNo } = await register.take(text);
		expect(await holdings(register.engine)).not.toEqual(before);
		await forget(register.engine, fileNo);
		expect(await holdings(register.engine)).toEqual(before);
	});

	test('when the engine is warmed up', async () => {
		const before = await holdings(register.engine);
		await warmUp(register.engine);
		expect(await holdings(register.engine)).toEqual(before);
	});

	test('and other files stay whole when one is forgotten', async () => {
		const kept = await register.take(everything);
		const rows = await register.rows('contracts', '*', kept.fileNo);
		const { fileNo } = await register.take(everything);
		await forget(register.engine, fileNo);
		expect(await register.rows('contracts', '*', kept.fileNo)).toEqual(rows);
	});

	test.each([
		['contracts', contracts],
		['outcomes', outcomes],
	])('when taking in one of %s fails, at whatever step', async (_, text) => {
		const before = await holdings(register.engine);
		const fileNo = 900;
		for (let step = 1; ; step++) {
			const failing = failingAt(register.engine, step);
			const taken = commit(failing.engine, read(bytesOf(text), 'a.csv'), fileNo);
			if (await taken.then(succeeded, failedByEngine)) {
				expect(failing.failed()).toBe(false);
				expect(step).toBeGreaterThan(10);
				break;
			}
			expect(await holdings(register.engine), `step ${step}`).toEqual(before);
		}
		await forget(register.engine, fileNo);
		expect(await holdings(register.engine)).toEqual(before);
	});

	test('when it is given up', async () => {
		const before = await holdings(register.engine);
		const stop = new AbortController();
		stop.abort();
		const taken = commit(register.engine, read(bytesOf(everything), 'a.csv'), 800, { signal: stop.signal });
		await expect(taken).rejects.toMatchObject({ name: 'AbortError' });
		expect(await holdings(register.engine)).toEqual(before);
	});
});

const succeeded = (): boolean => true;

function failedByEngine(error: unknown): boolean {
	expect((error as Error).message).toBe('the engine failed');
	return false;
}

/** The same engine, of which one call fails. */
function failingAt(engine: Engine, step: number): { engine: Engine; failed: () => boolean } {
	let calls = 0;
	let failed = false;
	const count = (): void => {
		if (++calls !== step) return;
		failed = true;
		throw new Error('the engine failed');
	};
	return {
		failed: () => failed,
		engine: {
			async query(sql, params, options) {
				count();
				return engine.query(sql, params, options);
			},
			async insert(table, columns) {
				count();
				return engine.insert(table, columns);
			},
			close: () => engine.close(),
		},
	};
}
