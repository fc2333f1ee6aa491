import { describe, expect, test } from 'vitest';
import type { Result, Series } from '../../../src/lib/measures/result.ts';
import { cityTotals } from '../../../src/lib/publish/city-totals.ts';

function starts(series: Series, value: number | null, own: Partial<Result> = {}): Result {
	return {
		measure: 'jobs_started',
		slice: { year: 2024, dimension: 'all', key: '', series },
		...{ value, lower: value, upper: null, numerator: 0, denominator: null, unknown: null },
		...{ unknown_nature: 0, derived_nature: 0, fallback_dates: 0, verdict: null, goal: null },
		...{ goal_decision: null, running: false, as_of: '2025-02-28' },
		...own,
	};
}

describe('counts of persons that are published', () => {
	test('are one sum of both channels, with the contracts that reported of those that were due', () => {
		const reported = { numerator: 8, denominator: 10, unknown: 2, fallback_dates: 3 };
		const [total, ...others] = cityTotals([
			starts('support_function', 20, reported),
			starts('deviation', 1, { numerator: 1, denominator: 4, unknown: 3 }),
		]);
		expect(others).toEqual([]);
		// 20 + 1 jobs; of a channel alone nothing is told, nor how its rows were dated.
		expect(total).toMatchObject({ series: 'sum', value: 21, lower: 21, upper: null });
		expect(total).toMatchObject({ numerator: 8, denominator: 10, unknown: 2, fallback_dates: null });
	});

	test('stand without what they are covered by where no contract was due to report', () => {
		const [total] = cityTotals([starts('deviation', 4, { numerator: 1, denominator: 2, unknown: 1 })]);
		expect(total).toMatchObject({ value: 4, numerator: null, denominator: null, unknown: null });
	});

	test('are not there where nothing is known, and that is no zero', () => {
		const [total] = cityTotals([starts('support_function', null)]);
		expect(total!.value).toBeNull();
	});

	test('take nothing of a part of the city', () => {
		const part = starts('support_function', 7);
		const unit = { ...part, slice: { ...part.slice, dimension: 'organisation' as const, key: 'F01' } };
		expect(cityTotals([unit])).toEqual([]);
	});
});
