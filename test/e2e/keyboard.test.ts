import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';

/** What can be pressed, filled in or scrolled, as the page shows it; a group that arrow keys go through counts once. */
const controls = `a[href], button:not(:disabled), summary, input, select, textarea, [tabindex="0"]`;

interface Stop {
	/** Place among the controls that are shown; -1: none of them. */
	at: number;
	name: string;
	/** It is inside the window, so that a reader sees where the keyboard is. */
	inView: boolean;
	/** It looks otherwise than without the focus. */
	marked: boolean;
}

async function shownControls(page: Page): Promise<number> {
	return page.evaluate((selector) => {
		const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
			one.checkVisibility({ visibilityProperty: true }),
		);
		(globalThis as unknown as { controls: Element[] }).controls = all;
		return all.length;
	}, controls);
}

/** Where the keyboard is. */
async function stop(page: Page): Promise<Stop> {
	return page.evaluate(() => {
		const here = document.activeElement as HTMLElement;
		const { top, bottom, height } = here.getBoundingClientRect();
		const { outlineStyle, outlineWidth, stroke } = getComputedStyle(here);
		return {
			at: (globalThis as unknown as { controls: Element[] }).controls.indexOf(here),
			name: (here.getAttribute('aria-label') ?? here.textContent ?? '').trim().slice(0, 60),
			inView: bottom > 0 && top < innerHeight && height > 0,
			marked:
				(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
				(here instanceof SVGElement && stroke !== 'none'),
		};
	});
}

/** Every stop of Tab from the top of the page to its end. */
async function walk(page: Page): Promise<Stop[]> {
	const stops: Stop[] = [];
	const most = (await shownControls(page)) + 5;
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	for (let pressed = 0; pressed < most; pressed++) {
		await page.keyboard.press('Tab');
		const here = await stop(page);
		if (here.at < 0) break;
		stops.push(here);
	}
	return stops;
}

const pages = ['/', '/fi/results/2024/v1/', '/en/results/', '/about/accessibility/'];

describe.each(pages)('by keyboard alone, %s', (path) => {
	test.each([1280, 390])(
		'leads to every control in the order of the page and out of it again, %i px wide',
		async (width) => {
			const page = await openPage({ width });
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			for (const opened of [false, true]) {
				if (opened)
					await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
				const count = await shownControls(page);
				const stops = await walk(page);
				expect(stops.map(({ at }) => at)).toEqual(Array.from({ length: count }, (_, at) => at));
				expect(stops.filter(({ inView }) => !inView)).toEqual([]);
				expect(stops.filter(({ marked }) => !marked)).toEqual([]);
				expect(stops.filter(({ name }) => name === '')).toEqual([]);
			}
		},
	);
});

test('a reader without a mouse gets from a figure to its values, its table, its picture and its link', async () => {
	const page = await openPage();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/');
	const figure = page.locator('#sv-years');
	const until = async (reached: () => Promise<boolean>) => {
		for (let pressed = 0; pressed < 200 && !(await reached()); pressed++) await page.keyboard.press('Tab');
		expect(await reached()).toBe(true);
	};
	const focused = (name: string) => () =>
		figure.getByRole('button', { name, exact: true }).evaluate((one) => one === document.activeElement);

	await until(() =>
		figure.getByRole('link', { name: /^Länk till ”/ }).evaluate((one) => one === document.activeElement),
	);
	await page.keyboard.press('Enter');
	await figure.getByText('Länken är kopierad').waitFor();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toMatch(/\/#sv-years$/);
	expect(page.url()).toBe(link);

	await until(focused('Tabell'));
	await page.keyboard.press('Enter');
	expect(await figure.getByRole('row').first().isVisible()).toBe(true);
	expect(await figure.locator('svg.chart:visible').count()).toBe(0);
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Space');
	expect(await figure.locator('svg.chart:visible').count()).toBe(1);

	await until(focused('PNG: hämta figuren som bild'));
	const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(saved.suggestedFilename()).toBe('years-2025.png');
	await page.keyboard.press('Tab');
	await page.keyboard.press('End');
	const name = (await figure.locator(':focus').getAttribute('aria-label'))?.replaceAll('\u00a0', ' ');
	expect(name).toMatch(/^2025\. Med stadens modell: 39\. .*I allt: 83\. Andel: 47,0 %\./);
	expect(await figure.locator('.tip:visible').innerText()).toContain('2025');
	await page.keyboard.press('Escape');
	expect(await figure.locator('.tip:visible').count()).toBe(0);
});

test('without scripts every figure is there: its drawing with a name, its table, its files, and nothing that does not work', async () => {
	const page = await openPage({ javaScript: false });
	await page.goto('/');
	const drawn = page.locator('.published svg.chart:visible');
	expect(await drawn.count()).toBeGreaterThan(3);
	for (const svg of await drawn.all()) {
		expect(await svg.getAttribute('role')).toBe('img');
		expect(await svg.getAttribute('aria-label')).not.toBe('');
	}
	const figures = page.locator('.published figure');
	for (const figure of await figures.all()) {
		await figure.getByText('Visa siffrorna som tabell').click();
		expect(await figure.getByRole('table').isVisible()).toBe(true);
		const files = await figure.locator('.files a').all();
		expect(files.length).toBeGreaterThan(0);
		for (const file of files)
			expect((await page.request.get((await file.getAttribute('href'))!)).status()).toBe(200);
	}
	expect(await page.locator('button, [tabindex]:not(main, .scroll)').count()).toBe(0);
});
