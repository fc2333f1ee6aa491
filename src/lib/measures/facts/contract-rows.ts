/** Of a row `c` of contracts in a file `f`. */
const procurementKey = `CASE WHEN c.procurement_id IS NOT NULL THEN 'p:' || c.procurement_id
			WHEN c.contract_id IS NOT NULL THEN 'c:' || c.contract_id
			ELSE 'r:' || f.file_id || ':' || CAST(c.source_row AS VARCHAR) END`;
const yearOn = 'coalesce(c.published_on, c.awarded_on, c.signed_on, c.start_on)';
const beginsOn = 'coalesce(c.start_on, c.signed_on, c.awarded_on, c.published_on)';

/**
 * One row per row of contracts: to which procurement it belongs, which of its rows it is, and what it says itself of clauses, each
 * 'yes', 'no' or 'unknown'. A contract without a number (`contract_key`) is known by its procurement and lot, else by its row.
 * `several` is 1 where the procurement has other rows. `nth` counts them from the earliest on, `nth_alike` those of the same contract
 * and lot: from the second on they are duplicates. `nth_begun` counts these by the day on which they begin, and their value. `model` is that of the clause ('' where it is not named, NULL where the row tells of
 * none), `level` 'dialog' or 'employment'. `buyer` and `using_organisation` (else the buyer) are organisations (`fact_organisation_texts`).
 * Columns of their own for a dialogue and for an employment say only together that there is no clause about employment.
 * A clause under a model that does not qualify says neither that a qualifying one was used nor that it was not.
 * What a yes/no column says in the row's year (0: no date) comes from `declarations`. Reads `parameters` and `qualifying_models`.
 */
