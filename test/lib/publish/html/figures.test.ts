import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { publishedView } from '../../../../src/lib/publish/html/views.ts';
import type { Snapshot } from '../../../../src/lib/publish/snapshot.ts';
import { locales } from '../../../../src/lib/text/locale.ts';

const { document } = new JSDOM('').window;
const published = JSON.parse(readFileSync('data/published/2025-v1/results.json', 'utf8')) as Snapshot;
const figures = locales.flatMap((locale) =>
	[...publishedView(published, locale, document).shown.values()].map(
		(figure) => [`${locale} ${figure.id}`, figure] as const,
	),
);

test('a year has a figure for everything that the committee asks', () => {
	expect([...publishedView(published, 'sv', document).shown.keys()]).toEqual([
		...['years', 'buyers', 'months', 'jobs-sum', 'commitments', 'deviations-reasons'],
		...['deviations-organisations', 'reporting', 'doubts', 'variants'],
		...['persons-by-group', 'persons-by-gender', 'persons-by-age', 'persons-by-length', 'retention'],
	]);
});

describe.each(figures)('%s', (_, { title, sentence, charts, table, definition, source }) => {
	test('has a title, a sentence that ends, a definition and a source', () => {
		for (const text of [title, sentence, ...definition, source]) expect(text).toMatch(/\S/);
		expect(sentence).toMatch(/[.!?]$/);
		expect(`${title} ${sentence}`).not.toMatch(/undefined|NaN|null|\{|\}/);
		expect(definition.length).toBeGreaterThan(0);
	});

	test('tells in each place of its drawings the row of its table that is drawn there', () => {
		for (const markup of [charts.wide, charts.narrow]) {
			const svg = new JSDOM(markup).window.document.querySelector('svg')!;
			const rows = [...svg.querySelectorAll('[data-row]')].map((zone) =>
				Number(zone.getAttribute('data-row')),
			);
			expect(rows).toEqual(rows.map((_, index) => index));
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.length).toBeLessThanOrEqual(table.rows.length);
		}
	});

	test('has no bar for a hidden count, and its sign in the table', () => {
		const hidden = table.rows.flat().filter(({ text }) => text === '..');
		for (const cell of hidden) expect(cell.value).toBe('..');
	});
});

test('what a drawing prints at the end of its bars is what the table says', () => {
	const { charts, table } = publishedView(published, 'sv', document).shown.get('persons-by-group')!;
	const texts = [...new JSDOM(charts.wide).window.document.querySelectorAll('text')].map(
		({ textContent }) => textContent,
	);
	const [first, ...rows] = table.rows.slice(0, -1).map((row) => row.map(({ text }) => text));
	expect(first).toEqual(['Målgrupp registrerad', '107', '43']);
	expect(texts).toEqual(expect.arrayContaining(['107 av 141', '43 av 56']));
	for (const row of rows.slice(0, -1)) expect(texts).toEqual(expect.arrayContaining(row));
});
