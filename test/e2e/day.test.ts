import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { settled } from './explore-page.ts';

/*
 * Last year: 24 contracts of 2024, six with dialog, six with employment, twelve without a clause: 12 of 24.
 * This year: the column of the level has a new name, twelve rows have another value and three of those another level, three rows are
 * gone (one of them with a clause), and eight contracts of 2025 are new: two with dialog, three with a word that nobody knows yet, and
 * three without a clause, whose buyer is missing. So 2024 has 24 − 3 = 21 contracts, with a clause 12 − 1 + 3 = 14; 2025 has five, with a
 * clause five, and once the three refused rows are mended eight.
 */
const header = (level: string) =>
	`Avtalsnummer;Titel;Förvaltning;Upphandlingsslag;Annonseringsdatum;Avtalsvärde;${level}`;
const levels = ['Dialog', 'Skarpt', 'Inget krav', 'Inget krav'];
const row = (
	no: number,
	{ buyer = 'Parkförvaltningen', year = 2024, value = 100_000 + no, level = '' } = {},
) => [`A-${no}`, `Tjänst ${no}`, buyer, 'Tjänster', `${year}-03-${10 + (no % 18)}`, value, level].join(';');
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const lastYear = [header('Kravnivå'), ...range(1, 24).map((no) => row(no, { level: levels[no % 4]! }))];
/** Gone are 4 (dialog), 6 and 7; 10, 11 and 14 have a dialog now. */
const gone = [4, 6, 7];
const nowDialog = [10, 11, 14];
const changed = [...nowDialog, 1, 2, 3, 5, 8, 9, 12, 13, 16];
const thisYear = [
	header('Nivå på sysselsättningskravet'),
	...range(1, 24)
		.filter((no) => !gone.includes(no))
		.map((no) =>
			row(no, {
				level: nowDialog.includes(no) ? 'Dialog' : levels[no % 4]!,
				...(changed.includes(no) ? { value: 900_000 + no } : {}),
			}),
		),
	...range(31, 32).map((no) => row(no, { year: 2025, level: 'Dialog' })),
	...range(33, 35).map((no) => row(no, { year: 2025, level: 'Spetskrav' })),
	...range(36, 38).map((no) => row(no, { year: 2025, level: 'Inget krav', buyer: '' })),
];

function csv(name: string, lines: readonly string[]) {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8') };
}

const drop = (page: Page, file: Parameters<Page['setInputFiles']>[1]) =>
	page.setInputFiles('input[type=file]', file);
const card = (page: Page, name: string) =>
	page.locator('section.file').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
const share = async (page: Page, text: string) => {
	await page.getByText(text, { exact: true }).first().waitFor();
	await settled(page);
};

async function download(page: Page, button: string): Promise<string> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).first().click(),
	]);
	const target = path.join(mkdtempSync(path.join(tmpdir(), 'avtryck-')), file.suggestedFilename());
	await file.saveAs(target);
	return target;
}

test('an analyst’s day: last year’s export, this year’s, what is new in it, and the same figures on the command line', async () => {
	const page = await openPage();
	await page.goto('/explore/');
	await drop(page, csv('register 2025-01-10.csv', lastYear));
	await card(page, 'register 2025-01-10.csv')
		.getByLabel('Ett krav betyder')
		.selectOption({ label: 'det finns ett krav enligt stadens modell' });
	await share(page, '12 av 24 tjänsteupphandlingar');

	await drop(page, csv('register 2026-01-12.csv', thisYear));
	await page.getByText('”Kravnivå” verkar heta ”Nivå på sysselsättningskravet” nu.').waitFor();
	await page.getByRole('button', { name: 'Läs in den som förut' }).click();
	const question = page.getByRole('group', { name: 'Är register 2026-01-12.csv ett nyare uttag' });
	await question.locator('summary', { hasText: '5 nya rader' }).waitFor();
	await question.locator('summary', { hasText: '12 ändrade rader' }).waitFor();
	await question.locator('summary', { hasText: '3 rader finns bara i den äldre filen' }).waitFor();
	await question.getByText('9 oförändrade rader').waitFor();
	await question.getByText('De gäller inte längre: räkna dem inte.').click();
	await question.getByRole('button', { name: 'Uppdatera med den nya filen' }).click();

	await page.getByLabel('År', { exact: true }).selectOption('2024');
	await share(page, '14 av 21 tjänsteupphandlingar');
	await page.getByLabel('År', { exact: true }).selectOption('2025');
	await share(page, '2 av 5 tjänsteupphandlingar');

	const newer = card(page, 'register 2026-01-12.csv');
	await newer.locator('summary', { hasText: '1 värde känns inte igen' }).click();
	await newer.getByLabel('”Spetskrav”').selectOption({ label: 'Anställningskrav' });
	await newer.getByRole('button', { name: 'Läs in med de här värdena' }).click();
	await share(page, '5 av 5 tjänsteupphandlingar');

	await newer.locator('summary', { hasText: '3 rader avvisades' }).click();
	const refused = await download(page, 'Hämta avvisade rader (CSV)');
	const mended = readFileSync(refused, 'utf8').replaceAll(/(Tjänst \d+);;/g, '$1;Kulturförvaltningen;');
	await drop(page, { name: 'rättat.csv', mimeType: 'text/csv', buffer: Buffer.from(mended, 'utf8') });
	await share(page, '5 av 8 tjänsteupphandlingar');

	await page.keyboard.press('Control+z');
	await share(page, '5 av 5 tjänsteupphandlingar');
	await page.keyboard.press('Control+Shift+z');
	await share(page, '5 av 8 tjänsteupphandlingar');

	const context = page.context();
	await page.close();
	const back = await context.newPage();
	await back.goto('/explore/?year=2025');
	await share(back, '5 av 8 tjänsteupphandlingar');
	await back.getByLabel('År', { exact: true }).selectOption('2024');
	await share(back, '14 av 21 tjänsteupphandlingar');

	const workspace = await download(back, 'Spara arbetsyta som fil');
	const args = ['src/cli/avtryck.js', 'measure', '--workspace', workspace, '--json', '--as-of', '2026-11-21'];
	const { results } = JSON.parse(execFileSync('node', args, { encoding: 'utf8' })) as {
		results: {
			measure: string;
			slice: { year: number; dimension: string };
			numerator: number;
			denominator: number;
		}[];
	};
	const years = results
		.filter(({ measure, slice }) => measure === 'clause_share' && slice.dimension === 'all')
		.map(({ slice, numerator, denominator }) => [slice.year, numerator, denominator]);
	expect(years).toEqual([
		[2024, 14, 21],
		[2025, 5, 8],
	]);
});
