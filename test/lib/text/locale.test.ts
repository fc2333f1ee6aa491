import { describe, expect, test } from 'vitest';
import { baseLocale, isLocale, localePath, locales } from '../../../src/lib/text/locale.ts';
import { isMessageKey, translator } from '../../../src/lib/text/translate.ts';

describe('languages', () => {
	test('are Swedish, Finnish and English, and Swedish is the first', () => {
		expect(locales).toEqual(['sv', 'fi', 'en']);
		expect(baseLocale).toBe('sv');
	});

	test.each([
		['sv', true],
		['fi', true],
		['en', true],
		['no', false],
		['SV', false],
		['', false],
		[undefined, false],
	])('%s is a language: %s', (text, answer) => {
		expect(isLocale(text)).toBe(answer);
	});

	test.each([
		['/', '/', '/fi/', '/en/'],
		['/explore/', '/explore/', '/fi/explore/', '/en/explore/'],
		['/results/2024/', '/results/2024/', '/fi/results/2024/', '/en/results/2024/'],
	])('%s has an address in each', (path, swedish, finnish, english) => {
		expect(locales.map((locale) => localePath(path, locale))).toEqual([swedish, finnish, english]);
	});
});

describe('a translator', () => {
	test('says the same message in its own language', () => {
		const said = locales.map((locale) => translator(locale)('charts_month_3'));
		expect(said).toEqual(['mars', 'maaliskuussa', 'March']);
	});

	test('chooses the form by the count and prints the number as it is handed over', () => {
		const t = translator('sv');
		expect(t('charts_jobs_started', { count: 1, n: '1' })).toBe('En anställning påbörjades.');
		expect(t('charts_jobs_started', { count: 1200, n: '1 200' })).toBe('1 200 anställningar påbörjades.');
	});

	test('knows which keys name a message', () => {
		expect(isMessageKey('charts_month_3')).toBe(true);
		expect(isMessageKey('charts_month_13')).toBe(false);
		expect(isMessageKey('toString')).toBe(false);
	});
});
