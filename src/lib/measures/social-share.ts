import { serviceShare } from './share.ts';

/** Service procurements with any social objective / all service procurements of the year: what national registers record. */
export const socialShare = serviceShare(
	'social_share',
	{ state: 'social_state' },
	{
		unanswerable: ({ procurements, social_column, clause_column, clauses }) => {
			if (procurements === 0) return 'no_procurements';
			return social_column + clause_column + clauses > 0 ? null : 'no_social_column';
		},
	},
);
