import type { Measure } from './measure.ts';
import { maybeServices, shareTallies } from './share.ts';
import { clauseUnanswerable } from './unanswerable.ts';

/** The headline: service procurements with an employment clause under the city's model / all service procurements of the year. */
export const clauseShare: Measure = {
	id: 'clause_share',
	unit: 'share',
	variantOf: null,
	fact: 'fact_procurements',
	population: maybeServices,
	tallies: shareTallies('clause_state'),
	slices: ['month', 'organisation'],
	series: false,
	total: true,
	unanswerable: clauseUnanswerable,
	changes: [{ version: 1, on: '2026-11-21' }],
};
