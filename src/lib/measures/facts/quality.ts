import { answer, typed } from './types.ts';

const services = typed('nature', 'services');

/**
 * One row per row looked at and kind of doubt (`category`): whether it is `affected`, and how far it could then move a headline figure at
 * most (`effect`). What the effect is counted in, and of which figure, follows from the kind:
 *
 * - of the share with a clause, one procurement each: `unknown_clause` (a service that may have one: widens the band by one in the numerator),
 *   `derived_nature` (known by its CPV code alone: may leave the services or be one of them), `fallback_date` (a service that may belong
 *   to another year), `duplicate` (a further row of the same contract and lot: would count once more, were it a service of its own);
 * - of the jobs begun, the persons of the row where they are jobs: `unlinked` (its contract, procurement or deviation is not in the register,
 *   or none is named: stands with no organisation, maybe with none of the city's), `fallback_start` (may belong to another year),
 *   `duplicate_outcome` and `overlap` (were left out as counted already), `start_before_contract` (the day or the contract is wrong);
 *   `above_commitment` (a clause of whose contracts came over three times the places promised: the persons beyond the promise);
 * - of none, effect 0: `late_report` (an answer, or the report of an event, that came after more than 30 days: counts from then on),
 *   `value_outlier` (over 100 times, or under a hundredth of, the median of its CPV division of ten contracts or more in one currency:
 *   moves only what is weighed by value) and, under `overlap`, whole-year reports of deviations (their jobs are outcomes of their own).
 *
 * Of rows of contracts `own_id` is NULL: it stands in them, and they are many.
 */
