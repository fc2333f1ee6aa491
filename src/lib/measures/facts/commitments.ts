import { links } from './links.ts';

/**
 * One row per clause that asks for employment, with what it promised by when and what came of it by the as-of date.
 * `due` and `delivered` are persons or full-time months, as `unit` says. Places are delivered by jobs that began, or by the forms that the
 * clause names; `per_million` becomes places by the value of the contracts, rounded up; a share of the value is not measurable.
 * `category`: `fulfilled` (all of it), `deemed_fulfilled` (three quarters, and somebody left before the planned end), `not_fulfilled`,
 * `no_data` (nothing heard, or too few months known). `detail`: whether the first start or offer came `late` or `in_time`, NULL where
 * there is none or no day to hold it against. `year` is that of the day it was due; out as `running` before that day.
 */
export const numberedCommitmentFacts = `
WITH full_time_months AS (
	SELECT outcome, sum(months) AS months, min(known) AS known FROM numbered_months WHERE excluded IS NULL GROUP BY outcome
),
counted AS (
	SELECT o.*, m.months AS delivered_months, coalesce(m.known, 0) AS months_known,
		CASE WHEN o.term = 'permanent' THEN 1
			WHEN o.end_on < CAST(o.start_on + CAST(floor(o.planned_months) AS INTEGER) * INTERVAL '1 month' - INTERVAL '1 day' AS DATE) THEN 1
			ELSE 0 END AS planned_longer
	FROM fact_clause_outcomes o
	LEFT JOIN full_time_months m ON m.outcome = o.outcome
	LEFT JOIN (SELECT DISTINCT row_id FROM clauses_forms) a ON a.row_id = o.clause_row_id
	LEFT JOIN clauses_forms n ON n.row_id = o.clause_row_id AND n.code = o.form
	WHERE n.code IS NOT NULL OR (a.row_id IS NULL AND o.class = 'job')
),
came AS (
	SELECT clause_row_id, sum(persons) AS persons, coalesce(sum(delivered_months), 0) AS months, min(months_known) AS months_known,
		max(CASE WHEN end_on <= p.as_of AND end_reason = 'left' AND planned_longer = 1 THEN 1 ELSE 0 END) AS left_early,
		min(coalesce(start_on, period_start)) AS first_from, min(coalesce(start_on, period_end)) AS first_by,
		max(CASE WHEN coalesce(start_on, period_start) IS NULL THEN 1 ELSE 0 END) AS some_undated
	FROM counted CROSS JOIN parameters p GROUP BY clause_row_id
),
promised AS (
	SELECT k.*, coalesce(k.due_on, k.ends_on) AS fulfil_on,
		coalesce(k.first_start_due_on, CAST(k.starts_on + INTERVAL '6 months' AS DATE)) AS first_due_on,
		CASE WHEN k.unit = 'per_million' THEN CAST(ceil(k.amount * k.value * CAST(0.000001 AS DECIMAL(7,6))) AS DECIMAL(18,4))
			WHEN k.unit IN ('places', 'full_time_months') THEN k.amount END AS due
	FROM fact_clauses k WHERE k.level = 'employment'
),
judged AS (
	SELECT k.*, p.as_of, CASE WHEN a.clause_row_id IS NOT NULL THEN 1 ELSE 0 END AS heard,
		coalesce(CASE WHEN k.unit = 'full_time_months' THEN c.months ELSE c.persons END, 0) AS delivered,
		CASE WHEN k.unit = 'full_time_months' THEN coalesce(c.months_known, 1) ELSE 1 END AS all_known,
		coalesce(c.left_early, 0) AS left_early, c.first_from, c.first_by, c.some_undated,
		CASE WHEN k.offered_on <= p.as_of THEN k.offered_on END AS offer_on
	FROM promised k
	CROSS JOIN parameters p
	LEFT JOIN came c ON c.clause_row_id = k.row_id
	LEFT JOIN fact_clause_answers a ON a.clause_row_id = k.row_id
)
SELECT id, file_no, source_row, CAST(EXTRACT(YEAR FROM fulfil_on) AS INTEGER) AS year,
	${links.join(', ')}, unit, amount, due, delivered,
	CASE WHEN delivered >= due THEN 'fulfilled'
		WHEN 4 * delivered >= 3 * due AND left_early = 1 THEN 'deemed_fulfilled'
		WHEN heard = 0 OR all_known = 0 THEN 'no_data'
		ELSE 'not_fulfilled' END AS category,
	CASE WHEN offer_on <= first_due_on OR first_by <= first_due_on THEN 'in_time'
		WHEN first_from > first_due_on AND some_undated = 0 THEN 'late'
		WHEN first_from IS NULL AND offer_on > first_due_on THEN 'late' END AS detail,
	CASE WHEN excluded IN ('duplicate', 'cancelled', 'reannounced') THEN excluded
		WHEN fulfil_on IS NULL THEN 'no_date'
		WHEN fulfil_on > as_of THEN 'running'
		WHEN due IS NULL THEN 'not_measurable' END AS excluded
FROM judged`;
