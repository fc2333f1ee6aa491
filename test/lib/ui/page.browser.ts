import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { share } from '../charts/results.ts';
import Sample from './Sample.svelte';

const result = share({ yes: 51, all: 118, unknown: 13 });
const show = (locale: 'sv' | 'fi' | 'en') => {
	document.documentElement.lang = locale;
	document.title = 'Avtryck';
	return render(Sample, { locale, result });
};

afterEach(() => page.viewport(1280, 900));

for (const width of [320, 390, 1280]) {
	describe(`a page ${width} wide`, () => {
		it('has no fault that axe finds, with its tables open', async () => {
			await page.viewport(width, 900);
			const { container } = await show('fi');
			for (const details of container.querySelectorAll('details')) details.open = true;
			const { violations } = await axe.run(document, { resultTypes: ['violations'] });
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		});

		it('does not scroll sideways', async () => {
			await page.viewport(width, 900);
			const { container } = await show('fi');
			for (const details of container.querySelectorAll('details')) details.open = true;
			expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		});

		it('shows one drawing of a figure, its text at least 12 px', async () => {
			await page.viewport(width, 900);
			const { container } = await show('sv');
			const shown = [...container.querySelectorAll<SVGSVGElement>('svg.chart')].filter(
				(svg) => svg.getBoundingClientRect().width > 0,
			);
			expect(shown).toHaveLength(1);
			const scale = shown[0]!.getBoundingClientRect().width / shown[0]!.viewBox.baseVal.width;
			expect(scale * Number(shown[0]!.getAttribute('font-size'))).toBeGreaterThanOrEqual(12);
		});

		it('has nothing to hit that is under 24 px', async () => {
			await page.viewport(width, 900);
			const { container } = await show('fi');
			for (const target of container.querySelectorAll('a:not(.skip), summary, button')) {
				const { width, height } = target.getBoundingClientRect();
				if (width > 0) expect(Math.min(width, height), target.textContent).toBeGreaterThanOrEqual(24);
			}
		});
	});
}

describe('the parts of a page', () => {
	it('links to itself in every language, with the choices of the reader', async () => {
		const { container } = await show('fi');
		const links = [...container.querySelectorAll('a[hreflang]')];
		expect(links.map((link) => `${link.getAttribute('lang')} ${link.getAttribute('href')}`)).toEqual([
			'sv /explore/?year=2025',
			'fi /fi/explore/?year=2025',
			'en /en/explore/?year=2025',
		]);
		expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'true', null]);
	});

	it('marks where the reader is', async () => {
		const { container } = await show('sv');
		expect(container.querySelector('nav [aria-current="page"]')?.textContent).toBe('Utforska');
	});

	it('reaches the content first by keyboard', async () => {
		const { container } = await show('sv');
		await userEvent.tab();
		expect(document.activeElement?.textContent).toBe('Hoppa till innehållet');
		expect(container.querySelector('#main')).not.toBeNull();
	});

	it('follows the language when it changes', async () => {
		const view = await show('sv');
		await view.rerender({ locale: 'en', result });
		expect(view.container.querySelector('footer p')?.textContent.trim()).toBe(
			'Everything is worked out in your browser. No data leaves the computer.',
		);
	});

	it('reads a figure as title, sentence, image and table', async () => {
		const { container } = await show('sv');
		const figure = container.querySelector('figure')!;
		expect(figure.getAttribute('aria-labelledby')).toBe('andel-title');
		expect(figure.querySelector('h2')?.textContent).toBe('Andel');
		expect(figure.querySelector('.sentence')?.textContent).toContain('51 av 118');
		expect(figure.querySelectorAll('svg[role="img"]')).toHaveLength(2);
		expect(figure.querySelector('caption')?.textContent).toBe('Tjänsteupphandlingar 2025');
		expect(figure.querySelector('th[scope="row"]')?.textContent).toBe('Med stadens modell');
		expect(figure.querySelector('[role="region"]')?.getAttribute('tabindex')).toBe('0');
	});

	it('gives the table as a file that says that it is internal', async () => {
		const { container } = await show('sv');
		const link = container.querySelector<HTMLAnchorElement>('a[download]')!;
		expect(link.download).toBe('andel-intern-ej-rojandekontrollerad.csv');
		const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(bytes)).toContain(
			'intern-ej-rojandekontrollerad;Med stadens modell;51;43,2',
		);
	});

	it('shows the demo mark', async () => {
		const { container } = await show('sv');
		expect(container.querySelector('.demo')?.textContent).toBe(
			'Demo: Exempelstad är påhittad, liksom alla siffror.',
		);
	});
});
