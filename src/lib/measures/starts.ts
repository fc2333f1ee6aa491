import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';
import type { MeasureId } from './result.ts';

/**
 * Starts of a class of outcomes, by series. They are starts, not unique persons, and cover the contracts that reported of those due
 * (deviations, in their series).
 */
export function startsMeasure(id: MeasureId, outcomeClass: 'job' | 'placement'): Measure {
	return {
		id,
		unit: 'persons',
		variantOf: null,
		fact: 'fact_starts',
		population: `class IN ('${outcomeClass}', 'report')`,
		tallies: {
			amount: `CASE WHEN class = 'report' THEN 0 ELSE persons END`,
			part: `CASE WHEN class = 'report' THEN reported ELSE 0 END`,
			rest: `CASE WHEN class = 'report' THEN 1 - reported ELSE 0 END`,
			fallback: `CASE WHEN split = '' THEN fallback_date ELSE 0 END`,
		},
		slices: ['month', ...ofContract, 'form', 'group', 'gender', 'age_band'],
		series: true,
		total: true,
		unanswerable: ({ outcomes }) => (outcomes > 0 ? null : 'no_outcomes'),
		changes: [
			{ version: 1, on: '2026-11-21' },
			{ version: 2, on: '2026-11-21' },
			{ version: 3, on: '2026-11-22' },
		],
	};
}
