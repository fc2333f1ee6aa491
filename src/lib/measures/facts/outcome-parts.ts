/**
 * How many of an outcome's persons belong to a target group, a gender or an age band (`dimension`, `code`): from the outcome's own columns
 * where it is one person, else from "of whom" counts, which name the outcome or stood in its row. `not_recorded` holds the rest of the
 * persons; of groups, which overlap, all persons of outcomes in which no group is recorded, and `recorded` those of the others. Genders
 * or age bands that are more than the persons contradict them, and are not recorded.
 */
export const outcomePartFacts = `
WITH own AS (
	SELECT o.outcome, 'group' AS dimension, g.code, 1 AS persons
	FROM outcomes_groups g JOIN numbered_outcomes o ON o.row_id = g.row_id WHERE o.persons = 1
	UNION ALL
	SELECT outcome, 'gender', gender, 1 FROM numbered_outcomes WHERE persons = 1 AND gender IS NOT NULL
	UNION ALL
	SELECT outcome, 'age_band', age_band, 1 FROM numbered_outcomes WHERE persons = 1 AND age_band IS NOT NULL
),
either AS (
	SELECT o.outcome, o.excluded, k.dimension, k.code, k.persons
	FROM outcome_counts k JOIN numbered_outcomes o ON o.outcome_id = k.outcome_id
	UNION ALL
	SELECT o.outcome, o.excluded, k.dimension, k.code, k.persons
	FROM outcome_counts k JOIN numbered_outcomes o ON o.row_id = k.parent_row_id
),
counted AS (
	SELECT e.outcome, e.dimension, e.code, max(e.persons) AS persons FROM either e
	WHERE (e.excluded IS NULL OR e.excluded <> 'duplicate')
		AND NOT EXISTS (SELECT 1 FROM own w WHERE w.outcome = e.outcome AND w.dimension = e.dimension)
	GROUP BY e.outcome, e.dimension, e.code
),
told AS (
	SELECT c.outcome, c.dimension, max(o.persons) AS persons,
		CASE WHEN c.dimension = 'group' THEN max(o.persons) ELSE CAST(sum(c.persons) AS INTEGER) END AS known
	FROM counted c JOIN numbered_outcomes o ON o.outcome = c.outcome GROUP BY c.outcome, c.dimension
),
known AS (
	SELECT DISTINCT outcome, dimension, persons FROM own
	UNION ALL
	SELECT outcome, dimension, known FROM told WHERE known <= persons
),
dimensions AS (
	SELECT 'group' AS dimension UNION ALL SELECT 'gender' UNION ALL SELECT 'age_band'
)
SELECT outcome, dimension, code, persons FROM own
UNION ALL
SELECT c.outcome, c.dimension, c.code, c.persons FROM counted c JOIN known n ON n.outcome = c.outcome AND n.dimension = c.dimension
UNION ALL
SELECT outcome, dimension, 'recorded', persons FROM known WHERE dimension = 'group'
UNION ALL
SELECT o.outcome, d.dimension, 'not_recorded', o.persons - coalesce(n.persons, 0)
FROM numbered_outcomes o CROSS JOIN dimensions d
LEFT JOIN known n ON n.outcome = o.outcome AND n.dimension = d.dimension
WHERE o.persons > coalesce(n.persons, 0)`;
