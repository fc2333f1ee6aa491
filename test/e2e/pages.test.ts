import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { isSound, violations } from './explore-page.ts';

const paths = [
	'/',
	'/fi/',
	'/en/results/',
	'/results/2025/v1/',
	'/results/compare/',
	'/fi/results/compare/',
	'/results/2025/org/F03/',
	'/fi/results/2025/org/F15/',
	'/about/',
	'/fi/about/accessibility/',
	'/en/about/sources/',
	'/about/privacy/',
	'/explore/',
	'/fi/explore/',
	'/en/explore/',
	'/explore/quality/',
];

test.each(paths)(
	'%s has no accessibility fault that axe knows, and nothing sticks out at 1280, 390 and 320 px, light and dark',
	async (address) => {
		const page = await openPage();
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await isSound(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(page), 'dark').toEqual([]);
	},
);

describe('the overview', () => {
	test('says the verdict in words and works without JavaScript', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/');
		// Figures beyond the screen are not laid out yet, and have no inner text.
		const text = (await page.locator('main').textContent())!.replace(/[\u00a0\u202f]/g, ' ');
		expect(text).toContain('Demo: Exempelstad är påhittad, liksom alla siffror.');
		expect(text).toContain('Det går inte att avgöra om målet nåddes: 39 av 83 tjänsteupphandlingar');
		expect(text).toContain('39 av 83 tjänsteupphandlingar');
		expect(text).toContain(
			'Minst 141 anställningar påbörjades 2025: 108 genom stödfunktionen och 33 vid avsteg.',
		);
		await page.getByText('Visa siffrorna som tabell').first().click();
		expect(await page.getByRole('table').first().isVisible()).toBe(true);
	});

	test('says who decided on the goal, and explains the words of the field where they first stand', async () => {
		const page = await openPage({ javaScript: false });
		for (const [address, decision, words, terms] of [
			['/', 'Beslut om målet: ', 'Vad orden betyder', ['Stadens modell', 'Avsteg', 'Stödfunktionen']],
			['/fi/', 'Päätös tavoitteesta: ', 'Mitä sanat tarkoittavat', ['Kaupungin malli', 'Tukitoiminto']],
			['/en/', 'Decision on the goal: ', 'What the words mean', ['The city’s model', 'Deviation']],
		] as const) {
			await page.goto(address);
			const text = await page.locator('main').innerText();
			expect(text).toContain(`${decision}Kommunfullmäktige 2013-11-21, budget 2014`);
			await page.getByText(words).click();
			const printed = await page.locator('dt:visible').allInnerTexts();
			expect(printed).toEqual(expect.arrayContaining([...terms]));
		}
	});

	test('keeps what was left out beside the figure, and the rest of the notes one click away', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/');
		const derived = page.locator('#sv-headline').getByText('hämtat från CPV-koden');
		expect(await page.getByText('Räknas inte: ').first().isVisible()).toBe(true);
		expect(await derived.isVisible()).toBe(false);
		await page.getByText('Mer om underlaget').click();
		expect(await derived.isVisible()).toBe(true);
	});

	test('asks for neither the engine nor any other address', async () => {
		const page = await openPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto('/');
		await page.waitForLoadState('networkidle');
		expect(asked.filter((url) => /duckdb|\.wasm/.test(url))).toEqual([]);
	});

	test('is marked as demo in every language, with the language said to readers', async () => {
		const page = await openPage();
		for (const [address, lang, mark] of [
			['/', 'sv', 'Exempelstad är påhittad'],
			['/fi/', 'fi', 'Exempelstad on keksitty'],
			['/en/', 'en', 'Exempelstad'],
		] as const) {
			await page.goto(address);
			expect(await page.locator('html').getAttribute('lang')).toBe(lang);
			expect(await page.locator('main').innerText()).toContain(mark);
		}
	});

	test('leads to every year, and from there to each version as it was published', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/');
		await page.getByRole('link', { name: 'Alla år och versioner' }).click();
		await page.getByRole('link', { name: '2024', exact: true }).click();
		await page.getByRole('heading', { name: 'Sociala krav i upphandling 2024' }).waitFor();
		expect(await page.locator('script:not([src*="/workers/start-"])').count()).toBe(0);
		const answer = await page.request.get('/results/2024/v1/files/results.json');
		expect(await answer.json()).toMatchObject({ format: 'avtryck-results', year: 2024, version: 1 });
	});

	test('can be read by keyboard: skip link first, then every control in turn', async () => {
		const page = await openPage();
		await page.goto('/');
		await page.keyboard.press('Tab');
		expect(await page.locator(':focus').innerText()).toBe('Hoppa till innehållet');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
		const summary = page.locator('summary').first();
		const reached = () => summary.evaluate((one) => one === document.activeElement);
		for (let pressed = 0; pressed < 20 && !(await reached()); pressed++) await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
	});

	test('leads from each sentence of the year in one minute to its figure or chapter', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/');
		const links = await page.locator('.minute a').all();
		expect(links).toHaveLength(8);
		for (const link of links) {
			const target = page.locator((await link.getAttribute('href'))!);
			expect(await target.locator('h2, h3').first().textContent()).not.toBe('');
		}
	});
});

