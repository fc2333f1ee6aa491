import { links, of } from './links.ts';

const columns = links.filter((one) => one !== 'level');

/**
 * What dialogs lead to, by `category`. `held`: a row per clause of level dialog, 'yes' once there was a dialog by the as-of date (a result
 * without a date says so, too), 'unknown' where its file has no column for either. `with_outcome`: a row per dialog held, 'yes' where a job or a placement began, 'unknown' where nothing
 * was heard of it. `converted`: a row per outcome of the class placement that ended by then, in the year in which it ended, by `persons`:
 * 'yes' where it became a job, 'unknown' where no reason is recorded.
 */
export const numberedDialogFacts = `
WITH telling AS (
	SELECT DISTINCT file_no FROM file_columns WHERE field IN ('dialog_on', 'dialog_outcome')
),
dialogs AS (
	SELECT k.*, CASE WHEN n.file_no IS NULL THEN 0 ELSE 1 END AS told,
		CASE WHEN k.dialog_on <= p.as_of OR (k.dialog_on IS NULL AND k.dialog_outcome IS NOT NULL) THEN 1 ELSE 0 END AS held
	FROM fact_clauses k
	CROSS JOIN parameters p
	LEFT JOIN telling n ON n.file_no = k.file_no
	WHERE k.level = 'dialog'
),
begun AS (
	SELECT DISTINCT clause_row_id FROM fact_clause_outcomes WHERE class IN ('job', 'placement')
)
SELECT id, file_no, source_row, year, ${columns.join(', ')}, 'held' AS category,
	CASE WHEN held = 1 THEN 'yes' WHEN told = 1 THEN 'no' ELSE 'unknown' END AS state, 1 AS persons, excluded
FROM dialogs
UNION ALL
SELECT d.id, d.file_no, d.source_row, d.year, ${of('d', columns)}, 'with_outcome',
	CASE WHEN b.clause_row_id IS NOT NULL THEN 'yes' WHEN a.clause_row_id IS NOT NULL THEN 'no' ELSE 'unknown' END, 1, d.excluded
FROM dialogs d
LEFT JOIN begun b ON b.clause_row_id = d.row_id
LEFT JOIN fact_clause_answers a ON a.clause_row_id = d.row_id
WHERE d.held = 1 AND d.excluded IS NULL
UNION ALL
SELECT f.outcome_id, f.file_no, f.source_row, CAST(EXTRACT(YEAR FROM f.end_on) AS INTEGER), ${of('f', columns)}, 'converted',
	CASE WHEN f.end_reason = 'converted' THEN 'yes' WHEN f.end_reason IS NULL THEN 'unknown' ELSE 'no' END, f.persons, f.excluded
FROM numbered_outcomes f
CROSS JOIN parameters p
WHERE f.class = 'placement' AND f.series = 'support_function' AND f.end_on <= p.as_of`;
