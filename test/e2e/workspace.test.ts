import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import type { PageOptions } from './browser.ts';
import { csv, header, openExplore, pick, settled, share, shown, three } from './explore-page.ts';
import { databases } from './kept-on-device.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-workspace-'));
const four = [header, 'D4;Hamnen;Tjänster;2024-05-01;Ja'];

/** What was understood of the files, and the figures; which mapping a file was read by is told when it comes. */
async function figures(page: Page): Promise<string> {
	const text = (await shown(page)).replace(/Läst som .*\n+/g, '');
	return text.slice(text.indexOf('Det här förstods'), text.indexOf('Det här har gjorts'));
}

/** What a button gives, saved under its own name beside what was saved before. */
async function saved(page: Page, button: string, name?: string): Promise<string> {
	const [given] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	const target = path.join(folder, name ?? given.suggestedFilename());
	await given.saveAs(target);
	return target;
}

const workspace = (page: Page, name: string) => saved(page, 'Spara arbetsyta som fil', name);
const sayBlank = async (page: Page, meaning: string) => {
	await page.getByLabel('Tomt betyder').first().selectOption({ label: meaning });
	await page.getByText('Angivet av dig.').first().waitFor();
	await settled(page);
};
const historyOf = async (page: Page) => {
	await page.locator('summary', { hasText: 'Det här har gjorts' }).click();
	return page.locator('ol[reversed]').innerText();
};

async function withThree(options: PageOptions = {}): Promise<Page> {
	const page = await openExplore(options);
	await pick(page, csv('tre.csv', three));
	await share(page, '1 av 3 tjänsteupphandlingar');
	return page;
}

describe('a workspace', () => {
	test('gives another browser the same files, figures and history', async () => {
		const page = await withThree();
		await sayBlank(page, 'nej');
		await pick(page, csv('fyra.csv', four));
		await share(page, '2 av 4 tjänsteupphandlingar');
		const file = await workspace(page, 'allt.avtryck');

		const before = await figures(page);
		expect(before).toContain('Vad som inte hör ihop');
		const done = await historyOf(page);

		const fresh = await openExplore();
		await pick(fresh, file);
		await fresh.getByText(/^allt\.avtryck /).waitFor();
		await share(fresh, '2 av 4 tjänsteupphandlingar');
		await expect.poll(() => figures(fresh)).toBe(before);
		expect(await historyOf(fresh)).toBe(done);
		await fresh.reload();
		await share(fresh, '2 av 4 tjänsteupphandlingar');
		await expect.poll(() => figures(fresh)).toBe(before);
	});

	test('opened beside other files unites them, and lists what the later decision overrode', async () => {
		const early = await withThree();
		await sayBlank(early, 'nej');
		const file = await workspace(early, 'annan.avtryck');

		const page = await withThree();
		await pick(page, csv('fyra.csv', four));
		await share(page, '2 av 4 tjänsteupphandlingar');
		await sayBlank(page, 'nej');
		await sayBlank(page, 'uppgift saknas');
		await pick(page, file);
		await page.getByText(/^annan\.avtryck /).waitFor();
		await share(page, '2 av 4 tjänsteupphandlingar');
		const overrode = page.getByRole('listitem').filter({ hasText: 'I stället för:' });
		expect(await overrode.innerText()).toMatch(
			/^tre\.csv: I kolumnen .* betyder ja .*tomt betyder uppgift saknas.* I stället för: tre\.csv: I kolumnen .* betyder ja .*tomt betyder nej\.$/,
		);
		expect(await page.getByLabel('Tomt betyder').first().inputValue()).toBe('not_recorded');
		expect(await page.getByRole('heading', { level: 3 }).filter({ hasText: '.csv' }).allInnerTexts()).toEqual(
			expect.arrayContaining(['tre.csv', 'fyra.csv']),
		);
		await pick(page, file);
		await share(page, '2 av 4 tjänsteupphandlingar');
	});

	test('gives the command line the same figures as the page', async () => {
		const page = await withThree();
		await sayBlank(page, 'nej');
		const file = await workspace(page, 'rad.avtryck');
		const { stdout } = await run('measure', '--workspace', file, '--json', '--as-of', '2026-01-31');
		const { results, files } = JSON.parse(stdout) as {
			results: { measure: string; slice: { dimension: string }; numerator: number; denominator: number }[];
			files: { name: string }[];
		};
		expect(files.map(({ name }) => name)).toEqual(['tre.csv']);
		const whole = results.filter(({ slice }) => slice.dimension === 'all');
		expect(JSON.stringify(whole)).toMatch(/"numerator":1,"denominator":3/);
		await share(page, '1 av 3 tjänsteupphandlingar');
	});
});