export const contractRowFacts = `
WITH keyed AS (
	SELECT c.row_id, ${procurementKey} AS procurement_key FROM contracts c JOIN files f ON f.file_no = c.file_no
),
repeated AS (
	SELECT procurement_key FROM keyed GROUP BY procurement_key HAVING count(*) > 1
),
placed AS (
	SELECT c.*, k.procurement_key, f.file_id, ${yearOn} AS year_on, ${beginsOn} AS begins_on, coalesce(c.lot_id, '') AS lot
	FROM repeated r JOIN keyed k ON k.procurement_key = r.procurement_key
	JOIN contracts c ON c.row_id = k.row_id JOIN files f ON f.file_no = c.file_no
),
ordered AS (
	SELECT a.row_id,
		row_number() OVER (PARTITION BY a.procurement_key ORDER BY a.year_on NULLS LAST, a.contract_id NULLS LAST,
			CASE WHEN a.lot = '' THEN 1 ELSE 0 END, a.lot, a.buyer, a.nature NULLS LAST, a.cpv NULLS LAST, a.file_id, a.source_row) AS nth,
		row_number() OVER (PARTITION BY a.procurement_key, coalesce(a.contract_id, ''), a.lot
			ORDER BY a.year_on NULLS LAST, a.buyer, a.nature NULLS LAST, a.cpv NULLS LAST, a.file_id, a.source_row) AS nth_alike,
		row_number() OVER (PARTITION BY a.procurement_key, coalesce(a.contract_id, ''), a.lot
			ORDER BY a.begins_on NULLS LAST, a.value NULLS LAST, a.currency NULLS LAST, a.file_id, a.source_row) AS nth_begun
	FROM placed a
),
dated AS (
	SELECT c.row_id, c.file_no, c.source_row, c.contract_id, c.procurement_id, coalesce(c.lot_id, '') AS lot, c.buyer, c.using_organisation,
		c.status, c.social_flag, c.clause, c.clause_dialog, c.clause_employment, c.clause_level, c.clause_model, c.no_clause_reason,
		${yearOn} AS year_on, ${beginsOn} AS begins_on, coalesce(CAST(EXTRACT(YEAR FROM ${yearOn}) AS INTEGER), 0) AS said_year
	FROM contracts c
),
answers AS (
	SELECT c.*, f.file_id,
		${procurementKey} AS procurement_key,
		coalesce(c.contract_id, 'procurement:' || c.procurement_id || '|' || c.lot, c.row_id) AS contract_key,
		ds.yes_means AS social_means,
		dc.yes_means AS clause_means,
		CASE WHEN c.social_flag = 'blank' AND ds.blank_means = 'no' THEN 'no' ELSE c.social_flag END AS social_answer,
		CASE WHEN c.clause = 'blank' AND dc.blank_means = 'no' THEN 'no' ELSE c.clause END AS clause_answer,
		CASE WHEN c.clause_dialog = 'blank' AND dd.blank_means = 'no' THEN 'no' ELSE c.clause_dialog END AS dialog_answer,
		CASE WHEN c.clause_employment = 'blank' AND de.blank_means = 'no' THEN 'no' ELSE c.clause_employment END AS employment_answer
	FROM dated c
	JOIN files f ON f.file_no = c.file_no
	LEFT JOIN declarations ds ON ds.file_no = c.file_no AND ds.field = 'social_flag'
		AND c.said_year BETWEEN ds.from_year AND ds.to_year
	LEFT JOIN declarations dc ON dc.file_no = c.file_no AND dc.field = 'clause'
		AND c.said_year BETWEEN dc.from_year AND dc.to_year
	LEFT JOIN declarations dd ON dd.file_no = c.file_no AND dd.field = 'clause_dialog'
		AND c.said_year BETWEEN dd.from_year AND dd.to_year
	LEFT JOIN declarations de ON de.file_no = c.file_no AND de.field = 'clause_employment'
		AND c.said_year BETWEEN de.from_year AND de.to_year
),
modelled AS (
	SELECT answers.*,
		CASE WHEN clause_answer = 'yes' AND clause_means = 'city_model' THEN 'city_model'
			WHEN social_answer = 'yes' AND social_means = 'city_model' THEN 'city_model'
			WHEN clause_answer = 'yes' AND clause_model IS NOT NULL THEN clause_model
			WHEN clause_answer = 'yes' AND clause_means = 'employment_clause' THEN ''
			WHEN social_answer = 'yes' AND social_means = 'employment_clause' THEN '' END AS model
	FROM answers
)
SELECT a.row_id, a.file_no, a.source_row, a.file_id, a.procurement_key, a.contract_key, a.contract_id, a.lot, a.year_on, a.begins_on,
	a.said_year, a.model,
	b.organisation AS buyer, coalesce(u.organisation, b.organisation) AS using_organisation,
	CASE WHEN a.clause_level IN ('dialog', 'employment') THEN a.clause_level END AS level,
	CASE WHEN a.status = 'cancelled' THEN 1 ELSE 0 END AS cancelled,
	CASE WHEN q.model_id IS NOT NULL THEN 'yes'
		WHEN a.clause_answer = 'yes' AND (a.clause_means <> 'social_objective' OR coalesce(a.clause_level, '') <> 'none') THEN 'unknown'
		WHEN a.clause_answer = 'no' OR a.social_answer = 'no' OR a.clause_level = 'none' OR a.no_clause_reason IS NOT NULL THEN 'no'
		WHEN a.dialog_answer = 'no' AND a.employment_answer = 'no' THEN 'no'
		ELSE 'unknown' END AS clause_state,
	CASE WHEN a.social_answer = 'yes' OR a.clause_answer = 'yes' OR a.clause_level IN ('dialog', 'employment') THEN 'yes'
		WHEN a.social_answer = 'no' AND a.social_means = 'social_objective' THEN 'no'
		WHEN a.clause_answer = 'no' AND a.clause_means = 'social_objective' THEN 'no'
		ELSE 'unknown' END AS social_state,
	CASE WHEN o.row_id IS NULL THEN 0 ELSE 1 END AS several,
	coalesce(o.nth, 1) AS nth, coalesce(o.nth_alike, 1) AS nth_alike, coalesce(o.nth_begun, 1) AS nth_begun
FROM modelled a
LEFT JOIN ordered o ON o.row_id = a.row_id
LEFT JOIN qualifying_models q ON q.model_id = a.model
LEFT JOIN fact_organisation_texts b ON b.written = a.buyer AND a.said_year BETWEEN b.from_year AND b.to_year
LEFT JOIN fact_organisation_texts u ON u.written = a.using_organisation AND a.said_year BETWEEN u.from_year AND u.to_year`;
