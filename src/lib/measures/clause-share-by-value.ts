import { clauseShareVariant } from './share.ts';
import { clauseUnanswerable } from './unanswerable.ts';

/** The headline in money: the value of the contracts of each procurement, in the currency of most of them. */
export const clauseShareByValue = clauseShareVariant(
	'clause_share_by_value',
	{ weight: 'value' },
	{
		fractions: ['part', 'rest', 'unknown', 'unclear_part', 'unclear_rest', 'unclear_unknown'],
		excluded: `coalesce(excluded, CASE WHEN value IS NULL THEN 'no_value'
			WHEN currency IS DISTINCT FROM (SELECT m.currency FROM fact_main_currency m) THEN 'other_currency' END)`,
		unanswerable: (held) => clauseUnanswerable(held) ?? (held.value_column > 0 ? null : 'no_value_column'),
	},
);
