import { startBrowserEngine } from '../../lib/engine/browser.ts';
import { commit } from '../../lib/intake/commit.ts';
import { readInWorker } from '../../lib/intake/reader.ts';
import { FileError } from '../../lib/intake/report.ts';
import { createRegister } from '../../lib/intake/schema.ts';
import { papaParse } from './page-papa.ts';
import { rawDuckDb } from './page-raw.ts';

/** What one run in the browser says: milliseconds by step, and what came of it. */
export interface PageRun {
	[step: string]: number | string;
}

const ways: Record<string, (file: File) => Promise<PageRun>> = { avtryck, rawDuckDb, papaParse, tooLarge };

Object.assign(globalThis, {
	bench: (way: string) => {
		const file = document.querySelector('input')!.files?.[0] ?? new File([], 'none');
		return ways[way]!(file);
	},
});

/** As a page does it: from the dropped file to its tables, problems, guard, hash and counts; the engine has started. */
async function avtryck(file: File): Promise<PageRun> {
	const engine = await startBrowserEngine();
	await createRegister(engine);
	const start = performance.now();
	const read = await readInWorker(file, new AbortController().signal);
	const reader = read.packed ? 'fast' : 'careful';
	const middle = performance.now();
	const report = await commit(engine, read, 1);
	const end = performance.now();
	await engine.close();
	const problems = report.problemCounts.reduce((sum, { count }) => sum + count, 0);
	return {
		total: end - start,
		read: middle - start,
		commit: end - middle,
		rows: report.rows.accepted,
		problems,
		reader,
	};
}

/** A file of 5,000,000 rows, which is declined by its size before any of it is read. */
async function tooLarge(): Promise<PageRun> {
	const part = new Uint8Array(1_000_000);
	const file = new File(Array<Uint8Array<ArrayBuffer>>(615).fill(part), 'large.csv');
	const start = performance.now();
	try {
		await readInWorker(file, new AbortController().signal);
	} catch (error) {
		if (error instanceof FileError) return { total: performance.now() - start, said: error.code };
		throw error;
	}
	return { total: performance.now() - start, said: 'taken in' };
}
