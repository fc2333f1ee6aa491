import { describe, expect, test } from 'vitest';
import { sentenceEffect } from '../../../src/lib/charts/sentence-quality.ts';
import type { Effect } from '../../../src/lib/measures/quality-effect.ts';
import type { Result } from '../../../src/lib/measures/result.ts';

/** 40 of 100, with a goal of half. */
const share: Result = {
	...{ measure: 'clause_share', slice: { year: 2024, dimension: 'all', key: '', series: null } },
	...{ value: 0.4, numerator: 40, denominator: 100, unknown: 20, unknown_nature: 0, derived_nature: 0 },
	...{ fallback_dates: 0, lower: 0.4, upper: 0.6, verdict: 'undecidable', goal: 0.5, goal_decision: null },
	...{ running: false, as_of: '2026-12-31' },
};
const told = (effect: Effect) => sentenceEffect(effect, 'sv').replace(/[\u00a0\u202f]/g, ' ');

describe('the effect of rows in doubt in words', () => {
	test('says between what the share can be, and whether that decides on the goal', () => {
		const range = { lower: 0.4, upper: 0.6, share, decides: true };
		expect(told({ figure: 'share', way: 'answer', moved: 20, range })).toBe(
			'När det är känt om 20 upphandlingar har krav kan andelen bli mellan 40,0 % och 60,0 %. Målet, 50 %, ligger däremellan: bristen kan avgöra om det nås.',
		);
		const small = { lower: 0.396, upper: 0.404, share, decides: false };
		expect(told({ figure: 'share', way: 'leaves', moved: 1, range: small })).toBe(
			'Hör 1 upphandling till ett annat år kan andelen bli mellan 39,6 % och 40,4 %.',
		);
	});

	test('prints no span that a reader cannot see', () => {
		const range = { lower: 0.40001, upper: 0.40002, share, decides: false };
		expect(told({ figure: 'share', way: 'joins', moved: 1, range })).toBe(
			'Andelen ändras inte märkbart, fast bristen berör 1 upphandling.',
		);
	});

	test('never prints an end below the goal as the goal', () => {
		const range = { lower: 0.4, upper: 0.49996, share, decides: false };
		expect(told({ figure: 'share', way: 'nature', moved: 2, range })).not.toContain('50,0');
	});

	test('says that there is no share to move', () => {
		expect(told({ figure: 'share', way: 'joins', moved: 3, range: null })).toBe(
			'Andelen går inte att räkna ut för året. Bristen berör 3 upphandlingar.',
		);
	});

	test('says which jobs may be too many, and which may be missing', () => {
		expect(told({ figure: 'jobs', way: 'counted', moved: 3, jobs: 120 })).toBe(
			'Upp till 3 av årets 120 påbörjade anställningar hör kanske inte dit.',
		);
		expect(told({ figure: 'jobs', way: 'left_out', moved: 3, jobs: 120 })).toBe(
			'Upp till 3 anställningar till kan ha påbörjats, utöver årets 120.',
		);
		expect(told({ figure: 'jobs', way: 'beyond', moved: 3, jobs: 120 })).toContain('andra år');
	});

	test('says that nothing is moved', () => {
		expect(told({ figure: 'none' })).toBe('Ändrar inget av huvudtalen.');
	});
});
