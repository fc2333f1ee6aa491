import type { Browser, Page } from 'playwright';
import { largestOfEachKind, pagesOf } from '../pages.js';
import { withSite } from './site.ts';

/** A slow phone on a slow network. */
const slow = { cpu: 4, latency: 150, megabits: 1.6 };
const goals = { seconds: 1, shift: 0, kilobytes: 120, scripts: 25 };
const screens = [
	{ name: '390 px', width: 390, height: 844 },
	{ name: '1280 px', width: 1280, height: 900 },
] as const;

interface Loaded {
	/** Time until the largest thing in view was painted, in seconds. */
	largest: number;
	/** How much moved after it was painted: 0 is nothing. */
	shift: number;
	/** Sent over the network, headers included. */
	kilobytes: number;
	scripts: number;
	wasm: number;
}

/**
 * Every page that is read, opened by a browser without a history on a slow phone and a slow network.
 * @param only these pages; none: all
 */
export async function weightReport(runs: number, only: readonly string[]): Promise<string> {
	return withSite(async (browser, address, build) => {
		const reads = only.length > 0 ? only : pagesOf(build).reads;
		const stand = new Set(largestOfEachKind(build, reads));
		const lines: string[] = [];
		let broken = 0;
		for (const path of reads) {
			const cells: string[] = [];
			for (const screen of screens) {
				const all: Loaded[] = [];
				do all.push(await load(browser, address + path, screen));
				while (all.length < runs && (stand.has(path) || !holds(all[0]!)));
				const { largest, shift, kilobytes, scripts } = middle(all);
				if (!holds(middle(all))) broken += 1;
				if (screen === screens[0]) cells.push(kilobytes.toFixed(1), scripts.toFixed(1));
				cells.push(largest.toFixed(2), shift === 0 ? '0' : shift.toFixed(4));
			}
			lines.push(`| \`${path}\` | ${cells.join(' | ')} |`);
			console.error(lines.at(-1));
		}
		if (broken > 0) process.exitCode = 1;
		const timed = screens.map(({ name }) => `LCP, ${name} | shift`).join(' | ');
		return [
			`| Pages to be read (${reads.length}) | KB in all | of it scripts | ${timed} |`,
			`| --- | ---: | ---: |${' ---: | ---: |'.repeat(screens.length)}`,
			...lines,
			'',
			`Chromium, ${slow.cpu} × slower CPU, ${slow.megabits} Mbit/s, ${slow.latency} ms round trip; LCP is the largest contentful paint in seconds. Medians of ${runs};`,
			'of the pages of organisations, which are alike, the largest of each year and language so often, the others once where the goals hold.',
			`Goals: ${goals.kilobytes} KB, scripts ${goals.scripts} KB, LCP ${goals.seconds.toFixed(1)} s, shift ${goals.shift}. Broken: ${broken}.`,
		].join('\n');
	});
}

function holds({ largest, shift, kilobytes, scripts, wasm }: Loaded): boolean {
	const light = kilobytes <= goals.kilobytes && scripts <= goals.scripts && wasm === 0;
	return light && largest <= goals.seconds && shift <= goals.shift;
}

function middle(all: readonly Loaded[]): Loaded {
	return all.toSorted((a, b) => a.largest - b.largest)[Math.floor(all.length / 2)]!;
}

async function load(
	browser: Browser,
	address: string,
	{ width, height }: { width: number; height: number },
): Promise<Loaded> {
	const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		const bytes = (slow.megabits * 1e6) / 8;
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: slow.latency,
			downloadThroughput: bytes,
			uploadThroughput: bytes,
		});
		await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
		const types = new Map<string, 'script' | 'wasm' | 'other'>();
		const sent = { script: 0, wasm: 0, other: 0 };
		const underWay = new Set<string>();
		session.on('Network.requestWillBeSent', ({ requestId }) => underWay.add(requestId));
		session.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId));
		session.on('Network.responseReceived', ({ requestId, type, response }) => {
			const wasm = /wasm/.test(response.mimeType);
			types.set(requestId, wasm ? 'wasm' : type === 'Script' ? 'script' : 'other');
		});
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			underWay.delete(requestId);
			sent[types.get(requestId) ?? 'other'] += encodedDataLength;
		});
		await page.goto(address, { waitUntil: 'load' });
		// What a script fetches afterwards weighs, too.
		do await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
		while (underWay.size > 0);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		const { largest, shift } = await painted(page);
		const kilobytes = (sent.script + sent.wasm + sent.other) / 1000;
		return { largest, shift, kilobytes, scripts: sent.script / 1000, wasm: sent.wasm };
	} finally {
		await context.close();
	}
}

/** What the browser has noted of painting in view, then of what moved, down to the end of the page. */
async function painted(page: Page): Promise<{ largest: number; shift: number }> {
	// Before the page is scrolled: what comes into view then would count as painted late.
	const paints = await noted(page, 'largest-contentful-paint');
	await page.evaluate(async () => {
		for (let y = 0; y < document.body.scrollHeight + innerHeight; y += innerHeight) {
			scrollTo({ top: y, behavior: 'instant' });
			await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
		}
	});
	const shifts = await noted(page, 'layout-shift');
	return { largest: Math.max(...paints) / 1000, shift: shifts.reduce((sum, value) => sum + value, 0) };
}

function noted(page: Page, type: string): Promise<number[]> {
	return page.evaluate((kind) => {
		const observer = new PerformanceObserver(() => {});
		observer.observe({ type: kind, buffered: true });
		return observer.takeRecords().map((entry) => (entry as { value?: number }).value ?? entry.startTime);
	}, type);
}
