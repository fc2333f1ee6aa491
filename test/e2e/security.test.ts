import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { SECURITY_HEADERS } from '../../src/tools/headers.js';
import { openPage } from './browser.ts';

const address = inject('address');
const elsewhere = createServer((_, response) => {
	calls += 1;
	response.setHeader('Access-Control-Allow-Origin', '*').end('answered');
});
let calls = 0;
let other = '';

beforeAll(async () => {
	await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
	other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
});
afterAll(() => elsewhere.close());

/** The files of the built site, as paths with forward slashes. */
const files = readdirSync('build', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => path.relative('build', path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
const pages = files.filter((file) => file.endsWith('.html'));
const livePages = pages.filter(
	(file) =>
		file !== '404.html' && readFileSync(path.join('build', file), 'utf8').includes('/_app/immutable/start/'),
);

const REFUSED = [/Content Security Policy/, /request: http:\/\/127\.0\.0\.1/];

describe('what leaves the browser', () => {
	test('every file of the site, and every error, carries the security headers', async () => {
		const paths = [
			...files,
			...pages.map((file) => file.replace(/\.html$/, '')),
			'',
			'no/such/page',
			'%',
			'%2e%2e/package.json',
		];
		for (const file of paths) {
			const response = await fetch(`${address}/${file}`, { method: 'HEAD' });
			for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
				expect(response.headers.get(name), `${name} of /${file}`).toBe(value);
			}
		}
		const refused = await fetch(address, { method: 'POST' });
		expect(refused.headers.get('Content-Security-Policy')).toBe(SECURITY_HEADERS['Content-Security-Policy']);
	});

	test('the start page runs under the policy without a complaint', async () => {
		const page = await openPage();
		const response = await page.goto('/');
		await page.waitForLoadState('networkidle');
		expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
		expect(await page.locator('script:not([src]):not([type])').count()).toBe(0);
	});

	test.skipIf(livePages.length === 0)('a page comes alive with its start script in a file', async () => {
		const page = await openPage();
		await page.goto(`/${livePages[0]}`.replace(/(index)?\.html$/, ''));
		await page.waitForFunction(() => Object.keys(history.state ?? {}).some((key) => /sveltekit/.test(key)));
	});

	test('a page that calls another address is stopped', async () => {
		const page = await openPage({ expected: REFUSED });
		await page.goto('/');
		const outcome = await page.evaluate(
			(url) =>
				fetch(url, { mode: 'no-cors' }).then(
					() => 'answered',
					() => 'blocked',
				),
			other,
		);
		expect(outcome).toBe('blocked');
		expect(calls).toBe(0);
	});

	test('a worker that calls another address is stopped by the header on its own script', async () => {
		const page = await openPage({ expected: REFUSED });
		await page.goto('/');
		const ask = (url: string) =>
			page.evaluate(
				(target) =>
					new Promise((resolve) => {
						const worker = new Worker('/test/calling-worker.js');
						worker.onmessage = ({ data }) => resolve(data);
						worker.postMessage(target);
					}),
				url,
			);
		expect(await ask(other)).toBe('blocked');
		expect(calls).toBe(0);
		expect(await ask(`${address}/`)).toBe('answered');
	});

	test('a script written into the page does not run', async () => {
		const page = await openPage({ expected: REFUSED });
		await page.goto('/');
		const ran = await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'window.injected = true';
			document.body.append(script);
			return 'injected' in window;
		});
		expect(ran).toBe(false);
	});

	test('the page cannot be framed by another site', async () => {
		const response = await fetch(address);
		expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
	});
});
