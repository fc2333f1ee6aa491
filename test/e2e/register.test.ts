import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { hasSharedData, sharedData } from '../shared-data.ts';
import { openExplore, pick, settled, shown } from './explore-page.ts';

const file = (name: string) => path.join(sharedData, 'uhm2021', name);

async function drop(...names: string[]): Promise<Page> {
	const page = await openExplore();
	await pick(page, ...names.map(file));
	await page.getByLabel('År', { exact: true }).waitFor();
	await settled(page);
	return page;
}

async function lookUp(page: Page, name: string): Promise<string> {
	await page.getByLabel('Organisationens namn').fill(name);
	await page.getByRole('heading', { name: `${name} 2021` }).waitFor();
	return page
		.getByRole('region', { name: 'Hur gick det för en viss organisation?' })
		.innerText()
		.then((text) => text.replace(/\u00a0/g, ' '));
}

describe.skipIf(!hasSharedData)('all procurements announced in Sweden in 2021, dropped on the page', () => {
	/** What is said of it, whichever way its letters are written. */
	async function isUnderstood(page: Page): Promise<void> {
		await page.getByText('Mer om underlaget').click();
		const text = await shown(page);
		expect(text).toContain('18 421 rader lästa = 18 421 inlästa + 0 avvisade');
		expect(text).toContain('MT4532 (rad 5 914, 9 530)');
		expect(text).toContain('ja att upphandlingen har något socialt mål, och tomt betyder uppgift saknas');
		expect(text).toContain('Andel tjänsteupphandlingar med ett socialt mål 2021');
		expect(text).toContain(
			'696 av 8 578 tjänsteupphandlingar (8,1 %) hade ett socialt mål. För 7 882 saknas uppgift.',
		);
		expect(text).toContain('För 632 av tjänsteupphandlingarna är upphandlingsslaget hämtat från CPV-koden.');
		expect(text).toContain('6 upphandlingar har okänt upphandlingsslag');
		expect(text).toContain('Andelen med stadens modell går inte att räkna ut');
		expect(text).toContain('4 värden som kan vara personnummer har tagits bort.');
	}

	test('are understood without any mapping by hand, in UTF-8', async () => {
		const page = await drop('register.utf8.csv');
		await isUnderstood(page);
		const text = await shown(page);
		expect(text).toContain('Inget mål finns i filerna');
		expect(text).toContain('Mellan 8,1 % och 100 % när det som saknas räknas med');
	});

	test('are so in Windows-1252 with a goal: the whole cannot be decided, nor can Göteborg and Kungälv, and Stockholm has reached it; with blank declared to mean no the whole and Göteborg have not', async () => {
		const page = await drop('register.cp1252.csv', 'goals.csv');
		await page.getByText('Kan inte avgöras').first().waitFor();
		await isUnderstood(page);
		expect(await shown(page)).not.toContain('Inget mål finns i filerna');
		const stockholm = await lookUp(page, 'STOCKHOLMS KOMMUN');
		expect(stockholm).toContain('Målet är nått');
		expect(stockholm).toContain('136 av 237');
		const kungalv = await lookUp(page, 'KUNGÄLVS KOMMUN');
		expect(kungalv).toContain('Kan inte avgöras');
		expect(kungalv).toContain('19 av 38');
		const goteborg = await lookUp(page, 'GÖTEBORGS KOMMUN');
		expect(goteborg).toContain('Kan inte avgöras');
		expect(goteborg).toContain('ingen av 148');
		expect(goteborg).not.toMatch(/\b0 %/);

		await page.getByLabel('Tomt betyder').selectOption({ label: 'nej' });
		await page.getByText('Målet är inte nått').first().waitFor();
		await settled(page);
		expect(await shown(page)).toContain('696 av 8 578 tjänsteupphandlingar');
		expect(await lookUp(page, 'KUNGÄLVS KOMMUN')).toContain('Kan inte avgöras');
		expect(await lookUp(page, 'GÖTEBORGS KOMMUN')).toContain('Målet är inte nått');
	});
});
