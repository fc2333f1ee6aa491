import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { everything } from '../../../../src/lib/measures/filter.ts';
import type { FilterOptions } from '../../../../src/lib/measures/filter-options.ts';
import FiltersSample from './FiltersSample.svelte';

const options: FilterOptions = {
	years: [2014, 2015, 2016],
	organisations: [
		{ code: 'Staden', depth: 0 },
		{ code: 'Parkförvaltningen', depth: 1 },
		{ code: 'Skolförvaltningen', depth: 1 },
	],
	organisationNames: new Map(),
	natures: ['services', 'works'],
	cpv: ['44', '90'],
	models: [{ code: 'city_model', name: null }],
	groups: ['young'],
};
const show = (props: Record<string, unknown> = {}) => {
	document.title = 'Avtryck';
	document.documentElement.lang = 'sv';
	const calls = { onfilter: vi.fn(), onagain: vi.fn() };
	render(FiltersSample, { options, ...calls, ...props } as never);
	return calls;
};
const focused = () =>
	document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

afterEach(() => page.viewport(1280, 900));

describe('the choices of a reader', () => {
	it.each([320, 390, 1280])('fit a page %i wide, and axe finds no fault', async (width) => {
		await page.viewport(width, 900);
		show({
			filter: { from: 2015, organisations: ['Parkförvaltningen'] },
			limits: 'Urval: från och med 2015.',
		});
		await expect.element(page.getByText('Urval: från och med 2015.')).toBeVisible();
		for (const details of document.querySelectorAll('details')) details.open = true;
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		const { violations } = await axe.run(document, { resultTypes: ['violations'] });
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});

	it('are made with the keyboard, in a list that can be searched', async () => {
		const { onfilter } = show();
		(document.querySelector('summary') as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await userEvent.fill(page.getByLabelText('Sök bland organisationerna'), 'PARK');
		await expect.element(page.getByText('1 av 3 visas')).toBeVisible();
		await userEvent.keyboard('{Tab} ');
		expect(onfilter).toHaveBeenLastCalledWith({ ...everything, organisations: ['Parkförvaltningen'] });
		await userEvent.fill(page.getByLabelText('Sök bland organisationerna'), '');
		await userEvent.click(page.getByLabelText('Staden'));
		expect(onfilter).toHaveBeenLastCalledWith({
			...{ ...everything, organisations: ['Staden', 'Parkförvaltningen'] },
		});
		await expect.element(page.getByText('Organisation: 2 valda')).toBeVisible();
	});

	it('never end before they begin', async () => {
		show({ filter: { from: 2015 } });
		const years = [...page.getByLabelText('Till år').element().querySelectorAll('option')];
		expect(years.map(({ value }) => value)).toEqual(['', '2015', '2016']);
	});

	it('offer nothing to choose where there is one of it', async () => {
		show();
		await expect.element(page.getByText('CPV-huvudgrupp: alla')).toBeVisible();
		expect(page.getByText('Modell: alla').query()).toBe(null);
	});

	it('are taken away one by one, and the focus goes to the next and then to the heading', async () => {
		const { onfilter } = show({ filter: { from: 2015, organisations: ['Staden'], group: 'young' } });
		const remove = (what: string) => page.getByRole('button', { name: `Ta bort ${what}` });
		(remove('från och med 2015').element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		expect(onfilter).toHaveBeenLastCalledWith({ ...everything, organisations: ['Staden'], group: 'young' });
		await expect.poll(focused).toBe('Ta bort Organisation: Staden');
		await userEvent.click(page.getByRole('button', { name: 'Rensa urvalet' }));
		expect(onfilter).toHaveBeenLastCalledWith(everything);
		await expect.poll(focused).toBe('Välj vad siffrorna ska gälla');
	});
});

describe('what is said of the figures', () => {
	it('names what does not count, and a way on where they could not be had', async () => {
		const { onagain } = show({ failed: true, limits: 'Urval: år 2015.' });
		await expect.element(page.getByText('De räknas inte: org=Ingen.', { exact: false })).toBeVisible();
		await userEvent.click(page.getByRole('button', { name: 'Försök igen' }));
		expect(onagain).toHaveBeenCalledOnce();
	});

	it('tells that they are being worked out', async () => {
		show({ waits: true });
		await expect.element(page.getByText('Räknar om siffrorna')).toBeVisible();
	});
});
