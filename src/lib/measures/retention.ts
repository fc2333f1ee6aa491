import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

/**
 * Of the jobs that began in the year and had come so far: how many of the persons were in work after 3, 6 and 12 months. Those who could not
 * be reached, or of whom nothing is recorded, stay among them. `amount`: with the same employer.
 */
export const retention: Measure = {
	id: 'retention',
	unit: 'share',
	variantOf: null,
	fact: 'fact_retention',
	population: '1 = 1',
	tallies: {
		amount: `CASE WHEN status = 'in_work' THEN same_employer ELSE 0 END`,
		part: `CASE WHEN status = 'in_work' THEN 1 ELSE 0 END`,
		rest: `CASE WHEN status IN ('out', 'in_education') THEN 1 ELSE 0 END`,
		unknown: `CASE WHEN coalesce(status, 'lost_to_follow_up') = 'lost_to_follow_up' THEN 1 ELSE 0 END`,
	},
	hiddenBelow: 0.5,
	slices: [...ofContract, 'form', 'category', 'detail'],
	categories: ['m3', 'm6', 'm12'],
	series: true,
	total: false,
	unanswerable: ({ outcomes, status_column }) =>
		outcomes === 0 ? 'no_outcomes' : status_column === 0 ? 'no_status_column' : null,
	changes: [{ version: 1, on: '2026-11-21' }],
};
