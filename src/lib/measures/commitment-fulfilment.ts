import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

const counts = (...categories: string[]) =>
	`CASE WHEN category IN (${categories.map((code) => `'${code}'`).join(', ')}) THEN 1 ELSE 0 END`;

/** Commitments to employ that were due by the as-of date, and how many of them were fulfilled; slices by `category` count each outcome. */
export const commitmentFulfilment: Measure = {
	id: 'commitment_fulfilment',
	unit: 'share',
	variantOf: null,
	fact: 'fact_commitments',
	population: 'unit IS NOT NULL AND amount > 0',
	tallies: {
		amount: 'delivered',
		part: counts('fulfilled', 'deemed_fulfilled'),
		rest: counts('not_fulfilled'),
		unknown: counts('no_data'),
	},
	fractions: ['amount'],
	slices: [...ofContract, 'category', 'detail'],
	categories: ['fulfilled', 'deemed_fulfilled', 'not_fulfilled', 'no_data'],
	series: false,
	total: true,
	unanswerable: ({ commitment_column }) => (commitment_column > 0 ? null : 'no_commitment_column'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
