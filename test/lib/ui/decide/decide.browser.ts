import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EngineError, type Engine } from '../../../../src/lib/engine/engine.ts';
import { startBrowserEngine } from '../../../../src/lib/engine/browser.ts';
import type { Measured } from '../../../../src/lib/measures/result.ts';
import type { Locale } from '../../../../src/lib/text/locale.ts';
import type { Ask } from '../../../../src/lib/ui/rows/row-list.svelte.ts';
import { measureIn } from '../../measures/measure-in.ts';
import DecideSample from './DecideSample.svelte';

const contracts = [
	'procurement_id;title;buyer;supplier;nature;published_on;clause',
	'P1;Städning;Park;Alfa;Tjänster;2024-02-01;Ja',
	'P2;Skolskjuts;Skola;Beta;Tjänster;2024-03-01;',
	'P3;Bevakning;Park;Beta;Tjänster;2024-04-01;',
	'P4;Vakttjänst;Park;;;2024-04-01;',
	'P5;Tvätt;Skola;Gamma;Tjänster;2024-04-01;Nej',
	'P6;Tvätt;Skola;Gamma;Tjänster;2023-04-01;Ja',
].join('\n');
const goals = [
	'organisation;measure;population;comparator;target;unit;valid_from',
	'*;clause_share;Tjänster;>=;50;procent;2020-01-01',
].join('\n');

describe('what would decide the verdict', () => {
	let engine: Engine;
	let measured: Measured;
	const fromEngine: Ask = (work) => work(engine);
	const show = (given: Partial<{ locale: Locale; ask: Ask; year: number }> = {}) => {
		const { locale = 'sv', ask = fromEngine, year = 2024 } = given;
		return render(DecideSample, { locale, measured, year, ask });
	};
	const summary = () => page.getByText('Vad skulle avgöra det?');
	const items = () => [...document.querySelectorAll('li .name')].map((one) => one.textContent);
	const heads = () => [...document.querySelectorAll('h3')].map((one) => one.textContent.trim());

	beforeAll(async () => {
		engine = await startBrowserEngine();
		const encoder = new TextEncoder();
		const sources = [
			{ name: 'avtal.csv', bytes: encoder.encode(contracts) },
			{ name: 'goals.csv', bytes: encoder.encode(goals) },
		];
		measured = await measureIn(engine, sources, {
			declared: [['avtal.csv', 'clause', 'city_model', 'not_recorded']],
		});
	});
	afterEach(() => vi.restoreAllMocks());
	afterAll(() => engine.close());

	it('is not asked where it is decided', async () => {
		await show({ year: 2023 });
		expect(document.querySelector('details')).toBeNull();
	});

	it('is said in numbers, then listed by organisation, the one with most first', async () => {
		await show();
		await userEvent.click(summary());
		// 1 of 5 at least, 4 of 5 at most: half of five is three, two more; without any two of them 2 of 5.
		await expect
			.element(page.getByText('Minst 2 av de 3 svar som saknas behövs för att avgöra om målet är nått.'))
			.toBeVisible();
		expect(heads()).toEqual(['Park: 2 upphandlingar', 'Skola: 1 upphandling']);
		expect(items()).toEqual(['P3, Bevakning', 'P4, Vakttjänst', 'P2, Skolskjuts']);
		const places = [...document.querySelectorAll('.place')].map((one) => one.textContent);
		expect(places).toEqual(['avtal.csv, rad 4', 'avtal.csv, rad 5', 'avtal.csv, rad 3']);
		await page.getByLabelText('Fråga', { exact: true }).selectOptions('leverantörerna');
		expect(heads()).toEqual(['Beta: 2 upphandlingar', 'Leverantör saknas: 1 upphandling']);
		expect(page.getByText('Text att skicka').elements()).toHaveLength(1);
	});

	it('has a text to send that is copied', async () => {
		const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		await show();
		await userEvent.click(summary());
		await userEvent.click(page.getByText('Text att skicka').first());
		const text = page.getByLabelText('Text att skicka till Park');
		await expect.element(text).toBeVisible();
		await userEvent.click(page.getByRole('button', { name: 'Kopiera texten' }));
		await expect.element(page.getByText('Texten är kopierad.')).toBeVisible();
		const [[sent]] = copied.mock.calls as [[string]];
		expect(sent).toBe((text.element() as HTMLTextAreaElement).value);
		expect(sent).toContain(
			'1. P3, Bevakning\n   Har upphandlingen ett sysselsättningskrav enligt stadens modell?',
		);
		expect(sent).not.toContain('Skolskjuts');
	});

	it('or selected, where the browser does not let it be copied', async () => {
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
		await show();
		await userEvent.click(summary());
		await userEvent.click(page.getByText('Text att skicka').first());
		await userEvent.click(page.getByRole('button', { name: 'Kopiera texten' }));
		await expect.element(page.getByText('Den är markerad: tryck Ctrl+C', { exact: false })).toBeVisible();
		const area = document.activeElement as HTMLTextAreaElement;
		expect(area.value.slice(area.selectionStart, area.selectionEnd)).toContain('P3, Bevakning');
	});

	it.each<[name: string, ask: Ask, said: string]>([
		['on its way', () => new Promise(() => {}), 'Hämtar listan …'],
		['out of date', () => Promise.resolve(null), 'Siffrorna håller på att räknas om.'],
		[
			'not to be had',
			() => Promise.reject(new EngineError('out_of_memory', 'no room')),
			'Listan gick inte att hämta.',
		],
	])('is said to be %s', async (_, ask, said) => {
		await show({ ask });
		await userEvent.click(summary());
		await expect.element(page.getByText(said, { exact: false })).toBeVisible();
	});

	it.each([320, 390, 1280])('fits a page %i wide, and axe finds no fault', async (width) => {
		await page.viewport(width, 900);
		await show({ locale: 'fi' });
		await userEvent.click(page.getByText('Mikä ratkaisisi asian?'));
		await expect.poll(() => items().length).toBe(3);
		for (const details of document.querySelectorAll('details')) details.open = true;
		await expect.poll(() => document.querySelectorAll('textarea').length).toBe(2);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		const { violations } = await axe.run(document, { resultTypes: ['violations'] });
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});
});
