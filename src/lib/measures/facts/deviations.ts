/**
 * One row per deviation report, in the year of its event, else of its period's end, else of its submission; and why it is out.
 * One submitted after the as-of date was not known then.
 */
export const deviationFacts = `
WITH dated AS (
	SELECT d.*, coalesce(d.event_on, d.period_end, d.submitted_on) AS year_on,
		row_number() OVER (PARTITION BY coalesce(d.deviation_id, d.row_id)
			ORDER BY CASE WHEN d.status = 'merged_duplicate' THEN 1 ELSE 0 END,
				CASE WHEN d.submitted_on > p.as_of THEN 1 ELSE 0 END,
				coalesce(d.event_on, d.period_end, d.submitted_on) NULLS LAST, d.organisation, f.file_id, d.source_row) AS nth
	FROM deviations d CROSS JOIN parameters p JOIN files f ON f.file_no = d.file_no
)
SELECT d.row_id, d.file_no, d.source_row, d.deviation_id, d.deviation_id AS id, d.organisation,
	d.year_on AS dated_on,
	CAST(EXTRACT(YEAR FROM d.year_on) AS INTEGER) AS year,
	CAST(EXTRACT(MONTH FROM d.year_on) AS INTEGER) AS month,
	CASE WHEN d.event_on IS NULL AND d.period_end IS NULL THEN 1 ELSE 0 END AS fallback_date,
	CASE WHEN EXISTS (
		SELECT 1 FROM fact_outcomes o WHERE o.deviation_id = d.deviation_id AND o.excluded IS NULL AND o.class IN ('job', 'placement')
	) THEN 1 ELSE 0 END AS with_outcome,
	CASE WHEN d.nth > 1 OR d.status = 'merged_duplicate' THEN 'duplicate'
		WHEN d.year_on IS NULL THEN 'no_date'
		WHEN d.year_on > p.as_of OR d.submitted_on > p.as_of THEN 'after_as_of'
		END AS excluded
FROM dated d CROSS JOIN parameters p`;
