import { clauseShareVariant } from './share.ts';
import { clauseUnanswerable, type Contents, type Unanswerable } from './unanswerable.ts';

/** The headline, with a yes also where a deviation under a checked model was reported for the procurement. */
export const clauseShareWithDeviations = clauseShareVariant(
	'clause_share_with_deviations',
	{ state: 'deviation_state' },
	{ unanswerable },
);

function unanswerable(held: Contents): Unanswerable | null {
	const of = clauseUnanswerable(held);
	if (of !== null || held.deviation_procurements > 0) return of;
	return held.deviations === 0 ? 'no_deviations' : 'no_deviation_procurement';
}
