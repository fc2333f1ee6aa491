/**
 * Starts of a class of outcomes by year and series: in all, by month, organisation and form, and by target group.
 * `persons` are starts, not unique persons. For `all` and `buyer`, `reported` of `due` contracts (deviations, in their series) have
 * answered. For `group`, `recorded` are the starts of outcomes with any group recorded and `unrecorded` the others, which also make
 * the row `not_recorded`: groups overlap, their sum means nothing.
 */
export function startsSql(outcomeClass: 'job' | 'placement'): string {
	const counted = `excluded IS NULL AND class = '${outcomeClass}' AND series IN ('support_function', 'deviation')`;
	return `WITH counted AS (SELECT * FROM fact_outcomes WHERE ${counted}),
	starts AS (
		SELECT year, series,
			CASE WHEN GROUPING(month) = 0 THEN 'month' WHEN GROUPING(organisation) = 0 THEN 'buyer'
				WHEN GROUPING(form) = 0 THEN 'form' ELSE 'all' END AS dimension,
			CASE WHEN GROUPING(month) = 0 THEN CAST(year AS VARCHAR) || '-' || lpad(CAST(month AS VARCHAR), 2, '0')
				WHEN GROUPING(organisation) = 0 THEN coalesce(organisation, 'not_recorded')
				WHEN GROUPING(form) = 0 THEN form ELSE '' END AS key,
			CAST(sum(persons) AS INTEGER) AS persons,
			CAST(sum(fallback_date) AS INTEGER) AS fallback_dates
		FROM counted
		GROUP BY GROUPING SETS ((year, series), (year, series, month), (year, series, organisation), (year, series, form))
	),
	groups AS (
		SELECT o.year, o.series, g.code AS key, CAST(sum(g.persons) AS INTEGER) AS persons
		FROM counted o JOIN fact_outcome_groups g ON g.row_id = o.row_id GROUP BY o.year, o.series, g.code
	),
	recording AS (
		SELECT s.year, s.series, coalesce(k.persons, 0) AS recorded, s.persons - coalesce(k.persons, 0) AS unrecorded
		FROM starts s LEFT JOIN groups k ON k.year = s.year AND k.series = s.series AND k.key IS NULL
		WHERE s.dimension = 'all'
	),
	reporting AS (
		SELECT year, 'support_function' AS series, CASE WHEN GROUPING(organisation) = 0 THEN 'buyer' ELSE 'all' END AS dimension,
			CASE WHEN GROUPING(organisation) = 0 THEN coalesce(organisation, 'not_recorded') ELSE '' END AS key,
			CAST(sum(reported) AS INTEGER) AS reported, CAST(count(*) AS INTEGER) AS due
		FROM fact_reporting GROUP BY GROUPING SETS ((year), (year, organisation))
		UNION ALL
		SELECT year, 'deviation', CASE WHEN GROUPING(organisation) = 0 THEN 'buyer' ELSE 'all' END,
			CASE WHEN GROUPING(organisation) = 0 THEN organisation ELSE '' END,
			CAST(sum(with_outcome) AS INTEGER), CAST(count(*) AS INTEGER)
		FROM fact_deviations WHERE excluded IS NULL GROUP BY GROUPING SETS ((year), (year, organisation))
	)
	SELECT coalesce(s.year, r.year) AS year, coalesce(s.series, r.series) AS series, coalesce(s.dimension, r.dimension) AS dimension,
		coalesce(s.key, r.key) AS key, coalesce(s.persons, 0) AS persons, r.reported, r.due,
		CAST(NULL AS INTEGER) AS recorded, CAST(NULL AS INTEGER) AS unrecorded,
		coalesce(s.fallback_dates, 0) AS fallback_dates
	FROM starts s FULL JOIN reporting r
		ON r.year = s.year AND r.series = s.series AND r.dimension = s.dimension AND r.key = s.key
	UNION ALL
	SELECT g.year, g.series, 'group', g.key, g.persons, NULL, NULL, k.recorded, k.unrecorded, 0
	FROM groups g JOIN recording k ON k.year = g.year AND k.series = g.series
	WHERE g.key IS NOT NULL
	UNION ALL
	SELECT year, series, 'group', 'not_recorded', unrecorded, NULL, NULL, recorded, unrecorded, 0 FROM recording WHERE unrecorded > 0`;
}

export function startsExclusionsSql(outcomeClass: 'job' | 'placement'): string {
	return `SELECT year, excluded AS reason, CAST(count(*) AS INTEGER) AS n
		FROM fact_outcomes WHERE excluded IS NOT NULL AND class = '${outcomeClass}' AND series IN ('support_function', 'deviation')
		GROUP BY year, excluded`;
}
