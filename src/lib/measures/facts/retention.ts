import { links, of } from './links.ts';
import { plannedLength } from './planned-length.ts';

const columns = [...links, 'form'];

/**
 * One row per job of one person that began on a known day, and checkpoint (`category` m3, m6, m12), in the year of its start. It is due once
 * so many months have passed, unless its row says that it is not. `detail` is how long the job was to last, within the checkpoint
 * (`m3:up_to_6`). A job that does not count, or has no start of its own, stands once, with no category.
 */
export const numberedRetentionFacts = `
WITH jobs AS (
	SELECT o.*, p.as_of,
		${plannedLength} AS planned_length
	FROM numbered_outcomes o CROSS JOIN parameters p
	WHERE o.class = 'job' AND o.series IN ('support_function', 'deviation') AND o.persons = 1
),
checkpoints AS (
	SELECT j.*, 'm3' AS category, j.status_3m AS status, CAST(j.start_on + INTERVAL '3 months' AS DATE) AS due_on FROM jobs j
	UNION ALL
	SELECT j.*, 'm6', j.status_6m, CAST(j.start_on + INTERVAL '6 months' AS DATE) FROM jobs j
	UNION ALL
	SELECT j.*, 'm12', j.status_12m, CAST(j.start_on + INTERVAL '12 months' AS DATE) FROM jobs j
)
SELECT c.outcome_id AS id, c.file_no, c.source_row, c.year, c.series, ${of('c', columns)},
	c.category, c.category || ':' || c.planned_length AS detail, c.status,
	CASE WHEN c.same_employer = 'yes' THEN 1 ELSE 0 END AS same_employer,
	CASE WHEN c.due_on > c.as_of OR c.status = 'not_due' THEN 'not_due' END AS excluded
FROM checkpoints c WHERE c.excluded IS NULL AND c.start_on IS NOT NULL
UNION ALL
SELECT j.outcome_id, j.file_no, j.source_row, j.year, j.series, ${of('j', columns)},
	'', '', CAST(NULL AS VARCHAR), 0, coalesce(j.excluded, 'no_date')
FROM jobs j WHERE j.excluded IS NOT NULL OR j.start_on IS NULL`;
