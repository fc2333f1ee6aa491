import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { swedish } from '../lib/intake/guard/numbers.ts';
import { csv, header, openExplore, pick, settled, share, shown, three } from './explore-page.ts';
import { comeBack, contentOf, declare, held } from './kept-on-device.ts';

describe('an analyst who comes back', () => {
	test('finds the file and what was declared of it, with the same figures, and nothing to be warned of', async () => {
		const page = await openExplore();
		const dialogs: string[] = [];
		page.on('dialog', (dialog) => {
			dialogs.push(dialog.type());
			void dialog.accept();
		});
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await declare(page);
		await page.getByText('Sparad', { exact: true }).waitFor();
		const before = await shown(page);
		expect(before).not.toContain('när det som saknas räknas med');
		expect(before).toContain('avtalsmall 2023');
		await comeBack(page);
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Mer om underlaget').click();
		const figures = (text: string) => text.slice(text.indexOf('Det här förstods'), text.indexOf('Så sparas'));
		await expect.poll(async () => figures(await shown(page))).toBe(figures(before));
		await page.getByText('Sparad', { exact: true }).waitFor();
		expect(dialogs).toEqual([]);
	});

	test('finds a renamed column as it was mapped', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three.replace('Förvaltning;', 'Enhetskod X;')));
		await page.getByLabel('Enhetskod X läses som').first().selectOption('buyer');
		await page.getByRole('button', { name: 'Läs in så här' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Sparad', { exact: true }).waitFor();
		await comeBack(page);
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.locator('summary', { hasText: 'Så lästes kolumnerna' }).click();
		expect(await page.getByLabel('Enhetskod X läses som').first().inputValue()).toBe('buyer');
	});

	test('finds a newer export in the place of the older one', async () => {
		const page = await openExplore();
		await pick(page, csv('2024.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await pick(page, csv('2025.csv', three.replace('2024-03-01;Nej', '2024-03-01;Ja')));
		const asked = page.getByRole('group', { name: 'Är 2025.csv ett nyare uttag av 2024.csv?' });
		await asked.getByLabel('2024.csv').fill('2024-12-31');
		await asked.getByLabel('2025.csv').fill('2025-12-31');
		await asked.getByRole('button', { name: 'Uppdatera med den nya filen' }).click();
		await share(page, '2 av 3 tjänsteupphandlingar');
		await expect.poll(() => page.getByText('Sparad', { exact: true }).count()).toBe(2);
		await comeBack(page);
		await share(page, '2 av 3 tjänsteupphandlingar');
		expect(await asked.count()).toBe(0);
	});

	test('sees the demo again where only the demo was open', async () => {
		const page = await openExplore();
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).click();
		await page.getByRole('heading', { name: 'outcomes.csv' }).waitFor();
		await page.getByLabel('År', { exact: true }).waitFor();
		expect(await page.getByText('Sparad', { exact: true }).count()).toBe(0);
		await comeBack(page);
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).waitFor();
	});
});

describe('the rebuilding of what is kept', { timeout: 900_000 }, () => {
	/** What a busy machine may take to read or rebuild so many rows, in milliseconds. */
	const within = 240_000;
	const rows = Array.from(
		{ length: 150_000 },
		(_, at) => `B${at};Förvaltning ${at % 50};Tjänster;2024-0${1 + (at % 9)}-1${at % 10};Ja`,
	);
	const large = csv('stor.csv', [header, ...rows]);

	async function keepBoth(page: Page): Promise<void> {
		page.setDefaultTimeout(within);
		await pick(page, csv('tre.csv', three), large);
		await page.getByText('Sparad', { exact: true }).nth(1).waitFor();
		await expect
			.poll(() => shown(page), { timeout: within })
			.toContain('150 001 av 150 003 tjänsteupphandlingar');
		await settled(page);
	}

	test('is shown, can be given up without loss, and counts every row once when it is taken up again', async () => {
		const page = await openExplore();
		await keepBoth(page);
		await page.reload();
		await page.getByRole('progressbar').waitFor();
		await page.getByRole('status').filter({ hasText: 'stor.csv' }).waitFor();
		await page.getByRole('button', { name: 'Avbryt' }).click();
		await page.getByText('Inläsningen avbröts. Filerna är fortfarande sparade.').waitFor();
		await page.getByRole('button', { name: 'Läs in dem' }).click();
		await expect
			.poll(() => shown(page), { timeout: within })
			.toContain('150 001 av 150 003 tjänsteupphandlingar');
		await settled(page);
		const text = await shown(page);
		expect(text).toContain('150 000 rader lästa');
		expect(text).not.toContain('Inläsningen avbröts');
		expect(await page.getByRole('heading', { level: 3, name: '.csv' }).allInnerTexts()).toEqual([
			'tre.csv',
			'stor.csv',
		]);
	});

	test('goes on while the language is changed', async () => {
		const page = await openExplore();
		await keepBoth(page);
		await page.reload();
		await page.getByRole('progressbar').waitFor();
		await page.getByRole('link', { name: 'English' }).click();
		await page.getByRole('status').filter({ hasText: 'stor.csv' }).waitFor();
		await expect
			.poll(() => shown(page), { timeout: within })
			.toContain('150,001 of 150,003 service procurements');
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
	});
});

describe('a file about persons', () => {
	const sure = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
	const rows = [
		`A1;Park;Tjänster;2024-02-01;Ja;Anna ${sure};Bo Ek`,
		'A2;Park;Tjänster;2024-03-01;Nej;skriv till anna@example.se;Eva Berg',
		'A3;Park;Tjänster;2024-04-01;;;',
	];
	const file = csv('avtal.csv', [`${header};Anteckning;Kontaktperson`, ...rows]);
	const personal = ['850709', 'anna@example.se', 'Bo Ek', 'Eva Berg', 'Anna'];

	test('is kept without them, also in a workspace, and reads the same', async () => {
		const page = await openExplore();
		await pick(page, file);
		await page.getByRole('button', { name: 'Läs en kopia där de cellerna är tömda' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Sparad utan personuppgifter', { exact: true }).waitFor();
		const before = await shown(page);
		const bytes = await held(page);
		expect(bytes).toContain('avtal.csv');
		expect(bytes).toContain('Park');
		for (const text of personal) expect(bytes).not.toContain(text);
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Spara arbetsyta som fil' }).click();
		const workspace = await contentOf(await coming);
		expect(workspace).toContain('A3;Park');
		for (const text of personal) expect(workspace).not.toContain(text);

		await comeBack(page);
		await share(page, '1 av 3 tjänsteupphandlingar');
		const figures = (text: string) =>
			text.slice(text.indexOf('Det här förstods'), text.indexOf('Det här har gjorts'));
		await expect.poll(async () => figures(await shown(page))).toBe(figures(before));
		await page.getByRole('button', { name: 'Behåll ”Kontaktperson”' }).click();
		await page.getByText('Det du valde finns inte i det som är sparat av avtal.csv').waitFor();
		await share(page, '1 av 3 tjänsteupphandlingar');
	});
});
