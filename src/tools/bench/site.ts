import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { BROWSER_FLAGS } from '../browser-flags.js';
import { ensureBrowser } from '../browser.js';
import { ensureBuilt } from '../build.js';
import { ensureCompressed } from '../compress.js';
import { ROOT } from '../project.js';
import { createSite, openSite } from '../serve.js';

/** Builds the site as it is served, compressed and under its headers, and opens a browser. */
export async function withSite<T>(
	use: (browser: Browser, address: string, build: string) => Promise<T>,
): Promise<T> {
	await ensureBuilt(ROOT);
	const build = path.join(ROOT, 'build');
	await ensureCompressed(build, path.join(ROOT, '.cache', 'compressed'));
	const site = await openSite(createSite(build), 0);
	const executablePath = await ensureBrowser();
	const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
	try {
		return await use(browser, site.address, build);
	} finally {
		await browser.close();
		await site.close();
	}
}
