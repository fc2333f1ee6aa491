import type { Result } from '../measures/result.ts';
import type { PublishedRow } from './snapshot.ts';

/**
 * Counts of persons of the whole city, by year and measure: of the support function and of deviations together, since a channel alone
 * may be small. What is covered are the contracts that reported, of those that were due. How rows were dated is not told.
 */
export function cityTotals(results: readonly Result[]): PublishedRow[] {
	const whole = results.filter(({ slice }) => slice.dimension === 'all');
	const years = [...new Set(whole.map(({ slice }) => slice.year))];
	return years.map((year) => {
		const parts = whole.filter(({ slice }) => slice.year === year);
		const own = parts.find(({ slice }) => slice.series === 'support_function');
		const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
		const value = values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0);
		const covered = own !== undefined && own.denominator !== null;
		return {
			...{ measure: parts[0]!.measure, year, key: '', series: 'sum' as const },
			...{ value, lower: value, upper: null },
			numerator: covered ? own.numerator : null,
			denominator: covered ? own.denominator : null,
			unknown: covered ? own.unknown : null,
			...{ unknown_nature: null, derived_nature: null, fallback_dates: null },
			...{ verdict: null, goal: null, goal_decision: null },
			...{ running: parts[0]!.running, hidden: null },
		};
	});
}
