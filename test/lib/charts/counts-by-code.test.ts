import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { countsByCode } from '../../../src/lib/charts/counts-by-code.ts';
import type { Drawing } from '../../../src/lib/charts/drawing.ts';
import { retentionBars } from '../../../src/lib/charts/retention-bars.ts';
import { plain } from './results.ts';

const { document } = new JSDOM('').window;
const widths = [720, 344].map((width): Drawing => ({ document, width, id: 'figure', locale: 'sv' }));
const texts = (svg: SVGSVGElement) =>
	[...svg.querySelectorAll('text')].map((text) => plain(text.textContent));
/** Swatches are 10.5 high. */
const bars = (svg: SVGSVGElement) =>
	[...svg.querySelectorAll('rect')]
		.filter((bar) => Number(bar.getAttribute('height')) > 11 && bar.closest('pattern') === null)
		.filter((bar) => bar.getAttribute('fill') !== 'none')
		.map((bar) => Number(bar.getAttribute('width')));

describe.each(widths)('counts of persons, $width wide', (drawing) => {
	const women = { name: 'Kvinnor', bars: { jobs: { count: 40 }, placements: { count: null } } };

	test('have no bar where they are hidden, and two points in its place', () => {
		const svg = countsByCode([women], 'Kön', drawing);
		expect(bars(svg)).toHaveLength(1);
		expect(texts(svg)).toEqual(expect.arrayContaining(['Kvinnor', '40', '..']));
	});

	test('are as long beside each other as they are many', () => {
		const men = { name: 'Män', bars: { jobs: { count: 20 } } };
		const [long, short] = bars(countsByCode([women, men], 'Kön', drawing));
		expect(long! / short!).toBeCloseTo(2, 2);
	});

	test('are followed by those of whom it is not recorded, and are said to be some of all', () => {
		const row = { name: 'Kön registrerat', bars: { jobs: { count: 90, missing: 30 } } };
		const svg = countsByCode([row], 'Kön', drawing);
		const [known, missing] = bars(svg);
		expect(known! / missing!).toBeCloseTo(3, 1);
		expect(texts(svg)).toEqual(expect.arrayContaining(['90 av 120', 'Uppgift saknas']));
	});

	test('say nothing of how many lack it where that is hidden', () => {
		const row = { name: 'Kön registrerat', bars: { jobs: { count: null, missing: null } } };
		const svg = countsByCode([row], 'Kön', drawing);
		expect(bars(svg)).toEqual([]);
		expect(texts(svg)).toContain('..');
	});
});

describe.each(widths)('those in work, $width wide', (drawing) => {
	const year = { year: 2024, due: 50 };

	test('are told apart from those of whom nothing is known and those not in work', () => {
		const svg = retentionBars([{ ...year, months: 12, inWork: 20, unknown: 20, notInWork: 10 }], drawing);
		const [inWork, unknown, not] = bars(svg);
		expect(inWork! / not!).toBeCloseTo(2, 1);
		expect(unknown).toBeCloseTo(inWork!, 1);
		expect(texts(svg)).toEqual(expect.arrayContaining(['2024, efter 12 månader', '20 av 50']));
	});

	test('leave the rest of all untold where its two parts are hidden', () => {
		const svg = retentionBars([{ ...year, months: 3, inWork: 40, unknown: null, notInWork: null }], drawing);
		const [inWork, rest] = bars(svg);
		expect(inWork! / rest!).toBeCloseTo(4, 1);
		expect(texts(svg)).toContain('Visas inte (..)');
	});

	test('have no bar at all where they are hidden themselves', () => {
		const svg = retentionBars([{ ...year, months: 3, inWork: null, unknown: 4, notInWork: 6 }], drawing);
		expect(bars(svg)).toEqual([]);
		expect(texts(svg)).toContain('.. av 50');
	});
});
