import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawBoth, type Drawing } from '../../../src/lib/charts/drawing.ts';
import { jobsByGroup } from '../../../src/lib/charts/jobs-by-group.ts';
import { jobsByYear } from '../../../src/lib/charts/jobs-by-year.ts';
import { shareByBuyer } from '../../../src/lib/charts/share-by-buyer.ts';
import { shareByMonth } from '../../../src/lib/charts/share-by-month.ts';
import { shareByYear } from '../../../src/lib/charts/share-by-year.ts';
import { shareComposition } from '../../../src/lib/charts/share-composition.ts';
import { svgText } from '../../../src/lib/charts/svg-text.ts';
import { count, plain, share } from './results.ts';

const document = new JSDOM('').window.document;
const wide: Drawing = { document, width: 720, id: 'figure', locale: 'sv' };
const narrow: Drawing = { ...wide, width: 344 };

const years = [
	share({ year: 2022, yes: 31, all: 98, unknown: 9 }),
	share({ year: 2023, yes: 0, all: 101, unknown: 101 }),
	share({ year: 2024, yes: 62, all: 112, unknown: 4 }),
	share({ year: 2025, yes: 40, all: 100, unknown: 20, nature: 3 }),
];
const longName = 'Kaupunkiympäristön toimialan rakennuttamispalvelut ja kunnossapito';
const buyers = [
	share({ dimension: 'organisation', key: longName, goal: null, yes: 14, all: 24, unknown: 2 }),
	share({ dimension: 'organisation', key: 'Kultur', goal: null, yes: 3, all: 9 }),
	share({ dimension: 'organisation', key: 'Parkering', goal: null, yes: 0, all: 14, unknown: 14 }),
];
const months = [share({ dimension: 'month', key: '2025-03', goal: null, yes: 2, all: 5, unknown: 1 })];
const jobs = [2024, 2025].flatMap((year) => [
	count({ year, value: 90, reported: 101, due: 125 }),
	count({ year, measure: 'placements_started', value: 52, reported: 101, due: 125 }),
	count({ year, series: 'deviation', value: 12 }),
]);
const groups = [
	count({ dimension: 'group', key: 'young', value: 27 }),
	count({ dimension: 'group', key: 'not_recorded', value: 17 }),
];
const label = (code: string) => (code === 'young' ? 'Unga' : 'Ej registrerad');

const charts: Record<string, (drawing: Drawing) => SVGSVGElement> = {
	'share by year': (drawing) => shareByYear(years, drawing),
	'share by broken years': (drawing) => shareByYear(years, drawing, [2024]),
	'jobs by broken years': (drawing) => jobsByYear(jobs, drawing, [2025]),
	'share of one year': (drawing) => shareByYear(years.slice(3), drawing),
	'share composition': (drawing) => shareComposition(years[3]!, drawing),
	'share by buyer': (drawing) => shareByBuyer(buyers, drawing),
	'share by month': (drawing) => shareByMonth(months, drawing),
	'jobs by year': (drawing) => jobsByYear(jobs, drawing),
	'jobs by group': (drawing) => jobsByGroup(groups, label, drawing),
	'share by year without years': (drawing) => shareByYear([], drawing),
	'share composition of nothing': (drawing) => shareComposition(share({ yes: 0, all: 0 }), drawing),
	'jobs by year without jobs': (drawing) => jobsByYear([], drawing),
};

const texts = (svg: SVGSVGElement) =>
	[...svg.querySelectorAll('text')].map(({ textContent }) => plain(textContent));
const filled = (svg: SVGSVGElement, fill: string) =>
	[...svg.querySelectorAll('rect')].filter(
		(rect) =>
			(rect.getAttribute('fill') ?? rect.parentElement?.getAttribute('fill') ?? '').includes(fill) &&
			Number(rect.getAttribute('height')) > 11,
	);

