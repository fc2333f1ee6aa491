import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { swedish } from '../lib/intake/guard/numbers.ts';
import { csv, header, openExplore, pick, settled, share, shown, three } from './explore-page.ts';
import { contentOf, held, inStore } from './kept-on-device.ts';

/** Comes again, as on another day. */
async function comeBack(page: Page): Promise<void> {
	await page.reload();
	await page.waitForLoadState('networkidle');
}

const keeping = (page: Page) => page.getByRole('region', { name: 'Så sparas det' });

async function declare(page: Page): Promise<void> {
	await page.getByLabel('Tomt betyder').selectOption({ label: 'nej' });
	await page.getByText('Angivet av dig.').waitFor();
	await settled(page);
	await page.getByText('Vem säger det, och för vilka år?').click();
	await page.getByLabel('Vem säger det (till').fill('inköpsavdelningen');
	await page.getByLabel('Varför (till').fill('avtalsmall 2023');
	await page.getByLabel('Från och med år').fill('2023');
	await page.getByRole('heading', { level: 1 }).click();
	await settled(page);
	await page.getByText('Mer om underlaget').click();
	await page.locator('section.headline').getByText('enligt inköpsavdelningen (avtalsmall 2023)').waitFor();
}

describe('an analyst who comes back', () => {
	test('finds the file and what was declared of it, with the same figures, and nothing to be warned of', async () => {
		const page = await openExplore();
		const dialogs: string[] = [];
		page.on('dialog', (dialog) => {
			dialogs.push(dialog.type());
			void dialog.accept();
		});
		await pick(page, csv('tre.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await declare(page);
		await page.getByText('Sparad', { exact: true }).waitFor();
		const before = await shown(page);
		expect(before).not.toContain('när det som saknas räknas med');
		expect(before).toContain('avtalsmall 2023');
		await comeBack(page);
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Mer om underlaget').click();
		const figures = (text: string) => text.slice(text.indexOf('Det här förstods'), text.indexOf('Så sparas'));
		await expect.poll(async () => figures(await shown(page))).toBe(figures(before));
		await page.getByText('Sparad', { exact: true }).waitFor();
		expect(dialogs).toEqual([]);
	});

	test('finds a renamed column as it was mapped', async () => {
		const page = await openExplore();
		await pick(page, csv('tre.csv', three.replace('Förvaltning;', 'Enhetskod X;')));
		await page.getByLabel('Enhetskod X läses som').first().selectOption('buyer');
		await page.getByRole('button', { name: 'Läs in så här' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Sparad', { exact: true }).waitFor();
		await comeBack(page);
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.locator('summary', { hasText: 'Så lästes kolumnerna' }).click();
		expect(await page.getByLabel('Enhetskod X läses som').first().inputValue()).toBe('buyer');
	});

	test('finds a newer export in the place of the older one', async () => {
		const page = await openExplore();
		await pick(page, csv('2024.csv', three));
		await share(page, '1 av 3 tjänsteupphandlingar');
		await pick(page, csv('2025.csv', three.replace('2024-03-01;Nej', '2024-03-01;Ja')));
		const asked = page.getByRole('group', { name: 'Är 2025.csv ett nyare uttag av 2024.csv?' });
		await asked.getByLabel('2024.csv').fill('2024-12-31');
		await asked.getByLabel('2025.csv').fill('2025-12-31');
		await asked.getByRole('button', { name: 'Uppdatera med den nya filen' }).click();
		await share(page, '2 av 3 tjänsteupphandlingar');
		await expect.poll(() => page.getByText('Sparad', { exact: true }).count()).toBe(2);
		await comeBack(page);
		await share(page, '2 av 3 tjänsteupphandlingar');
		expect(await asked.count()).toBe(0);
	});

	test('sees the demo again where only the demo was open', async () => {
		const page = await openExplore();
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).click();
		await page.getByRole('heading', { name: 'outcomes.csv' }).waitFor();
		await page.getByLabel('År', { exact: true }).waitFor();
		expect(await page.getByText('Sparad', { exact: true }).count()).toBe(0);
		await comeBack(page);
		await page.getByRole('button', { name: 'Prova med demostadens filer' }).waitFor();
	});
});

describe('the rebuilding of what is kept', () => {
	const rows = Array.from(
		{ length: 150_000 },
		(_, at) => `B${at};Förvaltning ${at % 50};Tjänster;2024-0${1 + (at % 9)}-1${at % 10};Ja`,
	);
	const large = csv('stor.csv', [header, ...rows]);

	async function keepBoth(page: Page): Promise<void> {
		await pick(page, csv('tre.csv', three), large);
		await page.getByText('Sparad', { exact: true }).nth(1).waitFor();
		await expect.poll(() => shown(page)).toContain('150 001 av 150 003 tjänsteupphandlingar');
		await settled(page);
	}

	test('is shown, can be given up without loss, and counts every row once when it is taken up again', async () => {
		const page = await openExplore();
		await keepBoth(page);
		await page.reload();
		await page.getByRole('progressbar').waitFor();
		await page.getByRole('status').filter({ hasText: 'stor.csv' }).waitFor();
		await page.getByRole('button', { name: 'Avbryt' }).click();
		await page.getByText('Inläsningen avbröts. Filerna är fortfarande sparade.').waitFor();
		await page.getByRole('button', { name: 'Läs in dem' }).click();
		await expect.poll(() => shown(page)).toContain('150 001 av 150 003 tjänsteupphandlingar');
		await settled(page);
		const text = await shown(page);
		expect(text).toContain('150 000 rader lästa');
		expect(text).not.toContain('Inläsningen avbröts');
		expect(await page.getByRole('heading', { level: 3, name: '.csv' }).allInnerTexts()).toEqual([
			'tre.csv',
			'stor.csv',
		]);
	});

	test('goes on while the language is changed', async () => {
		const page = await openExplore();
		await keepBoth(page);
		await page.reload();
		await page.getByRole('progressbar').waitFor();
		await page.getByRole('link', { name: 'English' }).click();
		await page.getByRole('status').filter({ hasText: 'stor.csv' }).waitFor();
		await expect.poll(() => shown(page)).toContain('150,001 of 150,003 service procurements');
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
	});
});

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
		await page.getByRole('navigation').getByRole('link').first().click();
		await page.waitForURL((url) => !url.pathname.includes('explore'));
		await page.goBack();
		await page.getByRole('region', { name: 'Så sparas det' }).waitFor();
		expect(await told.count()).toBe(0);
	});
});

