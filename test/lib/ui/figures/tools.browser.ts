import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import published from '../../../../data/published/2025-v1/results.json';
import { article } from '../../../../src/lib/publish/html/article.ts';
import { articleStyleElement } from '../../../../src/lib/publish/html/style.ts';
import type { Snapshot } from '../../../../src/lib/publish/snapshot.ts';
import { addTools } from '../../../../src/lib/ui/figures/tools.ts';
import '../../../../src/lib/ui/figures/tools.css';
import '../../../../src/lib/ui/theme/base.css';
import '../../../../src/lib/ui/theme/tokens.css';

const links = { files: '/files/', method: () => '/method/', verify: null };
const template = `<template id="figure-tools" data-hint="Gå med piltangenterna." data-copied="Kopierad" data-in-address="I adressfältet" data-no-picture="Ingen bild">
<div class="tools"><div role="group"><button data-do="chart">Diagram</button><button data-do="table">Tabell</button></div>
<button data-do="png">PNG</button><p role="status"></p></div></template>`;

beforeEach(async () => {
	await page.viewport(1280, 900);
	document.documentElement.lang = 'sv';
	document.title = 'Sociala krav i upphandling 2025';
	const content = article(published as unknown as Snapshot, 'sv', document, links);
	document.body.innerHTML = `${articleStyleElement}<main>${content}</main>${template}`;
	addTools(document);
});
afterEach(() => {
	document.body.innerHTML = '';
});

const years = () => document.querySelector<HTMLElement>('#sv-years')!;
const places = () => [...years().querySelectorAll<SVGElement>('.wide [data-row]')];
const tip = () => years().querySelector<HTMLElement>('.wide .tip')!;
const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const tableRow = (name: string) =>
	[...years().querySelectorAll('tbody tr')].find((row) => row.querySelector('th')?.textContent === name)!;
const button = (name: string) => years().querySelector<HTMLButtonElement>(`[data-do=${name}]`)!;

describe('the places of a drawing', () => {
	it('are one stop for Tab, and arrow keys go from one to the next', async () => {
		expect(places().map(({ tabIndex }) => tabIndex)).toEqual([0, ...Array<number>(11).fill(-1)]);
		places()[0]!.focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(document.activeElement).toBe(places()[2]);
		await userEvent.keyboard('{ArrowLeft}');
		expect(document.activeElement).toBe(places()[1]);
		await userEvent.keyboard('{End}');
		expect(document.activeElement).toBe(places()[11]);
		await userEvent.keyboard('{ArrowRight}');
		expect(document.activeElement).toBe(places()[11]);
		await userEvent.keyboard('{Home}');
		expect(places().map(({ tabIndex }) => tabIndex)).toEqual([0, ...Array<number>(11).fill(-1)]);
	});

	it('say what their row of the table says, and no more', () => {
		places()[0]!.focus();
		const words = plain(tip().innerText).split(/\s*\n\s*/);
		const cells = [...tableRow('2014').children].map(({ textContent }) => plain(textContent).trim());
		const heads = [...years().querySelectorAll('thead th')].map(({ textContent }) =>
			plain(textContent).trim(),
		);
		expect(words.filter((word) => word !== '').toSorted()).toEqual([...cells, ...heads.slice(1)].toSorted());
	});

	it('are read out as the row, in words', () => {
		const svg = years().querySelector('.wide svg')!;
		expect(svg.getAttribute('role')).toBe('group');
		expect(svg.getAttribute('aria-label')).not.toBe('');
		const name = plain(places()[0]!.getAttribute('aria-label'));
		expect(name).toMatch(
			/^2014\. Med stadens modell: 8\. Uppgift saknas: 7\. .*Utfall: Målet är inte nått\.$/,
		);
		const silent = [...svg.children].filter((child) => !child.hasAttribute('data-row'));
		for (const child of silent) expect(child.getAttribute('aria-hidden')).toBe('true');
	});

	it('show a tip to the pointer that stays while the pointer is on it, and Esc closes it', async () => {
		await userEvent.hover(places()[4]!);
		expect(plain(tip().innerText)).toContain('2018');
		await userEvent.hover(tip());
		await new Promise((done) => setTimeout(done, 400));
		expect(tip().hidden).toBe(false);
		await userEvent.keyboard('{Escape}');
		expect(tip().hidden).toBe(true);
	});

	it('close with Esc without losing the focus, and open again with Enter', async () => {
		places()[0]!.focus();
		await userEvent.keyboard('{Escape}');
		expect([tip().hidden, document.activeElement]).toEqual([true, places()[0]]);
		await userEvent.keyboard('{Enter}');
		expect(tip().hidden).toBe(false);
		places()[0]!.blur();
		expect(tip().hidden).toBe(true);
	});

	it.each([320, 390, 1280])('keep their tips on the screen, %i px wide', async (width) => {
		await page.viewport(width, 900);
		for (const place of document.querySelectorAll<SVGElement>('[data-row]')) {
			if (place.getBoundingClientRect().width === 0) continue;
			place.focus();
			const shown = [...document.querySelectorAll<HTMLElement>('.tip')].filter(({ hidden }) => !hidden);
			expect(shown).toHaveLength(1);
			const { left, right } = shown[0]!.getBoundingClientRect();
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(width);
		}
	});
});

