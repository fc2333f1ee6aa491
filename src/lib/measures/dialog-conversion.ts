import type { Measure } from './measure.ts';

const counts = (state: string) => `CASE WHEN state = '${state}' THEN persons ELSE 0 END`;

/** Dialogs held of those agreed, held ones that led to a start, placements that became jobs: shares beside each other, each a category. */
export const dialogConversion: Measure = {
	id: 'dialog_conversion',
	unit: 'share',
	variantOf: null,
	fact: 'fact_dialogs',
	population: '1 = 1',
	tallies: { part: counts('yes'), rest: counts('no'), unknown: counts('unknown') },
	slices: ['organisation', 'organisation_tree', 'supplier', 'cpv', 'nature', 'model', 'category'],
	categories: ['held', 'with_outcome', 'converted'],
	series: false,
	total: false,
	unanswerable: ({ dialog_column }) => (dialog_column > 0 ? null : 'no_dialog_column'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
