import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { BROWSER_FLAGS, LATER_TIER_UP } from '../../src/tools/browser-flags.js';

export interface PageOptions {
	width?: number;
	height?: number;
	/** As in `navigator.language`. */
	locale?: string;
	javaScript?: boolean;
	/** As in `Europe/Stockholm`; default: the machine's. */
	timeZone?: string;
	/** Pixels of the screen to one of the page. */
	pixels?: number;
	/** Keeps the site for later, which takes as long as all else a test does. Default: false. */
	serviceWorker?: boolean;
	/** A script that runs in each page before its own. */
	before?: string;
	/** Where the site is served, if not where all tests have it. */
	address?: string;
	/** Console lines and requests that this test means to cause. */
	expected?: RegExp[];
}

/** Time enough for a busy machine to show something, in milliseconds. */
const within = 90_000;

/** What Playwright says of it. */
const noServiceWorker = /Service Worker registration blocked by Playwright/;

let launched: Promise<Browser> | null = null;

function browser(): Promise<Browser> {
	const executablePath = process.env['AVTRYCK_BROWSER'];
	launched ??= chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: [...BROWSER_FLAGS, LATER_TIER_UP],
	});
	return launched;
}

afterAll(async () => {
	await (await launched)?.close();
	launched = null;
});

/**
 * A page in a browser without any history, at the site's start address. The test that opens it fails on a
 * warning or error in the console, on an uncaught error, and on a request to any other address.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
	const {
		width = 1280,
		height = 900,
		locale = 'sv-SE',
		javaScript = true,
		pixels = 1,
		serviceWorker = false,
	} = options;
	const expected = [...(options.expected ?? []), ...(serviceWorker ? [] : [noServiceWorker])];
	const address = options.address ?? inject('address');
	const context = await (
		await browser()
	).newContext({
		baseURL: address,
		viewport: { width, height },
		locale,
		javaScriptEnabled: javaScript,
		serviceWorkers: serviceWorker ? 'allow' : 'block',
		deviceScaleFactor: pixels,
		...(options.timeZone ? { timezoneId: options.timeZone } : {}),
	});
	context.setDefaultTimeout(within);
	if (options.before !== undefined) await context.addInitScript(options.before);
	const page = await context.newPage();
	const problems: string[] = [];
	const note = (problem: string) => {
		if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
	};

	context.on('console', (message) => {
		if (message.type() === 'warning' || message.type() === 'error') note(`console: ${message.text()}`);
	});
	context.on('weberror', (error) => note(`uncaught: ${error.error().message}`));
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (/^https?:$/.test(url.protocol) && url.origin !== address) note(`request: ${request.url()}`);
	});
	onTestFinished(async () => {
		await context.close();
		expect(problems, 'what the page complained about').toEqual([]);
	});
	return page;
}