describe('what is no workspace that can be opened', () => {
	const refused = [
		['skadad.avtryck', /skadad\.avtryck är skadad vid tre\.csv\. Ta en ny kopia/],
		['nyare.avtryck', /nyare\.avtryck är sparad med en nyare version av Avtryck/],
		['kort.avtryck', /kort\.avtryck är skadad/],
		['annat.avtryck', /annat\.avtryck/],
	] as const;

	test('is refused in words and nothing is lost: a damaged one, one of a newer version, one cut short, something else by that name', async () => {
		const page = await withThree();
		const file = readFileSync(await workspace(page, 'hel.avtryck'));
		const content = unzipSync(new Uint8Array(file));
		const list = Object.keys(content).find((one) => one.endsWith('.json'))!;
		const changed = (at: string, from: string, to: string) => {
			const text = new TextDecoder().decode(content[at]);
			expect(text).toContain(from);
			return Buffer.from(zipSync({ ...content, [at]: new TextEncoder().encode(text.replace(from, to)) }));
		};
		const made = {
			'skadad.avtryck': changed(
				Object.keys(content).find((one) => one.startsWith('files/'))!,
				'Ja',
				'Nä',
			),
			'nyare.avtryck': changed(list, '"version": 1', '"version": 2'),
			'kort.avtryck': file.subarray(0, file.length - 200),
			'annat.avtryck': Buffer.from('bara text'),
		};
		for (const [name, words] of refused) {
			await pick(page, { name, mimeType: '', buffer: made[name] });
			await page.getByText(words).first().waitFor();
			await share(page, '1 av 3 tjänsteupphandlingar');
		}
		await page.reload();
		await share(page, '1 av 3 tjänsteupphandlingar');
	});
});

describe('a mapping that was saved as a file', () => {
	test('reads a file with those headers in another browser', async () => {
		const text = three.replace('Förvaltning;', 'Enhetskod X;');
		const page = await openExplore();
		await pick(page, csv('förra.csv', text));
		await page.getByLabel('Enhetskod X läses som').selectOption('buyer');
		await page.getByRole('button', { name: 'Läs in så här' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
		await sayBlank(page, 'nej');
		await page.locator('summary', { hasText: 'Så lästes kolumnerna' }).click();
		const file = await saved(page, 'Spara kolumnvalen som fil');
		expect(path.basename(file)).toBe('avtryck-kolumnval-förra.json');

		const fresh = await openExplore();
		await pick(fresh, file);
		await fresh.getByText('1 kolumnval från avtryck-kolumnval-förra.json används').waitFor();
		await pick(fresh, csv('nya.csv', text.replaceAll('2024', '2025')));
		await share(fresh, '1 av 3 tjänsteupphandlingar');
		expect(await fresh.getByLabel('Tomt betyder').first().inputValue()).toBe('no');
	});

	test('that is damaged is refused in words', async () => {
		const page = await openExplore();
		await pick(page, { name: 'mappning.json', mimeType: '', buffer: Buffer.from('{"a": 1') });
		await page.getByText(/^mappning\.json: /).waitFor();
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).waitFor();
	});
});

describe('erasing everything', () => {
	test('asks first, and keeps all where the answer is no', async () => {
		const page = await withThree();
		await page.getByText('Sparad', { exact: true }).waitFor();
		await page.getByRole('button', { name: 'Radera allt' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Behåll' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
		expect(await databases(page)).toEqual(['avtryck']);
	});

	test('leaves no database, no key and no file; the service worker holds only what the site is made of', async () => {
		const page = await withThree({ serviceWorker: true });
		await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
		await page.getByText('Sparad', { exact: true }).waitFor();
		await page.getByRole('button', { name: 'Radera allt' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Radera allt' }).click();
		await page.getByText('Allt är raderat. Inget finns kvar i den här webbläsaren.').waitFor();
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Stäng');
		const isEmpty = async () => {
			expect(await databases(page)).toEqual([]);
			expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
			expect(
				await page.evaluate(() => Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:'))),
			).toEqual([]);
			expect(await shown(page)).not.toContain('tre.csv');
			await page.getByRole('button', { name: 'Prova med demostadens filer' }).waitFor();
		};
		await isEmpty();
		expect(await page.evaluate(() => caches.keys())).not.toEqual([]);
		const texts = await page.evaluate(async () => {
			const caught: string[] = [];
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				for (const request of await cache.keys()) {
					const answer = await (await cache.match(request))!.text();
					caught.push(new URL(request.url).origin === location.origin ? '' : request.url);
					if (/tre\.csv|A3;Kulturförvaltningen/.test(answer)) caught.push(request.url);
				}
			}
			return caught.filter((url) => url !== '');
		});
		expect(texts).toEqual([]);
		await page.reload();
		await page.waitForLoadState('networkidle');
		expect(await shown(page)).not.toContain('Allt är raderat');
		// Opening the store makes an empty database again.
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).waitFor();
		expect(await shown(page)).not.toContain('tre.csv');
	});
});
