import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { demoKey, demoProfile } from '../../src/tools/demo/publisher.ts';
import { run } from '../cli/run.ts';
import { openPage } from './browser.ts';
import { isSound, openExplore, pick, settled, violations } from './explore-page.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-publish-'));
const demo = readdirSync('data/demo')
	.filter((name) => name.endsWith('.csv'))
	.map((name) => path.join('data/demo', name));
const json = (name: string, data: unknown) => ({
	...{ name, mimeType: 'application/json' },
	buffer: Buffer.from(JSON.stringify(data)),
});

/** What a busy machine may take to work a year out, or to try to undo its protection, in milliseconds. */
const within = 240_000;

/** What a button gives, one file or several, by their names. */
async function handedOver(page: Page, button: string, count: number): Promise<string[]> {
	const files: Promise<string>[] = [];
	const done = new Promise<void>((resolve) => {
		page.on('download', function save(download) {
			const target = path.join(folder, download.suggestedFilename());
			files.push(download.saveAs(target).then(() => target));
			if (files.length < count) return;
			page.off('download', save);
			resolve();
		});
	});
	await page.getByRole('button', { name: button }).click();
	await done;
	return Promise.all(files);
}

async function choose(page: Page, label: string, ...files: Parameters<typeof pick>[1][]): Promise<void> {
	await page.getByLabel(label, { exact: true }).setInputFiles(files as string[]);
}

const setDate = async (page: Page, label: string, date: string) => {
	await page.getByLabel(label).fill(date);
	await page.getByLabel(label).press('Enter');
};

/** Fills the form in, gives up and begins again, works the year out and hands it over. */
async function publish(page: Page): Promise<string[]> {
	page.setDefaultTimeout(within);
	await page.getByRole('link', { name: 'Publicera' }).click();
	await page.getByRole('heading', { name: 'Versionen' }).waitFor();
	await setDate(page, 'Räkna med vad som var känt den', '2026-02-28');
	await setDate(page, 'Publiceras den', '2026-03-16');
	await page.getByLabel('slutliga', { exact: false }).first().check();
	await choose(page, 'Öppna utgivarens uppgifter', json('profil.json', demoProfile));
	const draft = page.getByRole('button', { name: 'Räkna fram och granska' });
	await expect.poll(() => draft.isEnabled()).toBe(true);
	await draft.click();
	await page.getByRole('button', { name: 'Avbryt', exact: true }).click();
	await expect.poll(() => draft.isEnabled(), { timeout: within }).toBe(true);
	const preview = page.getByRole('heading', { name: 'Det här blir publikt' });
	expect(await preview.count()).toBe(0);
	await draft.click();
	await preview.waitFor();
	await page.getByLabel('Nyckel', { exact: true }).fill(demoKey);
	return handedOver(page, 'Publicera 2025, version 1', 2);
}

describe('a publisher', { timeout: 1_200_000 }, () => {
	test('gets the bytes that the command line makes of the same workspace, on another screen and in another time zone', async () => {
		const page = await openExplore({ timeZone: 'Pacific/Auckland', locale: 'fi-FI', pixels: 2 });
		await pick(page, ...demo);
		await page.getByRole('heading', { name: 'Alla mått' }).waitFor();
		await settled(page);
		const [workspace] = await handedOver(page, 'Spara arbetsyta som fil', 1);
		const [zip, receipt] = (await publish(page)).sort((a, b) =>
			a.endsWith('.zip') && !b.endsWith('.zip') ? -1 : 1,
		);
		await isSound(page);

		const key = path.join(folder, 'nyckel.txt');
		const profile = path.join(folder, 'profil.json');
		writeFileSync(key, demoKey);
		writeFileSync(profile, JSON.stringify(demoProfile));
		const out = path.join(folder, 'published');
		const own = path.join(folder, 'kvitto.json');
		const { status, stderr } = await run(
			...[
				'publish',
				'--workspace',
				workspace!,
				'--year',
				'2025',
				'--as-of',
				'2026-02-28',
				'--issued',
				'2026-03-16',
			],
			...['--status', 'final', '--key', key, '--profile', profile, '--receipt', own, '--out', out],
		);
		expect(stderr).toBe('');
		expect(status).toBe(0);
		const files = unzipSync(readFileSync(zip!));
		expect(Object.keys(files).length).toBeGreaterThan(40);
		for (const [name, bytes] of Object.entries(files))
			expect(Buffer.from(bytes).equals(readFileSync(path.join(out, name))), name).toBe(true);
		expect(readFileSync(receipt!, 'utf8')).toBe(readFileSync(own, 'utf8'));

		const verify = await openPage({});
		verify.setDefaultTimeout(within);
		await verify.goto('/verify/');
		await verify.waitForLoadState('networkidle');
		await choose(verify, 'Välj filer', zip!, workspace!, receipt!);
		await verify.getByText('Samma: allt är uträknat på nytt ur källfilerna', { exact: false }).waitFor();
		expect(await violations(verify)).toEqual([]);

		// The receipt tells which counts are hidden for their own sake: the publisher's own test, with one of those counted.
		const attempt = verify.getByRole('button', { name: 'Försök räkna ut' });
		expect(await verify.getByText('Med kvittot prövas dessutom').count()).toBe(0);
		await attempt.click();
		await verify.getByRole('button', { name: 'Avbryt', exact: true }).click();
		await attempt.waitFor();
		expect(await verify.getByText('dolda antalen går att räkna ut').count()).toBe(0);
		await attempt.click();
		await verify.getByText(/antal är dolda för sin egen skull\. Inte heller den som är den enda/).waitFor();
		await verify.getByText(/Inget av de \d+ dolda antalen går att räkna ut/).waitFor();
		await verify.getByText(/Inget av de \d+ dolda beloppen går att räkna ut/).waitFor();
		expect(await violations(verify)).toEqual([]);
	});
});

describe('a committee member', () => {
	test('drops a bundle and is told whether it is whole, and which file is not', async () => {
		const root = 'data/published/2024-v2';
		const names = readdirSync(root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name));
		const content = Object.fromEntries(
			names.map((name) => [path.relative('data/published', name), new Uint8Array(readFileSync(name))]),
		);
		const zipped = (name: string, files: typeof content) => ({
			...{ name, mimeType: 'application/zip' },
			buffer: Buffer.from(zipSync(files)),
		});
		const page = await openPage({});
		await page.goto('/verify/');
		await page.waitForLoadState('networkidle');
		await choose(page, 'Välj filer', zipped('hel.zip', content));
		await page.getByText('Resultatet är helt.').waitFor();
		await page.getByText(`Fingeravtryck: `).waitFor();
		await page.getByRole('button', { name: 'Börja om' }).click();

		const changed = new Uint8Array(content['2024-v2/tables/shares.csv']!);
		changed[200]! ^= 1;
		await choose(
			page,
			'Välj filer',
			zipped('rubbad.zip', { ...content, '2024-v2/tables/shares.csv': changed }),
		);
		await page.getByText('Resultatet är inte helt.').waitFor();
		await page.getByText('Filen tables/shares.csv är inte den som publicerades').waitFor();
		expect(await violations(page)).toEqual([]);
	});
});
