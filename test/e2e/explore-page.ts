import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { openPage, type PageOptions } from './browser.ts';

export const header =
	'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell';
/** One yes, one no, one blank. */
export const three = [
	header,
	'A1;Parkförvaltningen;Tjänster;2024-02-01;Ja',
	'A2;Parkförvaltningen;Tjänster;2024-03-01;Nej',
	'A3;Kulturförvaltningen;Tjänster;2024-04-01;',
].join('\r\n');

/** A file to choose. */
export interface Given {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

export function csv(name: string, text: string | readonly string[]): Given {
	const whole = typeof text === 'string' ? text : text.join('\r\n');
	return { name, mimeType: 'text/csv', buffer: Buffer.from(whole, 'utf8') };
}

/** How far the page reaches beyond its window, in pixels. */
export async function sticksOut(page: Page): Promise<number> {
	return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** The Explore page of a browser without any history. */
export async function openExplore(options: PageOptions = {}): Promise<Page> {
	const page = await openPage(options);
	await page.goto('/explore/');
	// Its scripts are there, and the device is read, once it can be pressed.
	await page.getByRole('button', { name: 'Prova med demostadens filer' }).click({ trial: true });
	return page;
}

/** Chooses files, given or named by their paths. */
export async function pick(page: Page, ...files: readonly (Given | string)[]): Promise<void> {
	await page.setInputFiles('input[type=file]', files as string[]);
}

/** What can be read on the page, its narrow and hard spaces as plain ones. */
export async function shown(page: Page): Promise<string> {
	return (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ');
}

/** Waits until the page has done all that it was asked for: it works at nothing, and what it shows is the answer. */
export async function settled(page: Page): Promise<void> {
	await page.waitForFunction(() => document.querySelector('[aria-busy="true"], progress') === null);
}

/** Waits until the share of service procurements is told in these words, and whatever comes with it is there. */
export async function share(page: Page, text: string): Promise<void> {
	await page.getByText(text, { exact: true }).waitFor();
	await settled(page);
}

/** The day on which the demo city's exports were taken is today. */
const onTheDay = `{
	const now = Date.parse('2026-02-28T12:00');
	globalThis.Date = class extends Date {
		constructor(...given) {
			super(...(given.length > 0 ? given : [now]));
		}
		static now() {
			return now;
		}
	};
}`;

/** The demo city's files opened under an address, on the day on which they were taken. */
export async function openDemo(address: string): Promise<Page> {
	const page = await openPage({ before: onTheDay });
	await page.goto(address);
	await page.getByRole('button', { name: 'Prova med demostadens filer' }).click();
	// The page as it was built tells of the same day, but has no files.
	await page.getByRole('heading', { name: 'outcomes.csv' }).waitFor();
	await page.getByText('Läget 2026-02-28').first().waitFor();
	await settled(page);
	return page;
}

/** Waits until the address says so much: it follows what is shown. */
export async function addressed(page: Page, key: string, value: string | null): Promise<void> {
	await page.waitForURL((url) => url.searchParams.get(key) === value);
}

/** What axe finds. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { axe: runner } = globalThis as unknown as {
			axe: {
				run(asked: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
			};
		};
		const { violations: found } = await runner.run({ resultTypes: ['violations'] });
		return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
	});
}

/**
 * Nothing sticks out of the page 1280, 390 and 320 px wide, and axe finds no fault where it is widest and narrowest.
 * @param at looked at besides, at each width in pixels
 */
export async function isSound(page: Page, at?: (width: number) => Promise<void>): Promise<void> {
	for (const width of [390, 1280, 320]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await sticksOut(page), `${width} px`).toBe(0);
		if (width !== 390) expect(await violations(page), `${width} px`).toEqual([]);
		await at?.(width);
	}
}
