import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { sentenceShareVariants } from '../../../src/lib/charts/sentence-share-variants.ts';
import { shareVariants } from '../../../src/lib/charts/share-variants.ts';
import { tableShareVariants } from '../../../src/lib/charts/table-share-variants.ts';
import type { Result } from '../../../src/lib/measures/result.ts';
import { plain, share } from './results.ts';

/** Of money, without its band, and without anything. */
const noBand: Result = {
	...share({ yes: 51, all: 100, goal: null }),
	measure: 'clause_share_by_value',
	...{ lower: null, upper: null, secret: ['unknown_nature', 'lower', 'upper'] },
};
const nothing: Result = {
	...noBand,
	...{ value: null, numerator: 0, denominator: null, unknown: null },
	secret: ['value', 'numerator', 'denominator', 'unknown', 'unknown_nature', 'lower', 'upper'],
};

/** The headline and another measure that stands in for a variant of it. */
const headline = share({ yes: 39, all: 83, unknown: 6 });
const other = { ...share({ measure: 'social_share', yes: 60, all: 100 }), goal: null };
const { document } = new JSDOM('').window;

describe('the headline beside other ways of counting it', () => {
	test('is a table with share, band, what it is made of, and the goal of the first', () => {
		const table = tableShareVariants([headline, other], 'sv');
		// 39 of 83 is 47.0 %, with the six unknown 45 of 83: 54.2 %.
		expect(table.rows.map((cells) => cells.map(({ text }) => plain(text)).join(' | '))).toEqual([
			'Andel tjänsteupphandlingar med stadens modell | 47,0 % | 47,0 % | 54,2 % | 39 | 83 | 6 | 50 %',
			'Andel tjänsteupphandlingar med ett socialt mål | 60,0 % | 60,0 % | 60,0 % | 60 | 100 | 0 | .',
		]);
		expect(table.rows.map((cells) => cells.find(({ figure }) => figure)?.figure?.measure)).toEqual([
			'clause_share',
			'social_share',
		]);
	});

	test('is said by its ends, and by how many reach the goal with what is known', () => {
		expect(plain(sentenceShareVariants([headline, other], 'sv'))).toBe(
			'”Andel tjänsteupphandlingar med stadens modell” ger lägst andel, 47,0 %, och ”Andel tjänsteupphandlingar med ett socialt mål” högst, 60,0 %. Målet nås säkert med 1 av 2 sätt att räkna.',
		);
		expect(plain(sentenceShareVariants([headline, { ...headline }], 'sv'))).toContain('samma andel, 47,0 %');
		expect(sentenceShareVariants([headline], 'sv')).toContain(
			'Det är inte säkert att målet nås med något av sätten.',
		);
	});

	test.each([720, 344])(
		'is drawn %i wide with a bar and the goal’s line for each, and money left to the table',
		(width) => {
			const money = { ...share({ yes: 1_500_000, all: 3_000_000, goal: null }), unknown: 0 };
			const svg = shareVariants([headline, other, money], { document, width, id: 'v', locale: 'sv' });
			const text = plain(svg.textContent);
			expect(text).toContain('47,0 % (39 av 83)');
			expect(text).toContain('60,0 % (60 av 100)');
			expect(text).toContain('50,0 %');
			expect(text).not.toContain('1 500 000');
			expect(text).toContain('Mål 50 %');
			expect(svg.querySelectorAll('[stroke-dasharray="6 4"]')).toHaveLength(3);
		},
	);
});

describe('a way of counting that is not shown in full', () => {
	const rowOf = (money: Result) =>
		tableShareVariants([headline, money], 'sv').rows[1]!.map(({ text }) => plain(text));

	test('has two points in the table for what is not, which are explained there', () => {
		const name = 'Andel av värdet med stadens modell';
		expect(rowOf(noBand)).toEqual([name, '51,0 %', '..', '..', '51', '100', '0', '.']);
		expect(rowOf(nothing)).toEqual([name, '..', '..', '..', '..', '..', '..', '.']);
		const { notes } = tableShareVariants([headline, noBand], 'sv');
		expect(notes.join(' ')).toContain('för att ingen leverantörs belopp ska kunna räknas ut.');
	});

	test('is not counted among those that reach the goal or do not, and is said', () => {
		const said = sentenceShareVariants([headline, other, noBand], 'sv');
		expect(plain(said)).toContain('Målet nås säkert med 1 av 2 sätt att räkna. Andel av värdet');
		expect(said).toContain('hur stor andelen minst och högst är visas inte');
		expect(sentenceShareVariants([headline, nothing], 'sv')).toContain(
			'Andel av värdet med stadens modell: visas inte',
		);
	});

	test.each([720, 344])('has its words in place of a bar, and no goal across them, %i wide', (width) => {
		const draw = (results: Result[]) => shareVariants(results, { document, width, id: 'v', locale: 'sv' });
		const bare = draw([headline]);
		for (const [money, words] of [
			[noBand, '51,0 % (minst och högst visas inte)'],
			[nothing, '..'],
		] as const) {
			const svg = draw([headline, money]);
			expect(plain(svg.textContent)).toContain(words);
			const count = (of: SVGSVGElement, what: string) => of.querySelectorAll(what).length;
			expect(count(svg, '[stroke-dasharray="6 4"]')).toBe(count(bare, '[stroke-dasharray="6 4"]'));
			// One more that answers the pointer.
			expect(count(svg, 'rect[fill]')).toBe(count(bare, 'rect[fill]') + 1);
		}
	});
});