for (const [name, chart] of Object.entries(charts)) {
	for (const drawing of [wide, narrow]) {
		describe(`${name}, ${drawing.width} wide`, () => {
			const markup = svgText(chart(drawing));

			it('gives the same bytes twice', () => {
				expect(svgText(chart(drawing))).toBe(markup);
			});

			it('has no figure that is not a number, and none with more than two decimals', () => {
				expect(markup).not.toMatch(/NaN|undefined|Infinity/);
				expect(markup).not.toMatch(/\d\.\d{3,}/);
			});

			it('carries no style that a content security policy would drop', () => {
				expect(markup).not.toMatch(/<style|style=/);
			});

			it('is one image with a name', () => {
				expect(markup).toMatch(/^<svg [^>]*role="img"/);
				expect(chart(drawing).getAttribute('aria-label')).not.toBe('');
				expect(markup.match(/aria-/g)).toHaveLength(1);
			});

			it('has no text under 12 px, also where it is shrunk to 320 px', () => {
				const shrunk = drawing.width === 344 ? 288 / 344 : 640 / 720;
				for (const [, size] of markup.matchAll(/font-size="([\d.]+)"/g)) {
					expect(Number(size) * shrunk).toBeGreaterThanOrEqual(12);
				}
			});

			it('keeps every text inside the drawing', () => {
				for (const text of chart(drawing).querySelectorAll('text')) {
					expect(Number(text.getAttribute('x') ?? 0)).toBeLessThanOrEqual(drawing.width);
				}
			});
		});
	}
}

