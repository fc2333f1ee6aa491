import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readWorkspace } from '../../src/lib/store/workspace.ts';
import { cityReports } from '../lib/reports/city/city-reports.ts';
import { countReports } from '../lib/reports/city/independent-reports.js';
import { openPage } from './browser.ts';
import { sticksOut, violations } from './explore-page.ts';

const files = cityReports();
const counted = countReports(files);

async function saved(page: Page, button: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click(),
	]);
	return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const text = async (page: Page) => (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ');

test(
	'200 reports are received at once, none is lost, and the register says what counts',
	{ timeout: 900_000 },
	async () => {
		const page = await openPage();
		page.setDefaultTimeout(600_000);
		await page.goto('/deviations/');
		await page.waitForLoadState('networkidle');
		await page.setInputFiles(
			'input[type=file]',
			files.map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })),
		);
		await page.getByText('200 alla rapporter').waitFor();
		await expect.poll(() => text(page), { timeout: 300_000 }).toContain('Kan vara rapporterat två gånger');
		const said = await text(page);
		expect(said).toContain(`${counted.pairs} par av rapporter`);
		expect(said).toContain('10 Ska kompletteras');
		expect(await violations(page)).toEqual([]);

		// Every original is in the workspace, or named with its hash where nothing of it may be kept.
		const csv = new TextDecoder().decode((await saved(page, 'Alla rapporter (CSV)')).bytes);
		for (const { name } of files) expect(csv).toContain(name);
		const { bytes } = await saved(page, 'Spara arbetsyta som fil');
		const workspace = await readWorkspace(bytes);
		const named = new Set(
			workspace.entries.flatMap(({ what }) => what as { name?: string }[]).flatMap(({ name }) => name ?? []),
		);
		for (const { name } of files) expect(named).toContain(name);
		const kept = new Map(workspace.files.map((file) => [file.name, file]));
		for (const { name, bytes: original } of files) {
			const file = kept.get(name);
			if (name.endsWith('.pdf') || name === 'tom.csv') expect(file).toBeUndefined();
			else if (name !== 'namn.csv') expect(new Uint8Array(await file!.blob.arrayBuffer())).toEqual(original);
			else expect(await file!.blob.text()).not.toContain('19811218-9876');
		}

		// A pair is merged, and that is undone.
		const pair = page.getByRole('article', { name: 'Samma avstegs-id två gånger' }).first();
		await pair
			.getByRole('button', { name: /^Slå ihop/ })
			.first()
			.click();
		await page.getByText(`${counted.pairs - 1} av dem är inte avgjorda`).waitFor();
		await page.getByRole('button', { name: /^Ångra senaste: Status för/ }).click();
		await page.getByText(`${counted.pairs} av dem är inte avgjorda`).waitFor();

		// Some are accepted, with a reason.
		await page.getByLabel('Visa organisation').selectOption('Parknämndens förvaltning');
		await page.getByLabel(/^Välj alla/).check();
		await page.getByRole('button', { name: 'Spara ny status' }).click();
		await page.getByText('Skriv både skäl och vem som beslutar.').waitFor();
		await page.getByLabel('Skäl', { exact: true }).fill('Genomgångna');
		await page.getByLabel('Vem som beslutar').fill('Upphandlingschefen');
		await page.getByRole('button', { name: 'Spara ny status' }).click();
		await page
			.getByText(/^\d+ Godkänt$/)
			.first()
			.waitFor();
		const log = new TextDecoder().decode((await saved(page, 'Alla ändringar av status (CSV)')).bytes);
		expect(log).toContain('Upphandlingschefen;Genomgångna;Ja');

		// It is all there after the page is opened anew.
		await page.reload();
		await page.getByText('200 alla rapporter').waitFor();
		await page.setViewportSize({ width: 390, height: 800 });
		expect(await sticksOut(page)).toBe(0);
	},
);
