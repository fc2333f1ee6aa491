import { describe, expect, it } from 'vitest';
import { sentenceJobsByGroup } from '../../../src/lib/charts/sentence-jobs-by-group.ts';
import { sentenceShareByBuyer } from '../../../src/lib/charts/sentence-share-by-buyer.ts';
import { sentenceShareByMonth } from '../../../src/lib/charts/sentence-share-by-month.ts';
import type { Locale } from '../../../src/lib/text/locale.ts';
import { count, share } from './results.ts';

const languages: Locale[] = ['sv', 'fi', 'en'];
const inAll = (say: (locale: Locale) => string) => languages.map(say);

/** Service procurements by organisation: `{ Vård: 3 }`. */
function buyers(counts: Record<string, number>, locale: Locale): string {
	const results = Object.entries(counts).map(([key, all]) =>
		share({ dimension: 'organisation', key, yes: 1, all }),
	);
	return sentenceShareByBuyer(results, locale).replace(/^.*?\. /, '');
}

/** Service procurements and those with the clause by month: `{ '03': [5, 1] }`. */
function months(counts: Record<string, [all: number, yes: number]>, locale: Locale): string {
	const results = Object.entries(counts).map(([month, [all, yes]]) =>
		share({ dimension: 'month', key: `2025-${month}`, yes, all }),
	);
	return sentenceShareByMonth(results, locale);
}

function jobs(dimension: 'group' | 'form', counts: Record<string, number>, locale: Locale): string {
	const results = Object.entries(counts).map(([key, value]) => count({ dimension, key, value }));
	return sentenceJobsByGroup(results, (code) => code, locale).replace(/(?<=\.) .*$/, '');
}

describe('where several share the first place, none is named as the largest', () => {
	it('two organisations', () => {
		expect(inAll((locale) => buyers({ Kultur: 12, Skola: 3, Vård: 12 }, locale))).toEqual([
			'Flest gjorde Kultur och Vård: 12 var.',
			'Eniten niitä tekivät Kultur ja Vård: kumpikin 12.',
			'Kultur and Vård made the most: 12 each.',
		]);
	});

	it('three organisations of four', () => {
		expect(inAll((locale) => buyers({ Kultur: 4, Park: 4, Skola: 1, Vård: 4 }, locale))).toEqual([
			'Flest gjorde 3 av dem: 4 var.',
			'Eniten niitä teki 3 organisaatiota: kukin 4.',
			'3 of them made the most: 4 each.',
		]);
	});

	it('all organisations', () => {
		expect(inAll((locale) => buyers({ Kultur: 4, Vård: 4 }, locale))).toEqual([
			'Alla gjorde lika många: 4 var.',
			'Kaikki tekivät niitä yhtä monta: kukin 4.',
			'All of them made equally many: 4 each.',
		]);
		expect(inAll((locale) => buyers({ Kultur: 1, Park: 1, Vård: 1 }, locale))).toEqual([
			'Alla gjorde en var.',
			'Kukin teki niitä yhden.',
			'Each of them made one.',
		]);
	});

	it('two months, with what is known of both together', () => {
		const counts = { '03': [5, 1], '04': [2, 2], '05': [5, 2] } satisfies Parameters<typeof months>[0];
		expect(inAll((locale) => months(counts, locale))).toEqual([
			'Flest tjänsteupphandlingar gjordes i mars och maj: 5 i vardera månaden. 3 av dem gjordes med stadens modell.',
			'Eniten palveluhankintoja tehtiin maaliskuussa ja toukokuussa: 5 kumpanakin kuukautena. Niistä 3 tehtiin kaupungin mallin mukaan.',
			'Most service procurements were made in March and May: 5 in each. 3 of them were made under the city’s model.',
		]);
	});

	it('three months of four, and every month', () => {
		const three = { '01': [2, 0], '02': [1, 0], '03': [2, 0], '04': [2, 0] } satisfies Parameters<
			typeof months
		>[0];
		expect(inAll((locale) => months(three, locale))).toEqual([
			'Flest tjänsteupphandlingar gjordes i 3 av månaderna: 2 i var och en.',
			'Eniten palveluhankintoja tehtiin 3 kuukautena: 2 kunakin.',
			'Most service procurements were made in 3 of the months: 2 in each.',
		]);
		expect(inAll((locale) => months({ '01': [2, 0], '02': [2, 0], '03': [0, 0] }, locale))).toEqual([
			'Lika många tjänsteupphandlingar gjordes i varje månad som hade någon: 2.',
			'Palveluhankintoja tehtiin yhtä monta jokaisena kuukautena, jona niitä oli: 2.',
			'Equally many service procurements were made in every month that had any: 2.',
		]);
	});

	it('two target groups, and three', () => {
		expect(inAll((locale) => jobs('group', { a: 4, b: 4, c: 1, not_recorded: 9 }, locale))).toEqual([
			'Flest påbörjade anställningar fanns i grupperna a och b: 4 i vardera.',
			'Eniten työsuhteita alkoi ryhmissä a ja b: 4 kummassakin.',
			'Most started jobs were in the groups a and b: 4 in each.',
		]);
		expect(inAll((locale) => jobs('group', { a: 4, b: 4, c: 4, d: 1 }, locale))).toEqual([
			'Flest påbörjade anställningar fanns i 3 av grupperna: 4 i var och en.',
			'Eniten työsuhteita alkoi 3 ryhmässä: 4 kussakin.',
			'Most started jobs were in 3 of the groups: 4 in each.',
		]);
	});

	it('two forms, and three', () => {
		expect(inAll((locale) => jobs('form', { a: 4, b: 4, c: 1 }, locale))).toEqual([
			'De vanligaste formerna var a och b: 4 av vardera.',
			'Yleisimmät muodot olivat a ja b: 4 kumpaakin.',
			'The most common forms were a and b: 4 of each.',
		]);
		expect(inAll((locale) => jobs('form', { a: 4, b: 4, c: 4, d: 1 }, locale))).toEqual([
			'3 former var vanligast: 4 av var och en.',
			'Yleisimpiä oli 3 muotoa: 4 kutakin.',
			'3 forms were the most common: 4 of each.',
		]);
	});
});
