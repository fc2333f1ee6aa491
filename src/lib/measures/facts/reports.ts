/**
 * One row per row of deviations, with what is decided of it, and `again`: why what it tells is told elsewhere. `duplicate`: it was merged
 * into another, or another row has its id; of several the one that was submitted last stands, among those known by then and not merged.
 * `overlap`: another report of an event tells of the same procurement and day (and supplier, where both name one), and was submitted
 * later. Two reports of one year of one organisation may complete each other: both count until one is merged. `report` names it for its outcomes, by its row where it has no id.
 * A report of a year without a start covers that year up to its end. `why_out`: why it does not count for the reports themselves.
 */
export const reportFacts = `
WITH said AS (
	SELECT d.row_id, d.file_no, d.source_row, f.file_id, d.deviation_id, coalesce(d.deviation_id, d.row_id) AS report, w.organisation, w.organisation_no,
		coalesce(d.report_kind, CASE WHEN d.event_on IS NULL AND d.period_end IS NOT NULL THEN 'annual' ELSE 'event' END) AS kind,
		d.event_on, d.period_end, d.submitted_on, d.procurement_id, d.supplier, d.nature, d.model_id, d.reason,
		coalesce(d.period_start, CAST(CAST(CAST(EXTRACT(YEAR FROM d.period_end) AS INTEGER) AS VARCHAR) || '-01-01' AS DATE)) AS period_start,
		coalesce(s.status, d.status) AS status, coalesce(d.event_on, d.period_end, d.submitted_on) AS year_on, p.as_of
	FROM deviations d CROSS JOIN parameters p JOIN files f ON f.file_no = d.file_no JOIN fact_reporters w ON w.row_id = d.row_id
	LEFT JOIN report_statuses s ON s.file_id = f.file_id AND s.source_row = d.source_row
),
numbered AS (
	SELECT said.*,
		row_number() OVER (PARTITION BY report
			ORDER BY CASE WHEN status = 'merged_duplicate' THEN 1 ELSE 0 END, CASE WHEN submitted_on > as_of THEN 1 ELSE 0 END,
				submitted_on DESC NULLS LAST, year_on NULLS LAST, organisation, file_id, source_row) AS nth,
		row_number() OVER (ORDER BY submitted_on NULLS FIRST, coalesce(deviation_id, ''), file_id, source_row) AS place
	FROM said
),
judged AS (
	SELECT numbered.*,
		CASE WHEN nth > 1 OR status = 'merged_duplicate' THEN 'duplicate'
			WHEN year_on IS NULL THEN 'no_date'
			WHEN year_on > as_of OR submitted_on > as_of THEN 'after_as_of' END AS why_out
	FROM numbered
),
told_later AS (
	SELECT DISTINCT a.row_id FROM judged a JOIN judged b ON b.procurement_id = a.procurement_id AND b.event_on = a.event_on AND b.place > a.place
	WHERE a.kind = 'event' AND b.kind = 'event' AND a.why_out IS NULL AND b.why_out IS NULL
		AND (a.supplier IS NULL OR b.supplier IS NULL OR lower(a.supplier) = lower(b.supplier))
)
SELECT j.row_id, j.file_no, j.source_row, j.deviation_id, j.report, j.organisation, j.organisation_no, j.kind, j.event_on, j.period_start, j.period_end,
	j.submitted_on, j.procurement_id, j.supplier, j.nature, j.model_id, j.reason, j.status, j.year_on,
	CASE WHEN j.why_out = 'duplicate' THEN 'duplicate' WHEN l.row_id IS NOT NULL THEN 'overlap' END AS again,
	coalesce(j.why_out, CASE WHEN l.row_id IS NOT NULL THEN 'overlap' END) AS why_out
FROM judged j LEFT JOIN told_later l ON l.row_id = j.row_id`;
