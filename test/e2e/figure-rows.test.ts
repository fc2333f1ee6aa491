import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import demo from '../../data/demo/expected.json';
import {
	addressed,
	csv,
	isSound,
	openDemo,
	openExplore,
	pick,
	settled,
	share,
	shown,
	three,
} from './explore-page.ts';

const opened = '/explore/?year=2025';

interface Listed {
	heads: string[];
	rows: Record<string, string>[];
}

/** Semicolons, and no quoted line ends: enough for what the test reads. */
function parse(text: string): Listed {
	const [first = '', ...lines] = text
		.replace(/^\ufeff/, '')
		.trimEnd()
		.split('\r\n');
	const cells = (line: string) =>
		[...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
			quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
		);
	const heads = cells(first);
	return {
		heads,
		rows: lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [heads[at]!, cell]))),
	};
}

async function downloaded(page: Page): Promise<{ name: string; text: string }> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Ladda ner alla rader (CSV)' }).click(),
	]);
	return { name: file.suggestedFilename(), text: readFileSync((await file.path())!, 'utf8') };
}

/** An export of the demo city: its rows by header, counted from the line that holds a header. */
function exported(name: string, header: string): Record<string, string>[] {
	const lines = new TextDecoder('windows-1252').decode(readFileSync(`data/demo/${name}`)).split('\r\n');
	const at = lines.findIndex((line) => line.includes(header));
	return parse(lines.slice(at).join('\r\n')).rows;
}

const sum = (rows: readonly Record<string, string>[], head: string) =>
	rows.reduce((total, row) => total + Number((row[head] || '0').replace(',', '.')), 0);
const dialog = (page: Page) => page.getByRole('dialog');

/** What stands in the panel beside a label. */
async function fact(page: Page, label: string): Promise<number> {
	const text = await dialog(page).locator('dl > div', { hasText: label }).first().locator('dd').innerText();
	return Number(text.replace(/\s/g, ''));
}

describe('from a figure to its rows', () => {
	test('the headline’s rows are listed, sorted and downloaded, and add up to what is shown; at 390, 320 and 1280 px axe finds no fault and nothing sticks out; Escape closes them and the focus returns; the rows of a year’s jobs hold as many persons as the export of outcomes', async () => {
		const page = await openDemo(opened);
		const link = page.getByRole('link', { name: 'Visa raderna bakom siffran' }).first();
		await link.focus();
		await page.keyboard.press('Enter');
		await dialog(page).getByRole('table', { name: 'Rader som räknas' }).waitFor();
		await settled(page);
		expect(await page.locator(':focus').innerText()).toContain('2025');
		await addressed(page, 'rows', 'clause_share.2025');
		const [numerator, denominator] = [await fact(page, 'Täljare'), await fact(page, 'Nämnare')];
		const { clause_share: expected } = demo.years['2025'];
		expect([numerator, denominator]).toEqual([expected.numerator, expected.denominator]);
		expect(await shown(page)).toContain(`${numerator} av ${denominator} tjänsteupphandlingar`);

		const first = dialog(page).locator('tbody th').first();
		const head = dialog(page).getByRole('columnheader', { name: 'Beteckning' });
		await head.getByRole('button').click();
		await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
		await settled(page);
		const least = await first.innerText();
		await head.getByRole('button').click();
		await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
		await settled(page);
		expect(await first.innerText()).not.toBe(least);

		const { name, text } = await downloaded(page);
		expect(name).toBe('rader-clause-share-2025-intern-ej-rojandekontrollerad.csv');
		const { heads, rows } = parse(text);
		expect(heads.slice(0, 4)).toEqual(['Skydd', 'Räknas', 'Varför inte', 'Beteckning']);
		expect(new Set(rows.map((row) => row['Skydd']))).toEqual(new Set(['intern-ej-rojandekontrollerad']));
		const counted = rows.filter((row) => row['Räknas'] === 'ja');
		expect(sum(rows, 'Ja')).toBe(numerator);
		expect(sum(rows, 'Ja') + sum(rows, 'Nej') + sum(rows, 'Uppgift saknas')).toBe(denominator);

		const contracts = exported('contracts.csv', 'Avtalsnummer;Upphandlings-ID');
		for (const row of counted) {
			expect(row['Fil']).toBe('contracts.csv');
			const found = contracts.filter((one) => one['Upphandlings-ID'] === row['Beteckning']);
			expect(found.length, row['Beteckning']).toBeGreaterThan(0);
		}
		expect(new Set(counted.map((row) => row['Beteckning'])).size).toBe(counted.length);

		await dialog(page)
			.getByRole('heading', { name: /räknas inte$/ })
			.waitFor();
		for (const summary of await dialog(page).locator('summary').all()) await summary.click();
		await expect.poll(() => dialog(page).getByRole('table').count()).toBeGreaterThan(3);
		await settled(page);
		await isSound(page, async (width) => {
			const beyond = await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth);
			expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
		});

		await page.keyboard.press('Escape');
		await expect.poll(() => dialog(page).count()).toBe(0);
		expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
		await addressed(page, 'rows', null);

		// The rows of a year’s jobs hold as many persons as the export of outcomes.
		const figure = page.getByRole('figure', { name: 'Anställningar och praktik' });
		await figure.getByText('Visa siffrorna som tabell').click();
		await figure.locator('a[href$="jobs_started.2025.all.deviation."]').click();
		await dialog(page).getByRole('table', { name: 'Rader som räknas' }).waitFor();
		const jobs = parse((await downloaded(page)).text).rows;
		const outcomes = exported('outcomes.csv', 'Utfalls-ID;Avtalsnummer');
		const begun = outcomes.filter(
			(row) =>
				row['Avsteg-ID'] !== '' &&
				(row['Form']!.startsWith('Anställning') || (row['Form'] === 'Lärling' && row['Anställd'] === 'Ja')) &&
				row['Typ av uppgift'] === 'Utfall' &&
				(row['Startdatum'] || row['Period till'])!.startsWith('2025'),
		);
		const listed = jobs.filter((row) => row['Fil'] === 'outcomes.csv');
		expect(new Set(listed.map((row) => row['Beteckning']))).toEqual(
			new Set(begun.map((row) => row['Utfalls-ID'])),
		);
		const starts = listed.filter((row) => row['Räknas'] === 'ja');
		const held = begun.filter((row) => starts.some((one) => one['Beteckning'] === row['Utfalls-ID']));
		expect(sum(starts, 'Antal')).toBe(await fact(page, 'Värde'));
		expect(sum(starts, 'Antal')).toBe(sum(held, 'Antal personer'));
	});

	test('a link opens it', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Sparad', { exact: true }).waitFor();
		await page.goto('/explore/?rows=clause_share.2024.organisation..Parkförvaltningen');
		await dialog(page).getByRole('table', { name: 'Rader som räknas' }).waitFor();
		const heads = await dialog(page).locator('tbody th').allInnerTexts();
		expect(heads).toEqual(['A1', 'A2']);
	});
});
