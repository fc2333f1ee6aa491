import type { Measure } from './measure.ts';

const inReference = (column: string) => `CASE WHEN class = 'reference' THEN ${column} ELSE 0 END`;

/** A target group's share of the jobs that began, held against its share of the reference population: 1 is as large. */
export const groupNeed: Measure = {
	id: 'group_need',
	unit: 'ratio',
	variantOf: null,
	fact: 'fact_need',
	population: 'compared = 1',
	tallies: {
		amount: `CASE WHEN class = 'start' THEN persons ELSE 0 END`,
		part: inReference('persons'),
		rest: inReference('others'),
	},
	slices: ['group'],
	series: true,
	total: false,
	unanswerable: ({ outcomes, reference_population }) =>
		outcomes === 0 ? 'no_outcomes' : reference_population === 0 ? 'no_reference_population' : null,
	changes: [{ version: 1, on: '2026-11-21' }],
};
