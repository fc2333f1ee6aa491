import { of } from './links.ts';

const begun = `s.class IN ('job', 'placement') AND s.series IN ('support_function', 'deviation')`;

/**
 * Starts of jobs and placements (`class` 'job' or 'placement'), and what they cover (`class` 'report'): contracts due to report, and
 * deviations, with whether something came. Persons once as a whole (`split` '', with how many of them have any group recorded), and
 * once by each dimension of persons. A view: outcomes times the parts of their persons are many rows.
 */
export const numberedStartFacts = `
SELECT s.outcome_id AS id, s.file_no, s.source_row, s.excluded, s.dated_on, s.year, s.month, ${of('s')}, s.form, s.series, s.class,
	'' AS split, '' AS code, s.persons, coalesce(g.persons, 0) AS in_groups, 0 AS reported, s.fallback_date
FROM numbered_outcomes s LEFT JOIN fact_outcome_parts g ON g.outcome = s.outcome AND g.dimension = 'group' AND g.code = 'recorded'
WHERE ${begun}
UNION ALL
SELECT s.outcome_id, s.file_no, s.source_row, s.excluded, s.dated_on, s.year, s.month, ${of('s')}, s.form, s.series, s.class,
	p.dimension, p.code, p.persons, 0, 0, s.fallback_date
FROM numbered_outcomes s JOIN fact_outcome_parts p ON p.outcome = s.outcome
WHERE ${begun}
UNION ALL
SELECT r.id, r.file_no, r.source_row, CAST(NULL AS VARCHAR), CAST(NULL AS DATE), r.year, 0, ${of('r')}, '', 'support_function', 'report',
	'', '', 0, 0, r.reported, 0
FROM numbered_reporting r
UNION ALL
SELECT d.deviation_id, d.file_no, d.source_row, d.excluded, d.dated_on, d.year, 0, d.organisation_no, d.supplier_no, c.cpv_no,
	coalesce(c.nature, CAST(x.nature AS nature)), coalesce(d.model_no, c.model_no), c.level, '', 'deviation', 'report', '', '', 0, 0, d.with_outcome, 0
FROM numbered_deviations d
JOIN deviations x ON x.row_id = d.row_id
LEFT JOIN fact_named_procurements n ON n.procurement_id = x.procurement_id
LEFT JOIN numbered_procurements q ON q.procurement = n.procurement AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
LEFT JOIN fact_contracts c ON c.contract = q.contract
WHERE d.excluded IS NULL`;
