import { describe, expect, test } from 'vitest';
import { headerWords } from '../../../src/lib/intake/header-words.ts';
import { editDistance } from '../../../src/lib/intake/edit-distance.ts';
import { likeness } from '../../../src/lib/intake/likeness.ts';
import type { FieldType } from '../../../src/lib/model/types.ts';

test.each([
	['Avtalsstartdatum', ['avtals', 'start'], ['date']],
	['Leverantörens namn', ['leverantörens'], ['name']],
	['Number of bids', ['bids'], ['count']],
	['Avtalsvärde (SEK, exkl. moms)', ['avtals'], ['value']],
	['Sopimuksen päättymispäivä', ['sopimuksen', 'päättymis'], ['date']],
	['AvtalsNummer', ['avtals'], ['number']],
])('the header %j is about %j and names %j', (header, words, kinds) => {
	const found = headerWords(header);
	expect(found.words.map(({ text }) => text)).toEqual(words);
	expect([...found.kinds]).toEqual(kinds);
});

describe('two headers', () => {
	const alike = (a: string, b: string, type: FieldType) => likeness(headerWords(a), headerWords(b), type);

	test.each([
		['Annonsdatum', 'annonseringsdatum', 'date'],
		['Levrantör', 'leverantör', 'text'],
		['Kontraktsdatum', 'avtalsdatum', 'date'],
		['Hankinnan laji', 'hankintalaji', 'code'],
	] as const)('%j and %j are alike', (a, b, type) => {
		expect(alike(a, b, type)).toBeGreaterThanOrEqual(0.9);
	});

	test.each([
		['Beslutsnummer', 'beslutsdatum', 'date'],
		['Antal leverantörer', 'leverantör', 'text'],
		['Anbudsdatum', 'avtalsdatum', 'date'],
		['Upphandlare', 'upphandling', 'text'],
	] as const)('%j and %j are not', (a, b, type) => {
		expect(alike(a, b, type)).toBeLessThan(0.4);
	});

	test('of which one has a word too many are never sure', () => {
		expect(alike('Avtalspart kontaktperson', 'avtalspart', 'text')).toBeLessThan(0.6);
	});
});

test.each([
	['', 'abc', 3],
	['avtal', 'avatl', 1],
	['köpare', 'köpre', 1],
	['sak', 'tak', 1],
])('from %j to %j it takes %i edits', (a, b, count) => {
	expect(editDistance(a, b)).toBe(count);
});
