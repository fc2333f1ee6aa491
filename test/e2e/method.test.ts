import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/lib/measures/catalogue.ts';
import { openPage } from './browser.ts';
import { isSound } from './explore-page.ts';

// `npm run bench -- axe` looks at it in English, too.
test.each(['/method/', '/fi/method/'])(
	'%s has no accessibility fault that axe knows, and nothing sticks out at 1280, 390 and 320 px',
	async (address) => {
		const page = await openPage();
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		for (const summary of await page.locator('summary').all()) await summary.click();
		await isSound(page);
	},
);

describe('the method page', () => {
	test.each([
		['/method/', 'Så räknas siffrorna', 'Täljare', 'första definitionen'],
		['/fi/method/', 'Näin luvut lasketaan', 'Osoittaja', 'ensimmäinen määritelmä'],
		['/en/method/', 'How the figures are made', 'Numerator', 'first definition'],
	])(
		'%s says without JavaScript how every measure is counted',
		async (address, title, numerator, version) => {
			const page = await openPage({ javaScript: false });
			await page.goto(address);
			await page.getByRole('heading', { level: 1, name: title }).waitFor();
			for (const { id } of measures) expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
			const text = await page.locator('main').innerText();
			expect(text).toContain(numerator);
			expect(text).toContain(version);
			await page.locator('section:has(> #clause_share) > details > summary').click();
			expect(await page.locator('section:has(> #clause_share) > details pre').innerText()).toContain(
				'FROM "fact_procurements"',
			);
		},
	);

	test('has its variants under the headline, and every link of it leads somewhere', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/method/');
		const variants = measures.filter(({ variantOf }) => variantOf === 'clause_share').map(({ id }) => id);
		for (const id of variants)
			expect(await page.locator(`section:has(> h2#clause_share) h3#${id}`).count(), id).toBe(1);
		const targets = await page
			.locator('main a[href^="#"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
		expect(targets.length).toBeGreaterThan(2 * measures.length);
		for (const target of new Set(targets)) expect(await page.locator(target).count(), target).toBe(1);
	});

	test('is loaded without the engine', async () => {
		const page = await openPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto('/method/');
		await page.waitForLoadState('networkidle');
		expect(asked.filter((url) => /duckdb|\.wasm/.test(url))).toEqual([]);
	});

	test.each([
		['/method/', 'Hämta som Markdown', 'avtryck-metod.md', '# Så räknas siffrorna'],
		['/en/method/', 'Download as Markdown', 'avtryck-method.md', '# How the figures are made'],
	])('%s gives the same as Markdown', async (address, name, fileName, title) => {
		const page = await openPage();
		await page.goto(address);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name }).click(),
		]);
		expect(download.suggestedFilename()).toBe(fileName);
		const text = readFileSync((await download.path())!, 'utf8');
		expect(text.startsWith(`${title}\n`)).toBe(true);
		for (const { id } of measures) expect(text).toContain(`(\`${id}\`)`);
	});
});

describe('a figure', () => {
	test('leads from its definition to the entry of its measure', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/');
		await page.locator('figure.share').getByText('Så räknas det').click();
		await page
			.getByRole('link', { name: 'Hela metoden: Andel tjänsteupphandlingar med stadens modell', exact: true })
			.first()
			.click();
		await page.waitForURL('**/method/#clause_share');
		expect(await page.locator('#clause_share').innerText()).toBe(
			'Andel tjänsteupphandlingar med stadens modell',
		);
	});

	test.each([
		['/', 7],
		['/fi/', 7],
		['/en/explore/', 7],
	])('of %s leads to it, each one', async (address, fewest) => {
		const page = await openPage();
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		const definitions = page.locator('details:has(a[href*="/method/#"])');
		expect(await definitions.count()).toBeGreaterThanOrEqual(fewest);
		const figures = page.locator('main figure');
		const linked = page.locator('main figure:has(a[href*="/method/#"])');
		expect(await linked.count()).toBe(await figures.count());
		const ids = measures.map(({ id }) => id as string);
		const hrefs = await page
			.locator('a[href*="/method/#"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('#')[1]!));
		expect(hrefs.filter((id) => !ids.includes(id))).toEqual([]);
	});
});
