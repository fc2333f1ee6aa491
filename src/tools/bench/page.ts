import { startBrowserEngine } from '../../lib/engine/browser.ts';
import { prepareReader } from '../../lib/intake/reader.ts';
import { FileError } from '../../lib/intake/report.ts';
import { createRegister } from '../../lib/intake/schema.ts';
import { take } from '../../lib/intake/take.ts';
import { warmUp } from '../../lib/intake/warm-up.ts';
import { filter } from './page-filter.ts';
import { papaParse } from './page-papa.ts';
import { rawDuckDb } from './page-raw.ts';
import { rebuild } from './page-rebuild.ts';

/** What one run in the browser says: milliseconds by step, and what came of it. */
export interface PageRun {
	[step: string]: number | string;
}

const ways: Record<string, (file: File, ...others: File[]) => Promise<PageRun>> = {
	...{ avtryck, rawDuckDb, papaParse, tooLarge, rebuild },
	filter: (...files) => filter(files),
};

Object.assign(globalThis, {
	bench: (way: string) => {
		const [file = new File([], 'none'), ...others] = document.querySelector('input')!.files ?? [];
		return ways[way]!(file, ...others);
	},
});

/** As a page does it: from the dropped file to its tables, problems, guard, hash and counts; the engine has started. */
async function avtryck(file: File): Promise<PageRun> {
	const engine = await startBrowserEngine();
	await createRegister(engine);
	prepareReader();
	await warmUp(engine);
	const longest = watchPage();
	const start = performance.now();
	let middle = start;
	let reader = '';
	const report = await take(engine, file, 1, {
		wanted: ({ packed }) => {
			middle = performance.now();
			reader = packed ? 'fast' : 'careful';
			return true;
		},
	});
	const end = performance.now();
	await engine.close();
	const problems = report!.problemCounts.reduce((sum, { count }) => sum + count, 0);
	return {
		total: end - start,
		read: middle - start,
		commit: end - middle,
		rows: report!.rows.accepted,
		problems,
		reader,
		blocked: longest(),
	};
}

/** How long the page did not answer at the longest, in milliseconds, until the function given back is called. */
function watchPage(): () => number {
	let last = performance.now();
	let longest = 0;
	const tick = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	};
	const timer = setInterval(tick, 5);
	return () => {
		clearInterval(timer);
		tick();
		return longest;
	};
}

/** A file of 5,000,000 rows, which is declined by its size before any of it is read. */
async function tooLarge(): Promise<PageRun> {
	const part = new Uint8Array(1_000_000);
	const file = new File(Array<Uint8Array<ArrayBuffer>>(615).fill(part), 'large.csv');
	const engine = await startBrowserEngine();
	const start = performance.now();
	try {
		await take(engine, file, 1);
	} catch (error) {
		if (error instanceof FileError) return { total: performance.now() - start, said: error.code };
		throw error;
	}
	return { total: performance.now() - start, said: 'taken in' };
}
