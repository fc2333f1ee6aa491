import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPage, type PageOptions } from './browser.ts';
import { fillEvent } from './deviation-form.ts';
import { pick, sticksOut, violations } from './explore-page.ts';
import { held } from './kept-on-device.ts';

async function openForm(options: PageOptions = {}, path = '/deviations/report/'): Promise<Page> {
	const page = await openPage(options);
	await page.goto(path);
	await ready(page);
	return page;
}

/** Waits until the form has read the register of models. */
const ready = (page: Page) => page.getByText(/4 modeller finns|4 mallia|4 models/).waitFor();

async function saved(page: Page, button: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click(),
	]);
	return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const fill = (page: Page, agreed = 'Leverantören tar emot en praktikant.') =>
	fillEvent(page, { unit: 'Parkförvaltningen', agreed, jobs: '0' });

/** Presses keys, and counts them. */
function keyboard(page: Page) {
	let pressed = 0;
	const press = async (...keys: string[]) => {
		for (const key of keys) {
			pressed++;
			await page.keyboard.press(key);
		}
	};
	const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
	const tabTo = async (field: string) => {
		for (let tabs = 0; tabs < 12; tabs++) {
			await press('Tab');
			if ((await focused()) === `report-${field}`) return;
		}
		throw new Error(`${field} is not reached`);
	};
	return { press, tabTo, write: (text: string) => page.keyboard.type(text), pressed: () => pressed };
}

