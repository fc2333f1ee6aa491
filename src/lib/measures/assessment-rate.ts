import type { Measure } from './measure.ts';
import { procurementSlices, shareTallies } from './share.ts';
import type { Contents, Unanswerable } from './unanswerable.ts';

/**
 * Procurements of any nature over a threshold in which it was examined whether a clause suits / all over it. Where the value, or a
 * threshold in its currency, is not known, the procurement may belong to them.
 */
export const assessmentRate: Measure = {
	id: 'assessment_rate',
	unit: 'share',
	variantOf: null,
	fact: 'fact_procurements',
	population: '1 = 1',
	excluded: `coalesce(excluded, CASE WHEN over_threshold_state = 'no' THEN 'below_threshold' END)`,
	tallies: {
		...shareTallies({
			state: 'assessment_state',
			belongs: `over_threshold_state = 'yes'`,
			unclear: `over_threshold_state = 'unknown'`,
		}),
		derived: '0',
	},
	slices: procurementSlices,
	series: false,
	total: true,
	unanswerable,
	changes: [{ version: 1, on: '2026-11-21' }],
};

function unanswerable(held: Contents): Unanswerable | null {
	if (held.procurements === 0) return 'no_procurements';
	if (held.assessment_column === 0) return 'no_assessment_column';
	return held.value_column + held.estimate_column > 0 ? null : 'no_value_column';
}
