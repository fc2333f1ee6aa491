import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

/** Mean days from an event to its report; a report before its event is suspicious and left out. One of a whole year has no event. */
export const deviationDelay: Measure = {
	id: 'deviation_delay',
	unit: 'mean_days',
	variantOf: null,
	fact: 'fact_deviations',
	population: '1 = 1',
	excluded: `CASE WHEN excluded IS NULL AND days < 0 THEN 'before_event' ELSE excluded END`,
	tallies: {
		amount: 'coalesce(days, 0)',
		part: 'CASE WHEN days IS NULL THEN 0 ELSE 1 END',
		unknown: 'CASE WHEN days IS NULL THEN 1 ELSE 0 END',
	},
	slices: [...ofContract, 'category', 'detail'],
	series: false,
	total: true,
	unanswerable: ({ deviations: reports }) => (reports > 0 ? null : 'no_deviations'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