describe('a figure, to a screen reader', () => {
	test.each(['/', '/fi/', '/en/', '/results/2025/org/F03/', '/results/compare/'])(
		'on %s is a title, a sentence, a named image, a table and a source, in this order',
		async (address) => {
			const page = await openPage({ javaScript: false });
			await page.goto(address);
			const figures = await page.locator('article figure').all();
			expect(figures.length).toBeGreaterThan(0);
			for (const figure of figures) {
				const tree = await figure.ariaSnapshot();
				expect(tree).toMatch(
					/^- '?figure ".+":?'?:\n {2}- '?heading ".+" \[level=[23]\]'?[^]*- paragraph[^]*- '?img "[^"]{20,}"[^]*- group/,
				);
				expect(tree.match(/- '?img "/g)).toHaveLength(1);
				expect(tree).not.toMatch(/undefined|NaN|null|\{|\}/);
			}
		},
	);
});

describe('the page of an organisation', () => {
	test('is reached from the year, sets the city beside it, and says what is not told of one organisation', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/results/2025/');
		await page.getByRole('link', { name: 'Lokalförvaltningen' }).click();
		await page.getByRole('heading', { name: 'Lokalförvaltningen 2025' }).waitFor();
		const text = (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ');
		expect(text).toContain('8 av 10 tjänsteupphandlingar (80,0 %)');
		expect(text).toContain('39 av 83 (47,0 %)');
		expect(text).toContain('14 av stadens 141');
		expect(text).toContain('Det här visas inte för en enskild organisation');
		await page.getByRole('link', { name: 'Hela stadens resultat 2025' }).click();
		await page.getByRole('heading', { name: 'Sociala krav i upphandling 2025' }).waitFor();
	});

	test('gives no percentage of fewer than ten, and no count of persons that the year hides', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/results/2025/org/F15/');
		const text = (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ');
		expect(text).toContain('4 av 4 tjänsteupphandlingar gjordes');
		expect(text).not.toContain('100 %');
		expect(text).toContain('Visas inte (..)');
	});
});

describe('the years side by side', () => {
	test('are those that stand, each as it was published', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/results/');
		await page.getByRole('link', { name: 'Jämför åren' }).click();
		await page.getByRole('heading', { name: 'Åren sida vid sida' }).waitFor();
		const rows = await page.locator('#sv-figures tbody tr').allInnerTexts();
		const cells = rows.map((row) => row.replace(/[\u00a0\u202f]/g, ' ').split('\t'));
		expect(cells).toContainEqual(['Version', '2', '1']);
		expect(cells).toContainEqual(['Påbörjade anställningar', '131', '141']);
		expect(cells).toContainEqual(['Avtal som har rapporterat', '165 av 192', '162 av 195']);
	});
});

describe('on paper', () => {
	test('the verdict, the year in one minute and the share with its goal are one page', async () => {
		const page = await openPage();
		for (const address of ['/results/2025/', '/fi/results/2025/', '/en/results/2025/']) {
			await page.goto(address);
			await page.evaluate(() => {
				const annex = document.querySelector('.share .annex')!;
				while (annex.nextSibling) annex.nextSibling.remove();
				annex.remove();
				const summary = document.querySelector('.summary')!;
				while (summary.nextSibling) summary.nextSibling.remove();
			});
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/g), address).toHaveLength(1);
		}
	});

	test('the annex begins on a page of its own', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/results/2025/');
		await page.emulateMedia({ media: 'print' });
		const annex = page.getByText('Bilaga: alla figurer med tabeller');
		expect(await annex.isVisible()).toBe(true);
		expect(await annex.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
	});

	test('each page bears its version, its day and the checksum of its manifest', async () => {
		const page = await openPage({ javaScript: false });
		const manifest = await page.request.get('/results/2025/v1/files/manifest.json');
		const hash = createHash('sha256')
			.update(await manifest.body())
			.digest('hex');
		await page.goto('/results/2025/');
		const rules = await page.locator('head style').allInnerTexts();
		const margin = rules.find((text) => text.includes('@bottom-left'))!;
		expect(margin).toContain(`Kontrollsumma (SHA-256): ${hash}`);
		expect(margin).toContain('version 1 · läget 2026-02-28');
	});

	test('the overview prints the definition and the notes with the figure, and nothing to press', async () => {
		const page = await openPage();
		await page.goto('/');
		await page.emulateMedia({ media: 'print' });
		const text = await page.locator('body').innerText();
		expect(text).toContain('Av årets tjänsteupphandlingar: hur många som har ett sysselsättningskrav');
		expect(text).toContain('hämtat från CPV-koden');
		expect(text).toContain('Den del av staden som hjälper förvaltningar');
		expect(text).not.toContain('Alla år och versioner');
		expect(await page.locator('nav:visible').count()).toBe(0);
	});

	test('the explore page prints no control', async () => {
		const page = await openPage();
		await page.goto('/explore/');
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('button:visible, input:visible, select:visible, label:visible').count()).toBe(
			0,
		);
		expect(await page.locator('main').innerText()).not.toContain('Släpp CSV-filer här');
		expect(await page.getByText('39 av 83 tjänsteupphandlingar').first().isVisible()).toBe(true);
	});
});