describe('the tools of a figure', () => {
	it('change the drawing for the table, and back', async () => {
		const visible = (selector: string) =>
			[...years().querySelectorAll<HTMLElement>(selector)].some((one) => one.checkVisibility());
		expect([visible('.wide'), visible('table')]).toEqual([true, false]);
		await userEvent.click(button('table'));
		expect([visible('.wide'), visible('table')]).toEqual([false, true]);
		expect(button('table').getAttribute('aria-pressed')).toBe('true');
		await userEvent.click(button('chart'));
		expect([visible('.wide'), visible('table')]).toEqual([true, false]);
	});

	it('take the place of the table under the drawing, which comes back where they do not', async () => {
		const [twin] = years().querySelectorAll<HTMLDetailsElement>('.twin-table');
		expect(twin!.checkVisibility()).toBe(false);
		delete years().dataset['shown'];
		expect(twin!.checkVisibility()).toBe(false);
		for (const animation of twin!.getAnimations()) animation.finish();
		expect(twin!.checkVisibility()).toBe(true);
	});

	it('stand at every drawing of the page', () => {
		const drawn = document.querySelectorAll('.wide > svg').length;
		expect(drawn).toBeGreaterThan(3);
		expect(document.querySelectorAll('.tools')).toHaveLength(drawn);
	});

	it('move nothing when they come', async () => {
		const content = article(published as unknown as Snapshot, 'sv', document, links);
		// Beyond the screen, heights are guessed until they are looked at.
		const all = '<style>.published figure { content-visibility: visible !important }</style>';
		for (const width of [320, 390, 1280]) {
			await page.viewport(width, 900);
			document.body.innerHTML = `${articleStyleElement}${all}<main>${content}</main>${template}`;
			const drawn = [...document.querySelectorAll('.published :is(svg.chart, summary, h2)')];
			const before = drawn.map((one) => one.getBoundingClientRect().top);
			addTools(document);
			expect(drawn.map((one) => one.getBoundingClientRect().top)).toEqual(before);
		}
	});

	it('give a picture twice as large as the drawing, on white, that says what it shows, who says it and that it is a demo', async () => {
		const written: string[] = [];
		const { fillText } = CanvasRenderingContext2D.prototype;
		CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
			written.push(text);
			fillText.call(this, text, ...at);
		};
		const saved = new Promise<HTMLAnchorElement>((resolve) => {
			HTMLAnchorElement.prototype.click = function () {
				resolve(this);
			};
		});
		try {
			await userEvent.click(button('png'));
			const link = await saved;
			expect(link.download).toBe('years-2025.png');
			const picture = await createImageBitmap(await (await fetch(link.href)).blob());
			expect(picture.width).toBe(2 * (720 + 48));
			const canvas = new OffscreenCanvas(picture.width, picture.height);
			const context = canvas.getContext('2d')!;
			context.drawImage(picture, 0, 0);
			const pixels = context.getImageData(0, 0, picture.width, picture.height).data;
			expect([...pixels.slice(0, 4)]).toEqual([255, 255, 255, 255]);
			// The accent of the light theme, #0b6375: the columns are there.
			let accent = 0;
			for (let at = 0; at < pixels.length; at += 4)
				if (pixels[at] === 0x0b && pixels[at + 1] === 0x63 && pixels[at + 2] === 0x75) accent += 1;
			expect(accent).toBeGreaterThan(5000);
			expect(plain(written.join(' '))).toMatch(
				/^Utvecklingen år för år Andelen var .* Exempelstad Demo: Exempelstad är påhittad, liksom alla siffror\. Källa: .*\.$/,
			);
		} finally {
			CanvasRenderingContext2D.prototype.fillText = fillText;
			delete (HTMLAnchorElement.prototype as Partial<HTMLAnchorElement>).click;
		}
	});

	it.each([320, 1280])('have no fault that axe knows, %i px wide', async (width) => {
		await page.viewport(width, 900);
		places()[0]!.focus();
		const { violations } = await axe.run(document.querySelector('main')!, { resultTypes: ['violations'] });
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});
});
