import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

/** The whole says of how many jobs that began any target group is recorded; a group, how many of those went to it. Groups overlap. */
export const groupReach: Measure = {
	id: 'group_reach',
	unit: 'share_of_recorded',
	variantOf: null,
	fact: 'fact_starts',
	population: `class = 'job'`,
	tallies: {
		amount: 'persons',
		part: `CASE WHEN split = '' THEN in_groups WHEN code IN ('recorded', 'not_recorded') THEN 0 ELSE persons END`,
		unknown: `CASE WHEN split = '' THEN persons - in_groups ELSE 0 END`,
		fallback: `CASE WHEN split = '' THEN fallback_date ELSE 0 END`,
	},
	slices: [...ofContract, 'form', 'group'],
	series: true,
	total: true,
	unanswerable: ({ outcomes }) => (outcomes > 0 ? null : 'no_outcomes'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
