import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { servicesOf } from './demo-services.ts';
import { addressed, isSound, openDemo, settled, share, shown } from './explore-page.ts';

const park = 'Park- och naturförvaltningen';
const culture = 'Kulturförvaltningen';

const words = ({ yes, all }: { yes: number; all: number }) => `${yes} av ${all} tjänsteupphandlingar`;
const choose = async (page: Page, list: string, option: string) => {
	const details = page.locator('details', { has: page.locator('summary', { hasText: `${list}:` }) });
	if (!(await details.evaluate((one) => (one as HTMLDetailsElement).open)))
		await details.locator('summary').click();
	await details.getByLabel(option).check();
};
/** Waits until the address names so many: until then a step back would be one too many. */
const organisations = (page: Page, count: number) =>
	page.waitForURL((url) => url.searchParams.getAll('org').length === count);
const limits = (page: Page) => page.locator('.limits').innerText();

describe('a reader who chooses', () => {
	test('sees the figures of that choice, said beside them, and the address gives another the same view; goes back to what was chosen before, takes choices away without losing the place, and divides every measure by what it can be divided by', async () => {
		const page = await openDemo('/explore/?year=2023');
		await choose(page, 'Organisation', park);
		await share(page, words(servicesOf('2023', [park])));
		await choose(page, 'Organisation', culture);
		await share(page, words(servicesOf('2023', [park, culture])));
		await choose(page, 'CPV-huvudgrupp', '90 Avlopps');
		await choose(page, 'CPV-huvudgrupp', '79 Företagstjänster');
		const both = servicesOf('2023', [park, culture], ['79', '90']);
		expect(both.all).toBeGreaterThan(0);
		await share(page, words(both));
		await page.getByLabel('Från år').selectOption('2020');
		await page.getByText('Urval: från och med 2020; organisation:').first().waitFor();
		await settled(page);
		expect(await limits(page)).toContain(
			`organisation: ${culture}, ${park}; CPV-huvudgrupp: 79 Företagstjänster`,
		);
		await addressed(page, 'from', '2020');
		const address = page.url();
		// Their ids in the demo city's organisations.csv.
		expect(new URL(address).searchParams.getAll('org')).toEqual(['F09', 'F04']);
		const view = await page.locator('section.headline').innerText();

		const other = await openDemo(address);
		await share(other, words(both));
		expect(await limits(other)).toBe(await limits(page));
		expect(await other.locator('section.headline').innerText()).toBe(view);
		expect(view).toContain('Urval: från och med 2020');
		expect(view).toContain('Målet gäller inte urvalet');

		await page.getByRole('button', { name: 'Rensa urvalet' }).press('Enter');
		await page.waitForURL((url) => url.search === '?year=2023');
		await settled(page);
		await choose(page, 'Organisation', park);
		await share(page, words(servicesOf('2023', [park])));
		await organisations(page, 1);
		await choose(page, 'Organisation', culture);
		await share(page, words(servicesOf('2023', [park, culture])));
		await organisations(page, 2);
		await page.goBack();
		await share(page, words(servicesOf('2023', [park])));
		await organisations(page, 1);
		await page.goForward();
		await share(page, words(servicesOf('2023', [park, culture])));
		await organisations(page, 2);
		await page.getByRole('button', { name: `Ta bort Organisation: ${culture}` }).press('Enter');
		await share(page, words(servicesOf('2023', [park])));
		expect(await page.locator(':focus').getAttribute('aria-label')).toBe(`Ta bort Organisation: ${park}`);
		await page
			.getByRole('status')
			.filter({ hasText: `Siffrorna är uppdaterade: Urval: organisation: ${park}.` })
			.waitFor();
		await page.getByRole('button', { name: 'Rensa urvalet' }).press('Enter');
		await expect.poll(() => page.locator('.limits').count()).toBe(0);
		await settled(page);
		expect(await page.locator(':focus').innerText()).toBe('Välj vad siffrorna ska gälla');
		await page.waitForURL((url) => url.search === '?year=2023');

		await page.getByLabel('Dela upp efter').selectOption({ label: 'Organisation' });
		const table = page.getByRole('table', { name: 'Alla mått 2023, uppdelade efter organisation' });
		await table.waitFor();
		await settled(page);
		const { yes, all } = servicesOf('2023', [park]);
		const row = table.getByRole('row').filter({ hasText: park }).first();
		const cells = await row.getByRole('cell').allInnerTexts();
		expect(cells.slice(1, 3)).toEqual([String(yes), String(all)]);
		await addressed(page, 'by', 'organisation');
	});

	test('is told what an address asks for and the files do not have, and where nothing fits', async () => {
		const page = await openDemo('/explore/?org=Ingen&from=tjugo&org=Parkf%C3%B6rv');
		await page.getByText('De räknas inte: from=tjugo, org=Ingen, org=Parkförv.').waitFor();
		expect(await page.locator('.limits').count()).toBe(0);
		await page.getByLabel('Till år').selectOption('2014');
		await choose(page, 'Organisation', 'Äldre- och omsorgsförvaltningen');
		await page.getByText('Inget i filerna stämmer med urvalet.').waitFor();
		await page.getByRole('main').getByRole('button', { name: 'Rensa urvalet' }).last().click();
		await page.getByRole('heading', { name: 'Alla mått' }).waitFor();
	});
});

test('the choices fit a page 320, 390 and 1280 px wide, axe finds no fault, and on paper stands what was chosen', async () => {
	const page = await openDemo(
		`/explore/?from=2019&org=${encodeURIComponent(park)}&cpv=90&by=cpv&rule=any_model`,
	);
	await page.getByRole('table', { name: /uppdelade efter CPV-huvudgrupp/ }).waitFor();
	for (const summary of await page.locator('.filters summary').all()) await summary.click();
	await isSound(page);
	expect(await shown(page)).toContain(
		'Med stadens modell räknas här alla sysselsättningskrav, oavsett modell.',
	);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('.filters').isVisible()).toBe(false);
	expect(await page.locator('.limits').isVisible()).toBe(true);
});
