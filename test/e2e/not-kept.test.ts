import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { csv, header, openExplore, pick, settled, share, shown, three } from './explore-page.ts';
import { comeBack, declare, held, inStore } from './kept-on-device.ts';

const keeping = (page: Page) => page.getByRole('region', { name: 'Så sparas det' });

describe('a browser that keeps nothing', () => {
	const without = `Object.defineProperty(globalThis, 'indexedDB', { value: undefined })`;
	const blocked = `IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }`;
	const named = `Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } })`;
	test.each([
		['has no database', without],
		['refuses to open one', blocked],
		['refuses when it is only named', named],
	])('and %s is said to, computes all the same, and warns before all is lost', async (_, script) => {
		const page = await openExplore({ before: script });
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Bara i den här fliken', { exact: true }).first().waitFor();
		await keeping(page).getByText('Webbläsaren låter inget sparas här').waitFor();
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Spara arbetsyta som fil' }).click();
		expect((await coming).suggestedFilename()).toMatch(/^avtryck-arbetsyta-\d{4}-\d\d-\d\d\.avtryck$/);
		const dialog = page.waitForEvent('dialog');
		const leaving = page.reload();
		expect((await dialog).type()).toBe('beforeunload');
		await (await dialog).accept();
		await leaving;
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).waitFor();
	});
});

describe('a browser without room', () => {
	const full = `{
		globalThis.full = true;
		for (const name of ['put', 'add']) {
			const write = IDBObjectStore.prototype[name];
			IDBObjectStore.prototype[name] = function (...given) {
				if (globalThis.full) throw new DOMException('full', 'QuotaExceededError');
				return write.apply(this, given);
			};
		}
	}`;

	test('is said to be full, and the next change writes everything once there is room', async () => {
		const page = await openExplore({ before: full });
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await keeping(page).getByText('Det finns inte plats att spara mer i webbläsaren.').waitFor();
		await page.getByText('Bara i den här fliken', { exact: true }).first().waitFor();
		expect(await held(page)).not.toContain('Parkförvaltningen');
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Spara arbetsyta som fil' }).click();
		await coming;
		await page.evaluate('globalThis.full = false');
		await page.getByLabel('Tomt betyder').selectOption({ label: 'nej' });
		await page.getByText('Sparad', { exact: true }).waitFor();
		await settled(page);
		expect(await shown(page)).not.toContain('Det finns inte plats');
		await page.addInitScript('globalThis.full = false');
		await comeBack(page);
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Angivet av dig.').waitFor();
	});
});

describe('what the browser has let go', () => {
	const lost = '1 fil som sparats finns inte kvar eller är skadad: tre.csv.';

	test('is said where all of it is gone', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three));
		await page.getByText('Sparad', { exact: true }).waitFor();
		await page.goto('/');
		await page.evaluate(
			() =>
				new Promise((resolve) => {
					indexedDB.deleteDatabase('avtryck').onsuccess = resolve;
				}),
		);
		await page.goto('/explore/');
		await page.getByText('Webbläsaren har rensat det som var sparat här.').waitFor();
		await pick(page, csv('tre.csv', three));
		await page.getByText('Sparad', { exact: true }).waitFor();
	});

	test.each(['gone', 'damaged'])(
		'is said by name where the bytes of a file are %s, and the same file brings all decisions back',
		async (what) => {
			const page = await openExplore();
			await pick(page, csv('tre.csv', three));
			await share(page, '1 av 3 tjänsteupphandlingar');
			await declare(page);
			await pick(page, csv('fyra.csv', [header, 'D4;Hamnen;Tjänster;2024-05-01;Ja']));
			await share(page, '2 av 4 tjänsteupphandlingar');
			await expect.poll(() => page.getByText('Sparad', { exact: true }).count()).toBe(2);
			await inStore(page, 'tre.csv', what === 'gone' ? 'delete' : 'damage');
			await comeBack(page);
			await share(page, '1 av 1 tjänsteupphandling');
			await page.getByText(lost).waitFor();
			await pick(page, csv('tre.csv', three));
			await share(page, '2 av 4 tjänsteupphandlingar');
			await page.getByText('Mer om underlaget').click();
			expect(await shown(page)).toContain('avtalsmall 2023');
			await expect.poll(() => page.getByText('Sparad', { exact: true }).count()).toBe(2);
			await comeBack(page);
			await share(page, '2 av 4 tjänsteupphandlingar');
			expect(await page.getByText(lost).count()).toBe(0);
		},
	);

	test('is told once', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three));
		await page.getByText('Sparad', { exact: true }).waitFor();
		await inStore(page, 'tre.csv', 'delete');
		await comeBack(page);
		const told = page.getByText(lost);
		await told.waitFor();
		await page.getByRole('button', { name: 'Stäng' }).click();
		await page.getByRole('banner').getByRole('link', { name: 'Metod', exact: true }).click();
		await page.waitForURL((url) => !url.pathname.includes('explore'));
		await page.goBack();
		await page.getByRole('region', { name: 'Så sparas det' }).waitFor();
		expect(await told.count()).toBe(0);
	});
});