test('an address that is not there says so and leads back', async () => {
	const page = await openPage({ expected: [/404/, /Not found/] });
	const response = await page.goto('/finns/inte');
	expect(response?.status()).toBe(404);
	await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
	await page.getByRole('main').getByRole('link', { name: 'Översikt' }).click();
	await page.getByRole('heading', { name: 'Sociala krav i upphandling 2025' }).waitFor();
});

describe('the pages about the site', () => {
	test('are one click away at the foot of every page, without scripts, in the reader’s language', async () => {
		const page = await openPage({ javaScript: false });
		for (const [address, text, title] of [
			['/', 'Tillgänglighet', 'Tillgänglighetsredogörelse'],
			['/fi/results/', 'Saavutettavuus', 'Saavutettavuusseloste'],
			['/en/explore/', 'Accessibility', 'Accessibility statement'],
		] as const) {
			await page.goto(address);
			await page.getByRole('contentinfo').getByRole('link', { name: text, exact: true }).click();
			await page.getByRole('heading', { name: title, level: 1 }).waitFor();
		}
	});

	test('say who is responsible, how far the law is kept to, whom to write to and who supervises', async () => {
		const page = await openPage({ javaScript: false });
		await page.goto('/about/accessibility/');
		const text = await page.locator('main').innerText();
		for (const part of ['Exempelstad ger ut', 'helt förenlig', '2018:1937', 'Senast bedömd: 2026-03-02'])
			expect(text).toContain(part);
		const links = page.getByRole('main').getByRole('link');
		expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
			'mailto:tillganglighet@exempelstad.example',
			'https://www.digg.se/tdosanmalan',
		]);
	});
});
