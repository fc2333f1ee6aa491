import type { Dimension } from '../../../src/lib/measures/dimensions.ts';
import type { MeasureId, Result, Series } from '../../../src/lib/measures/result.ts';

interface Share {
	measure?: 'clause_share' | 'social_share';
	year?: number;
	dimension?: Dimension;
	key?: string;
	yes: number;
	all: number;
	unknown?: number;
	nature?: number;
	goal?: number | null;
	decision?: string | null;
	running?: boolean;
}

/** A share as the measures give it, its band and verdict worked out from the counts. */
export function share(given: Share): Result {
	const { measure = 'clause_share', year = 2025, dimension = 'all', key = '' } = given;
	const { yes, all, unknown = 0, nature = 0, goal = 0.5, decision = null, running = false } = given;
	const whole = all + nature;
	const lower = whole === 0 ? null : yes / whole;
	const upper = whole === 0 ? null : (yes + unknown + nature) / whole;
	const verdict =
		goal === null || lower === null || upper === null
			? null
			: lower >= goal
				? 'reached'
				: upper < goal && !running
					? 'not_reached'
					: 'undecidable';
	return {
		...{ measure, slice: { year, dimension, key, series: null } },
		...{ value: all === 0 ? null : yes / all, numerator: yes, denominator: all },
		...{ unknown, unknown_nature: nature, derived_nature: 0, fallback_dates: 0 },
		...{ lower, upper, verdict, goal, goal_decision: decision, running, as_of: '2026-03-31' },
	};
}

interface Count {
	measure?: MeasureId;
	year?: number;
	dimension?: Dimension;
	key?: string;
	series?: Series | null;
	value: number | null;
	reported?: number;
	due?: number | null;
	running?: boolean;
}

/** A count of jobs, placements or deviations. */
export function count(given: Count): Result {
	const { measure = 'jobs_started', year = 2025, dimension = 'all', key = '' } = given;
	const { series = 'support_function', value, reported = 0, due = null, running = false } = given;
	return {
		...{ measure, slice: { year, dimension, key, series }, value, numerator: reported, denominator: due },
		...{ unknown: due === null ? null : due - reported, unknown_nature: 0, derived_nature: 0 },
		...{
			fallback_dates: 0,
			lower: value,
			upper: null,
			verdict: null,
			goal: null,
			goal_decision: null,
			running,
		},
		as_of: '2026-03-31',
	};
}

/** Spaces that do not break are written as plain ones in expected texts. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
