import type { Measure } from './measure.ts';

const counted = (state: string) => `CASE WHEN state = '${state}' THEN 1 ELSE 0 END`;

/** Of all organisations and target groups of the year: how many of the pairs met. Only the support function. */
export const groupCoverage: Measure = {
	id: 'group_coverage',
	unit: 'share',
	variantOf: null,
	fact: 'fact_coverage',
	population: '1 = 1',
	tallies: { part: counted('reached'), rest: counted('not_reached'), unknown: counted('unknown') },
	slices: ['organisation', 'organisation_tree', 'group'],
	series: false,
	total: true,
	unanswerable: ({ outcomes }) => (outcomes > 0 ? null : 'no_outcomes'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
