import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { addressed, csv, isSound, openExplore, pick, settled, shown, violations } from './explore-page.ts';

const contracts = csv('avtal.csv', [
	'Avtalsnummer;Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Tilldelningsdatum;Sysselsättningskrav enligt stadens modell',
	'A1;P1;Parkförvaltningen;Tjänster;2024-02-01;;Ja',
	'A2;P2;Parkförvaltningen;Tjänster;2024-03-01;;Nej',
	'A3;P3;Kulturförvaltningen;Tjänster;2024-04-01;;',
	'A4;P4;Kulturförvaltningen;Tjänster;2024-05-01;;',
	'A5;P5;Parkförvaltningen;Tjänster;;2024-05-02;Nej',
	'A5;P5;Parkförvaltningen;Tjänster;;2024-05-02;Nej',
]);
const outcomes = csv('utfall.csv', [
	'Utfalls-ID;Avtalsnummer;Form;Antal personer;Startdatum',
	'X1;A1;Anställning;9;2024-06-01',
	'X2;A9;Anställning;1;2024-06-01',
]);

const dialog = (page: Page) => page.getByRole('dialog');
const kind = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The page of what is in doubt in the two files, reached from that of the files. */
async function openQuality(): Promise<Page> {
	const page = await openExplore();
	await pick(page, contracts, outcomes);
	await page.getByRole('link', { name: 'Gå igenom bristerna i uppgifterna' }).click();
	await page.getByRole('heading', { name: 'Huvudtalen 2024' }).waitFor();
	await page.getByText('Organisationer som har flest').first().waitFor();
	await settled(page);
	return page;
}

