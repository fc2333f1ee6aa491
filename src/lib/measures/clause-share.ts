import { serviceShare } from './share.ts';
import { clauseUnanswerable } from './unanswerable.ts';

/** The headline: service procurements with an employment clause that qualifies (under the city's model) / all service procurements of the year. */
export const clauseShare = serviceShare(
	'clause_share',
	{ state: 'clause_state' },
	{ unanswerable: clauseUnanswerable },
);
