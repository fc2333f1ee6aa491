import { joinNumber } from './codes.ts';
import { parentRow } from './links.ts';

/**
 * One row per clause about employment: what it asks and by when, and with what it is divided. It belongs to the contract that it names, or
 * in whose row it stood (`contract`), else to all contracts of its procurement (`contract` NULL: `starts_on`, `ends_on` and `value`
 * are then the first, the last and the sum of them). A clause read out of a contract's row gives way to one of a file of clauses.
 * `year` is that of the procurement. `…_no` are numbers of `fact_codes`. Reads `fact_contracts`.
 */
export const clauseFacts = `
WITH linked AS (
	SELECT k.*, f.file_id, coalesce(own.contract, c.contract) AS contract,
		coalesce(own.procurement, c.procurement, q.procurement) AS procurement,
		own.begins_on AS row_on,
		coalesce('id:' || k.clause_id, CASE WHEN k.parent_row_id IS NOT NULL
			THEN 'own:' || CAST(own.contract AS VARCHAR) || ':' || coalesce(k.level, '') END, 'row:' || k.row_id) AS told_as
	FROM clauses k
	JOIN files f ON f.file_no = k.file_no
	LEFT JOIN fact_contract_rows own ON ${parentRow('own', 'k')}
	LEFT JOIN fact_named_contracts n ON n.contract_id = k.contract_id
	LEFT JOIN fact_contracts c ON c.contract = n.contract
	LEFT JOIN fact_named_procurements q ON q.procurement_id = k.procurement_id
	WHERE coalesce(k.topic, 'employment') = 'employment' AND coalesce(k.level, '') <> 'none'
),
spans AS (
	SELECT procurement, min(start_on) AS start_on, max(end_on) AS end_on, sum(value) AS value,
		max(CASE WHEN value > 0 THEN currencies END) AS of_one, count(DISTINCT CASE WHEN value > 0 THEN currency END) AS of_all
	FROM fact_contracts WHERE procurement IN (SELECT procurement FROM linked WHERE contract IS NULL)
	GROUP BY procurement
),
told AS (SELECT DISTINCT contract, procurement, level FROM linked WHERE parent_row_id IS NULL),
told_elsewhere AS (
	SELECT l.row_id FROM told t JOIN linked l ON l.contract = t.contract AND l.level = t.level WHERE l.parent_row_id IS NOT NULL
	UNION
	SELECT l.row_id FROM told t JOIN linked l ON l.procurement = t.procurement AND l.level = t.level
	WHERE t.contract IS NULL AND l.parent_row_id IS NOT NULL
),
repeated AS (
	SELECT told_as FROM linked GROUP BY told_as HAVING count(*) > 1
),
ordered AS (
	SELECT l.row_id,
		row_number() OVER (
			PARTITION BY l.told_as
			ORDER BY CASE WHEN l.contract IS NOT NULL THEN l.contract_id END NULLS LAST, l.procurement_id NULLS LAST,
				l.level NULLS LAST, l.model_id NULLS LAST, l.unit NULLS LAST, l.amount NULLS LAST, l.due_on NULLS LAST,
				l.dialog_on NULLS LAST, l.offered NULLS LAST, l.file_id, l.source_row
		) AS nth
	FROM repeated r JOIN linked l ON l.told_as = r.told_as
),
dated AS (
	SELECT l.*, coalesce(o.nth, 1) AS nth,
		CASE WHEN e.row_id IS NOT NULL THEN 1 ELSE 0 END AS told_elsewhere,
		q.contract AS earliest_contract, CASE q.excluded WHEN 'cancelled' THEN 'cancelled' WHEN 'reannounced' THEN 'reannounced' WHEN 'after_as_of' THEN 'after_as_of'
			END AS procurement_excluded, q.using_no, q.nature,
		c.organisation_no, c.supplier_no, c.cpv_no, c.start_on, c.end_on, c.value, c.currencies,
		coalesce(q.year, CAST(EXTRACT(YEAR FROM coalesce(l.row_on, c.begins_on)) AS INTEGER)) AS year
	FROM linked l
	LEFT JOIN ordered o ON o.row_id = l.row_id
	LEFT JOIN told_elsewhere e ON e.row_id = l.row_id
	LEFT JOIN numbered_procurements q ON q.procurement = l.procurement AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
	LEFT JOIN fact_contracts c ON c.contract = l.contract
)
SELECT d.row_id, d.file_no, d.source_row, coalesce(d.clause_id, d.contract_id, d.procurement_id) AS id,
	d.contract, d.procurement, d.year,
	coalesce(d.organisation_no, d.using_no) AS organisation_no, coalesce(d.supplier_no, earliest.supplier_no) AS supplier_no,
	coalesce(d.cpv_no, earliest.cpv_no) AS cpv_no, d.nature, o.number AS model_no, CAST(d.level AS clause_level) AS level,
	d.unit, CAST(d.amount AS DECIMAL(18,4)) AS amount, d.due_on, d.first_start_due_on, d.offered_on, d.dialog_on, d.dialog_outcome,
	d.offered, d.referred, d.interviewed,
	CASE WHEN d.contract IS NULL THEN s.start_on ELSE d.start_on END AS starts_on,
	CASE WHEN d.contract IS NULL THEN s.end_on ELSE d.end_on END AS ends_on,
	CASE WHEN d.contract IS NOT NULL AND d.currencies = 1 THEN d.value
		WHEN d.contract IS NULL AND s.of_one = 1 AND s.of_all = 1 THEN s.value END AS value,
	CASE WHEN d.nth > 1 OR d.told_elsewhere = 1 THEN 'duplicate'
		WHEN d.procurement_excluded IS NOT NULL THEN d.procurement_excluded
		WHEN d.year IS NULL THEN 'no_date'
		WHEN d.year > EXTRACT(YEAR FROM p.as_of) THEN 'after_as_of' END AS excluded
FROM dated d
CROSS JOIN parameters p
LEFT JOIN fact_contracts earliest ON earliest.contract = d.earliest_contract
LEFT JOIN spans s ON s.procurement = d.procurement
LEFT JOIN declarations m ON m.file_no = d.file_no AND m.field = coalesce(d.said_by, 'level')
	AND coalesce(d.year, 0) BETWEEN m.from_year AND m.to_year
${joinNumber('o', 'model', `coalesce(d.model_id, CASE WHEN m.yes_means = 'city_model' THEN 'city_model' END)`)}`;

