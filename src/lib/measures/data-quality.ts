import type { Measure } from './measure.ts';

/**
 * Rows in doubt of the rows looked at, by kind; beside them by how much they could move a headline figure at most, in jobs or in
 * procurements as `facts/quality.ts` says of each kind. The kinds stand beside each other: one row can be in several of them.
 */
export const dataQuality: Measure = {
	id: 'data_quality',
	unit: 'rows',
	variantOf: null,
	fact: 'fact_quality',
	population: '1 = 1',
	tallies: { amount: 'effect', part: 'affected', rest: '1 - affected' },
	slices: ['organisation', 'organisation_tree', 'category'],
	series: false,
	total: false,
	unanswerable: ({ procurements, outcomes, deviations }) =>
		procurements + outcomes + deviations > 0 ? null : 'no_procurements',
	changes: [{ version: 1, on: '2026-11-21' }],
};
