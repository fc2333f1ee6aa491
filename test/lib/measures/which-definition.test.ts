import { describe, expect, test } from 'vitest';
import { readPublished, whichDefinition } from '../../../src/lib/measures/which-definition.ts';
import { count, share } from '../charts/results.ts';

const results = [
	share({ year: 2024, yes: 40, all: 92, unknown: 3 }), // 43.478… %
	share({ year: 2025, yes: 39, all: 83 }), // 46.987… %
	share({ year: 2025, measure: 'social_share', yes: 1, all: 2 }), // 50 %
	share({ year: 2025, dimension: 'organisation', key: 'Park', yes: 10, all: 23 }), // 43.478… %
	count({ year: 2025, value: 125, reported: 101, due: 125 }),
	count({ year: 2024, value: 90.4, reported: 39, due: 100 }),
];
const told = (text: string) => {
	const { exact, rounded, nearest } = whichDefinition(readPublished(text, 'sv')!, results);
	const names = (list: typeof exact) =>
		list.map(({ result: { measure, slice }, part }) => `${measure} ${slice.year}${slice.key} ${part}`);
	return { exact: names(exact), rounded: names(rounded), nearest: names(nearest) };
};

describe('a published number is read', () => {
	test.each([
		['125', 125, false, 0],
		['1 250', 1250, false, 0],
		['1\u00a0250', 1250, false, 0],
		['1\u202f250,5', 1250.5, false, 1],
		['1.250', 1250, false, 0],
		['43,5 %', 43.5, true, 1],
		['43.5%', 43.5, true, 1],
		['43,5 procent', 43.5, true, 1],
		['43,5 prosenttia', 43.5, true, 1],
		['47 %', 47, true, 0],
	])('%s in Swedish and Finnish', (text, number, percent, decimals) => {
		for (const locale of ['sv', 'fi'] as const)
			expect(readPublished(text, locale)).toEqual({ number, percent, decimals });
	});

	test.each([
		['1,250', 1250, false, 0],
		['1,250,000.5', 1_250_000.5, false, 1],
		['43.5%', 43.5, true, 1],
		['43.5 per cent', 43.5, true, 1],
		['43,5 %', 43.5, true, 1],
	])('%s in English', (text, number, percent, decimals) => {
		expect(readPublished(text, 'en')).toEqual({ number, percent, decimals });
	});

	test.each(['', '%', 'många', '12 av 83', '1.2.3', '-5', '3,5,1'])('but not %s', (text) => {
		expect(readPublished(text, 'sv')).toBeNull();
	});
});

describe('a published number is', () => {
	test('the figures that are exactly it, each by its first part', () => {
		expect(told('125')).toEqual({ exact: ['jobs_started 2025 value'], rounded: [], nearest: [] });
		expect(told('39').exact).toEqual(['clause_share 2025 numerator', 'jobs_started 2024 numerator']);
		expect(told('50 %').exact).toEqual(['social_share 2025 value']);
		expect(told('83').exact).toEqual(['clause_share 2025 denominator']);
		expect(told('3').exact).toEqual(['clause_share 2024 unknown']);
	});

	test('and those that round to it, with as many decimals as it has, whole years first', () => {
		expect(told('43,5 %')).toEqual({
			exact: [],
			rounded: ['clause_share 2024 value', 'clause_share 2025Park value'],
			nearest: [],
		});
		expect(told('47 %').rounded).toEqual(['clause_share 2025 value']);
		expect(told('46,9 %').rounded).toEqual([]);
		expect(told('90').rounded).toEqual(['jobs_started 2024 value']);
		expect(told('43,48').rounded).toHaveLength(2);
	});

	test('else it is near those of whole years that come closest', () => {
		// 125 is 3 away, 101 is 21 away, 100 is 22 away; the share of Park is no whole.
		expect(told('122').nearest.slice(0, 3)).toEqual([
			'jobs_started 2025 value',
			'jobs_started 2025 numerator',
			'jobs_started 2024 denominator',
		]);
		expect(told('44,0 %').nearest).toEqual([
			'clause_share 2024 value',
			'clause_share 2025 value',
			'social_share 2025 value',
		]);
	});

	test('nothing where there are no figures', () => {
		const published = { number: 1, percent: false, decimals: 0 };
		expect(whichDefinition(published, [])).toEqual({ exact: [], rounded: [], nearest: [] });
	});
});
