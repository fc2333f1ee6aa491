import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

/** Deviation reports of the year, by reason and by whether their model was checked, and how many led to a start that was reported. */
export const deviations: Measure = {
	id: 'deviations',
	unit: 'reports',
	variantOf: null,
	fact: 'fact_deviations',
	population: '1 = 1',
	tallies: { amount: '1', part: 'with_outcome', unknown: '1 - with_outcome', fallback: 'fallback_date' },
	slices: ['month', ...ofContract, 'category', 'detail'],
	series: false,
	total: true,
	unanswerable: ({ deviations: reports }) => (reports > 0 ? null : 'no_deviations'),
	changes: [
		{ version: 1, on: '2026-11-21' },
		{ version: 2, on: '2026-11-21' },
		{ version: 3, on: '2026-11-22' },
	],
};
