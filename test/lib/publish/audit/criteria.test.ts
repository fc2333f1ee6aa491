import { describe, expect, test } from 'vitest';
import { isSafe, isSafeDifference, isSafePrimary } from '../../../../src/lib/publish/audit/criteria.ts';

const ends = (least: number, most: number) => ({ least, most });
const far = () => 100;

describe('a hidden count is safe', () => {
	test.each([
		[1, 5, true],
		[1, 4, false],
		[4, 4, false],
		// As wide as the threshold, though it cannot be one person.
		[2, 7, true],
		[2, 6, false],
		[1, Infinity, true],
		[12, 12, false],
	])('for anybody, from %i to %d: %s', (least, most, safe) => {
		expect(isSafe(ends(least, most), 5)).toBe(safe);
	});

	test.each([
		[1, 5, 1, true],
		[2, 70, 1, false],
		[1, 4, 1, false],
		// Two of its parts are not 0, which nobody can hide.
		[2, 70, 2, true],
		[3, 70, 2, false],
	])(
		'if it is hidden for its own sake, from %i to %i, and %i at the fewest: %s',
		(least, most, fewest, safe) => {
			expect(isSafePrimary(ends(least, most), 5, () => fewest)).toBe(safe);
		},
	);
});

describe('what came between is safe', () => {
	test.each([
		['nobody', 0, 0, true],
		['one person', 1, 1, false],
		['fewer than the threshold', 1, 4, false],
		['nobody or few', 0, 3, false],
		['anything from one person to the threshold', 1, 5, true],
		['many', 5, 5, true],
		['few or many, known too nearly', 2, 6, false],
		['one person fewer', -1, -1, false],
		['fewer or more', -3, 3, true],
	])('where it is %s: from %i to %i', (_, least, most, safe) => {
		expect(isSafeDifference(ends(least, most), 5, far)).toBe(safe);
	});

	test('where it may be nobody and the counts alone say as much', () => {
		expect(isSafeDifference(ends(0, 4), 5, () => 4)).toBe(true);
		expect(isSafeDifference(ends(0, 4), 5, () => 5)).toBe(false);
	});
});
