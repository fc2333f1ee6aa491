import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { type Given, csv, isSound, openExplore, pick, settled, share, shown } from './explore-page.ts';

const known = 'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav';
const foreign = 'Ärende;Nämnd;Sort;När;Krav på jobb';
const rows = [
	'A1;Parkförvaltningen;Tjänster;2024-02-01;Ja',
	'A2;Parkförvaltningen;Tjänster;2024-03-01;Nej',
	'A3;Kulturförvaltningen;Tj;2024-04-01;Ja',
];
const file = (name: string, ...lines: readonly string[]) => csv(name, lines);

async function drop(given: Given): Promise<Page> {
	const page = await openExplore();
	await pick(page, given);
	return page;
}

const read = (page: Page, column: string) => page.getByLabel(`${column} läses som`, { exact: true });
const apply = (page: Page) => page.getByRole('button', { name: 'Läs in så här' });
const openMapping = (page: Page) => page.locator('summary', { hasText: 'Så lästes kolumnerna' });

describe('the columns of a file', () => {
	test('are shown with values, how each was matched, and what the table needs', async () => {
		const page = await drop(file('tre.csv', `${known};Övrigt`, ...rows.map((row) => `${row};Städ`)));
		await openMapping(page).click();
		await settled(page);
		const text = await shown(page);
		expect(text).toContain('5 av 6 kolumner används');
		expect(text).toContain('Till exempel: Parkförvaltningen · Kulturförvaltningen');
		expect(text).toContain('Köpare: Förvaltning');
		expect(text).toContain('Känd rubrik.');
		expect(await read(page, 'Övrigt').inputValue()).toBe('');
	});

	test('are read in another way by keyboard alone', async () => {
		const page = await drop(file('tre.csv', `${known};Rubrik två`, ...rows.map((row) => `${row};Städ`)));
		await share(page, '1 av 2 tjänsteupphandlingar');
		await page.getByText('Sparad', { exact: true }).waitFor();
		await openMapping(page).focus();
		await page.keyboard.press('Enter');
		for (let at = 0; at < 7; at++) await page.keyboard.press('Tab');
		expect(await read(page, 'Rubrik två').evaluate((each) => each === document.activeElement)).toBe(true);
		await page.keyboard.type('Benämning');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.getByText('6 av 6 kolumner används').waitFor();
		await settled(page);
		expect(await read(page, 'Rubrik två').inputValue()).toBe('title');
		expect(await shown(page)).toContain('Du har valt det.');
	});

	test('give a field to one of them only', async () => {
		const page = await drop(file('tre.csv', `${known};Nämnd`, ...rows.map((row) => `${row};Städ`)));
		await openMapping(page).click();
		await settled(page);
		await read(page, 'Nämnd').selectOption('buyer');
		expect(await read(page, 'Förvaltning').inputValue()).toBe('');
		await read(page, 'Nämnd').selectOption('');
		expect(await shown(page)).toContain('Välj först kolumner för det som saknas: Köpare.');
		expect(await apply(page).getAttribute('aria-disabled')).toBe('true');
	});
});

describe('a file of which no header is known', () => {
	test('is taken in once its columns are chosen', async () => {
		const page = await drop(file('ny.csv', foreign, ...rows.slice(0, 2)));
		await page.locator('summary', { hasText: 'Säg vad filens kolumner är' }).click();
		await settled(page);
		expect(await read(page, 'Sort').inputValue()).toBe('nature');
		await read(page, 'Ärende').selectOption('procurement_id');
		await read(page, 'Nämnd').selectOption('buyer');
		await read(page, 'När').selectOption('published_on');
		await read(page, 'Krav på jobb').selectOption('clause');
		await apply(page).click();
		await page.getByText('2 rader lästa = 2 inlästa + 0 avvisade').waitFor();
		await share(page, '1 av 2 tjänsteupphandlingar');
	});

	test('can be of another table', async () => {
		const page = await drop(file('ny.csv', 'Vad;Hur många', 'Praktik;3', 'Anställning;2'));
		await page.locator('summary', { hasText: 'Säg vad filens kolumner är' }).click();
		await page.getByLabel('Tabell som filen är').selectOption('outcomes');
		await read(page, 'Vad').selectOption('form');
		await read(page, 'Hur många').selectOption('persons');
		await apply(page).click();
		await page.getByText('2 rader lästa = 2 inlästa + 0 avvisade').waitFor();
	});
});

describe('values that no list has', () => {
	test('are listed with counts and mapped once', async () => {
		const page = await drop(file('tre.csv', known, ...rows, 'A4;Parkförvaltningen;Tj;2024-05-01;Ja'));
		await share(page, '1 av 2 tjänsteupphandlingar');
		await page.locator('summary', { hasText: '1 värde känns inte igen' }).click();
		expect(await shown(page)).toContain('2 celler');
		await page.getByLabel('Upphandlingsslag: ”tj”').selectOption('services');
		await page.getByRole('button', { name: 'Läs in med de här värdena' }).click();
		await share(page, '3 av 4 tjänsteupphandlingar');
		expect(await page.getByLabel('Upphandlingsslag: ”tj”').inputValue()).toBe('services');
		expect(await shown(page)).not.toContain('känns inte igen');
	});
});

test('nothing sticks out of a page of 1280, 390 or 320 px, and axe finds no fault', async () => {
	const page = await drop(file('tre.csv', `${known};Övrigt`, ...rows.map((row) => `${row};Städ`)));
	await share(page, '1 av 2 tjänsteupphandlingar');
	await openMapping(page).click();
	await page.locator('summary', { hasText: '1 värde känns inte igen' }).click();
	await isSound(page);
	await pick(page, file('ny.csv', foreign, ...rows));
	await page.locator('summary', { hasText: 'Säg vad filens kolumner är' }).click();
	await settled(page);
	await isSound(page);
});
