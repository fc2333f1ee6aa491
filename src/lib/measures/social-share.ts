import type { Measure } from './measure.ts';
import { maybeServices, shareTallies } from './share.ts';

/** Service procurements with any social objective / all service procurements of the year: what national registers record. */
export const socialShare: Measure = {
	id: 'social_share',
	unit: 'share',
	variantOf: null,
	fact: 'fact_procurements',
	population: maybeServices,
	tallies: shareTallies('social_state'),
	slices: ['month', 'organisation'],
	series: false,
	total: true,
	unanswerable: ({ procurements, social_column, clause_column, clauses }) => {
		if (procurements === 0) return 'no_procurements';
		return social_column + clause_column + clauses > 0 ? null : 'no_social_column';
	},
	changes: [{ version: 1, on: '2026-11-21' }],
};
