import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { article } from '../../../../src/lib/publish/html/article.ts';
import { indexPage } from '../../../../src/lib/publish/html/index-page.ts';
import { svgFiles } from '../../../../src/lib/publish/html/svg-files.ts';
import type { Change, Snapshot } from '../../../../src/lib/publish/snapshot.ts';
import { finest } from '../../../../src/lib/publish/structure.ts';
import { snapshotOfDemo } from '../snapshot-of-demo.ts';

const { window } = new JSDOM('');
const { document } = window;
const links = { files: '', method: () => 'method/sv.md', verify: null };
const demo = await snapshotOfDemo(2025);
const page = (snapshot: Snapshot) => new JSDOM(indexPage(snapshot, document)).window.document;
const inSwedish = (snapshot: Snapshot) =>
	new JSDOM(article(snapshot, 'sv', document, links)).window.document.body;
const textOf = (node: Element) => node.textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
const shown = inSwedish(demo);

describe('an article', () => {
	test('says how far the figures stand before any of them', () => {
		const head = textOf(shown.querySelector('header')!);
		expect(head).toContain('Exempelstad är påhittad');
		expect(head).toContain('Preliminära siffror.');
		expect(head).toContain('Läget 2026-02-28');
		expect(head).toContain('Publicerad 2026-03-15');
	});

	test('says the verdict in words before the share', () => {
		const text = textOf(shown);
		const verdict =
			'Det går inte att avgöra om målet nåddes: 39 av 83 tjänsteupphandlingar gjordes med stadens modell för social hänsyn.';
		expect(text.indexOf(verdict)).toBeGreaterThan(0);
		expect(text.indexOf(verdict)).toBeLessThan(text.indexOf('47,0 % 39 av 83 tjänsteupphandlingar'));
	});

	test('tells of persons nothing but city totals of both channels, and says that they are', () => {
		const text = textOf(shown);
		expect(text).toContain(
			'Minst 141 anställningar påbörjades 2025, genom stödfunktionen och vid avsteg tillsammans.',
		);
		expect(text).not.toContain('108 anställningar');
		expect(shown.querySelector('[id*="jobs-by-"]')).toBeNull();
		for (const row of shown.querySelectorAll('#sv-jobs-sum tbody tr')) expect(row.children).toHaveLength(5);
	});

	test('names no procurement and leads to no row', () => {
		expect(textOf(shown)).not.toContain('Räknas en gång fast de står flera gånger');
		const addresses = [...shown.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
		expect(addresses.length).toBeGreaterThan(20);
		expect(addresses.filter((address) => /explore|figure=/.test(address))).toEqual([]);
	});

	test('spells the symbols of every table out under it', () => {
		const regions = [...shown.querySelectorAll('.scroll')];
		expect(regions.length).toBeGreaterThan(6);
		for (const region of regions) {
			const cells = [...region.querySelectorAll('td')].map((cell) => cell.textContent);
			let notes = '';
			for (let next = region.nextElementSibling; next?.matches('.note'); next = next.nextElementSibling)
				notes += next.textContent;
			if (cells.includes('0')) expect(notes).toContain('0 betyder');
			if (cells.includes('.')) expect(notes).toContain('En punkt (.)');
			if (cells.includes('–')) expect(notes).toContain('– betyder');
			if (cells.includes('saknas')) expect(notes).toContain('”saknas”');
		}
		expect(textOf(shown.querySelector('#sv-jobs-sum')!)).toContain('Två punkter (..)');
	});

	test('says of each part of the quality declaration that nobody filled it in', () => {
		const empty = 'Utgivaren har inte fyllt i den här delen.';
		expect(textOf(shown.querySelector('#sv-quality')!).split(empty)).toHaveLength(6);
	});

	test('prints a publisher’s markup as the text that it is', () => {
		const evil = '<script>alert(1)</script>';
		const name = { sv: evil, fi: evil, en: evil };
		const publisher = { ...demo.profile.publisher, name, homepage: 'javascript:alert(1)' };
		const body = inSwedish({ ...demo, profile: { ...demo.profile, publisher } });
		expect(body.querySelector('script')).toBeNull();
		expect(body.querySelector('a[href^="javascript"]')).toBeNull();
		expect(textOf(body.querySelector('.publisher')!)).toBe(evil);
	});

	test('says what the data lack, and asks no reader to add it', () => {
		const unanswerable: Snapshot['unanswerable'] = [{ measure: 'deviations', reason: 'no_deviations' }];
		const missing = inSwedish({ ...demo, unanswerable }).querySelector('#sv-missing')!;
		expect(textOf(missing)).toContain('Filerna har inga uppgifter om avsteg.');
		expect(textOf(missing)).not.toContain('Lägg till');
	});

	test('leads to a newer version where there is one', () => {
		const newer = { href: '/results/2025/', version: 2 };
		expect(article(demo, 'sv', document, { ...links, newer })).toContain('Läs version 2, som gäller nu');
	});
});

describe('a revision', () => {
	const revised: Snapshot = {
		...demo,
		...{ version: 2, status: 'revised' },
		previous: { version: 1, status: 'final', as_of: '2026-01-31', structure: finest, manifest: 'x' },
		revision: { reason: 'late_report', text: { sv: 'Två avtal kom sent.', fi: 'a', en: 'b' } },
		changes: [
			{
				...{ table: 'shares', measure: 'clause_share', year: 2025, key: '', series: null },
				...{ figure: 'value', old: 0.4819, new: 0.4699 },
			},
			{
				...{ table: 'persons', measure: 'jobs_started', year: 2025, key: '', series: 'sum' },
				...{ figure: 'value', old: null, new: 1412 },
			},
		],
	};

	test('says why, and shows every changed cell before and after, shares as percentages', () => {
		const changes = inSwedish(revised).querySelector('#sv-changes')!;
		expect(textOf(changes)).toContain('Fler uppgifter har kommit in. Två avtal kom sent.');
		const cells = [...changes.querySelectorAll('tbody td.numeric')].map((cell) => textOf(cell));
		expect(cells).toEqual(['48,2 %', '47,0 %', 'saknas', '1 412']);
	});

	test('says so where it tells persons apart in another way than the version before', () => {
		const said = (profile: Snapshot['profile']) =>
			textOf(inSwedish({ ...revised, profile }).querySelector('#sv-changes')!);
		expect(said(revised.profile)).not.toContain('indelade');
		const structure = { ...finest, groups: 'merged' as const };
		expect(said({ ...revised.profile, structure })).toContain(
			'Där: varje enhet, varje form för sig, varje målgrupp för sig, fyra åldersgrupper, ett år. ' +
				'Nu: varje enhet, varje form för sig, närliggande målgrupper tillsammans, fyra åldersgrupper, ett år.',
		);
	});

	test('calls what stands beside a count what it is, and a numerator only that of a share', () => {
		const cell = { year: 2025, key: '', series: null, old: 1, new: 2 } as const;
		const of = (table: Change['table'], measure: Change['measure']) =>
			(['numerator', 'denominator', 'unknown'] as const).map((figure) => ({
				table,
				measure,
				figure,
				...cell,
			}));
		const changes = [
			...of('shares', 'clause_share'),
			...of('persons', 'jobs_started'),
			...of('deviations', 'deviations'),
			...of('quality', 'data_quality').slice(0, 2),
		];
		const rows = [...inSwedish({ ...revised, changes }).querySelectorAll('#sv-changes tbody tr')];
		expect(rows.map((row) => textOf(row.querySelectorAll('td:not(.numeric)')[0]!))).toEqual([
			...['Täljare', 'Nämnare', 'Uppgift saknas'],
			...['Avtal som rapporterat', 'Avtal som borde rapportera', 'Avtal som inte rapporterat'],
			...['Med rapporterat jobb eller praktik', 'Avsteg', 'Uppgift saknas'],
			...['Rader med bristen', 'Granskade rader'],
		]);
	});
});

describe('the page of a bundle', () => {
	const whole = page(demo);

	test('holds each language in a part that says which it is, Swedish first', () => {
		const parts = [...whole.querySelectorAll('main > article')];
		expect(parts.map((part) => [part.id, part.getAttribute('lang')])).toEqual([
			['sv', 'sv'],
			['fi', 'fi'],
			['en', 'en'],
		]);
		expect([...whole.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual([
			'#sv',
			'#fi',
			'#en',
		]);
	});

	test('runs no script and fetches nothing', () => {
		expect(whole.querySelector('script, link, img, iframe, [style]')).toBeNull();
		const policy = whole.querySelector('meta[http-equiv]')!.getAttribute('content');
		expect(policy).toContain("default-src 'none'");
	});

	test('names each part once', () => {
		const ids = [...whole.querySelectorAll('[id]')].map(({ id }) => id);
		expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
	});

	test('comes out alike of the same snapshot', () => {
		const again = structuredClone(demo);
		expect(indexPage(again, document) === indexPage(demo, document)).toBe(true);
	});
});

test('every figure is a file of its own in each language, and XML', () => {
	const files = svgFiles(demo, document);
	expect([...files.keys()].filter((path) => path.startsWith('figures/sv/'))).toEqual(
		[
			...['headline', 'years', 'buyers', 'months', 'jobs-sum', 'commitments', 'deviations-reasons'],
			...['deviations-organisations', 'reporting', 'doubts', 'variants'],
		].map((id) => `figures/sv/${id}.svg`),
	);
	expect(files.size).toBe(33);
	for (const text of files.values()) {
		const xml = new window.DOMParser().parseFromString(text, 'application/xml');
		expect(xml.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
	}
});

test('a page that stands alone has the colours of the site', async () => {
	const { light, dark } = await import('../../../../src/lib/publish/html/theme.ts');
	const css = readFileSync('src/lib/ui/theme/tokens.css', 'utf8');
	const half = css.indexOf('@media screen');
	for (const [name, colour] of Object.entries(light))
		expect(css.slice(0, half)).toContain(`--${name}: ${colour};`);
	for (const [name, colour] of Object.entries(dark))
		expect(css.slice(half)).toContain(`--${name}: ${colour};`);
});
