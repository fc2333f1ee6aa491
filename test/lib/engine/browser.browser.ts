import { describe, expect, test, vi } from 'vitest';
import { startBrowserEngine, startInWorker, type Progress } from '../../../src/lib/engine/browser.ts';
import { supervised } from '../../../src/lib/engine/supervised.ts';
import { TOO_DEEP } from './cases.ts';
import { engineContract } from './contract.ts';
import { failure } from './failure.ts';

engineContract(startBrowserEngine);

describe('starting', () => {
	test('tells how many bytes have come, never more than there are', async () => {
		const seen: Progress[] = [];
		const engine = await startBrowserEngine({ onProgress: (progress) => seen.push(progress) });
		await engine.close();
		const last = seen.at(-1);
		expect(last?.loaded).toBeGreaterThan(30_000_000);
		expect(seen.every(({ loaded, total }) => total === null || loaded <= total)).toBe(true);
	});

	test('gives up with its own code when nothing moves', async () => {
		expect((await failure(startBrowserEngine({ timeoutMs: 1 }))).code).toBe('start_timeout');
	});

	test('can be aborted before and during', async () => {
		expect((await failure(startBrowserEngine({ signal: AbortSignal.abort() }))).code).toBe('aborted');
		const controller = new AbortController();
		const call = failure(
			startBrowserEngine({ signal: controller.signal, onProgress: () => controller.abort() }),
		);
		expect((await call).code).toBe('aborted');
	});

	test('terminates the worker when it fails', async () => {
		const terminate = vi.spyOn(Worker.prototype, 'terminate');
		await failure(startBrowserEngine({ timeoutMs: 1 }));
		expect(terminate).toHaveBeenCalledOnce();
		terminate.mockRestore();
	});
});

const unlimited = async () => (await startInWorker({}, [])).engine;

describe('crashing', () => {
	test.each(TOO_DEEP)('%s, where not limited: what ran, waited and comes is told', async (_, sql) => {
		const engine = await unlimited();
		const calls = [engine.query(sql), engine.query('SELECT 1 AS a')].map(failure);
		expect((await Promise.all(calls)).map((error) => error.code)).toEqual(['crashed', 'crashed']);
		expect((await failure(engine.query('SELECT 1 AS a'))).code).toBe('crashed');
		await engine.close();
	});

	test('a worker that fails by itself settles every call, and the console stays clean', async () => {
		const error = vi.spyOn(console, 'error');
		const warn = vi.spyOn(console, 'warn');
		const { engine, worker } = await startInWorker();
		const calls = [engine.query('SELECT count(*) AS n FROM range(1000000000)'), engine.query('SELECT 1')];
		const failed = calls.map(failure);
		worker.dispatchEvent(new ErrorEvent('error', { message: 'gone', cancelable: true }));
		expect((await Promise.all(failed)).map(({ code }) => code)).toEqual(['crashed', 'crashed']);
		expect(error).not.toHaveBeenCalled();
		expect(warn).not.toHaveBeenCalled();
		error.mockRestore();
		warn.mockRestore();
	});

	test('a supervised engine is rebuilt with its tables', async () => {
		const fill = (name: string) => [{ name, type: 'text', values: ['x'] }] as const;
		const engine = supervised(unlimited, (fresh) => fresh.insert('kept', fill('a')));
		await engine.insert('kept', fill('a'));
		expect((await failure(engine.query(TOO_DEEP[0]![1]))).code).toBe('crashed');
		expect(await engine.query('FROM kept')).toEqual([{ a: 'x' }]);
		await engine.close();
	});
});
