import { of } from './links.ts';

/**
 * Clauses about employment of level dialog or employment, once as a part of the whole (`split` '', `in_groups` 1 where they name any
 * target group), and once by each group that they name.
 */
export const numberedClauseGroupFacts = `
WITH named AS (
	SELECT DISTINCT row_id, code FROM clauses_groups
),
asking AS (
	SELECT k.*, CASE WHEN EXISTS (SELECT 1 FROM named n WHERE n.row_id = k.row_id) THEN 1 ELSE 0 END AS in_groups
	FROM fact_clauses k WHERE k.level IN ('dialog', 'employment')
),
parts AS (
	SELECT row_id, '' AS split, '' AS code FROM asking
	UNION ALL
	SELECT row_id, 'group', code FROM named
	UNION ALL
	SELECT row_id, 'group', CASE WHEN in_groups = 1 THEN 'recorded' ELSE 'not_recorded' END FROM asking
)
SELECT k.id, k.file_no, k.source_row, k.excluded, k.year, ${of('k')}, k.in_groups, p.split, p.code
FROM asking k JOIN parts p ON p.row_id = k.row_id`;
