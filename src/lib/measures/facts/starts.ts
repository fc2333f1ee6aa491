/**
 * Starts of jobs and placements (`class` 'job' or 'placement'), and what they cover (`class` 'report'): contracts due to report, and
 * deviations, with whether something came. Persons once as a whole (`split` ''), and once by each dimension of persons.
 */
export const startFacts = `
WITH starts AS (
	SELECT row_id, outcome_id AS id, file_no, source_row, excluded, dated_on, year, month, organisation, form, series, class, persons, fallback_date
	FROM fact_outcomes WHERE class IN ('job', 'placement') AND series IN ('support_function', 'deviation')
),
parts AS (
	SELECT row_id, 'group' AS split, coalesce(code, 'recorded') AS code, persons FROM fact_outcome_groups
	UNION ALL
	SELECT s.row_id, 'group', 'not_recorded', s.persons - coalesce(g.persons, 0)
	FROM starts s LEFT JOIN fact_outcome_groups g ON g.row_id = s.row_id AND g.code IS NULL
	WHERE s.persons > coalesce(g.persons, 0)
)
SELECT id, file_no, source_row, excluded, dated_on, year, month, organisation, form, series, class, '' AS split, '' AS code, persons,
	0 AS reported, fallback_date
FROM starts
UNION ALL
SELECT s.id, s.file_no, s.source_row, s.excluded, s.dated_on, s.year, s.month, s.organisation, s.form, s.series, s.class, p.split, p.code, p.persons,
	0, s.fallback_date
FROM starts s JOIN parts p ON p.row_id = s.row_id
UNION ALL
SELECT contract, CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS VARCHAR), CAST(NULL AS DATE), year, 0, organisation, '', 'support_function',
	'report', '', '', 0, reported, 0
FROM fact_reporting
UNION ALL
SELECT deviation_id, file_no, source_row, excluded, dated_on, year, 0, organisation, '', 'deviation', 'report', '', '', 0, with_outcome, 0
FROM fact_deviations WHERE excluded IS NULL`;
