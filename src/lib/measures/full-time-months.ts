import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

/** Months in work times working time, inside the year. A working time or an end that is not recorded is not assumed: it is not covered. */
export const fullTimeMonths: Measure = {
	id: 'full_time_months',
	unit: 'months',
	variantOf: 'jobs_started',
	fact: 'fact_months',
	population: `class = 'job'`,
	tallies: {
		amount: 'months',
		part: 'CASE WHEN known = 1 THEN persons ELSE 0 END',
		unknown: 'CASE WHEN known = 1 THEN 0 ELSE persons END',
		fallback: 'fallback_date',
	},
	fractions: ['amount'],
	slices: [...ofContract, 'form'],
	series: true,
	total: true,
	unanswerable: ({ outcomes }) => (outcomes > 0 ? null : 'no_outcomes'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