/**
 * Which counted outcomes of the support function belong to which clause: those of its contract, else of its procurement. An outcome of a
 * procurement with one contract is that contract's.
 */
export const clauseOutcomeFacts = `
WITH single AS (
	SELECT procurement, max(contract) AS contract FROM fact_contracts GROUP BY procurement HAVING count(*) = 1
),
found AS (
	SELECT f.outcome, f.class, f.form, f.persons, f.start_on, f.period_start, f.period_end, f.end_on, f.end_reason,
		f.planned_months, f.term, coalesce(f.contract, s.contract) AS contract, f.procurement
	FROM numbered_outcomes f
	LEFT JOIN single s ON s.procurement = f.procurement
	WHERE f.series = 'support_function' AND f.excluded IS NULL
)
SELECT k.row_id AS clause_row_id, o.* FROM fact_clauses k JOIN found o ON o.contract = k.contract
UNION ALL
SELECT k.row_id, o.* FROM fact_clauses k JOIN found o ON o.procurement = k.procurement WHERE k.contract IS NULL`;

/** The clauses of which anything was heard by the as-of date: an outcome, or an answer to a follow-up, be it none. */
export const clauseAnswerFacts = `
SELECT clause_row_id FROM fact_clause_outcomes
UNION
SELECT k.row_id FROM fact_clauses k JOIN numbered_reporting r ON r.contract = k.contract WHERE r.reported = 1
UNION
SELECT k.row_id FROM fact_clauses k JOIN fact_contracts c ON c.procurement = k.procurement
JOIN numbered_reporting r ON r.contract = c.contract WHERE k.contract IS NULL AND r.reported = 1`;
