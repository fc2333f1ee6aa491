import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { isCompressible } from '../../src/tools/mime-types.js';
import { largestOfEachKind, pagesOf } from '../../src/tools/pages.js';
import { openPage } from './browser.ts';

/** What a page to be read may transfer, in bytes as a server sends them. */
const budget = { all: 120_000, scripts: 25_000 };

interface Sent {
	path: string;
	bytes: number;
	type: string;
}

/** Everything that a browser without a history fetches for a page, compressed as the hosting samples send it. */
async function fetched(page: Page, path: string, pack: (content: Buffer) => number): Promise<Sent[]> {
	const requests: Request[] = [];
	page.on('request', (request) => requests.push(request));
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	await page.evaluate(readThrough);
	return Promise.all(
		requests.map(async (request) => {
			const response = (await request.response())!;
			const { pathname } = new URL(response.url());
			const content = await response.body();
			const bytes = isCompressible(pathname) || pathname.endsWith('/') ? pack(content) : content.byteLength;
			return { path: pathname, bytes, type: response.headers()['content-type'] ?? '' };
		}),
	);
}

/** Goes through the page window by window. What is fetched as it comes into view is asked for by the second frame. */
async function readThrough(): Promise<void> {
	for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
		scrollTo(0, top);
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	}
}

const sum = (sent: readonly Sent[]) => sent.reduce((total, { bytes }) => total + bytes, 0);

describe('a page to be read', () => {
	const reads = largestOfEachKind('build', pagesOf('build').reads);

	test('is there for each year, version and language', () => {
		expect(reads).toEqual(
			expect.arrayContaining(['/', '/fi/', '/en/', '/results/', '/fi/results/2025/', '/en/results/2024/v1/']),
		);
	});

	// Each in one of its three languages, in turn; `npm run bench -- weight` weighs all.
	const inTurn = reads
		.filter((path) => !/^\/(fi|en)\//.test(path))
		.map((path, at) => `${['', '/fi', '/en'][at % 3]}${path}`);

	test.each(inTurn)(
		'%s weighs at most 120 KB, of it 25 KB scripts, and asks for no WebAssembly',
		async (path) => {
			// With Brotli it is less.
			const sent = await fetched(await openPage(), path, (content) => gzipSync(content).length);
			expect(sent.some(({ path: at }) => at === path)).toBe(true);
			expect(sent.some(({ type }) => type.startsWith('font/'))).toBe(true);
			const told = sent.map(({ path: at, bytes }) => `${at} ${bytes}`).join('\n');
			expect(sum(sent), told).toBeLessThanOrEqual(budget.all);
			expect(sum(sent.filter(({ path: at }) => at.endsWith('.js'))), told).toBeLessThanOrEqual(
				budget.scripts,
			);
			expect(sent.filter(({ path: at, type }) => /wasm/.test(at + type))).toEqual([]);
		},
	);
});

test('what is weighed is what the server sends', async () => {
	const response = await fetch(`${inject('address')}/`, { headers: { 'accept-encoding': 'identity' } });
	const page = await openPage();
	const sent = await fetched(page, '/', (content) => content.byteLength);
	expect(sent.find(({ path }) => path === '/')!.bytes).toBe((await response.arrayBuffer()).byteLength);
});
