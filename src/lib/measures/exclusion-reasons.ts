import type { FactName } from './facts.ts';
import type { Measure } from './measure.ts';
import type { ExclusionReason } from './result.ts';

const ofProcurements: readonly ExclusionReason[] = [
	...(['duplicate', 'no_date', 'after_as_of', 'cancelled', 'direct_award'] as const),
	...(['call_off', 'external_framework', 'reannounced'] as const),
];
const ofOutcomes: readonly ExclusionReason[] = [
	...(['duplicate', 'estimate_or_commitment', 'no_date', 'after_as_of', 'overlap'] as const),
];
const ofClauses: readonly ExclusionReason[] = [
	...(['duplicate', 'cancelled', 'reannounced', 'after_as_of', 'no_date'] as const),
];

/** Why rows of a fact are left out, in the order in which its SQL asks; none where it is not named. Tests hold that its SQL gives these, and no others. */
const ofFact: Readonly<Partial<Record<FactName, readonly ExclusionReason[]>>> = {
	fact_procurements: ofProcurements,
	fact_lots: ofProcurements,
	fact_stock: ofProcurements,
	fact_starts: ofOutcomes,
	fact_months: ofOutcomes,
	fact_retention: [...ofOutcomes, 'not_due'],
	fact_clause_groups: ofClauses,
	fact_funnel: [...ofClauses, 'no_data'],
	fact_commitments: ['duplicate', 'cancelled', 'reannounced', 'no_date', 'running', 'not_measurable'],
	fact_dialogs: [...ofClauses, 'estimate_or_commitment', 'overlap'],
	fact_deviations: ['duplicate', 'no_date', 'after_as_of', 'overlap'],
	fact_contract_years: ['no_value', 'other_currency'],
	fact_quality: ['no_date', 'after_as_of'],
};

/** Why rows are left out of a measure: by its fact, and by its own SQL. */
export function exclusionReasons({ fact, excluded = 'excluded' }: Measure): ExclusionReason[] {
	const own = [...excluded.matchAll(/\bTHEN\s+'(\w+)'/g)].map(([, word]) => word as ExclusionReason);
	const taken = /\bexcluded\b/.test(excluded) ? (ofFact[fact] ?? []) : [];
	return [...new Set([...taken, ...own])];
}
