import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { svgDocument } from '../../../../src/lib/charts/svg-document.ts';
import type { CountTable } from '../../../../src/lib/publish/counts.ts';
import { article } from '../../../../src/lib/publish/html/article.ts';
import { openTables } from '../../../../src/lib/publish/open-data/open-table.ts';
import { tableDescription } from '../../../../src/lib/publish/open-data/texts.ts';
import { wideGroupsIn } from '../../../../src/lib/publish/structure.ts';
import { locales, type Locale } from '../../../../src/lib/text/locale.ts';
import { translator } from '../../../../src/lib/text/translate.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const links = { files: '', method: () => 'method/sv.md', verify: null };
const textOf = (node: Element) => node.textContent.replace(/\s+/g, ' ').trim();

function shown(counts: readonly CountTable[], locale: Locale = 'sv'): Element {
	const html = article({ ...smallSnapshot, counts: [...counts] }, locale, svgDocument(), links);
	return new JSDOM(html).window.document.body;
}

const table = (page: Element) => page.querySelector('[id$="-jobs-started-by-unit"]')!;

const [units] = smallSnapshot.counts;
const waiting = (
	id: CountTable['id'],
	rows: CountTable['rows'],
	cells: CountTable['cells'] = [],
): CountTable => ({
	...{ ...units!, id, rows, cells },
	waiting: [{ year: 2025, reason: 'small_change' }],
});
const total = units!.cells.slice(0, 1);

describe('the persons of a published year', () => {
	test('stand in a table with two points where a count is hidden, and the total last', () => {
		const rows = [...table(shown([units!])).querySelectorAll('tbody tr')].map((row) =>
			[...row.children].map(textOf),
		);
		expect(rows).toEqual([
			['=Kultur, "fritid"', '..', '..'],
			['Park och natur', '..', '..'],
			['Summa', '12', '12'],
		]);
	});

	test('have the points explained, before the tables and under them', () => {
		const page = shown([units!]);
		expect(textOf(page.querySelector('#sv-persons > p')!)).toContain('Små antal visas inte');
		expect(textOf(table(page))).toContain('Två punkter (..) betyder');
		expect(textOf(shown([{ ...units!, cells: total }]).querySelector('#sv-persons > p')!)).toBe(
			'Inget antal i tabellerna är dolt.',
		);
	});

	test('are told with the groups that are shown as one, in words', () => {
		const cells = ['health', 'young', 'recorded'].map((row) => ({
			...{ year: 2025, row, column: '', count: 12, hidden: null },
		}));
		const table: CountTable = { ...units!, id: 'by_group', rows: 'group', cells };
		const merged = { ...smallSnapshot, wide_groups: wideGroupsIn({ groups: 'merged' }), counts: [table] };
		const html = article(merged, 'sv', svgDocument(), links);
		const text = textOf(new JSDOM(html).window.document.querySelector('#sv-persons')!);
		expect(text).toContain('Funktionsnedsättning eller nedsatt arbetsförmåga');
		expect(text).toContain('Närliggande målgrupper visas tillsammans.');
		expect(textOf(shown([table]))).not.toContain('Närliggande');
		for (const locale of locales) {
			const { notes } = openTables(merged).find(({ name }) => name === 'persons-by-group')!;
			expect(tableDescription(merged, notes)[locale]).toContain(translator(locale)('persons_groups_merged'));
		}
	});

	test('wait with one sentence for all breakdowns of a measure, or one that names those that wait', () => {
		const all = [waiting('by_unit', 'unit', total), waiting('by_gender', 'gender', total)];
		const notes = (tables: readonly CountTable[], locale?: Locale) =>
			[...shown(tables, locale).querySelectorAll('[id$="-persons"] > .note')].map(textOf);
		expect(notes(all)).toEqual([
			expect.stringMatching(/^Påbörjade anställningar 2025: fördelningen visas inte i den här versionen\./),
		]);
		expect(notes([units!, waiting('by_gender', 'gender')])).toEqual([
			expect.stringMatching(/^Påbörjade anställningar \(kön\) 2025: /),
		]);
		expect(notes(all, 'fi')).toEqual([
			expect.stringMatching(/^Alkaneet työsuhteet 2025: jaottelua ei näytetä/),
		]);
	});

	test('are titled by what they are told apart by, in each language', () => {
		const titles = (['sv', 'fi', 'en'] as const).map((locale) =>
			textOf(table(shown([units!], locale)).querySelector('summary')!),
		);
		expect(titles).toEqual([
			'Påbörjade anställningar 2025 efter enhet och form',
			'Alkaneet työsuhteet 2025, jaottelu: yksikkö ja muoto',
			'Jobs started 2025 by unit and form',
		]);
	});
});
