import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { swedish } from '../lib/intake/guard/numbers.ts';
import { openPage } from './browser.ts';
import { openExplore, pick, settled, share, shown } from './explore-page.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-values-'));
const head =
	'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Avtalsvärde (tkr);Sysselsättningskrav';
const whole = ['A1;Park;Tjänster;2024-02-01;100;Ja', 'A2;Park;Tjänster;2024-03-01;200;Nej'];

function written(name: string, ...lines: string[]): string {
	const target = path.join(folder, name);
	writeFileSync(target, lines.join('\r\n'));
	return target;
}

/** Opens a list, and saves the file that its button gives. */
async function download(page: Page, list: string, button: string): Promise<{ name: string; text: string }> {
	await page.locator('summary', { hasText: list }).click();
	const [given] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	const target = path.join(folder, given.suggestedFilename());
	await given.saveAs(target);
	return { name: given.suggestedFilename(), text: readFileSync(target, 'utf8') };
}

test('the engine starts when somebody is about to choose a file, not before, and says nothing of it', async () => {
	const page = await openPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('/explore/');
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: 'Prova med demostadens filer' }).click({ trial: true });
	expect(asked.filter((url) => url.includes('duckdb'))).toEqual([]);
	const engine = page.waitForRequest(/duckdb[^/]*\.wasm/);
	await page.locator('input[type=file]').focus();
	await engine;
	expect(await page.getByRole('progressbar').count()).toBe(0);
});

describe('dates that can be read in two ways', () => {
	test('are asked about with examples of the file, and read as the analyst answers', async () => {
		const page = await openExplore();
		const rows = ['A1;Park;Tjänster;01/02/2024;1;Ja', 'A2;Park;Tjänster;03/04/2024;1;Nej'];
		await pick(page, written('datum.csv', head, ...rows));
		const question = page.getByRole('group', {
			name: 'Står dagen eller månaden först i ”Annonseringsdatum”?',
		});
		await question
			.getByText('2 datum går att läsa på två sätt, till exempel 01/02/2024 och 03/04/2024.')
			.waitFor();
		await question.getByLabel('Månaden först: 01/02/2024 är 2024-01-02').check();
		await share(page, '1 av 2 tjänsteupphandlingar');
		expect(await shown(page)).not.toContain('2 celler kunde inte läsas');
		await question.getByLabel('Dagen först: 01/02/2024 är 2024-02-01').check();
		await settled(page);
		expect(await question.getByLabel('Dagen först').isEnabled()).toBe(true);
		expect(await question.getByLabel('Dagen först').isChecked()).toBe(true);
	});

	test('are read as another cell of the column shows, and the card says which', async () => {
		const page = await openExplore();
		const rows = ['A1;Park;Tjänster;01/02/2024;1;Ja', 'A2;Park;Tjänster;13/02/2024;1;Nej'];
		await pick(page, written('visar.csv', head, ...rows));
		await page.getByText('Dagen står först i ”Annonseringsdatum”: det visar 13/02/2024 på rad 3.').waitFor();
	});
});