describe('what is drawn', () => {
	it('labels the goal', () => {
		expect(texts(shareByYear(years, wide))).toContain('Mål 50 %');
		expect(texts(shareByYear(years, narrow))).toEqual(expect.arrayContaining(['Mål', '50 %']));
		expect(texts(shareComposition(years[3]!, wide))).toContain('Mål 50 %');
		expect(svgText(shareByYear(years, wide))).toContain('stroke-dasharray');
	});

	it('marks where the years are broken, once a place, and not before the first or after the last', () => {
		const lines = (svg: SVGSVGElement) =>
			[...svg.querySelectorAll('line[stroke-dasharray="0.1 5"]')].map((line) => [
				...['x1', 'x2', 'y1', 'y2'].map((end) => Number(line.getAttribute(end))),
			]);
		const words = (svg: SVGSVGElement) => texts(svg).filter((text) => text === 'Brott');
		const share = shareByYear(years, wide, [2022, 2024, 2030]);
		expect(words(share)).toHaveLength(1);
		const [x1, x2, top, bottom] = lines(share)[0]!;
		expect(x1).toBe(x2);
		expect(bottom! - top!).toBeGreaterThan(200);
		// Between the columns of 2023 and of 2024.
		const columns = [...share.querySelectorAll('text')].filter((text) => /^202[34]$/.test(text.textContent));
		const [before, after] = columns.map((text) => Number(text.getAttribute('x')));
		expect(x1).toBeGreaterThan(before!);
		expect(x1).toBeLessThan(after!);
		expect(lines(shareByYear(years, wide))).toEqual([]);
		expect(words(jobsByYear(jobs, wide, [2025]))).toHaveLength(1);
		const lying = jobsByYear(jobs, narrow, [2025]);
		expect(words(lying)).toHaveLength(1);
		expect(lines(lying).map(([, , y1, y2]) => y1 === y2)).toEqual([true]);
	});

	it('writes the word of neighbouring breaks once where it would not fit twice', () => {
		const many = Array.from({ length: 14 }, (_, at) => share({ year: 2010 + at, yes: 3, all: 10 }));
		const svg = shareByYear(many, narrow, [2015, 2016, 2022]);
		expect(svg.querySelectorAll('line[stroke-dasharray="0.1 5"]')).toHaveLength(3);
		expect(texts(svg).filter((text) => text === 'Brott')).toHaveLength(2);
	});

	it('draws no goal where none was adopted', () => {
		const none = shareComposition(share({ yes: 4, all: 10, goal: null }), wide);
		expect(svgText(none)).not.toContain('stroke-dasharray');
	});

	it('hatches what is unknown', () => {
		const svg = shareComposition(years[3]!, wide);
		expect(svg.querySelector('pattern')?.id).toBe('figure-unknown');
		expect(filled(svg, 'url(#figure-unknown)')).toHaveLength(1);
	});

	it('tells jobs of deviations from those of the support function without colour', () => {
		const parts = new Map([[2024, { support: 20, deviation: 6 }]]);
		const svg = jobsByYear([count({ year: 2024, series: null, value: 26 })], wide, [], parts);
		const [bar] = filled(svg, 'url(#figure-deviation)');
		const drawn = svg.querySelector('pattern[id="figure-deviation"]')!;
		const tones = [...drawn.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'));
		expect(bar).toBeDefined();
		expect(tones).toEqual(['var(--deviation, #a8500f)', 'var(--paper, #ffffff)']);
	});

	it('draws only hatching, no bar, no point and no share where nothing is recorded', () => {
		const none = share({ yes: 0, all: 148, unknown: 148 });
		const bar = shareComposition(none, wide);
		expect(filled(bar, '--accent')).toHaveLength(0);
		expect(filled(bar, '--neutral')).toHaveLength(0);
		const column = shareByYear([{ ...none, slice: { ...none.slice, year: 2024 } }, none], wide);
		expect(filled(column, '--accent')).toHaveLength(0);
		expect(column.querySelectorAll('circle')).toHaveLength(0);
		expect(texts(column).filter((text) => text === 'saknas')).toHaveLength(2);
	});

	it('tells the verdict of a year by the form of its point', () => {
		const words = texts(shareByYear(years, wide));
		expect(words).toEqual(
			expect.arrayContaining(['Målet är nått', 'Kan inte avgöras', 'Målet är inte nått']),
		);
	});

	it('gives organisations under ten no percentage', () => {
		const said = texts(shareByBuyer(buyers, wide));
		expect(said).toContain('14 av 24, minst 58,3 %');
		expect(said).toContain('3 av 9');
		expect(said).toContain('14, uppgift saknas');
	});

	it('draws only the largest organisations', () => {
		expect(texts(shareByBuyer(buyers, wide, 1))).not.toContain('Kultur');
	});

	it('breaks long names and puts them above their bars on phones', () => {
		const said = texts(shareByBuyer(buyers, wide));
		expect(said).toEqual(expect.arrayContaining(['Kaupunkiympäristön toimialan']));
		expect(said.some((text) => text.length > 40)).toBe(false);
		const bars = filled(shareByBuyer(buyers, narrow), '--accent');
		expect(Number(bars[0]?.getAttribute('x'))).toBeLessThan(2);
	});

	it('stacks no series of jobs: every bar begins at nothing', () => {
		const svg = jobsByYear(jobs, wide);
		const bottoms = [...svg.querySelectorAll('rect:not([data-row])')]
			.filter((rect) => Number(rect.getAttribute('height')) > 11)
			.map((rect) => Math.round(Number(rect.getAttribute('y')) + Number(rect.getAttribute('height'))));
		expect(bottoms).toHaveLength(6);
		expect(new Set(bottoms).size).toBe(1);
	});

	it('hatches jobs of which no group is recorded', () => {
		expect(filled(jobsByGroup(groups, label, wide), 'url(#figure-unknown)')).toHaveLength(1);
	});

	it('gives the two drawings of a page ids of their own', () => {
		const both = drawBoth((drawing) => shareComposition(years[3]!, drawing), wide);
		expect(both.wide).toContain('id="sv-figure-wide-unknown"');
		expect(both.narrow).toContain('id="sv-figure-narrow-unknown"');
	});
});
