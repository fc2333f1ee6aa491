import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';
import { clauseUnanswerable } from './unanswerable.ts';

/** Jobs begun per 10 million of the value of contracts with a clause in force that year, in one currency. */
export const intensity: Measure = {
	id: 'intensity',
	unit: 'per_10_million',
	variantOf: null,
	fact: 'fact_contract_years',
	population: '1 = 1',
	tallies: {
		amount: 'jobs',
		part: 'CASE WHEN reported = 1 THEN value ELSE 0 END',
		rest: 'CASE WHEN reported = 1 THEN 0 ELSE value END',
		fallback: 'fallback_date',
	},
	fractions: ['part', 'rest'],
	slices: ofContract,
	series: false,
	total: true,
	unanswerable: (held) => clauseUnanswerable(held) ?? (held.outcomes > 0 ? null : 'no_outcomes'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
