import { writeFileSync, mkdtempSync, openSync, ftruncateSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { csv, header, openExplore, pick, settled, share, shown, three } from './explore-page.ts';

describe('an analyst with a file', () => {
	test('sees what was understood and the share with its counts, band and unknowns', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three));
		await page.getByRole('heading', { name: 'Andel tjänsteupphandlingar med stadens modell 2024' }).waitFor();
		await settled(page);
		const text = await shown(page);
		expect(text).toContain('3 rader lästa = 3 inlästa + 0 avvisade');
		expect(text).toContain('5 av 5 kolumner används');
		expect(text).toContain('1 av 3 tjänsteupphandlingar');
		expect(text).toContain('33,3 %');
		expect(text).toContain('Mellan 33,3 % och 66,7 % när det som saknas räknas med');
		expect(text).toContain('Inget mål finns i filerna');
	});

	test('can drop the file anywhere on the page', async () => {
		const page = await openExplore();
		const transfer = await page.evaluateHandle((text) => {
			const data = new DataTransfer();
			data.items.add(new File([text], 'släppt.csv', { type: 'text/csv' }));
			return data;
		}, three);
		await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
		await page.getByRole('heading', { name: 'släppt.csv' }).waitFor();
		await share(page, '1 av 3 tjänsteupphandlingar');
	});

	test('loses the demo with the first own file, and never sees its mark on own figures', async () => {
		const page = await openExplore();
		expect(await shown(page)).toContain('Exempelstad är påhittad');
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).click();
		await page.getByRole('heading', { name: 'outcomes.csv' }).waitFor();
		await page.getByLabel('År', { exact: true }).waitFor();
		await settled(page);
		expect(await shown(page)).toContain('Exempelstad är påhittad');
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		const text = await shown(page);
		expect(text).not.toContain('Exempelstad');
		expect(text).not.toContain('outcomes.csv');
	});

	test('can take a file away and put it back', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three));
		await page.getByRole('button', { name: 'Ta bort filen tre.csv' }).click();
		await page.getByText('tre.csv är borttagen.').waitFor();
		await page.getByRole('button', { name: 'Ångra', exact: true }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
	});

	test('can undo a removal with the next key, and the file stands where it stood', async () => {
		const page = await openExplore();
		const names = ['ett.csv', 'två.csv', 'tre.csv'];
		await pick(page, ...names.map((name, at) => csv(name, three.replace(/^A/gm, 'ABC'.charAt(at)))));
		await share(page, '3 av 9 tjänsteupphandlingar');
		const remove = page.getByRole('button', { name: 'Ta bort filen två.csv' });
		await remove.click({ trial: true });
		await remove.press('Enter');
		await share(page, '2 av 6 tjänsteupphandlingar');
		const focused = page.locator(':focus');
		await expect.poll(() => focused.innerText()).toBe('Ångra');
		await page.keyboard.press('Enter');
		await share(page, '3 av 9 tjänsteupphandlingar');
		const headings = await page.getByRole('heading', { level: 3 }).allInnerTexts();
		expect(headings.filter((text) => text.endsWith('.csv'))).toEqual(names);
		await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('två.csv');
	});

	test('is told when the same file comes again, which then counts once', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await pick(page, csv('kopia.csv', three));
		await page.getByText('kopia.csv är redan inläst och räknas en gång.').waitFor();
		expect(await shown(page)).toContain('1 av 3 tjänsteupphandlingar');
	});

	test('declares that a blank means no, and the band closes', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three));
		await page.getByLabel('Tomt betyder').selectOption({ label: 'nej' });
		await page.getByText('Angivet av dig.').waitFor();
		await settled(page);
		expect(await shown(page)).not.toContain('när det som saknas räknas med');
		await page.getByText('Mer om underlaget').click();
		expect(await shown(page)).toContain('tomt betyder nej');
	});

	test('keeps the files when the language is changed', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByRole('link', { name: 'Suomi' }).click();
		await page.getByText('3 palveluhankinnasta 1', { exact: true }).waitFor();
		expect(await page.locator('html').getAttribute('lang')).toBe('fi');
		await page.getByRole('link', { name: 'English' }).click();
		await page.getByText('1 of 3 service procurements', { exact: true }).waitFor();
	});

	test('finds refused rows and unread cells with row, text and reason', async () => {
		const page = await openExplore();
		const rows = [three, 'A4;;Tjänster;2024-05-01;Ja', 'A5;Parkförvaltningen;Tjänster;i våras;Ja'].join(
			'\r\n',
		);
		await pick(page, csv('brister.csv', rows));
		await page.getByText('5 rader lästa = 4 inlästa + 1 avvisad').waitFor();
		await page.locator('summary', { hasText: '1 rad avvisades' }).click();
		await page.getByText('Köpare saknas').waitFor();
		await page.locator('summary', { hasText: '1 cell kunde inte läsas' }).click();
		const row = page.getByRole('row').filter({ hasText: 'i våras' });
		expect(await row.innerText()).toMatch(/^6\s/);
		expect(await row.innerText()).toContain('Inget datum');
	});
});

describe('a file that cannot be taken in', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-'));
	const tooLarge = path.join(folder, 'stor.csv');
	const file = openSync(tooLarge, 'w');
	ftruncateSync(file, 200_000_001);
	closeSync(file);
	const empty = path.join(folder, 'tom.csv');
	writeFileSync(empty, '');
	const picture = {
		name: 'bild.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
	};

	const refused = [
		['no CSV at all', picture, 'Filen är ingen tabell i textform.'],
		['empty', empty, 'Filen är tom.'],
		['a header without rows', csv('rubriker.csv', header), 'Filen har rubriker men inga rader.'],
		[
			'without a known column',
			csv('annat.csv', 'namn;färg\nkatt;grå'),
			'Ingen rubrik känns igen: namn, färg.',
		],
		['without the needed columns', csv('halv.csv', 'Upphandlings-ID;Titel\nA1;Städ'), 'saknas en kolumn för'],
		['over the size limit', tooLarge, 'gränsen är 200 MB'],
		[
			'with a personal identity number',
			csv('person.csv', `${three}\r\nA9;Anna 010594Y9032;Tjänster;2024-02-01;Ja`),
			'Filen innehåller 1 personnummer, på rad 5, kolumn Förvaltning.',
		],
	] as const;

	test(`gets a message that says what to do, and the page goes on working: ${refused.map(([what]) => what).join(', ')}`, async () => {
		const page = await openExplore();
		for (const [, given, message] of refused) {
			await pick(page, given);
			await page.getByText(message).waitFor();
			await settled(page);
			expect(await shown(page)).toContain('Exempelstad är påhittad');
		}
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		expect(await shown(page)).not.toContain('010594');
	});
});