describe('a unit that reports a deviation', () => {
	test('does so by keyboard alone, with at most 60 keys beside the free text, and intake reads the file', async () => {
		const page = await openForm();
		const { press, tabTo, write, pressed } = keyboard(page);
		await press('Tab', 'Enter');
		await tabTo('organisation');
		await write('Parkförvaltningen');
		await tabTo('on');
		// The browser asks for the month first.
		await press(...'11032025');
		await tabTo('procurement');
		await write('U2025-0123');
		await tabTo('supplier');
		await write('Påhittade Städ AB');
		await tabTo('nature');
		await press('t');
		await tabTo('agreed');
		await write('Leverantören tar emot två ungdomar.');
		await press('Tab', 'Space');
		await tabTo('model');
		await press('b');
		await tabTo('reason');
		await press('e');
		await tabTo('jobs');
		await press('2');
		await tabTo('jobs_parts-add');
		await press('Enter');
		await page.locator('#report-jobs_parts-0:focus').waitFor();
		await press('u', 'Tab', '1');
		await tabTo('onlyThis');
		await press('Space');
		await tabTo('outside');
		await press('Space', 'Tab', 'Enter');
		await page.locator('#report-ready:focus').waitFor();
		const [download] = await Promise.all([page.waitForEvent('download'), press('Tab', 'Enter')]);
		expect(pressed()).toBeLessThanOrEqual(60);

		expect(download.suggestedFilename()).toMatch(/^avsteg_parkforvaltningen_2025_\d{8}\.csv$/);
		const buffer = readFileSync(await download.path());
		await page.goto('/explore/');
		await page.waitForLoadState('networkidle');
		const file = { name: download.suggestedFilename(), mimeType: 'text/csv', buffer };
		await pick(page, file);
		await page.getByRole('heading', { name: file.name }).waitFor();
		const text = (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ');
		expect(text).toContain('1 rad läst = 1 inläst + 0 avvisade');
		expect(text).toContain('27 av 27 kolumner används');
	});

	test('can fill in nothing before the page hears it, and is told where it never will', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/deviations/report/');
		expect(await page.locator('#report-form :enabled').count()).toBe(0);
		expect(await page.locator('#report-form :disabled').count()).toBeGreaterThan(10);
		const told = page.locator('noscript');
		expect(await told.isVisible()).toBe(true);
		expect(await told.innerText()).toContain('behöver JavaScript, som är avstängt');
	});

	test('is told what lacks at once, with ways to the fields, and what may not be written as it is typed', async () => {
		const page = await openForm();
		await page.getByRole('button', { name: 'Klar med avsteget' }).click();
		await page.locator('#report-faults:focus').waitFor();
		await page.getByRole('link', { name: 'Välj en orsak.' }).click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-reason');
		await fill(page, 'Anställde 19811218-9876.');
		const agreed = page.getByLabel('Vad som överenskoms');
		expect(await agreed.getAttribute('aria-invalid')).toBe('true');
		const told = page.locator('#report-agreed-fault');
		expect(await told.innerText()).toContain('ser ut som ett personnummer');
		expect(await agreed.getAttribute('aria-describedby')).toBe('report-agreed-fault report-agreed-help');
		await page.getByRole('button', { name: 'Klar med avsteget' }).click();
		await page.getByRole('heading', { name: 'Det här behöver rättas' }).waitFor();
		await agreed.fill('Anställde en person.');
		await told.waitFor({ state: 'detached' });
		expect(await violations(page)).toEqual([]);
	});

	test('finds the draft again, without what may not be kept, and can discard it and take it back', async () => {
		const page = await openForm();
		await fill(page, 'Anställde 19811218-9876 i mars.');
		await expect.poll(() => held(page)).toContain('i mars.');
		await page.reload();
		await page.getByText('Utkast på den här enheten (1)').click();
		await page.getByRole('button', { name: 'Öppna utkastet: Parkförvaltningen, 1 avsteg' }).click();
		await expect
			.poll(() => page.getByLabel('Vad som överenskoms').inputValue())
			.toMatch(/^Anställde •+-•+ i mars\.$/);
		await page.getByRole('button', { name: /^Ta bort utkastet/ }).click();
		await page.getByText('Utkastet är borttaget.').waitFor();
		expect(await page.getByLabel('Upphandlings-id').inputValue()).toBe('');
		await page.getByRole('button', { name: 'Ångra' }).click();
		await expect.poll(() => page.getByLabel('Upphandlings-id').inputValue()).toBe('U2025-0123');
	});

	test('puts several deviations in one file, without a network', async () => {
		const page = await openForm({ serviceWorker: true });
		await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
		await page.context().setOffline(true);
		await page.reload();
		await ready(page);
		await fill(page);
		await page.getByRole('button', { name: 'Klar med avsteget' }).click();
		await page.getByRole('button', { name: 'Lägg till ett avsteg till' }).click();
		await page.getByLabel('Helårsrapport').check();
		await page.getByLabel('År', { exact: true }).selectOption({ index: 1 });
		await page.getByLabel('Vad som överenskoms').fill('Alla avtal under året.');
		await page.getByLabel('Praktik', { exact: true }).check();
		await page.getByLabel('Modell', { exact: true }).selectOption('-');
		await page.getByLabel('Orsak till avsteget').selectOption('supplier_initiative');
		await page.getByLabel('Antal praktikplatser').fill('4');
		await page.getByLabel('Uppgifterna gäller bara').check();
		await page.getByLabel('Det som rapporteras').check();
		await page.getByRole('button', { name: 'Klar med avsteget' }).click();
		await page.getByText('2 avsteg är ifyllda.').waitFor();
		const { text } = await saved(page, 'Spara filen');
		expect(text.trimEnd().split('\r\n')).toHaveLength(3);
		const read = await saved(page, 'Spara en sida att läsa, skriva ut eller bifoga');
		expect(read.name).toMatch(/\.html$/);
		expect(read.text).toContain('Alla avtal under året.');
	});

	test('can do so on a telephone, in Finnish and English', async () => {
		for (const [path, button] of [
			['/fi/deviations/report/', 'Poikkeama on valmis'],
			['/en/deviations/report/', 'Done with the deviation'],
		] as const) {
			const page = await openForm({ width: 320 }, path);
			await page.getByRole('button', { name: button }).click();
			await page.locator('#report-faults:focus').waitFor();
			expect(await sticksOut(page)).toBe(0);
		}
	});
});
