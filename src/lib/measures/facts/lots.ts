import { answers } from './lot-answers.ts';

/**
 * One row per procurement and lot, and one more for each duplicate of a row: the procurement in all that concerns the whole of it, the
 * lot's own answer, supplier and division. Rows without a lot are one lot. A view, since most procurements are one lot.
 */
export const lotFacts = `
WITH firsts AS (
	SELECT r.procurement_key, r.lot, r.row_id, r.nth_alike,
		row_number() OVER (PARTITION BY r.procurement_key, r.lot ORDER BY r.nth) AS nth
	FROM fact_contract_rows r
),
answers AS (
	SELECT a.procurement_key, a.lot, a.cancelled, ${answers('a')} FROM fact_lot_answers a
)
SELECT p.id || CASE WHEN f.lot = '' THEN '' ELSE '/' || f.lot END AS id,
	c.file_no, c.source_row, p.organisation, c.supplier, substring(c.cpv FROM 1 FOR 2) AS cpv, s.model, s.level,
	p.dated_on, p.year, p.month, p.nature, p.derived_nature, p.fallback_date, s.clause_state,
	CASE WHEN f.nth > 1 THEN 'duplicate' ELSE coalesce(p.excluded, CASE WHEN s.cancelled = 1 THEN 'cancelled' END) END AS excluded
FROM firsts f
JOIN contracts c ON c.row_id = f.row_id
JOIN answers s ON s.procurement_key = f.procurement_key AND s.lot = f.lot
JOIN fact_procurements p ON p.procurement_key = f.procurement_key AND (p.excluded IS NULL OR p.excluded <> 'duplicate')
WHERE f.nth = 1 OR f.nth_alike > 1`;
