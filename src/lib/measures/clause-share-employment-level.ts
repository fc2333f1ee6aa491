import { clauseShareVariant } from './share.ts';
import { clauseUnanswerable } from './unanswerable.ts';

/** The headline with those clauses only that ask for employment, not for a dialogue. */
export const clauseShareEmploymentLevel = clauseShareVariant(
	'clause_share_employment_level',
	{ state: 'level_state' },
	{ unanswerable: (held) => clauseUnanswerable(held) ?? (held.level_column > 0 ? null : 'no_level') },
);
