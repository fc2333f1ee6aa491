import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSite, openSite } from '../../src/tools/serve.js';
import { openPage, type PageOptions } from './browser.ts';
import { csv, pick, share, three } from './explore-page.ts';

/** Public pages carry no script: the service worker comes with one of the others. */
const scripted = '/method/';

/** Between two reloads a browser must have time to settle in. */
const atTimes = { interval: 2000 };

/** A site of its own for one test, since it is taken away. */
async function openOwn(site: RequestListener, options: PageOptions = {}) {
	const { address, close } = await openSite(site, 0);
	let open = true;
	const stop = async () => {
		if (open) await close();
		open = false;
	};
	onTestFinished(stop);
	const page = await openPage({ ...options, address, serviceWorker: true });
	page.on('dialog', (dialog) => void dialog.accept());
	return { page, stop };
}

/** Waits until the service worker has kept what it keeps and answers for the page. */
async function kept(page: Page) {
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Waits until a new version is kept beside the old one. The browser asks for one once it has been left in peace for a second. */
async function keptBeside(page: Page) {
	await page.waitForFunction(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration?.waiting?.state === 'installed';
	});
}

async function compute(page: Page) {
	await pick(page, csv('tre.csv', three));
	await share(page, '1 av 3 tjänsteupphandlingar');
}

const cached = (page: Page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return all.flat().map(({ url }) => new URL(url).pathname);
	});

const answersOf = (folder: string, other: () => RequestListener | null): RequestListener => {
	const site = createSite(folder);
	return (request, response) => (other() ?? site)(request, response);
};

describe('without a network', () => {
	test('all pages open that were never opened before, and the engine computes again from a dropped file', async () => {
		const { page, stop } = await openOwn(createSite('build'), {
			expected: [/status of 404/, /Not found/],
		});
		await page.goto(scripted);
		await kept(page);
		expect((await cached(page)).filter((url) => url.includes('duckdb'))).toEqual([]);
		await page.goto('/explore/');
		await compute(page);
		await expect
			.poll(async () => (await cached(page)).filter((url) => url.includes('/duckdb-')).length)
			.toBe(2);
		await stop();
		await page.context().setOffline(true);

		await page.goto('/');
		await page.getByRole('heading', { level: 1 }).waitFor();
		await page.goto('/explore/?year=2024');
		await compute(page);
		for (const [address, language] of [
			['/fi/', 'fi'],
			['/en/', 'en'],
			['/fi/explore/', 'fi'],
			['/en/explore', 'en'],
		] as const) {
			await page.goto(address);
			await page.waitForLoadState('networkidle');
			expect(await page.evaluate(() => document.documentElement.lang), address).toBe(language);
		}
		const response = await page.goto('/finns/inte');
		expect(response?.status()).toBe(404);
		await page.getByRole('heading', { level: 1 }).waitFor();
	});

	test('a link from page to page works', async () => {
		const { page, stop } = await openOwn(createSite('build'), {});
		await page.goto(scripted);
		await kept(page);
		await stop();
		await page.context().setOffline(true);
		await page.getByRole('navigation').getByRole('link', { name: 'Utforska' }).first().click();
		await page.waitForURL('**/explore/');
		await page.locator('input[type=file]').waitFor({ state: 'attached' });
	});

	test('a page is there where the network is but does not answer', async () => {
		let silent: RequestListener | null = null;
		const { page } = await openOwn(answersOf('build', () => silent));
		await page.goto(scripted);
		await kept(page);
		silent = () => {};
		await page.goto(scripted, { waitUntil: 'commit' });
		await page.getByRole('heading', { level: 1 }).waitFor();
	});

	test('a page is there where the server fails', async () => {
		let failing: RequestListener | null = null;
		const { page } = await openOwn(answersOf('build', () => failing));
		await page.goto(scripted);
		await kept(page);
		failing = (_, response) => void response.writeHead(503).end();
		expect((await page.goto(scripted))?.status()).toBe(200);
	});
});

describe('a new version', () => {
	test('is shown at once where there is a network, and replaces the old one', async () => {
		const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as { version: string };
		const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-offline-'));
		cpSync('build', folder, { recursive: true, filter: (file) => !/\.(wasm|br|gz)$/.test(file) });
		const { page, stop } = await openOwn(createSite(folder), {});
		await page.goto(scripted);
		await kept(page);
		const names = () => page.evaluate(() => caches.keys());
		expect(await names()).toContain(`avtryck-${version}`);

		const change = (file: string, from: string, to: string) => {
			const target = path.join(folder, file);
			const text = readFileSync(target, 'utf8');
			expect(text).toContain(from);
			writeFileSync(target, text.replaceAll(from, to));
		};
		change('method/index.html', '<title>', '<title data-new="yes">');
		// The kept page is shown where a busy machine does not answer in time. The worker is still the old one.
		await expect
			.poll(async () => {
				await page.goto(scripted);
				return page.locator('title[data-new]').count();
			}, atTimes)
			.toBe(1);
		change('service-worker.js', version, 'ny-version');
		await page.goto(scripted);
		await keptBeside(page);
		await expect
			.poll(async () => {
				await page.goto(scripted);
				return names();
			}, atTimes)
			.not.toContain(`avtryck-${version}`);
		expect(await names()).toContain('avtryck-ny-version');

		await stop();
		await page.context().setOffline(true);
		await page.goto(scripted);
		expect(await page.locator('title[data-new]').count()).toBe(1);
	});

	test('waits while a page of the old one is open in another tab', async () => {
		const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as { version: string };
		const worker = readFileSync('build/service-worker.js', 'utf8').replaceAll(version, 'ny-version');
		let renewed = false;
		const site = createSite('build');
		const { page } = await openOwn((request, response) => {
			if (!renewed || request.url !== '/service-worker.js') return site(request, response);
			response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(worker);
		});
		await page.goto(scripted);
		await kept(page);
		const other = await page.context().newPage();
		await other.goto('/explore/');
		await kept(other);
		renewed = true;
		await page.goto(scripted);
		await keptBeside(page);
		await page.goto(scripted);
		await page.waitForLoadState('networkidle');
		expect(await page.evaluate(() => caches.keys())).toContain(`avtryck-${version}`);
		await other.close();
		await expect
			.poll(async () => {
				await page.goto(scripted);
				return page.evaluate(() => caches.keys());
			}, atTimes)
			.not.toContain(`avtryck-${version}`);
	});
});

test('the service worker is asked for anew each time', async () => {
	const { address, close } = await openSite(createSite('build'), 0);
	onTestFinished(close);
	const { headers } = await fetch(`${address}/service-worker.js`);
	expect(headers.get('cache-control')).toBe('no-cache');
	expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
});
