import { links, of } from './links.ts';

const columns = [...links, 'form', 'class', 'series'];

/**
 * Full-time months of outcomes of every class, one row per outcome and calendar year. Recorded months are spread by days from the start to
 * the end, else over the period that they were reported for, else they stand in the outcome's year. Others are worked out from the days at
 * work in the year and the working time: until the end, else the planned one (`fallback_date`), else, where it is permanent, the as-of
 * date. `known` is 0 where working time or end are not recorded: such an outcome stands once, in its year, and so does one that is left out.
 */
export const numberedMonthFacts = `
WITH RECURSIVE ended AS (
	SELECT o.*, p.as_of,
		CASE WHEN o.planned_months > 0 THEN
			CAST(o.start_on + CAST(floor(o.planned_months) AS INTEGER) * INTERVAL '1 month'
				+ CAST(floor((o.planned_months - floor(o.planned_months)) * 30) AS INTEGER) * INTERVAL '1 day' - INTERVAL '1 day' AS DATE)
			END AS planned_on
	FROM numbered_outcomes o CROSS JOIN parameters p
	WHERE o.series IN ('support_function', 'deviation') AND o.persons > 0
),
spans AS (
	SELECT e.*,
		CASE WHEN e.full_time_months IS NULL OR e.end_on >= e.start_on THEN e.start_on
			WHEN e.period_end >= e.period_start THEN e.period_start END AS from_on,
		CASE WHEN e.full_time_months IS NULL
				THEN coalesce(e.end_on, e.planned_on, CASE WHEN e.term = 'permanent' THEN e.as_of END)
			WHEN e.end_on >= e.start_on THEN e.end_on
			WHEN e.period_end >= e.period_start THEN e.period_end END AS to_on,
		CASE WHEN e.full_time_months IS NULL AND e.end_on IS NULL AND e.planned_on IS NOT NULL THEN 1 ELSE 0 END AS planned
	FROM ended e
),
told AS (
	SELECT s.*,
		CASE WHEN s.excluded IS NOT NULL THEN 'left_out'
			WHEN s.full_time_months IS NOT NULL AND s.to_on IS NULL THEN 'recorded'
			WHEN s.full_time_months IS NOT NULL THEN 'spread'
			WHEN s.fte_pct IS NOT NULL AND s.to_on >= s.from_on THEN 'worked'
			ELSE 'unknown' END AS way
	FROM spans s
),
years AS (
	SELECT CAST(min(EXTRACT(YEAR FROM from_on)) AS INTEGER) AS year FROM told WHERE way IN ('spread', 'worked')
	UNION ALL
	SELECT y.year + 1 FROM years y CROSS JOIN parameters p WHERE y.year < EXTRACT(YEAR FROM p.as_of)
),
calendar AS (
	SELECT year, CAST(lpad(CAST(year AS VARCHAR), 4, '0') || '-01-01' AS DATE) AS first_on,
		CAST(lpad(CAST(year AS VARCHAR), 4, '0') || '-12-31' AS DATE) AS last_on
	FROM years
),
parts AS (
	SELECT t.*, c.year AS worked_year,
		CAST(least(t.to_on, t.as_of, c.last_on) - greatest(t.from_on, c.first_on) + 1 AS DOUBLE PRECISION) AS days,
		c.last_on - c.first_on + 1 AS days_of_year, t.to_on - t.from_on + 1 AS days_of_span
	FROM told t JOIN calendar c ON c.last_on >= t.from_on AND c.first_on <= least(t.to_on, t.as_of)
	WHERE t.way IN ('spread', 'worked')
)
SELECT p.outcome_id AS id, p.outcome, p.file_no, p.source_row, p.excluded, p.worked_year AS year, ${of('p', columns)}, p.persons, 1 AS known,
	CAST(CASE WHEN p.way = 'spread' THEN p.full_time_months * p.days / p.days_of_span
		ELSE p.days * 12 / p.days_of_year * p.fte_pct / 100 * p.persons END AS DECIMAL(18,4)) AS months,
	p.planned AS fallback_date
FROM parts p
UNION ALL
SELECT t.outcome_id, t.outcome, t.file_no, t.source_row, t.excluded, t.year, ${of('t', columns)}, t.persons,
	CASE WHEN t.way = 'recorded' THEN 1 ELSE 0 END,
	CAST(CASE WHEN t.way = 'recorded' THEN t.full_time_months ELSE 0 END AS DECIMAL(18,4)), t.fallback_date
FROM told t WHERE t.way NOT IN ('spread', 'worked')`;
