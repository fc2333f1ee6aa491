/**
 * One row per deviation report, in the year of its event, else of its period's end, else of its submission; and why it is out.
 * One submitted after the as-of date was not known then. A report of a whole year in whose period an event of the same organisation lies
 * repeats it: `overlap`. `category` is the reason. `detail` says whether its model was checked by then: `checked`, `not_checked`, NULL where
 * that is not known. `days` go from the event to the report; negative ones are suspicious.
 * Supplier and nature are the report's own, else those of its procurement.
 */
export const deviationFacts = `
WITH dated AS (
	SELECT d.*, w.organisation AS reporter, coalesce(d.event_on, d.period_end, d.submitted_on) AS year_on,
		coalesce(d.report_kind, CASE WHEN d.event_on IS NULL AND d.period_end IS NOT NULL THEN 'annual' ELSE 'event' END) AS kind,
		row_number() OVER (PARTITION BY coalesce(d.deviation_id, d.row_id)
			ORDER BY CASE WHEN d.status = 'merged_duplicate' THEN 1 ELSE 0 END,
				CASE WHEN d.submitted_on > p.as_of THEN 1 ELSE 0 END,
				coalesce(d.event_on, d.period_end, d.submitted_on) NULLS LAST, d.organisation, f.file_id, d.source_row) AS nth
	FROM deviations d CROSS JOIN parameters p JOIN files f ON f.file_no = d.file_no JOIN fact_reporters w ON w.row_id = d.row_id
),
judged AS (
	SELECT d.*,
		CASE WHEN d.nth > 1 OR d.status = 'merged_duplicate' THEN 'duplicate'
			WHEN d.year_on IS NULL THEN 'no_date'
			WHEN d.year_on > p.as_of OR d.submitted_on > p.as_of THEN 'after_as_of' END AS why_out
	FROM dated d CROSS JOIN parameters p
),
repeating AS (
	SELECT DISTINCT a.row_id
	FROM judged a JOIN judged e ON e.reporter = a.reporter
		AND e.event_on <= a.period_end AND e.event_on >= coalesce(a.period_start, e.event_on)
		AND (a.period_start IS NOT NULL OR EXTRACT(YEAR FROM e.event_on) = EXTRACT(YEAR FROM a.period_end))
	WHERE a.kind = 'annual' AND e.kind = 'event' AND a.why_out IS NULL AND e.why_out IS NULL
),
with_outcomes AS (
	SELECT DISTINCT deviation_id FROM fact_outcomes WHERE (excluded IS NULL OR excluded = 'overlap') AND class IN ('job', 'placement') AND deviation_id IS NOT NULL
)
SELECT d.row_id, d.file_no, d.source_row, d.deviation_id, d.deviation_id AS id, d.reporter AS organisation,
	coalesce(d.supplier, c.supplier) AS supplier, c.cpv, coalesce(d.nature, q.nature) AS nature,
	d.model_id AS model, c.level, d.reason AS category,
	h.checked AS detail,
	d.kind, CAST(d.submitted_on - d.event_on AS INTEGER) AS days,
	d.year_on AS dated_on,
	CAST(EXTRACT(YEAR FROM d.year_on) AS INTEGER) AS year,
	CAST(EXTRACT(MONTH FROM d.year_on) AS INTEGER) AS month,
	CASE WHEN d.event_on IS NULL AND d.period_end IS NULL THEN 1 ELSE 0 END AS fallback_date,
	CASE WHEN w.deviation_id IS NOT NULL THEN 1 ELSE 0 END AS with_outcome,
	CASE WHEN r.row_id IS NOT NULL THEN 'overlap' ELSE d.why_out END AS excluded
FROM judged d
LEFT JOIN repeating r ON r.row_id = d.row_id
JOIN fact_deviation_checks h ON h.row_id = d.row_id
LEFT JOIN with_outcomes w ON w.deviation_id = d.deviation_id
LEFT JOIN fact_named_procurements n ON n.procurement_id = d.procurement_id
LEFT JOIN fact_procurements q ON q.procurement = n.procurement AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
LEFT JOIN fact_contracts c ON c.contract = q.contract`;
