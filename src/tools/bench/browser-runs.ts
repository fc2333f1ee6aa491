import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { ensureBrowser } from '../browser.js';
import { ROOT } from '../project.js';
import { createSite, openSite } from '../serve.js';
import type { PageRun } from './page.ts';

export type Measured = PageRun & { peakMb: number };

/** Builds the bench's page, serves it under the site's own headers, and runs one way of reading a file in a fresh Chromium each time. */
export async function withPage<T>(
	use: (run: (way: string, files?: string | string[]) => Promise<Measured>) => Promise<T>,
): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-bench-'));
	const root = path.join(ROOT, 'src', 'tools', 'bench');
	await build({
		configFile: false,
		logLevel: 'error',
		root,
		worker: { format: 'es' },
		build: { outDir: folder, target: 'esnext', rolldownOptions: { input: path.join(root, 'page.html') } },
	});
	const site = await openSite(createSite(folder), 0);
	const executablePath = await ensureBrowser();
	try {
		return await use(async (way, files) => {
			const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
			try {
				const page = await browser.newPage();
				page.setDefaultTimeout(600_000);
				await page.goto(new URL('/page.html', site.address).href);
				if (files) await page.locator('input').setInputFiles(files);
				const found = await page.evaluate(
					(name) => (globalThis as unknown as { bench(way: string): Promise<PageRun> }).bench(name),
					way,
				);
				const session = await browser.newBrowserCDPSession();
				const { processInfo } = await session.send('SystemInfo.getProcessInfo');
				const renderers = processInfo.filter(({ type }) => type === 'renderer');
				return { ...found, peakMb: Math.max(...renderers.map(({ id }) => peakOf(id))) };
			} finally {
				await browser.close();
			}
		});
	} finally {
		await site.close();
		rmSync(folder, { recursive: true });
	}
}

/** Most memory a process has held at once, in MB; NaN where the system does not say. */
function peakOf(pid: number): number {
	try {
		const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return (Number(kilobytes) * 1024) / 1e6;
	} catch {
		return NaN;
	}
}
