import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { sentenceShareVariants } from '../../../src/lib/charts/sentence-share-variants.ts';
import { shareVariants } from '../../../src/lib/charts/share-variants.ts';
import { tableShareVariants } from '../../../src/lib/charts/table-share-variants.ts';
import { plain, share } from './results.ts';

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
