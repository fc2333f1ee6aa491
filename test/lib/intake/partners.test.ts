import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/lib/intake/edit-distance.ts';
import { partnersOf } from '../../../src/lib/intake/partners.ts';

const likeliest = (text: string, others: readonly string[], kind: 'id' | 'name') =>
	partnersOf([text], others, kind).get(text)![0]?.to;

describe('identifiers that may be one', () => {
	test.each([
		['2024/113', 'DNR 2024-0113'],
		['2024/113', '24-113'],
		['24/0113', '2024:113'],
		['113/2024', '2024-113'],
		['avt-00123', 'AVT 123'],
		['A 1 0 5', 'a105'],
		['A10523', 'A01523'],
		['A10523', 'A1523'],
	])('%s is like %s', (text, other) => {
		expect(likeliest(text, ['B77', other, '2019-999', 'Z'], 'id')).toBe(other);
	});

	test('the same but for punctuation goes before the same but for a digit', () => {
		const found = partnersOf(['2024/113'], ['2024-114', '2024-0113', '2025-113'], 'id').get('2024/113')!;
		expect(found[0]!.to).toBe('2024-0113');
		expect(found[0]!.likeness).toBeGreaterThan(0.95);
		for (const { likeness } of found.slice(1)) expect(likeness).toBeLessThan(0.8);
	});

	test('are none where nothing is alike, nor with themselves', () => {
		expect(partnersOf(['A1'], ['A1', 'B2', '2024-7'], 'id').get('A1')).toEqual([]);
	});
});

describe('names that may be one', () => {
	test.each([
		['Parkförv.', 'Parkförvaltningen'],
		['PARKFÖRVALTNINGEN', 'Parkförvaltningen'],
		['Förvaltningen för äldre', 'Äldreförvaltningen för äldre'],
		['Exempelbolaget', 'Exempelbolaget AB'],
		['Exemplets Energi', 'Energi, Exemplets AB'],
		['Grundskoleförvaltnigen', 'Grundskoleförvaltningen'],
		['SBK', 'Stads bygg kontoret'],
	])('%s is like %s', (text, other) => {
		expect(likeliest(text, ['Hamnen', other, 'Biblioteken'], 'name')).toBe(other);
	});

	test('are no others of the same kind', () => {
		expect(likeliest('Hamnen', ['Kulturförvaltningen', 'Parkförvaltningen'], 'name')).toBeUndefined();
	});
});

describe('the distance of two texts', () => {
	test.each([
		['', 'abc', 3],
		['abcd', 'abdc', 1],
		['abc', 'abc', 0],
		['kitten', 'sitting', 3],
		['ca', 'abc', 3],
	])('of %s and %s is %i', (a, b, distance) => {
		expect(editDistance(a, b)).toBe(distance);
	});

	test('is the same both ways, and never more than the longer one', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
				expect(editDistance(a, b)).toBe(editDistance(b, a));
				expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			}),
		);
	});
});
