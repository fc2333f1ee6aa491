import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EngineError, type Engine } from '../../../../src/lib/engine/engine.ts';
import { startBrowserEngine } from '../../../../src/lib/engine/browser.ts';
import type { Figure } from '../../../../src/lib/measures/figure.ts';
import type { Measured } from '../../../../src/lib/measures/result.ts';
import type { Locale } from '../../../../src/lib/text/locale.ts';
import type { Ask } from '../../../../src/lib/ui/rows/row-list.svelte.ts';
import { measureIn } from '../../measures/measure-in.ts';
import RowsSample from './RowsSample.svelte';

const header = 'procurement_id;buyer;nature;procedure;published_on;clause';
const many = Array.from(
	{ length: 60 },
	(_, at) => `Q${String(at).padStart(2, '0')};Park;Tjänster;;2023-02-01;Nej`,
);
const text = [
	header,
	'P1;Park;Tjänster;;2024-02-01;Ja',
	'P2;Skola;Tjänster;;2024-03-01;Nej',
	'P3;Skola;Tjänster;Direktupphandling;2024-04-01;Nej',
	'P4;Skola;Tjänster;;;Nej',
	...many,
].join('\n');
const figure = (year: number): Figure => ({
	measure: 'clause_share',
	slice: { year, dimension: 'all', key: '', series: null },
});

describe('the rows behind a figure', () => {
	let engine: Engine;
	let measured: Measured;
	const fromEngine: Ask = (work) => work(engine);
	const show = (given: Partial<{ locale: Locale; ask: Ask; year: number }> = {}) => {
		const { locale = 'sv', ask = fromEngine, year = 2024 } = given;
		document.title = 'Avtryck';
		document.documentElement.lang = locale;
		return render(RowsSample, { locale, measured, ask, figure: figure(year) });
	};
	const ids = () => [...document.querySelectorAll('dialog tbody th')].map((cell) => cell.textContent);
	const open = () => userEvent.click(page.getByRole('link', { name: '50 %' }));

	beforeAll(async () => {
		engine = await startBrowserEngine();
		const sources = [{ name: 'avtal.csv', bytes: new TextEncoder().encode(text) }];
		measured = await measureIn(engine, sources, { declared: [['avtal.csv', 'clause', 'city_model', 'no']] });
	});
	afterAll(() => engine.close());
	afterEach(() => page.viewport(1280, 900));

	it('open from its link, named by what it is, with its numbers, and close by Escape with the focus back', async () => {
		await show();
		await open();
		const dialog = page.getByRole('dialog', { name: 'Andel tjänsteupphandlingar med stadens modell 2024' });
		await expect.element(dialog).toBeVisible();
		await expect.poll(ids).toEqual(['P1', 'P2']);
		const facts = [...document.querySelectorAll('dialog dl > div')].map((one) =>
			one.textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim(),
		);
		expect(facts.slice(1, 4)).toEqual(['Täljare 1', 'Nämnare 2', 'Uppgift saknas 0']);
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => document.querySelector('dialog')).toBeNull();
		expect(document.activeElement?.textContent).toContain('50 %');
	});

	it('are sorted by a column’s heading, which says how', async () => {
		await show();
		await open();
		const heading = page.getByRole('columnheader', { name: 'Beteckning' });
		await userEvent.click(heading.getByRole('button'));
		await expect.element(heading).toHaveAttribute('aria-sort', 'ascending');
		await userEvent.click(heading.getByRole('button'));
		await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
		await expect.poll(ids).toEqual(['P2', 'P1']);
	});

	it('come with those that are left out, by reason, apart from those without a year', async () => {
		await show();
		await open();
		await expect.poll(() => document.querySelectorAll('dialog section').length).toBe(2);
		const left = document.querySelectorAll('dialog section')[1]!;
		expect(left.textContent.replace(/\s+/g, ' ')).toMatch(
			/2 rader räknas inte.*1 direktupphandling.*Utan år.*1 utan datum/,
		);
		await userEvent.click(page.getByText('1 direktupphandling'));
		await expect.poll(ids).toEqual(['P1', 'P2', 'P3']);
	});

	it('come fifty at a time', async () => {
		await show({ year: 2023 });
		await open();
		await expect.element(page.getByText('50 av 60 rader visas.')).toBeVisible();
		await userEvent.click(page.getByRole('button', { name: 'Visa fler rader' }));
		await expect.poll(() => ids().length).toBe(60);
	});

	it('are said to be on their way after a second', async () => {
		await show({ ask: () => new Promise(() => {}) });
		await open();
		await expect.poll(() => document.querySelector('dialog progress')).not.toBeNull();
	});

	it('are said to have failed where they do', async () => {
		await show({ ask: () => Promise.reject(new EngineError('out_of_memory', 'no room')) });
		await open();
		await expect
			.element(page.getByText('Raderna gick inte att hämta.', { exact: false }).first())
			.toBeVisible();
	});

	it('wait where the figures are being worked out', async () => {
		await show({ ask: () => Promise.resolve(null) });
		await open();
		await expect
			.element(page.getByText('Siffrorna håller på att räknas om.', { exact: false }))
			.toBeVisible();
	});

	it.each([320, 390, 1280])('fit a page %i wide, and axe finds no fault', async (width) => {
		await page.viewport(width, 900);
		await show({ locale: 'fi' });
		await open();
		await expect.poll(ids).toEqual(['P1', 'P2']);
		for (const details of document.querySelectorAll('details')) details.open = true;
		await expect.poll(() => ids().length).toBe(4);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		const { violations } = await axe.run(document, { resultTypes: ['violations'] });
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});
});

describe('a published number', () => {
	let engine: Engine;
	let measured: Measured;

	beforeAll(async () => {
		engine = await startBrowserEngine();
		const sources = [{ name: 'avtal.csv', bytes: new TextEncoder().encode(text) }];
		measured = await measureIn(engine, sources, { declared: [['avtal.csv', 'clause', 'city_model', 'no']] });
	});
	afterAll(() => engine.close());

	it('leads to the figures that are it, or to the nearest', async () => {
		const ask: Ask = (work) => work(engine);
		const { container } = await render(RowsSample, { locale: 'sv', measured, ask, figure: figure(2024) });
		const field = page.getByLabelText('Publicerad siffra');
		const said = () => container.querySelector('#which [aria-live]')!.textContent.replaceAll('\u00a0', ' ');
		await userEvent.fill(field, '50 %');
		expect(said()).toContain('Andel tjänsteupphandlingar med stadens modell 2024: värdet 50,0 %');
		await userEvent.fill(field, '57');
		expect(said()).toContain('Ingen siffra är 57.');
		expect(said()).toContain('Andel tjänsteupphandlingar med stadens modell 2023: nämnaren 60');
		await userEvent.fill(field, 'många');
		expect(said()).toContain('Det är ingen siffra.');
		await userEvent.fill(field, '60');
		await userEvent.click(page.getByRole('link', { name: '2023: nämnaren 60' }).first());
		await expect.element(page.getByRole('columnheader', { name: 'Beteckning' }).first()).toBeVisible();
		await expect.poll(() => container.querySelectorAll('dialog section').length).toBe(2);
	});
});
