import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readWorkspace } from '../../src/lib/store/workspace.ts';
import { cityReports, type ReportFile } from '../lib/reports/city/city-reports.ts';
import { countReports } from '../lib/reports/city/independent-reports.js';
import { openPage } from './browser.ts';
import { fillEvent } from './deviation-form.ts';
import { shown, sticksOut, violations } from './explore-page.ts';
import { held } from './kept-on-device.ts';

/** What this machine may take for any one step, in milliseconds. */
const within = 90_000;

async function saved(page: Page, button: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click(),
	]);
	return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** One event, from an empty form to its file. */
async function filledForm(page: Page): Promise<ReportFile> {
	await page.goto('/deviations/report/');
	await page.getByText('4 modeller finns').waitFor();
	await fillEvent(page, {
		...{ unit: 'Parknämndens förvaltning', agreed: 'Leverantören anställer två.', jobs: '2' },
	});
	await page.getByRole('button', { name: 'Klar med avsteget' }).click();
	return saved(page, 'Spara filen');
}

/** What stands in the cells of a document's tables, row by row. */
function documentRows(docx: Uint8Array): string[][] {
	const xml = strFromU8(unzipSync(docx)['word/document.xml']!);
	const parts = (of: string, tag: string) =>
		[...of.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([part]) => part);
	const words = (cell: string) => parts(cell, 'w:t').map((run) => run.replace(/<[^>]+>/g, ''));
	return parts(xml, 'w:tr').map((row) => parts(row, 'w:tc').map((cell) => plain(words(cell).join(''))));
}

const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ').replaceAll('&amp;', '&');

test(
	'from an empty form over 200 reports to the board: none is lost, and what is told agrees with an independent count',
	{ timeout: 600_000 },
	async () => {
		const page = await openPage();
		page.setDefaultTimeout(within);
		const files = [...cityReports(), await filledForm(page)];
		const counted = countReports(files);

		await page.goto('/deviations/');
		await page.waitForLoadState('networkidle');
		await page.setInputFiles(
			'input[type=file]',
			files.map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })),
		);
		await page.getByText(new RegExp(`^Fil \\d+ av ${files.length}$`)).waitFor();
		await page.getByText(`${counted.received} alla rapporter`).waitFor();
		await expect.poll(() => shown(page), { timeout: within }).toContain('Kan vara rapporterat två gånger');
		const said = await shown(page);
		expect(said).toContain(`${counted.pairs} par av rapporter`);
		expect(said).toContain(`${counted.unreadable} Ska kompletteras`);
		expect(await violations(page)).toEqual([]);

		// Every original is in the workspace, or named with its hash where nothing of it may be kept.
		const csv = text((await saved(page, 'Alla rapporter (CSV)')).bytes);
		for (const { name } of files) expect(csv).toContain(name);
		for (const id of counted.ids) expect(csv).toContain(id);
		const workspace = await readWorkspace((await saved(page, 'Spara arbetsyta som fil')).bytes);
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
		await page.getByRole('checkbox', { name: /^Välj alla/ }).check();
		await page.getByRole('button', { name: 'Spara ny status' }).click();
		await page.getByText('Skriv både skäl och vem som beslutar.').waitFor();
		await page.getByLabel('Skäl', { exact: true }).fill('Genomgångna');
		await page.getByLabel('Vem som beslutar').fill('Upphandlingschefen');
		await page.getByRole('button', { name: 'Spara ny status' }).click();
		await page
			.getByText(/^[1-9]\d* Godkänt$/)
			.first()
			.waitFor();
		const log = text((await saved(page, 'Alla ändringar av status (CSV)')).bytes);
		expect(log).toContain('Upphandlingschefen;Genomgångna;Ja');

		// The board is told of the year.
		await page.getByRole('link', { name: 'Redovisning till nämnden' }).click();
		await page.getByRole('combobox', { name: 'År', exact: true }).selectOption('2025');
		await page.getByRole('combobox', { name: 'Period', exact: true }).selectOption({ label: 'Hela året' });
		await page.getByLabel('Att lära av').fill('Fråga leverantörerna tidigare.');
		await page.getByRole('button', { name: 'Ta fram redovisningen' }).click();
		await page.getByRole('heading', { name: 'Utkast' }).waitFor();
		const report = await shown(page);
		const again = counted.rows - counted.deviations;
		expect(report).toContain(
			`${counted.rows} rapporter gäller perioden. ${counted.deviations} räknas som avsteg, och ${again} räknas inte`,
		);
		expect(report).toContain(`${counted.late} av ${counted.dated} rapporter`);
		expect(report).toContain('Fråga leverantörerna tidigare.');
		for (const unit of counted.withoutYear) expect(report).toContain(unit);
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Spara som version' }).click();
		await page.getByText(/^Version 1: 2025/).waitFor();

		// The document holds what the page holds, and every report that could be read.
		const rows = documentRows((await saved(page, 'Word-dokument (.docx)')).bytes);
		const year = rows.filter(([first]) => first === 'Hela 2025');
		expect(year).toEqual([
			['Hela 2025', `${counted.jobs}`],
			['Hela 2025', `${counted.internships}`],
		]);
		expect(
			rows
				.map(([first]) => first)
				.filter((first) => counted.ids.includes(first!))
				.sort(),
		).toEqual(counted.ids.toSorted());
		const html = text((await saved(page, 'Sida att skriva ut (HTML)')).bytes);
		for (const cells of rows) for (const cell of cells) expect(plain(html)).toContain(cell);
		expect(html).not.toContain('Påhittat Företag');

		// It is all there after the page is opened anew, once it is written: a version is listed as soon as it is decided.
		await expect.poll(() => held(page), { timeout: within }).toContain('filed');
		await page.reload();
		await page.getByText(/^Version 1: 2025/).waitFor();
		await page.getByRole('link', { name: 'Register', exact: true }).click();
		await page.getByText(`${counted.received} alla rapporter`).waitFor();
		await page.setViewportSize({ width: 390, height: 800 });
		expect(await sticksOut(page)).toBe(0);
	},
);