export const numberedQualityFacts = `
WITH procurements AS (
	SELECT file_no, source_row, CAST(NULL AS VARCHAR) AS id, year, organisation_no, clause_state, derived_nature, fallback_date,
		CASE WHEN nature = ${services} THEN 1 ELSE 0 END AS service
	FROM numbered_procurements WHERE excluded IS NULL
),
contract_rows AS (
	SELECT r.file_no, r.source_row, CAST(NULL AS VARCHAR) AS id, CAST(EXTRACT(YEAR FROM r.year_on) AS INTEGER) AS year,
		r.buyer_no AS organisation_no,
		CASE WHEN r.nth_begun > 1 THEN 1 ELSE 0 END AS copied, CASE WHEN q.nature = ${services} THEN 1 ELSE 0 END AS service
	FROM fact_contract_rows r
	LEFT JOIN numbered_procurements q ON q.procurement = r.procurement AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
),
outcome_rows AS (
	SELECT f.file_no, f.source_row, f.outcome_id AS id, f.year, f.organisation_no, f.excluded, f.fallback_date,
		CASE WHEN f.class = 'job' THEN f.persons ELSE 0 END AS jobs,
		CASE WHEN o.parent_row_id IS NOT NULL OR c.contract IS NOT NULL OR n.procurement IS NOT NULL OR d.deviation_id IS NOT NULL
			THEN 0 ELSE 1 END AS unlinked,
		CASE WHEN o.start_on < c.start_on THEN 1 WHEN o.start_on IS NOT NULL AND c.start_on IS NOT NULL THEN 0 END AS too_early
	FROM numbered_outcomes f
	JOIN outcomes o ON o.row_id = f.row_id
	LEFT JOIN fact_contracts c ON c.contract = f.contract
	LEFT JOIN fact_named_procurements n ON n.procurement_id = o.procurement_id
	LEFT JOIN (SELECT DISTINCT report AS deviation_id FROM fact_reports) d ON d.deviation_id = o.deviation_id
	WHERE f.series IN ('support_function', 'deviation')
),
answers AS (
	SELECT u.file_no, u.source_row, u.contract_id AS id, u.period AS year, c.organisation_no,
		CASE WHEN u.reported_on - u.asked_on > 30 THEN 1 ELSE 0 END AS late
	FROM follow_ups u CROSS JOIN parameters p
	LEFT JOIN fact_named_contracts n ON n.contract_id = u.contract_id LEFT JOIN fact_contracts c ON c.contract = n.contract
	WHERE u.asked_on IS NOT NULL AND u.reported_on <= p.as_of
),
begun AS (
	SELECT clause_row_id, sum(persons) AS persons FROM fact_clause_outcomes WHERE class = 'job' GROUP BY clause_row_id
),
promised AS (
	SELECT k.*, sum(amount) OVER (PARTITION BY contract, CASE WHEN contract IS NULL THEN procurement END) AS places
	FROM fact_clauses k WHERE level = 'employment' AND unit = 'places' AND amount > 0 AND excluded IS NULL
),
valued AS (
	SELECT c.file_no, c.source_row, CAST(NULL AS VARCHAR) AS id, c.year, c.organisation_no, c.cpv_no, c.currency, c.value
	FROM fact_contracts c WHERE c.value > 0 AND c.currencies = 1 AND c.cpv_no IS NOT NULL
),
medians AS (
	SELECT cpv_no, currency,
		percentile_disc(0.5) WITHIN GROUP (ORDER BY value) + percentile_disc(0.5) WITHIN GROUP (ORDER BY value DESC) AS twice
	FROM valued GROUP BY cpv_no, currency HAVING count(*) >= 10
),
looked_at AS (
	SELECT 'unlinked' AS category, file_no, source_row, id, year, organisation_no, unlinked AS affected, jobs AS effect
	FROM outcome_rows WHERE excluded IS NULL
	UNION ALL
	SELECT 'unknown_clause', file_no, source_row, id, year, organisation_no, CASE WHEN clause_state = ${answer('unknown')} THEN 1 ELSE 0 END, 1
	FROM procurements WHERE service = 1
	UNION ALL
	SELECT 'derived_nature', file_no, source_row, id, year, organisation_no, derived_nature, 1 FROM procurements
	UNION ALL
	SELECT 'fallback_date', file_no, source_row, id, year, organisation_no, fallback_date, service FROM procurements
	UNION ALL
	SELECT 'fallback_start', file_no, source_row, id, year, organisation_no, fallback_date, jobs FROM outcome_rows WHERE excluded IS NULL
	UNION ALL
	SELECT 'duplicate', file_no, source_row, id, year, organisation_no, copied, service FROM contract_rows
	UNION ALL
	SELECT 'duplicate_outcome', file_no, source_row, id, year, organisation_no, CASE WHEN excluded = 'duplicate' THEN 1 ELSE 0 END, jobs
	FROM outcome_rows WHERE excluded IS NULL OR excluded = 'duplicate'
	UNION ALL
	SELECT 'late_report', file_no, source_row, id, year, organisation_no, late, 0 FROM answers
	UNION ALL
	SELECT 'late_report', file_no, source_row, id, year, organisation_no, CASE WHEN days > 30 THEN 1 ELSE 0 END, 0
	FROM numbered_deviations WHERE excluded IS NULL AND days IS NOT NULL
	UNION ALL
	SELECT 'start_before_contract', file_no, source_row, id, year, organisation_no, too_early, jobs
	FROM outcome_rows WHERE excluded IS NULL AND too_early IS NOT NULL
	UNION ALL
	SELECT 'above_commitment', k.file_no, k.source_row, k.id, k.year, k.organisation_no,
		CASE WHEN b.persons > 3 * k.places THEN 1 ELSE 0 END, coalesce(b.persons, 0) - CAST(ceil(k.places) AS INTEGER)
	FROM promised k LEFT JOIN begun b ON b.clause_row_id = k.row_id
	UNION ALL
	SELECT 'value_outlier', v.file_no, v.source_row, v.id, v.year, v.organisation_no,
		CASE WHEN 2 * v.value > 100 * m.twice OR 200 * v.value < m.twice THEN 1 ELSE 0 END, 0
	FROM valued v JOIN medians m ON m.cpv_no = v.cpv_no AND m.currency = v.currency
	UNION ALL
	SELECT 'overlap', file_no, source_row, id, year, organisation_no, CASE WHEN excluded = 'overlap' THEN 1 ELSE 0 END, jobs
	FROM outcome_rows WHERE excluded IS NULL OR excluded = 'overlap'
	UNION ALL
	SELECT 'overlap', file_no, source_row, id, year, organisation_no, CASE WHEN excluded = 'overlap' THEN 1 ELSE 0 END, 0
	FROM numbered_deviations WHERE excluded IS NULL OR excluded = 'overlap'
)
SELECT l.category, l.file_no, l.source_row, l.id AS own_id, l.year, l.organisation_no, l.affected,
	CASE WHEN l.affected = 1 THEN CAST(l.effect AS INTEGER) ELSE 0 END AS effect,
	CASE WHEN l.year IS NULL THEN 'no_date' WHEN l.year > EXTRACT(YEAR FROM p.as_of) THEN 'after_as_of' END AS excluded
FROM looked_at l CROSS JOIN parameters p`;
