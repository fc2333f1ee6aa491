import { links, of } from './links.ts';

/**
 * The years in which any contract of a procurement had begun and not ended, as spans `from_year` to `to_year` that do not overlap.
 * A contract runs from its start (else signing, award, publication) to its end, else for its duration; where neither is known, it is
 * taken for that year only (`fallback` 1). An end before the start is not known. Nothing is in force after the as-of date, and a cancelled
 * contract only in a procurement that is cancelled as a whole, and so left out.
 */
export const inForceFacts = `
WITH dated AS (
	SELECT r.procurement, r.several, r.cancelled, CAST(EXTRACT(YEAR FROM r.begins_on) AS INTEGER) AS from_year,
		CASE WHEN r.end_on >= r.begins_on THEN EXTRACT(YEAR FROM r.end_on)
			WHEN r.duration_months > 0 THEN ceil(EXTRACT(YEAR FROM r.begins_on) + (EXTRACT(MONTH FROM r.begins_on) - 1
				+ (EXTRACT(DAY FROM r.begins_on) - 1) / 31.0 + r.duration_months) / 12.0) - 1 END AS to_year,
		CAST(EXTRACT(YEAR FROM p.as_of) AS INTEGER) AS last_year
	FROM fact_contract_rows r CROSS JOIN parameters p WHERE r.nth_alike = 1 AND r.begins_on <= p.as_of
),
spans AS (
	SELECT d.procurement, d.several, d.from_year,
		CASE WHEN d.to_year IS NULL THEN d.from_year WHEN d.to_year > d.last_year THEN d.last_year
			ELSE CAST(d.to_year AS INTEGER) END AS to_year,
		CASE WHEN d.to_year IS NULL THEN 1 ELSE 0 END AS fallback
	FROM dated d
	JOIN numbered_procurements q ON q.procurement = d.procurement AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
	WHERE d.cancelled = 0 OR q.excluded = 'cancelled'
),
reached AS (
	SELECT s.*, max(to_year) OVER (PARTITION BY procurement ORDER BY from_year, fallback, to_year
		ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until
	FROM spans s WHERE several = 1
),
islands AS (
	SELECT r.*, sum(CASE WHEN from_year <= until THEN 0 ELSE 1 END)
		OVER (PARTITION BY procurement ORDER BY from_year, fallback, to_year) AS island
	FROM reached r
)
SELECT procurement, min(from_year) AS from_year, max(to_year) AS to_year, min(fallback) AS fallback
FROM islands GROUP BY procurement, island
UNION ALL
SELECT procurement, from_year, to_year, fallback FROM spans WHERE several = 0`;

/** Every year from the first in which a contract is in force to the last. */
export const yearFacts = `
WITH RECURSIVE ends AS (
	SELECT min(from_year) AS from_year, max(to_year) AS to_year FROM fact_in_force
),
years AS (
	SELECT from_year AS year FROM ends WHERE from_year IS NOT NULL
	UNION ALL
	SELECT y.year + 1 FROM years y CROSS JOIN ends e WHERE y.year < e.to_year
)
SELECT year FROM years`;

/**
 * One row per procurement and year in which any of its contracts was in force; what has not begun by the as-of date, is not dated, or
 * stands more than once, has one row with why it is out. A view: procurements times years are many rows.
 */
export const numberedStockFacts = `
WITH in_years AS (
	SELECT f.procurement, y.year, f.fallback FROM fact_in_force f JOIN fact_years y ON y.year BETWEEN f.from_year AND f.to_year
)
SELECT p.file_no, p.source_row, p.dated_on, ${of('p', links)}, i.year, p.derived_nature,
	i.fallback AS fallback_date, p.clause_state, p.excluded
FROM in_years i
JOIN numbered_procurements p ON p.procurement = i.procurement AND (p.excluded IS NULL OR p.excluded <> 'duplicate')
UNION ALL
SELECT p.file_no, p.source_row, p.dated_on, ${of('p', links)}, p.year, p.derived_nature,
	0, p.clause_state, coalesce(p.excluded, 'after_as_of')
FROM numbered_procurements p
WHERE p.excluded = 'duplicate' OR p.procurement NOT IN (SELECT procurement FROM fact_in_force)`;
