import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

/** Contracts that reported, none being an answer, of those that were due to. */
export const reportingRate: Measure = {
	id: 'reporting_rate',
	unit: 'share',
	variantOf: null,
	fact: 'fact_reporting',
	population: '1 = 1',
	excluded: 'CAST(NULL AS VARCHAR)',
	tallies: { part: 'reported', rest: '1 - reported' },
	slices: ofContract,
	series: false,
	total: true,
	unanswerable: ({ follow_ups }) => (follow_ups > 0 ? null : 'no_follow_ups'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
