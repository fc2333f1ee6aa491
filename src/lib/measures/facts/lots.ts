import { links, of } from './links.ts';
import { answers } from './lot-answers.ts';

const whole = ['dated_on', 'year', 'month', 'nature', 'derived_nature', 'fallback_date'];

/**
 * One row per procurement and lot, and one more for each duplicate of a row: the procurement in all that concerns the whole of it, the
 * lot's own answer, supplier and division. Rows without a lot are one lot. A view, since most procurements
 * are one row.
 */
export const numberedLotFacts = `
WITH firsts AS (
	SELECT procurement, lot, file_no, source_row, supplier_no, cpv_no, nth_alike, row_number() OVER (PARTITION BY procurement, lot ORDER BY nth) AS nth
	FROM fact_contract_rows WHERE several = 1
),
answers AS (
	SELECT a.procurement, a.lot, a.cancelled, ${answers('a')} FROM fact_compared_lots a WHERE a.several = 1
)
SELECT f.file_no, f.source_row, p.organisation_no, f.supplier_no, f.cpv_no, s.model_no, s.level, ${of('p', whole)}, s.clause_state,
	CASE WHEN f.nth > 1 THEN 'duplicate' ELSE coalesce(p.excluded, CASE WHEN s.cancelled = 1 THEN 'cancelled' END) END AS excluded
FROM firsts f
JOIN answers s ON s.procurement = f.procurement AND s.lot = f.lot
JOIN numbered_procurements p ON p.procurement = f.procurement AND (p.excluded IS NULL OR p.excluded <> 'duplicate')
WHERE f.nth = 1 OR f.nth_alike > 1
UNION ALL
SELECT p.file_no, p.source_row, ${of(
	'p',
	links.filter((one) => one !== 'nature'),
)}, ${of('p', whole)}, p.clause_state, p.excluded
FROM numbered_procurements p WHERE p.several = 0`;