describe('the page of what is in doubt', () => {
	test('shows each kind with its effect, the largest first, says which organisations have most, and leads to the rows, those in doubt first', async () => {
		const page = await openQuality();
		const text = await shown(page);
		// One of five services is known to have a clause; nine and one jobs.
		expect(text).toContain('20,0 % av tjänsteupphandlingarna har krav (1 av 5).');
		expect(text).toContain('10 anställningar påbörjades, sammanlagt (10 via stödfunktionen).');
		expect(text).toContain('4 av 12 sorters brister finns i uppgifterna.');
		expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
			'Upphandlingar där det inte är känt om det finns krav',
			'Upphandlingar som saknar annonsdatum',
			'Avtal eller upphandlingar som står flera gånger',
			'Resultat som inte hör till något avtal eller avsteg',
			'Utan anmärkning',
			'Kunde inte granskas',
		]);
		for (const sentence of [
			// 1 of 5, and 3 of 5.
			'När det är känt om 2 upphandlingar har krav kan andelen bli mellan 20,0 % och 60,0 %.',
			// 0 of 4 without P1, 1 of 4 without another.
			'Hör 1 upphandling till ett annat år kan andelen bli mellan 0 % och 25,0 %.',
			// 1 of 6, and 2 of 6.
			'Är 1 rad en egen upphandling kan andelen bli mellan 16,7 % och 33,3 %.',
			'1 av årets 10 påbörjade anställningar hör kanske inte dit.',
		])
			expect(text).toContain(sentence);

		const unknown = kind(page, 'Upphandlingar där det inte är känt om det finns krav');
		await unknown.getByText('Organisationer som har flest').first().click();
		const cells = await unknown.locator('tbody tr').first().locator('th, td').allInnerTexts();
		expect(cells.map((cell) => cell.trim())).toEqual(['Kulturförvaltningen', '2', '2']);

		await page.getByRole('link', { name: '2 av 5 granskade rader' }).click();
		await dialog(page).getByRole('table', { name: 'Rader som räknas' }).waitFor();
		const heads = await dialog(page).locator('tbody th').allInnerTexts();
		expect(heads.slice(0, 2)).toEqual(['P3', 'P4']);
		expect(heads).toHaveLength(5);
		await addressed(page, 'rows', 'data_quality.2024.category..unknown_clause');
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			dialog(page).getByRole('button', { name: 'Ladda ner alla rader (CSV)' }).click(),
		]);
		expect(file.suggestedFilename()).toContain('data-quality-2024-category-unknown-clause');
		await page.keyboard.press('Escape');
		await expect.poll(() => dialog(page).count()).toBe(0);
	});

	test('can be marked as gone through, which is kept, tells when it has grown, and can be undone', async () => {
		const page = await openQuality();
		const name = 'Upphandlingar där det inte är känt om det finns krav';
		const unknown = kind(page, name);
		const form = unknown.getByRole('group').filter({ hasText: 'Markera som genomgånget' });
		await form.getByText('Markera som genomgånget').click();
		await form.getByRole('button', { name: 'Markera' }).click();
		await unknown.getByRole('alert').getByText('Skriv vem som har gått igenom raderna.').waitFor();
		await unknown.getByLabel('Vem har gått igenom raderna').fill('Inköp');
		await page.keyboard.press('Enter');
		await unknown.getByText('Genomgånget av Inköp. Antal rader då: 2.').waitFor();
		const remove = unknown.getByRole('button', { name: 'Ta bort markeringen' });
		await expect.poll(() => remove.evaluate((one) => one === document.activeElement)).toBe(true);
		expect(await unknown.getByText('Markera som genomgånget').count()).toBe(0);
		expect(await violations(page)).toEqual([]);

		await page.getByRole('link', { name: 'Till filerna och siffrorna på sidan Utforska' }).click();
		await pick(
			page,
			csv('fler.csv', [
				'Avtalsnummer;Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell',
				'A8;P8;Kulturförvaltningen;Tjänster;2024-06-01;',
			]),
		);
		await page.getByRole('heading', { name: 'fler.csv' }).waitFor();
		await settled(page);
		await page.reload();
		await page.getByRole('link', { name: 'Gå igenom bristerna i uppgifterna' }).click();
		await unknown.getByText('Genomgånget av Inköp. Antal rader då: 2.').waitFor();
		expect(await unknown.innerText()).toContain('Sedan dess har antalet ökat med 1.');
		await form.getByText('Markera som genomgånget').waitFor();

		await remove.click();
		await unknown.getByText('Genomgånget av Inköp').waitFor({ state: 'detached' });
		await form.getByText('Markera som genomgånget').waitFor();
	});

	test('keeps year and choice on the way there and back, and can be opened by its address', async () => {
		const page = await openQuality();
		await page.goto('/explore/quality/?year=2024&org=Kulturf%C3%B6rvaltningen');
		await page.getByText('Det är inte känt för någon av årets 2 tjänsteupphandlingar').waitFor();
		await page.getByRole('link', { name: 'Till filerna och siffrorna på sidan Utforska' }).click();
		await page.waitForURL('**/explore/?year=2024&org=*');
		await page.getByRole('link', { name: 'Så mycket kan brister i uppgifterna ändra siffran' }).click();
		await page.getByRole('heading', { name: 'Huvudtalen 2024' }).waitFor();
		await addressed(page, 'org', 'Kulturförvaltningen');
	});

	test.each([
		['/explore/quality/', 'Inga filer är öppna.', 'Till filerna och siffrorna på sidan Utforska'],
		['/fi/explore/quality/', 'Tiedostoja ei ole avattu.', 'Tutki-sivun tiedostoihin ja lukuihin'],
		['/en/explore/quality/', 'No files are open.', 'To the files and figures on the page Explore'],
	])('says at %s that no files are open, and leads to where they are', async (address, none, link) => {
		const page = await openPage();
		await page.goto(address);
		await page.getByText(none).waitFor();
		await page.getByRole('link', { name: link }).click();
		await page.waitForURL(`**${address.replace('quality/', '')}`);
	});

	test('fits a page of 1280, 390 or 320 px, axe finds no fault in it, and it prints the kinds with their organisations and no control', async () => {
		const page = await openQuality();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('button:visible, input:visible, select:visible, label:visible').count()).toBe(
			0,
		);
		const text = await shown(page);
		expect(text).toContain('Kulturförvaltningen');
		expect(text).not.toContain('Till filerna och siffrorna');
		await page.emulateMedia({ media: 'screen' });
		for (const summary of await page.locator('main summary').all()) await summary.click();
		await isSound(page);
	});
});
