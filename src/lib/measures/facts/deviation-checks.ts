/**
 * One row per row of deviations: whether its model was checked when it was reported, 'checked' or 'not_checked', NULL where the report
 * names no model, or where it has no date to hold against that of the check.
 */
export const deviationCheckFacts = `
WITH checked_models AS (
	SELECT model_id, min(checked_on) AS checked_on FROM models WHERE checked_on IS NOT NULL GROUP BY model_id
)
SELECT d.row_id,
	CASE WHEN d.model_id = 'other_agreed' THEN 'checked'
		WHEN m.checked_on <= coalesce(d.event_on, d.period_end, d.submitted_on) THEN 'checked'
		WHEN d.model_id IS NULL OR (m.checked_on IS NOT NULL AND coalesce(d.event_on, d.period_end, d.submitted_on) IS NULL) THEN NULL
		ELSE 'not_checked' END AS checked
FROM deviations d LEFT JOIN checked_models m ON m.model_id = d.model_id`;
