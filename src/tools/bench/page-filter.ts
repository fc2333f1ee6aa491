import { startBrowserEngine } from '../../lib/engine/browser.ts';
import { prepareReader } from '../../lib/intake/reader.ts';
import { createRegister } from '../../lib/intake/schema.ts';
import { take } from '../../lib/intake/take.ts';
import { warmUp } from '../../lib/intake/warm-up.ts';
import { filterRun } from './filter/run.ts';
import type { PageRun } from './page.ts';

/** A city's files taken in, prepared, and filtered again and again. */
export async function filter(files: readonly File[]): Promise<PageRun> {
	const engine = await startBrowserEngine();
	await createRegister(engine);
	prepareReader();
	await warmUp(engine);
	const start = performance.now();
	let rows = 0;
	for (const [at, file] of files.entries()) rows += (await take(engine, file, at + 1))!.rows.accepted;
	const end = performance.now();
	const contracts = files.findIndex(({ name }) => name === 'contracts.csv') + 1;
	const run = await filterRun(engine, contracts);
	await engine.close();
	return { import: end - start, rows, run: JSON.stringify(run) };
}
