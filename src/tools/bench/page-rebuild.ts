import { startBrowserEngine } from '../../lib/engine/browser.ts';
import { keepingWorker } from '../../lib/intake/guard/keep-in-worker.ts';
import { originalOf } from '../../lib/intake/guard/kept-copy.ts';
import { prepareReader } from '../../lib/intake/reader.ts';
import { createRegister } from '../../lib/intake/schema.ts';
import { take } from '../../lib/intake/take.ts';
import { warmUp } from '../../lib/intake/warm-up.ts';
import { openDevice } from '../../lib/store/device.ts';
import type { PageRun } from './page.ts';

/** From what is kept on the device to the tables, as on the start of a page; the engine has started. */
export async function rebuild(file: File): Promise<PageRun> {
	const before = await openDevice();
	const worker = keepingWorker();
	const kept = (await worker.keep(file, {}))!;
	worker.close();
	const keeping = performance.now();
	await before.write({ files: [kept] });
	const written = performance.now();
	before.close();

	const engine = await startBrowserEngine();
	await createRegister(engine);
	prepareReader();
	await warmUp(engine);
	const start = performance.now();
	const device = await openDevice();
	const { files } = await device.load();
	const loaded = performance.now();
	let read = loaded;
	let rows = 0;
	for (const [at, one] of files.entries()) {
		const report = await take(engine, new File([one.blob], one.name), at + 1, {
			original: originalOf(one),
			wanted: () => {
				read = performance.now();
				return true;
			},
		});
		rows += report!.rows.accepted;
	}
	const end = performance.now();
	await device.erase();
	await engine.close();
	return {
		...{ total: end - start, load: loaded - start, read: read - loaded, commit: end - read },
		...{ keep: written - keeping, rows },
	};
}
