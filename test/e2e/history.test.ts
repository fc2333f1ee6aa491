import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { csv, header, isSound, openExplore, pick, settled, share, shown, three } from './explore-page.ts';

const four = [header, 'D4;Hamnen;Tjänster;2024-05-01;Ja'];
const undo = (page: Page) => page.getByRole('button', { name: /^Ångra senaste: / });
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function openTwoFiles(options: Parameters<typeof openExplore>[0] = {}): Promise<Page> {
	const page = await openExplore(options);
	await pick(page, csv('tre.csv', three));
	await share(page, '1 av 3 tjänsteupphandlingar');
	await pick(page, csv('fyra.csv', four));
	await share(page, '2 av 4 tjänsteupphandlingar');
	return page;
}

describe('undo and redo', () => {
	test('by button say what they did, and keep the focus where the next of them is', async () => {
		const page = await openTwoFiles();
		await undo(page).focus();
		await page.keyboard.press('Enter');
		await share(page, '1 av 3 tjänsteupphandlingar');
		await status(page, 'Ångrat: fyra.csv togs in (Avtal).');
		await expect.poll(() => focused(page)).toBe('Ångra senaste: tre.csv togs in (Avtal).');
		await page.keyboard.press('Enter');
		await status(page, 'Ångrat: tre.csv togs in (Avtal).');
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).waitFor();
		await expect.poll(() => focused(page)).toBe('Gör om: tre.csv togs in (Avtal).');
		await page.keyboard.press('Enter');
		await share(page, '1 av 3 tjänsteupphandlingar');
		await status(page, 'Gjort igen: tre.csv togs in (Avtal).');
		await expect.poll(() => focused(page)).toBe('Gör om: fyra.csv togs in (Avtal).');
		await page.keyboard.press('Enter');
		await share(page, '2 av 4 tjänsteupphandlingar');
		await expect.poll(() => focused(page)).toBe('Ångra senaste: fyra.csv togs in (Avtal).');
	});

	test('by keys do the same, except where somebody types', async () => {
		const page = await openTwoFiles();
		await page.keyboard.press('Control+z');
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.keyboard.press('Control+Shift+Z');
		await share(page, '2 av 4 tjänsteupphandlingar');
		await page.keyboard.press('Control+z');
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.keyboard.press('Control+y');
		await share(page, '2 av 4 tjänsteupphandlingar');
		await page.getByLabel('Organisationens namn').fill('Hamn');
		await page.keyboard.press('Control+z');
		expect(await shown(page)).toContain('2 av 4 tjänsteupphandlingar');
		expect(await undo(page).innerText()).toContain('fyra.csv');
	});

	test('turn any entry of the history, whatever came after it, and hold after a reload', async () => {
		const page = await openTwoFiles();
		await page.locator('summary', { hasText: 'Det här har gjorts' }).click();
		await page.getByRole('button', { name: 'Ångra: tre.csv togs in (Avtal).' }).press('Enter');
		await share(page, '1 av 1 tjänsteupphandling');
		await status(page, 'Ångrat: tre.csv togs in (Avtal).');
		await expect.poll(() => focused(page)).toBe('Gör om');
		const entry = page.getByRole('listitem').filter({ hasText: 'tre.csv togs in' });
		await entry.getByText('ångrat', { exact: true }).waitFor();
		await page.reload();
		await share(page, '1 av 1 tjänsteupphandling');
		await page.locator('summary', { hasText: 'Det här har gjorts' }).click();
		await entry.getByRole('button').click();
		await share(page, '2 av 4 tjänsteupphandlingar');
		await entry.getByText('ångrat', { exact: true }).waitFor({ state: 'detached' });
	});
});

describe('the history', () => {
	const said = {
		sv: [
			'tre.csv togs in (Avtal).',
			'tre.csv: I kolumnen ”Sysselsättningskrav enligt stadens modell” betyder ja att det finns ett krav enligt stadens modell, och tomt betyder nej.',
			'fyra.csv togs bort.',
		],
		fi: [
			'tre.csv ',
			'tre.csv: Sarakkeessa ”Sysselsättningskrav enligt stadens modell” kyllä tarkoittaa, että hankinnassa on kaupungin mallin mukainen ehto, ja tyhjä tarkoittaa: ei.',
			'fyra.csv poistettiin.',
		],
		en: ['tre.csv ', 'fyra.csv '],
	};

	test('reads as sentences in three languages', async () => {
		const page = await openTwoFiles();
		await page.getByLabel('Tomt betyder').first().selectOption({ label: 'nej' });
		await page.getByText('Angivet av dig.').waitFor();
		await settled(page);
		await page.getByRole('button', { name: 'Ta bort filen fyra.csv' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.locator('summary', { hasText: 'Det här har gjorts' }).click();
		const history = () => page.locator('details:has(ol[reversed])').innerText();
		const texts: Record<string, string> = { sv: await history() };
		await page.getByRole('link', { name: 'Suomi' }).click();
		await expect.poll(history).toContain('Tehdyt toimet');
		texts['fi'] = await history();
		await page.getByRole('link', { name: 'English' }).click();
		await expect.poll(history).toContain('What has been done');
		texts['en'] = await history();
		for (const [locale, sentences] of Object.entries(said))
			for (const sentence of sentences) expect(texts[locale]).toContain(sentence);
	});

	test('and what is kept have no fault that axe knows, and stick out of no page of 1280 or 390 px', async () => {
		const page = await openTwoFiles();
		await page.getByRole('button', { name: 'Ta bort filen fyra.csv' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
		await undo(page).click();
		await share(page, '2 av 4 tjänsteupphandlingar');
		await page.locator('summary', { hasText: 'Det här har gjorts' }).click();
		await isSound(page);
		await page.getByRole('button', { name: 'Radera allt' }).click();
		await isSound(page);
	});
});