describe('rows to correct', () => {
	test('that were refused are downloaded, corrected and taken in, once', async () => {
		const page = await openExplore();
		await pick(page, written('avvisat.csv', head, ...whole, 'A3;;Tjänster;2024-04-01;=1+1;Ja'));
		await share(page, '1 av 2 tjänsteupphandlingar');
		const { name, text } = await download(page, '1 rad avvisades', 'Hämta avvisade rader (CSV)');
		expect(name).toBe('avvisat - avvisade rader.csv');
		expect(text).toMatch(
			/^\ufeffavtryck_fil;avtryck_rad;avtryck_orsak;Upphandlings-ID;.*\r\n[0-9a-f]{12};4;Köpare saknas\. .*;A3;;Tjänster;2024-04-01;'=1\+1;Ja\r\n$/,
		);
		await pick(page, written('rättat.csv', text.replace('A3;;', 'A3;Park;').trimEnd()));
		await share(page, '2 av 3 tjänsteupphandlingar');
		await page.getByText('1 rad rättad av rättat.csv').waitFor();
	});

	test('that have problems stand in for the rows they came from, until their file is removed', async () => {
		const page = await openExplore();
		await pick(page, written('problem.csv', head, ...whole, 'A3;Park;Tjänster;2024-04-01;100;kanske'));
		await share(page, '1 av 3 tjänsteupphandlingar');
		const { text } = await download(page, '1 cell kunde inte läsas', 'Hämta rader med problem (CSV)');
		await pick(page, written('löst.csv', text.replace('kanske', 'Ja').trimEnd()));
		await share(page, '2 av 3 tjänsteupphandlingar');
		await page.getByRole('button', { name: 'Ta bort filen löst.csv' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
	});
});

describe('identity numbers that were taken out', () => {
	test('are said to be taken out, and are nothing to correct', async () => {
		const page = await openExplore();
		const rows = [`A1;Park;Tjänster;2024-02-01;1;Ja;${swedish}`, 'A2;Park;Tjänster;2024-03-01;1;Nej;'];
		await pick(page, written('nummer.csv', `${head};Organisationsnummer`, ...rows));
		await share(page, '1 av 2 tjänsteupphandlingar');
		await page
			.locator('summary', { hasText: '1 cell är tömd eftersom den kan innehålla ett personnummer' })
			.click();
		const text = await shown(page);
		expect(text).toContain('Här finns inget att rätta.');
		expect(text).not.toContain('kunde inte läsas');
		expect(await page.getByRole('button', { name: 'Hämta rader med problem' }).count()).toBe(0);
	});

	test('are not among the cells to correct', async () => {
		const page = await openExplore();
		const rows = [`A1;Park;Tjänster;2024-02-01;1;Ja;${swedish}`, 'A2;Park;Tjänster;i våras;1;Nej;'];
		await pick(page, written('båda.csv', `${head};Organisationsnummer`, ...rows));
		const { text } = await download(page, '1 cell kunde inte läsas', 'Hämta rader med problem (CSV)');
		expect(text.trimEnd().split('\r\n')).toHaveLength(2);
		expect(text).toContain(';A2;');
	});
});

describe('a file that takes long', { timeout: 900_000 }, () => {
	/** What a busy machine may take to read so many rows, in milliseconds. */
	const within = 240_000;
	const rows = Array.from(
		{ length: 200_000 },
		(_, at) => `B${at};Förvaltning ${at % 50};Tjänster;2024-0${1 + (at % 9)}-1${at % 10};${at} tkr;Ja`,
	);
	const large = written('stor.csv', [head, ...rows].join('\r\n'));
	const figures = async (page: Page) => {
		const text = await shown(page);
		return text.slice(text.indexOf('Det här förstods'), text.indexOf('Så sparas det'));
	};

	test('can be given up while it is read: the page answers, and nothing of it is left', async () => {
		const page = await openExplore();
		page.setDefaultTimeout(within);
		await pick(page, written('två.csv', head, ...whole));
		await share(page, '1 av 2 tjänsteupphandlingar');
		await page.getByText('Sparad', { exact: true }).waitFor();
		const before = await figures(page);
		await pick(page, large);
		await page.getByRole('status').filter({ hasText: 'stor.csv' }).waitFor();
		await page.getByRole('button', { name: 'Avbryt' }).click();
		await page.getByText('Avbrutet. Inget av det som lästes har sparats.').waitFor();
		expect(await page.getByRole('heading', { name: 'stor.csv' }).count()).toBe(0);
		await settled(page);
		expect(await figures(page)).toBe(before);
		await pick(page, written('tre.csv', head, 'A9;Park;Tjänster;2024-05-01;1;Nej'));
		await share(page, '1 av 3 tjänsteupphandlingar');
	});

	test('can be given up while it is sorted, and taken in afterwards, whole', async () => {
		const page = await openExplore();
		page.setDefaultTimeout(within);
		await pick(page, large);
		await page.getByRole('status').filter({ hasText: 'Sorterar stor.csv' }).waitFor();
		expect(await page.getByRole('progressbar').count()).toBe(1);
		await page.getByRole('button', { name: 'Avbryt' }).click();
		await page.getByText('Avbrutet. Inget av det som lästes har sparats.').waitFor();
		expect(await page.getByRole('heading', { name: 'stor.csv' }).count()).toBe(0);
		await pick(page, large);
		await page.getByText(/^200.000 rader lästa$/).waitFor();
		await page.getByText(/^200.000 inlästa$/).waitFor();
	});
});
