import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { filledCsv, filledXlsx } from '../lib/intake/templates/fill.ts';
import { openPage } from './browser.ts';
import { openExplore, pick, shown } from './explore-page.ts';

async function downloaded(page: Page, button: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** Cells of a deviation, as the template has its columns. */
const row = ['D-1', 'Parkförvaltningen', 'Enskild händelse', '2025-05-06', ...Array<string>(23).fill('')];

describe('an analyst without an export', () => {
	test('fills in the templates and drops them, and nothing is asked', async () => {
		const page = await openExplore();
		await page.getByText('Mallar', { exact: true }).click();
		const csv = await downloaded(page, 'Avsteg: ladda ner mallen som CSV');
		expect(csv.name).toBe('avtryck-mall-avsteg.csv');
		const xlsx = await downloaded(page, 'Avsteg: ladda ner mallen som Excel');
		expect(xlsx.name).toBe('avtryck-mall-avsteg.xlsx');

		await pick(
			page,
			{
				...{ name: csv.name, mimeType: 'text/csv' },
				buffer: Buffer.from(filledCsv(csv.bytes, [[...row, 'Ja', 'Ja']], ';')),
			},
			{
				...{ name: xlsx.name, mimeType: 'application/octet-stream' },
				buffer: Buffer.from(
					filledXlsx(xlsx.bytes, [
						['D-2', ...row.slice(1), 'Ja', 'Ja'],
						['D-3', ...row.slice(1), 'Nej', ''],
					]),
				),
			},
		);
		await page.getByRole('heading', { name: 'avtryck-mall-avsteg.csv' }).waitFor();
		await page.getByRole('heading', { name: 'avtryck-mall-avsteg.xlsx' }).waitFor();
		const text = await shown(page);
		expect(text).toContain('1 rad läst = 1 inläst + 0 avvisade');
		expect(text).toContain('2 rader lästa = 2 inlästa + 0 avvisade');
		expect(text).toContain('29 av 29 kolumner används');
		await page.getByText('Mallar', { exact: true }).waitFor();
	});

	test('finds them in Finnish', async () => {
		const page = await openPage();
		await page.goto('/fi/explore/');
		await page
			.getByRole('button', { name: 'Kokeile esimerkkikaupungin tiedostoilla' })
			.click({ trial: true });
		await page.getByText('Pohjat', { exact: true }).click();
		const { name } = await downloaded(page, 'Sopimukset: lataa pohja muodossa Excel');
		expect(name).toBe('avtryck-pohja-sopimukset.xlsx');
	});
});
