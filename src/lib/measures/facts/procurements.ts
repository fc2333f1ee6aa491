/**
 * One row per procurement, and one more for each duplicate of a row, with why it is out: who counts in a share, with which answer.
 * `clause_state` and `social_state` are 'yes', 'no' or 'unknown'. A procurement on several rows (contracts, lots) has the answer
 * yes if any of them has, else unknown if any is, else no; its other properties are those of its earliest row.
 * Columns of their own for a dialogue and for an employment say only together that there is no clause about employment.
 * A clause under another model says neither that the city's model was used nor that it was not.
 * What a yes/no column says in the row's year (0: no date) comes from `declarations`, what one about clauses says in that of its
 * contract or procurement. SQL that DuckDB and PostgreSQL share; reads `parameters`.
 */
export const procurementFacts = `
WITH days AS (
	SELECT c.*, coalesce(c.published_on, c.awarded_on, c.signed_on, c.start_on) AS year_on FROM contracts c
),
dated AS (
	SELECT c.*, coalesce(CAST(EXTRACT(YEAR FROM c.year_on) AS INTEGER), 0) AS said_year FROM days c
),
procurement_years AS (
	SELECT procurement_id, coalesce(CAST(EXTRACT(YEAR FROM min(year_on)) AS INTEGER), 0) AS said_year
	FROM days WHERE procurement_id IS NOT NULL GROUP BY procurement_id
),
answers AS (
	SELECT c.*, f.file_id,
		CASE WHEN c.procurement_id IS NOT NULL THEN 'p:' || c.procurement_id
			WHEN c.contract_id IS NOT NULL THEN 'c:' || c.contract_id
			ELSE 'r:' || f.file_id || ':' || CAST(c.source_row AS VARCHAR) END AS procurement_key,
		coalesce(d.nature, 'unknown') AS cpv_nature,
		ds.yes_means AS social_means,
		dc.yes_means AS clause_means,
		CASE WHEN c.social_flag = 'blank' AND ds.blank_means = 'no' THEN 'no' ELSE c.social_flag END AS social_answer,
		CASE WHEN c.clause = 'blank' AND dc.blank_means = 'no' THEN 'no' ELSE c.clause END AS clause_answer,
		CASE WHEN c.clause_dialog = 'blank' AND dd.blank_means = 'no' THEN 'no' ELSE c.clause_dialog END AS dialog_answer,
		CASE WHEN c.clause_employment = 'blank' AND de.blank_means = 'no' THEN 'no' ELSE c.clause_employment END AS employment_answer
	FROM dated c
	JOIN files f ON f.file_no = c.file_no
	LEFT JOIN cpv_divisions d ON d.division = substring(c.cpv FROM 1 FOR 2)
	LEFT JOIN declarations ds ON ds.file_no = c.file_no AND ds.field = 'social_flag'
		AND c.said_year BETWEEN ds.from_year AND ds.to_year
	LEFT JOIN declarations dc ON dc.file_no = c.file_no AND dc.field = 'clause'
		AND c.said_year BETWEEN dc.from_year AND dc.to_year
	LEFT JOIN declarations dd ON dd.file_no = c.file_no AND dd.field = 'clause_dialog'
		AND c.said_year BETWEEN dd.from_year AND dd.to_year
	LEFT JOIN declarations de ON de.file_no = c.file_no AND de.field = 'clause_employment'
		AND c.said_year BETWEEN de.from_year AND de.to_year
),
row_states AS (
	SELECT answers.*,
		CASE WHEN clause_answer = 'yes' AND (clause_means = 'city_model' OR clause_model = 'city_model') THEN 'yes'
			WHEN social_answer = 'yes' AND social_means = 'city_model' THEN 'yes'
			WHEN clause_answer = 'yes' AND (clause_means <> 'social_objective' OR coalesce(clause_level, '') <> 'none') THEN 'unknown'
			WHEN clause_answer = 'no' OR social_answer = 'no' OR clause_level = 'none' OR no_clause_reason IS NOT NULL THEN 'no'
			WHEN dialog_answer = 'no' AND employment_answer = 'no' THEN 'no'
			ELSE 'unknown' END AS row_clause_state,
		CASE WHEN social_answer = 'yes' OR clause_answer = 'yes' OR clause_level IN ('dialog', 'employment') THEN 'yes'
			WHEN social_answer = 'no' AND social_means = 'social_objective' THEN 'no'
			WHEN clause_answer = 'no' AND clause_means = 'social_objective' THEN 'no'
			ELSE 'unknown' END AS row_social_state,
		row_number() OVER (PARTITION BY procurement_key ORDER BY year_on NULLS LAST, contract_id NULLS LAST, lot_id NULLS LAST,
			buyer, nature NULLS LAST, cpv NULLS LAST, file_id, source_row) AS nth,
		row_number() OVER (PARTITION BY procurement_key, coalesce(contract_id, ''), coalesce(lot_id, '')
			ORDER BY year_on NULLS LAST, buyer, nature NULLS LAST, cpv NULLS LAST, file_id, source_row) AS nth_alike
	FROM answers
),
clause_links AS (
	SELECT 'p:' || k.procurement_id AS procurement_key, k.file_no, k.topic, k.level, k.model_id, k.said_by,
		coalesce(own.said_year, y.said_year, 0) AS said_year
	FROM clauses k
	LEFT JOIN dated own ON own.row_id = k.parent_row_id
	LEFT JOIN procurement_years y ON y.procurement_id = k.procurement_id
	WHERE k.procurement_id IS NOT NULL
	UNION ALL
	SELECT r.procurement_key, k.file_no, k.topic, k.level, k.model_id, k.said_by, r.said_year
	FROM clauses k JOIN row_states r ON r.row_id = k.parent_row_id WHERE k.procurement_id IS NULL
	UNION ALL
	SELECT r.procurement_key, k.file_no, k.topic, k.level, k.model_id, k.said_by, r.said_year
	FROM clauses k JOIN row_states r ON r.contract_id = k.contract_id
	WHERE k.parent_row_id IS NULL
		AND (k.procurement_id IS NULL OR k.procurement_id NOT IN (SELECT procurement_id FROM contracts WHERE procurement_id IS NOT NULL))
),
clause_states AS (
	SELECT l.procurement_key, CASE WHEN l.level = 'none' THEN 0 ELSE 1 END AS social,
		CASE WHEN l.topic <> 'employment' THEN NULL
			WHEN l.level = 'none' THEN 'no'
			WHEN l.level IS NULL THEN 'unknown'
			WHEN coalesce(l.model_id, m.yes_means) = 'city_model' THEN 'yes'
			WHEN l.model_id IS NULL THEN 'unknown' END AS state
	FROM clause_links l
	LEFT JOIN declarations m ON m.file_no = l.file_no AND m.field = coalesce(l.said_by, 'level')
		AND l.said_year BETWEEN m.from_year AND m.to_year
),
clause_summary AS (
	SELECT procurement_key,
		max(CASE WHEN state = 'yes' THEN 1 ELSE 0 END) AS yes,
		max(CASE WHEN state = 'unknown' THEN 1 ELSE 0 END) AS unknown,
		max(CASE WHEN state = 'no' THEN 1 ELSE 0 END) AS no,
		max(social) AS social
	FROM clause_states GROUP BY procurement_key
),
row_summary AS (
	SELECT procurement_key,
		max(CASE WHEN row_clause_state = 'yes' THEN 1 ELSE 0 END) AS clause_yes,
		max(CASE WHEN row_clause_state = 'unknown' THEN 1 ELSE 0 END) AS clause_unknown,
		max(CASE WHEN row_social_state = 'yes' THEN 1 ELSE 0 END) AS social_yes,
		max(CASE WHEN row_social_state = 'unknown' THEN 1 ELSE 0 END) AS social_unknown,
		min(CASE WHEN status = 'cancelled' THEN 1 ELSE 0 END) AS cancelled
	FROM row_states GROUP BY procurement_key
),
replaced AS (
	SELECT DISTINCT 'p:' || previous_procurement_id AS procurement_key
	FROM answers CROSS JOIN parameters
	WHERE previous_procurement_id <> coalesce(procurement_id, '') AND (year_on IS NULL OR year_on <= as_of)
)
SELECT r.procurement_key,
	coalesce(r.procurement_id, r.contract_id) AS id,
	r.row_id, r.file_no, r.source_row, r.buyer AS organisation,
	coalesce(r.using_organisation, r.buyer) AS using_organisation,
	r.year_on AS dated_on,
	CAST(EXTRACT(YEAR FROM r.year_on) AS INTEGER) AS year,
	CAST(EXTRACT(MONTH FROM r.year_on) AS INTEGER) AS month,
	CASE WHEN r.nature IS NULL THEN r.cpv_nature ELSE r.nature END AS nature,
	CASE WHEN r.nature IS NULL AND r.cpv_nature <> 'unknown' THEN 1 ELSE 0 END AS derived_nature,
	CASE WHEN r.published_on IS NULL THEN 1 ELSE 0 END AS fallback_date,
	CASE WHEN s.clause_yes = 1 OR k.yes = 1 THEN 'yes'
		WHEN s.clause_unknown = 1 AND coalesce(k.no, 0) = 0 THEN 'unknown'
		WHEN k.unknown = 1 THEN 'unknown'
		ELSE 'no' END AS clause_state,
	CASE WHEN s.social_yes = 1 OR k.social = 1 THEN 'yes'
		WHEN s.social_unknown = 1 THEN 'unknown'
		ELSE 'no' END AS social_state,
	CASE WHEN r.nth > 1 THEN 'duplicate'
		WHEN r.year_on IS NULL THEN 'no_date'
		WHEN r.year_on > p.as_of THEN 'after_as_of'
		WHEN s.cancelled = 1 THEN 'cancelled'
		WHEN r.procedure = 'direct' THEN 'direct_award'
		WHEN r.call_off = 'yes' OR r.procedure = 'call_off' THEN 'call_off'
		WHEN r.framework = 'external' THEN 'external_framework'
		WHEN a.procurement_key IS NOT NULL THEN 'reannounced'
		END AS excluded
FROM row_states r
CROSS JOIN parameters p
JOIN row_summary s ON s.procurement_key = r.procurement_key
LEFT JOIN clause_summary k ON k.procurement_key = r.procurement_key
LEFT JOIN replaced a ON a.procurement_key = r.procurement_key
WHERE r.nth = 1 OR r.nth_alike > 1`;
