import { ofContract } from './dimensions.ts';
import type { Measure } from './measure.ts';

/** The whole says how many employment clauses name any target group; a group, how many of those name it. */
export const groupClauses: Measure = {
	id: 'group_clauses',
	unit: 'share_of_recorded',
	variantOf: null,
	fact: 'fact_clause_groups',
	population: '1 = 1',
	tallies: {
		amount: '1',
		part: `CASE WHEN split = '' THEN in_groups WHEN code IN ('recorded', 'not_recorded') THEN 0 ELSE 1 END`,
		unknown: `CASE WHEN split = '' THEN 1 - in_groups ELSE 0 END`,
	},
	slices: [...ofContract, 'group'],
	series: false,
	total: true,
	unanswerable: ({ clauses }) => (clauses > 0 ? null : 'no_clauses'),
	changes: [{ version: 1, on: '2026-11-21' }],
};
