import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/lib/charts/drawing.ts';
import { jobsByGroup } from '../../../src/lib/charts/jobs-by-group.ts';
import { jobsByYear } from '../../../src/lib/charts/jobs-by-year.ts';
import { shareByBuyer } from '../../../src/lib/charts/share-by-buyer.ts';
import { shareByMonth } from '../../../src/lib/charts/share-by-month.ts';
import { shareByYear } from '../../../src/lib/charts/share-by-year.ts';
import { shareComposition } from '../../../src/lib/charts/share-composition.ts';
import { shareVariants } from '../../../src/lib/charts/share-variants.ts';
import { tableJobsByGroup } from '../../../src/lib/charts/table-jobs-by-group.ts';
import { tableJobsByYear } from '../../../src/lib/charts/table-jobs-by-year.ts';
import { tableShareByBuyer } from '../../../src/lib/charts/table-share-by-buyer.ts';
import { tableShareByMonth } from '../../../src/lib/charts/table-share-by-month.ts';
import { tableShareByYear } from '../../../src/lib/charts/table-share-by-year.ts';
import { tableShareVariants } from '../../../src/lib/charts/table-share-variants.ts';
import type { TableTwin } from '../../../src/lib/charts/table.ts';
import { count, plain, share } from './results.ts';

const document = new JSDOM('').window.document;
const wide: Drawing = { document, width: 720, id: 'figure', locale: 'sv' };
const narrow: Drawing = { ...wide, width: 344 };

const years = [
	share({ year: 2025, yes: 40, all: 97, unknown: 20 }),
	share({ year: 2023, yes: 0, all: 101, unknown: 101 }),
	share({ year: 2024, yes: 62, all: 112, unknown: 4 }),
];
const buyers = [
	share({ dimension: 'organisation', key: 'Kultur', goal: null, yes: 3, all: 9 }),
	share({ dimension: 'organisation', key: 'Vård', goal: null, yes: 14, all: 24, unknown: 2 }),
];
const months = [11, 3, 7].map((month) =>
	share({ dimension: 'month', key: `2025-${String(month).padStart(2, '0')}`, yes: 2, all: month }),
);
const jobs = [2024, 2025].flatMap((year) => [
	count({ year, value: 90, reported: 101, due: 125 }),
	count({ year, measure: 'placements_started', value: 52, reported: 101, due: 125 }),
]);
const groups = [
	count({ dimension: 'group', key: 'young', value: 27 }),
	count({ dimension: 'group', key: 'disability', value: 31 }),
];
const label = (code: string) => (code === 'young' ? 'Unga' : 'Nedsatt');

const figures: Record<string, [draw: (drawing: Drawing) => SVGSVGElement, table: TableTwin]> = {
	'share by year': [(drawing) => shareByYear(years, drawing), tableShareByYear(years, 'sv')],
	'share by buyer': [(drawing) => shareByBuyer(buyers, drawing), tableShareByBuyer(buyers, 'sv')],
	'share by month': [(drawing) => shareByMonth(months, drawing), tableShareByMonth(months, 'sv')],
	'share by variant': [
		(drawing) => shareVariants(years.slice(0, 1), drawing),
		tableShareVariants(years.slice(0, 1), 'sv'),
	],
	'jobs by year': [(drawing) => jobsByYear(jobs, drawing), tableJobsByYear(jobs, 'sv')],
	'jobs by group': [(drawing) => jobsByGroup(groups, label, drawing), tableJobsByGroup(groups, label, 'sv')],
};

/** On phones months are drawn as numbers. */
const monthNumbers: Readonly<Record<string, string>> = { mars: '3', juli: '7', nov: '11' };

interface Zone {
	row: number;
	x: number;
	y: number;
	width: number;
	height: number;
}

function zonesIn(svg: SVGSVGElement): Zone[] {
	return [...svg.querySelectorAll('[data-row]')].map((zone) => {
		const [row, x, y, width, height] = ['data-row', 'x', 'y', 'width', 'height'].map((name) =>
			Number(zone.getAttribute(name)),
		) as [number, number, number, number, number];
		return { row, x, y, width, height };
	});
}

/** The texts that are drawn inside a zone. */
function textsIn(svg: SVGSVGElement, { x, y, width, height }: Zone): string {
	return [...svg.querySelectorAll('text')]
		.filter((text) => {
			const [left, down] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))];
			return left >= x && left <= x + width && down >= y && down <= y + height;
		})
		.map(({ textContent }) => plain(textContent))
		.join(' ');
}

describe.each(Object.entries(figures))('%s', (_, [draw, table]) => {
	it.each([
		['for desks', wide],
		['for phones', narrow],
	])('has %s a place for each row of its table, where the name of the row stands', (_layout, drawing) => {
		const svg = draw(drawing);
		const zones = zonesIn(svg);
		expect(zones.map(({ row }) => row)).toEqual(table.rows.map((_row, index) => index));
		for (const zone of zones) {
			const name = plain(table.rows[zone.row]![0]!.text);
			const drawn = monthNumbers[name] && drawing === narrow ? monthNumbers[name] : name.split(' ')[0];
			expect(textsIn(svg, zone)).toContain(drawn);
		}
	});

	it('has no place that another covers', () => {
		const zones = zonesIn(draw(wide));
		for (const [index, one] of zones.entries())
			for (const other of zones.slice(index + 1))
				expect(
					one.x + one.width <= other.x + 0.01 || one.y + one.height <= other.y + 0.01,
					`${one.row} and ${other.row}`,
				).toBe(true);
	});
});

describe('the composition of a year', () => {
	const rows = (yes: number, all: number, unknown: number) =>
		zonesIn(shareComposition(share({ yes, all, unknown }), wide)).map(({ row }) => row);

	it('has a place for each part that is not empty: with, not recorded, without', () => {
		expect(rows(40, 100, 20)).toEqual([0, 1, 2]);
		expect(rows(40, 40, 0)).toEqual([0]);
		expect(rows(0, 101, 101)).toEqual([1]);
		expect(rows(0, 0, 0)).toEqual([]);
	});

	it('has places that a finger meets, also where a part is thin', () => {
		const zones = zonesIn(shareComposition(share({ yes: 1, all: 500, unknown: 1 }), narrow));
		for (const { width } of zones) expect(width).toBeGreaterThanOrEqual(24);
	});
});
