import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import demo from '../../data/demo/expected.json';
import { openExplore, shown, violations } from './explore-page.ts';

/** The demo city's files in 2025, on the day on which they were taken: whether the goal is reached cannot be decided. */
async function openDemo(): Promise<Page> {
	const page = await openExplore();
	await page.goto('/explore/?year=2025');
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: 'Prova med demostadens filer' }).click();
	const date = page.getByLabel('Räkna med vad som var känt den');
	await date.waitFor({ timeout: 60_000 });
	await date.fill('2026-02-28');
	await date.blur();
	await page.getByText('Läget 2026-02-28').first().waitFor({ timeout: 60_000 });
	return page;
}

const { clause_share: expected } = demo.years['2025'];
const all = expected.unknown + expected.unknown_nature;
/** Of the 83 services 39 have a clause: three more make 42, which is over half. */
const least = Math.ceil(expected.denominator / 2) - expected.numerator;
const question = (page: Page) => page.getByText('Vad skulle avgöra det?', { exact: true });

describe('a verdict that cannot be decided', () => {
	test('says how many answers would, lists them by organisation, and gives a text to send', async () => {
		expect(expected.verdict).toBe('undecidable');
		const page = await openDemo();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await question(page).focus();
		await page.keyboard.press('Enter');
		await page.getByText(`Minst ${least} av de ${all} svar som saknas behövs`, { exact: false }).waitFor();
		const items = page.locator('section.headline ol li');
		expect(await items.count()).toBe(all);
		const contracts = new TextDecoder('windows-1252').decode(readFileSync('data/demo/contracts.csv'));
		for (const item of await items.allInnerTexts()) {
			const [id] = item.split(',');
			expect(contracts, item).toContain(`;${id};`);
		}

		await page.getByText('Text att skicka', { exact: true }).first().click();
		const text = page.locator('textarea').first();
		await text.waitFor();
		const letter = await text.inputValue();
		expect(letter).toContain('Fråga om tjänsteupphandlingar 2025');
		expect(letter).toContain('målet att minst 50\u00a0% av tjänsteupphandlingarna 2025');
		await page.getByRole('button', { name: 'Kopiera texten' }).click();
		await page.getByText('Texten är kopierad.').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(letter);

		await page.getByLabel('Fråga', { exact: true }).selectOption({ label: 'leverantörerna' });
		expect(await items.count()).toBe(all);

		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Ladda ner listan (CSV)' }).click(),
		]);
		expect(file.suggestedFilename()).toBe('fragor-clause-share-2025-intern-ej-rojandekontrollerad.csv');
		const lines = readFileSync((await file.path())!, 'utf8')
			.trimEnd()
			.split('\r\n')
			.slice(1);
		expect(new Set(lines.map((line) => line.split(';')[1])).size).toBe(all);
		expect(lines.every((line) => line.startsWith('intern-ej-rojandekontrollerad;'))).toBe(true);
	});

	test('is not asked of a year that is decided', async () => {
		const page = await openDemo();
		await question(page).waitFor();
		await page.getByLabel('År', { exact: true }).selectOption('2024');
		await expect.poll(() => shown(page)).toContain('Målet är nått');
		expect(await question(page).count()).toBe(0);
	});

	test('is printed with its list, without the texts and the buttons', async () => {
		const page = await openDemo();
		await question(page).click();
		await page.locator('section.headline ol li').first().waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('section.headline ol li').first().isVisible()).toBe(true);
		expect(await page.getByText('Text att skicka', { exact: true }).first().isVisible()).toBe(false);
		expect(await page.getByRole('button', { name: 'Ladda ner listan (CSV)' }).isVisible()).toBe(false);
	});

	test.each([1280, 390, 320])('at %i px axe finds no fault and nothing sticks out', async (width) => {
		const page = await openDemo();
		await page.setViewportSize({ width, height: 900 });
		await question(page).click();
		await page.locator('section.headline ol li').first().waitFor();
		await page.getByText('Text att skicka', { exact: true }).first().click();
		await page.locator('textarea').first().waitFor();
		expect(await violations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
	});
});
