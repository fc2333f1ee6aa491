import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

/** Places offered, persons referred and interviewed, starts: each of the clauses that record it. Its four steps are categories; no sum. */
export const matchingFunnel: Measure = {
	id: 'matching_funnel',
	unit: 'persons',
	variantOf: null,
	fact: 'fact_funnel',
	population: '1 = 1',
	tallies: {
		amount: 'coalesce(amount, 0)',
		part: 'CASE WHEN amount IS NULL THEN 0 ELSE 1 END',
		unknown: 'CASE WHEN amount IS NULL THEN 1 ELSE 0 END',
	},
	slices: [...ofContract, 'category'],
	categories: ['offered', 'referred', 'interviewed', 'started'],
	series: false,
	total: false,
	unanswerable: ({ funnel_column }) => (funnel_column > 0 ? null : 'no_funnel_column'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
