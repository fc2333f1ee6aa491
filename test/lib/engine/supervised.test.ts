import { describe, expect, test, vi } from 'vitest';
import { EngineError, type Engine, type Row } from '../../../src/lib/engine/engine.ts';
import { supervised } from '../../../src/lib/engine/supervised.ts';
import { failure } from './failure.ts';

/** Answers every statement with its own number; the statements `crash` and `fault` fail. */
class FakeEngine implements Engine {
	static started = 0;
	readonly number = ++FakeEngine.started;
	readonly log: string[] = [];

	query<R extends Row = Row>(sql: string): Promise<R[]> {
		this.log.push(sql);
		if (sql === 'crash') return Promise.reject(new EngineError('crashed', 'memory access out of bounds'));
		if (sql === 'fault') return Promise.reject(new EngineError('sql', 'Parser Error'));
		return Promise.resolve([{ number: this.number }] as unknown as R[]);
	}

	insert(table: string): Promise<void> {
		this.log.push(`insert ${table}`);
		return Promise.resolve();
	}

	close(): Promise<void> {
		this.log.push('close');
		return Promise.resolve();
	}
}

function setUp() {
	FakeEngine.started = 0;
	const engines: FakeEngine[] = [];
	const start = vi.fn(async () => {
		await Promise.resolve();
		const engine = new FakeEngine();
		engines.push(engine);
		return engine as Engine;
	});
	const reload = vi.fn((engine: Engine) => engine.insert('kept', []));
	return { engines, start, reload, engine: supervised(start, reload) };
}

describe('a supervised engine', () => {
	test('starts with the first call, and calls made at once share one start', async () => {
		const { start, reload, engine } = setUp();
		expect(start).not.toHaveBeenCalled();
		const answers = await Promise.all([engine.query('a'), engine.ready(), engine.query('b')]);
		expect(answers).toEqual([[{ number: 1 }], undefined, [{ number: 1 }]]);
		expect(start).toHaveBeenCalledOnce();
		expect(reload).not.toHaveBeenCalled();
	});

	test('tries again after a start that failed, without a reload', async () => {
		const { start, reload, engine } = setUp();
		start.mockRejectedValueOnce(new EngineError('start_timeout', 'no progress'));
		const both = [engine.query('a'), engine.query('b')].map(failure);
		expect((await Promise.all(both)).map(({ code }) => code)).toEqual(['start_timeout', 'start_timeout']);
		expect(await engine.query('a')).toEqual([{ number: 1 }]);
		expect(start).toHaveBeenCalledTimes(2);
		expect(reload).not.toHaveBeenCalled();
	});

	test('after a crash is filled anew before the next call, and the call that crashed is not repeated', async () => {
		const { engines, start, engine } = setUp();
		expect((await failure(engine.query('crash'))).code).toBe('crashed');
		expect(start).toHaveBeenCalledOnce();
		expect(await Promise.all([engine.query('a'), engine.query('b')])).toEqual([
			[{ number: 2 }],
			[{ number: 2 }],
		]);
		expect(engines.map(({ log }) => log)).toEqual([
			['crash', 'close'],
			['insert kept', 'a', 'b'],
		]);
	});

	test('two calls lost in one crash lead to one restart', async () => {
		const { start, reload, engine } = setUp();
		await Promise.all([engine.query('crash'), engine.query('crash')].map(failure));
		await engine.query('a');
		expect(start).toHaveBeenCalledTimes(2);
		expect(reload).toHaveBeenCalledOnce();
	});

	test('a faulty statement is no reason to start anew', async () => {
		const { start, engine } = setUp();
		expect((await failure(engine.query('fault'))).code).toBe('sql');
		expect(await engine.query('a')).toEqual([{ number: 1 }]);
		expect(start).toHaveBeenCalledOnce();
	});

	test('a reload that fails is told, its engine closed, and it is tried again', async () => {
		const { engines, reload, engine } = setUp();
		await failure(engine.query('crash'));
		reload.mockRejectedValueOnce(new EngineError('out_of_memory', 'too much'));
		expect((await failure(engine.query('a'))).code).toBe('out_of_memory');
		expect(engines[1]?.log).toEqual(['close']);
		expect(await engine.query('a')).toEqual([{ number: 3 }]);
		expect(reload).toHaveBeenCalledTimes(2);
	});

	test('once closed it starts nothing more, and a start under way is closed', async () => {
		const { engines, start, engine } = setUp();
		const call = failure(engine.query('a'));
		await engine.close();
		expect((await call).code).toBe('aborted');
		expect(engines[0]?.log).toEqual(['close']);
		expect((await failure(engine.query('a'))).code).toBe('aborted');
		expect(start).toHaveBeenCalledOnce();
		await engine.close();
	});
});
