import { availableParallelism } from 'node:os';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright';
import { pagesOf } from '../pages.js';
import { withSite } from './site.ts';

const widths = [320, 390, 1280];
const themes = [
	{ name: 'light', colorScheme: 'light', forcedColors: 'none' },
	{ name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
	{ name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const;

/**
 * Every page of the site in each theme and width, with all that can be opened open: what axe finds, and what reaches beyond the screen.
 * @param only these pages; none: all
 */
export async function axeReport(only: readonly string[]): Promise<string> {
	return withSite(async (browser, address, build) => {
		const { reads, works } = pagesOf(build);
		const paths = only.length > 0 ? only : [...reads, ...works, '/no/such/page/'];
		const found: string[] = [];
		let looked = 0;
		for (const theme of themes) {
			const context = await browser.newContext({ ...theme, serviceWorkers: 'block' });
			const queue = paths.values();
			const one = async () => {
				for (const path of queue) {
					const page = await context.newPage();
					// An application shows more than what it loads at first.
					await page.goto(address + path, { waitUntil: reads.includes(path) ? 'load' : 'networkidle' });
					await openAll(page);
					for (const width of widths) {
						await page.setViewportSize({ width, height: 900 });
						for (const fault of await faults(page))
							found.push(`${path}, ${theme.name}, ${width} px: ${fault}`);
						looked += 1;
					}
					await page.close();
					console.error(`${theme.name} ${path}: ${found.length} found`);
				}
			};
			await Promise.all(Array.from({ length: availableParallelism() }, one));
			await context.close();
		}
		if (found.length > 0) process.exitCode = 1;
		return [
			`| Pages looked over with axe | ${version(browser)} |`,
			'| --- | ---: |',
			`| Pages, all languages | ${paths.length} |`,
			`| Themes: ${themes.map(({ name }) => name).join(', ')} | ${themes.length} |`,
			`| Widths: ${widths.join(', ')} px | ${widths.length} |`,
			`| Looked at in all | ${looked} |`,
			`| Faults that axe found, or wider than the screen | ${found.length} |`,
			...(found.length > 0 ? ['', ...found.map((fault) => `- ${fault}`)] : []),
		].join('\n');
	});
}

const version = (browser: Browser): string =>
	`axe-core ${axe.version}, Chromium ${browser.version().split('.')[0]}`;

async function openAll(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
}

async function faults(page: Page): Promise<string[]> {
	// Each look has its own axe: the page may have been left meanwhile.
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { axe: look } = globalThis as unknown as { axe: typeof axe };
		const { violations } = await look.run(document, { resultTypes: ['violations'] });
		const wide = document.documentElement.scrollWidth - innerWidth;
		return [
			...violations.map(({ id, nodes }) => `${id}, ${nodes.length} ×: ${nodes[0]?.html.slice(0, 200)}`),
			...(wide > 0 ? [`${wide} px wider than the screen`] : []),
		];
	});
}
