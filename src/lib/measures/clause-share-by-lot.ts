import { clauseShareVariant } from './share.ts';
import { clauseUnanswerable } from './unanswerable.ts';

/** The headline by lot: a procurement counts once for each of its lots, one without lots once. */
export const clauseShareByLot = clauseShareVariant(
	'clause_share_by_lot',
	{},
	{ fact: 'fact_lots', unanswerable: clauseUnanswerable },
);
