import { of } from './links.ts';

/**
 * The way from places to starts, of each employment clause with a level that says how far it came: four rows, `category` `offered`,
 * `referred`, `interviewed` and `started`. `amount` is the number, NULL where that step is not recorded, or nothing was heard of starts.
 * A start counts for one clause only. A clause without any of the first three numbers is one row, out as `no_data`.
 */
export const numberedFunnelFacts = `
WITH told AS (
	SELECT k.*, CASE WHEN k.excluded IS NOT NULL THEN k.excluded
		WHEN coalesce(k.offered, k.referred, k.interviewed) IS NULL THEN 'no_data' END AS left_out
	FROM fact_clauses k WHERE k.level IN ('dialog', 'employment')
),
claims AS (
	SELECT o.outcome, o.clause_row_id, o.persons,
		row_number() OVER (PARTITION BY o.outcome
			ORDER BY CASE WHEN k.contract IS NULL THEN 1 ELSE 0 END, k.id, k.level DESC, f.file_id, k.source_row, k.row_id) AS nth
	FROM fact_clause_outcomes o
	JOIN told k ON k.row_id = o.clause_row_id
	JOIN files f ON f.file_no = k.file_no
	WHERE k.left_out IS NULL AND o.class IN ('job', 'placement')
),
started AS (
	SELECT clause_row_id, sum(persons) AS persons FROM claims WHERE nth = 1 GROUP BY clause_row_id
),
steps AS (
	SELECT row_id, 'offered' AS category, offered AS amount FROM told WHERE left_out IS NULL
	UNION ALL
	SELECT row_id, 'referred', referred FROM told WHERE left_out IS NULL
	UNION ALL
	SELECT row_id, 'interviewed', interviewed FROM told WHERE left_out IS NULL
	UNION ALL
	SELECT k.row_id, 'started', CASE WHEN a.clause_row_id IS NOT NULL THEN coalesce(s.persons, 0) END
	FROM told k
	LEFT JOIN started s ON s.clause_row_id = k.row_id
	LEFT JOIN fact_clause_answers a ON a.clause_row_id = k.row_id
	WHERE k.left_out IS NULL
	UNION ALL
	SELECT row_id, '', CAST(NULL AS INTEGER) FROM told WHERE left_out IS NOT NULL
)
SELECT k.id, k.file_no, k.source_row, k.year, ${of('k')},
	s.category, CAST(s.amount AS INTEGER) AS amount, k.left_out AS excluded
FROM told k JOIN steps s ON s.row_id = k.row_id`;
