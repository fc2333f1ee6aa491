import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { swedish } from '../lib/intake/guard/numbers.ts';
import { csv, header as columns, openExplore, pick, type Given } from './explore-page.ts';

const header = `${columns};Anteckning;Kontaktperson`;
const row = (id: string, note = '', person = '') => `${id};Park;Tjänster;2024-02-01;Ja;${note};${person}`;
const sure = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;

const file = (name: string, ...rows: string[]) => csv(name, [header, ...rows]);

async function openWith(given: Given): Promise<Page> {
	const page = await openExplore();
	await pick(page, given);
	return page;
}

/** Everything that the page holds, its attributes and what is typed in it as well. */
const held = async (page: Page) =>
	(await page.content()) +
	(await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value).join(' ')));

describe('a file with an identity number', () => {
	const contracts = file('avtal.csv', row('A1', `Anna ${sure}`), row('A2', '', 'Bo Ek'));

	test('is refused by row and column, and read with those cells emptied where the analyst says so', async () => {
		const page = await openWith(contracts);
		await page.getByText('Filen innehåller 1 personnummer, på rad 2, kolumn Anteckning.').waitFor();
		expect(await held(page)).not.toContain('850709');
		await page.getByRole('button', { name: 'Läs en kopia där de cellerna är tömda' }).click();
		await page.getByText('1 cell med personnummer är tömd.').waitFor();
		await page.getByText('2 av 2 tjänsteupphandlingar', { exact: true }).waitFor();
		expect(await held(page)).not.toContain('850709');
	});

	test('can be had as a copy without it, made on the device', async () => {
		const page = await openWith(contracts);
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Ladda ner kopian' }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toBe('avtal utan personnummer.csv');
		const text = readFileSync(await download.path(), 'utf8');
		expect(text).toBe(`\ufeff${contracts.buffer.toString('utf8').replace(`Anna ${sure}`, '')}`);
	});

	test('in its name is shown with dots', async () => {
		const page = await openWith(file(`Anna ${sure}.csv`, row('A1'), row('A2')));
		await page.getByRole('heading', { name: 'Anna ••••••-••••.csv' }).waitFor();
		await page.getByText('2 av 2 tjänsteupphandlingar', { exact: true }).waitFor();
		expect(await held(page)).not.toContain('850709');
	});
});

describe('numbers that can be a person’s', () => {
	test('are asked about by column, kept out until then, and kept as reference numbers when the analyst says so', async () => {
		const page = await openWith(file('avtal.csv', row(swedish), row('A2', swedish)));
		const asked = page.getByRole('group', { name: 'Är det personnummer i kolumnen ”Upphandlings-ID”?' });
		await asked.getByText('oftast en slump').waitFor();
		expect(await held(page)).not.toContain('850709');
		await asked.getByLabel('Det är referensnummer: behåll dem').check();
		await asked.getByText('Cellerna är tömda så länge.').waitFor({ state: 'detached' });
		const note = page.getByRole('group', { name: 'Är det personnummer i kolumnen ”Anteckning”?' });
		await note.getByText('Cellerna är tömda så länge.').waitFor();
		await note.getByLabel('Det är personnummer: håll dem borta').check();
		await note.getByText('Cellerna är tömda så länge.').waitFor({ state: 'detached' });
	});
});

describe('personal and contact details', () => {
	test('are left out, told of, and kept when the analyst says so', async () => {
		const page = await openWith(file('avtal.csv', row('A1', 'anna@example.se', 'Bo Ek')));
		await page.getByText('Kolumnen ”Kontaktperson” ser ut att handla om personer: 1 cell.').waitFor();
		await page.getByText('Kolumnen ”Anteckning”: 1 cell med e-postadress.').waitFor();
		expect(await held(page)).not.toMatch(/anna@|Bo Ek/);
		await page.getByRole('button', { name: 'Behåll ”Kontaktperson”' }).click();
		await page.getByRole('button', { name: 'Ta bort ”Kontaktperson”' }).waitFor();
		await page.getByText('Uppgifterna är med, för att du har valt det.').waitFor();
	});
});
