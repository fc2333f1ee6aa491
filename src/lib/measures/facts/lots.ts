import { sameRow } from './links.ts';
import { answers } from './lot-answers.ts';

/**
 * One row per procurement and lot, and one more for each duplicate of a row: the procurement in all that concerns the whole of it, the
 * lot's own answer, supplier and division. Rows without a lot are one lot. A view, since most procurements
 * are one row.
 */
export const lotFacts = `
WITH firsts AS (
	SELECT procurement, lot, file_no, source_row, nth_alike, row_number() OVER (PARTITION BY procurement, lot ORDER BY nth) AS nth
	FROM fact_contract_rows WHERE several = 1
),
answers AS (
	SELECT a.procurement, a.lot, a.cancelled, ${answers('a')} FROM fact_compared_lots a WHERE a.several = 1
)
SELECT p.id || CASE WHEN f.lot = '' THEN '' ELSE '/' || f.lot END AS id,
	c.file_no, c.source_row, p.organisation, c.supplier, substring(c.cpv FROM 1 FOR 2) AS cpv, s.model, s.level,
	p.dated_on, p.year, p.month, p.nature, p.derived_nature, p.fallback_date, s.clause_state,
	CASE WHEN f.nth > 1 THEN 'duplicate' ELSE coalesce(p.excluded, CASE WHEN s.cancelled = 1 THEN 'cancelled' END) END AS excluded
FROM firsts f
JOIN contracts c ON ${sameRow('c', 'f')}
JOIN answers s ON s.procurement = f.procurement AND s.lot = f.lot
JOIN fact_procurements p ON p.procurement = f.procurement AND (p.excluded IS NULL OR p.excluded <> 'duplicate')
WHERE f.nth = 1 OR f.nth_alike > 1
UNION ALL
SELECT p.id || CASE WHEN r.lot = '' THEN '' ELSE '/' || r.lot END,
	p.file_no, p.source_row, p.organisation, p.supplier, p.cpv, p.model, p.level,
	p.dated_on, p.year, p.month, p.nature, p.derived_nature, p.fallback_date, p.clause_state, p.excluded
FROM fact_procurements p JOIN fact_contract_rows r ON r.procurement = p.procurement WHERE r.several = 0`;
