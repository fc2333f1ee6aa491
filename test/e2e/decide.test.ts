import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import demo from '../../data/demo/expected.json';
import { isSound, openDemo, settled, shown } from './explore-page.ts';

/** In 2025 it cannot be decided whether the goal is reached. */
const opened = '/explore/?year=2025';
const { clause_share: expected } = demo.years['2025'];
const all = expected.unknown + expected.unknown_nature;
/** Of the 83 services 39 have a clause: three more make 42, which is over half. */
const least = Math.ceil(expected.denominator / 2) - expected.numerator;
const question = (page: Page) => page.getByText('Vad skulle avgöra det?', { exact: true });

describe('a verdict that cannot be decided', () => {
	test('says how many answers would, lists them by organisation, gives a text to send, and on paper neither texts nor buttons; axe finds no fault and nothing sticks out at 320, 390 and 1280 px; it is not asked of a year that is decided, also of what was known on another day', async () => {
		expect(expected.verdict).toBe('undecidable');
		const page = await openDemo(opened);
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

		await isSound(page);
		await page.emulateMedia({ media: 'print' });
		expect(await items.first().isVisible()).toBe(true);
		expect(await page.locator('textarea').first().isVisible()).toBe(false);
		expect(await page.getByText('Text att skicka', { exact: true }).first().isVisible()).toBe(false);
		expect(await page.getByRole('button', { name: 'Ladda ner listan (CSV)' }).isVisible()).toBe(false);

		await page.emulateMedia({ media: 'screen' });
		await page.getByLabel('År', { exact: true }).selectOption('2024');
		await expect.poll(() => shown(page)).toContain('Målet är nått');
		await settled(page);
		expect(await question(page).count()).toBe(0);
		const date = page.getByLabel('Räkna med vad som var känt den');
		await date.fill('2025-12-31');
		await date.press('Enter');
		await page.getByText('Läget 2025-12-31').first().waitFor();
		await settled(page);
		expect(await shown(page)).toContain('Målet är nått');
		expect(await question(page).count()).toBe(0);
	});
});
