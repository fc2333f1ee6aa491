/**
 * Jobs that began, by target group, and beside them (`class` 'reference') how many persons belong to the group and to others (`others`) in
 * the reference population of the latest year that is not after theirs. Rows of that population without a gender go before those by
 * gender. `compared` is 0 where there is no reference to hold a group against. A view, as what it reads is.
 */
export const numberedNeedFacts = `
WITH begun AS (
	SELECT id, file_no, source_row, year, series, code, persons
	FROM numbered_starts WHERE excluded IS NULL AND class = 'job' AND split = 'group'
),
counted AS (
	SELECT r."group" AS code, r.year, min(r.file_no) AS file_no, min(r.source_row) AS source_row,
		coalesce(max(CASE WHEN r.gender IS NULL THEN r.persons END), CAST(sum(r.persons) AS INTEGER)) AS persons
	FROM reference_population r GROUP BY r."group", r.year
),
totals AS (
	SELECT year, CAST(sum(persons) AS INTEGER) AS persons FROM counted GROUP BY year
),
latest AS (
	SELECT b.year, b.series, max(t.year) AS reference_year
	FROM (SELECT DISTINCT year, series FROM begun) b JOIN totals t ON t.year <= b.year
	GROUP BY b.year, b.series
),
reference AS (
	SELECT l.year, l.series, c.code, c.file_no, c.source_row, c.persons, t.persons - c.persons AS others
	FROM latest l JOIN counted c ON c.year = l.reference_year JOIN totals t ON t.year = l.reference_year
)
SELECT b.id, b.file_no, b.source_row, CAST(NULL AS VARCHAR) AS excluded, b.year, b.series, 'start' AS class, 'group' AS split, b.code, b.persons, 0 AS others,
	CASE WHEN b.code IN ('recorded', 'not_recorded') OR r.code IS NOT NULL THEN 1 ELSE 0 END AS compared
FROM begun b LEFT JOIN reference r ON r.year = b.year AND r.series = b.series AND r.code = b.code
UNION ALL
SELECT r.code, r.file_no, r.source_row, CAST(NULL AS VARCHAR), r.year, r.series, 'reference', 'group', r.code, r.persons, r.others, 1
FROM reference r`;