describe('a file about persons', () => {
	const sure = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
	const rows = [
		`A1;Park;Tjänster;2024-02-01;Ja;Anna ${sure};Bo Ek`,
		'A2;Park;Tjänster;2024-03-01;Nej;skriv till anna@example.se;Eva Berg',
		'A3;Park;Tjänster;2024-04-01;;;',
	];
	const file = csv('avtal.csv', [`${header};Anteckning;Kontaktperson`, ...rows]);
	const personal = ['850709', 'anna@example.se', 'Bo Ek', 'Eva Berg', 'Anna'];

	test('is kept without them, also in a workspace, and reads the same', async () => {
		const page = await openExplore();
		await pick(page, file);
		await page.getByRole('button', { name: 'Läs en kopia där de cellerna är tömda' }).click();
		await share(page, '1 av 3 tjänsteupphandlingar');
		await page.getByText('Sparad utan personuppgifter', { exact: true }).waitFor();
		const before = await shown(page);
		const bytes = await held(page);
		expect(bytes).toContain('avtal.csv');
		expect(bytes).toContain('Park');
		for (const text of personal) expect(bytes).not.toContain(text);
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Spara arbetsyta som fil' }).click();
		const workspace = await contentOf(await coming);
		expect(workspace).toContain('A3;Park');
		for (const text of personal) expect(workspace).not.toContain(text);

		await comeBack(page);
		await share(page, '1 av 3 tjänsteupphandlingar');
		const figures = (text: string) =>
			text.slice(text.indexOf('Det här förstods'), text.indexOf('Det här har gjorts'));
		await expect.poll(async () => figures(await shown(page))).toBe(figures(before));
		await page.getByRole('button', { name: 'Behåll ”Kontaktperson”' }).click();
		await page.getByText('Det du valde finns inte i det som är sparat av avtal.csv').waitFor();
		await share(page, '1 av 3 tjänsteupphandlingar');
	});
});
