import { joinNumber } from './codes.ts';

/**
 * One row per deviation report, in the year of its event, else of its period's end, else of its submission; and why it is out.
 * One submitted after the as-of date was not known then. What is told again is out (`fact_reports`); a report of a whole year in whose
 * period an event of the same organisation lies repeats it: `overlap`. `category` is the reason. `detail` says whether its model was checked by then: `checked`, `not_checked`, NULL where
 * that is not known. `days` go from the event to the report; negative ones are suspicious.
 * Supplier and nature are the report's own, else those of its procurement; `…_no` are numbers of `fact_codes`.
 */
export const numberedDeviationFacts = `
WITH repeating AS (
	SELECT DISTINCT a.row_id
	FROM fact_reports a JOIN fact_reports e ON e.organisation_no = a.organisation_no AND e.event_on BETWEEN a.period_start AND a.period_end
	WHERE a.kind = 'annual' AND e.kind = 'event' AND a.why_out IS NULL AND e.why_out IS NULL
),
with_outcomes AS (
	SELECT DISTINCT deviation_id FROM numbered_outcomes WHERE (excluded IS NULL OR excluded = 'overlap') AND class IN ('job', 'placement') AND deviation_id IS NOT NULL
)
SELECT d.row_id, d.file_no, d.source_row, d.deviation_id, d.deviation_id AS id, d.organisation_no,
	coalesce(s.number, c.supplier_no) AS supplier_no, c.cpv_no, coalesce(CAST(d.nature AS nature), q.nature) AS nature,
	m.number AS model_no, c.level, d.reason AS category,
	h.checked AS detail,
	d.kind, CAST(d.submitted_on - d.event_on AS INTEGER) AS days,
	d.year_on AS dated_on,
	CAST(EXTRACT(YEAR FROM d.year_on) AS INTEGER) AS year,
	CAST(EXTRACT(MONTH FROM d.year_on) AS INTEGER) AS month,
	CASE WHEN d.event_on IS NULL AND d.period_end IS NULL THEN 1 ELSE 0 END AS fallback_date,
	CASE WHEN w.deviation_id IS NOT NULL THEN 1 ELSE 0 END AS with_outcome,
	CASE WHEN r.row_id IS NOT NULL THEN 'overlap' ELSE d.why_out END AS excluded
FROM fact_reports d
LEFT JOIN repeating r ON r.row_id = d.row_id
JOIN fact_deviation_checks h ON h.row_id = d.row_id
LEFT JOIN with_outcomes w ON w.deviation_id = d.report
LEFT JOIN fact_named_procurements n ON n.procurement_id = d.procurement_id
LEFT JOIN numbered_procurements q ON q.procurement = n.procurement AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
LEFT JOIN fact_contracts c ON c.contract = q.contract
${joinNumber('s', 'supplier', 'd.supplier')}
${joinNumber('m', 'model', 'd.model_id')}`;
