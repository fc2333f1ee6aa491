import { clauseShareVariant } from './share.ts';
import { clauseUnanswerable, type Contents, type Unanswerable } from './unanswerable.ts';

/**
 * The headline among those that are eligible: recorded as such, else over four months and more than one employee. Where that is not
 * known, the procurement is one that may belong to the denominator.
 */
export const clauseShareEligible = clauseShareVariant(
	'clause_share_eligible',
	{
		belongs: `nature = 'services' AND eligible_state = 'yes'`,
		unclear: `(nature = 'unknown' OR eligible_state = 'unknown')`,
	},
	{ excluded: `coalesce(excluded, CASE WHEN eligible_state = 'no' THEN 'not_eligible' END)`, unanswerable },
);

/** Without a recorded decision it takes both criteria to say that one is eligible. */
function unanswerable(held: Contents): Unanswerable | null {
	const told = held.eligible_column > 0 || (held.staff_column > 0 && held.end_column > 0);
	return clauseUnanswerable(held) ?? (told ? null : 'no_eligibility');
}
