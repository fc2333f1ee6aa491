/**
 * One row per row of `contracts`: by which keys its contract and its procurement go everywhere. A contract without a number is known by
 * its procurement and lot, else by its row. `nth` is 1 for the earliest of the rows that say the same of a contract, a procurement and a lot.
 */
export const contractKeyFacts = `
WITH keyed AS (
	SELECT c.row_id, c.contract_id, c.procurement_id, c.lot_id, c.value, c.currency, c.file_no, c.source_row, f.file_id,
		coalesce(c.contract_id, 'procurement:' || c.procurement_id || '|' || coalesce(c.lot_id, ''), c.row_id) AS contract_key,
		CASE WHEN c.procurement_id IS NOT NULL THEN 'p:' || c.procurement_id
			WHEN c.contract_id IS NOT NULL THEN 'c:' || c.contract_id
			ELSE 'r:' || f.file_id || ':' || CAST(c.source_row AS VARCHAR) END AS procurement_key,
		coalesce(c.start_on, c.signed_on, c.awarded_on, c.published_on) AS begins_on
	FROM contracts c JOIN files f ON f.file_no = c.file_no
)
SELECT keyed.*,
	row_number() OVER (PARTITION BY contract_key, procurement_key, coalesce(lot_id, '')
		ORDER BY begins_on NULLS LAST, value NULLS LAST, currency NULLS LAST, file_id, source_row) AS nth
FROM keyed`;

/**
 * One row per contract, with what its outcomes, clauses and follow-ups are divided by. Its properties are those of its earliest row; its
 * `value` is the sum over its lots, in `currency` (`''`: none is named), or in several, of which `currencies` is the number.
 * `begins_on` is its start, else the day of signature, award or announcement; `ends_on` follows from its duration where no end
 * after that day is recorded.
 */
export const contractFacts = `
WITH sums AS (
	SELECT contract_key, sum(value) AS value, max(CASE WHEN value > 0 THEN coalesce(currency, '') END) AS currency,
		count(DISTINCT CASE WHEN value > 0 THEN coalesce(currency, '') END) AS currencies
	FROM fact_contract_keys WHERE nth = 1 GROUP BY contract_key
),
links AS (
	SELECT r.contract_key, r.row_id AS contract_row_id, k.* FROM clauses k JOIN fact_contract_keys r ON r.row_id = k.parent_row_id
	UNION ALL
	SELECT r.contract_key, r.row_id, k.* FROM clauses k JOIN fact_contract_keys r ON r.contract_id = k.contract_id
	WHERE k.parent_row_id IS NULL
	UNION ALL
	SELECT r.contract_key, r.row_id, k.* FROM clauses k JOIN fact_contract_keys r ON r.procurement_id = k.procurement_id
	WHERE k.parent_row_id IS NULL AND k.contract_id IS NULL
),
said AS (
	SELECT l.contract_key, l.level, coalesce(l.model_id, CASE WHEN m.yes_means = 'city_model' THEN 'city_model' END) AS model
	FROM links l
	JOIN fact_contract_rows r ON r.row_id = l.contract_row_id
	LEFT JOIN declarations m ON m.file_no = l.file_no AND m.field = coalesce(l.said_by, 'level')
		AND r.said_year BETWEEN m.from_year AND m.to_year
	WHERE coalesce(l.topic, 'employment') = 'employment' AND coalesce(l.level, '') <> 'none'
	UNION ALL
	SELECT k.contract_key, r.level, CASE WHEN r.model <> '' THEN r.model END
	FROM fact_contract_rows r JOIN fact_contract_keys k ON k.row_id = r.row_id
),
terms AS (
	SELECT contract_key, coalesce(max(CASE WHEN model = 'city_model' THEN model END), min(model)) AS model,
		coalesce(max(CASE WHEN level = 'employment' THEN level END), max(level)) AS level
	FROM said GROUP BY contract_key
),
ordered AS (
	SELECT r.contract_key, r.procurement_key, r.begins_on, w.using_organisation AS organisation, c.*,
		row_number() OVER (PARTITION BY r.contract_key ORDER BY r.begins_on NULLS LAST, r.procurement_key, r.lot_id NULLS LAST,
			c.using_organisation NULLS LAST, c.buyer, c.supplier NULLS LAST, c.cpv NULLS LAST, r.file_id, r.source_row) AS place
	FROM fact_contract_keys r JOIN contracts c ON c.row_id = r.row_id JOIN fact_contract_rows w ON w.row_id = r.row_id
)
SELECT o.contract_key, o.procurement_key, coalesce(o.contract_id, o.procurement_id) AS id, o.contract_id, o.file_no, o.source_row,
	o.organisation, o.supplier, substring(o.cpv FROM 1 FOR 2) AS cpv, q.nature,
	coalesce(t.model, CASE WHEN q.clause_state = 'no' THEN 'none' END) AS model,
	coalesce(t.level, CASE WHEN q.clause_state = 'no' THEN 'none' END) AS level, q.year, q.excluded AS procurement_excluded, q.clause_state,
	o.start_on, o.end_on, o.begins_on,
	CASE WHEN o.end_on >= o.begins_on THEN o.end_on WHEN o.duration_months > 0 THEN
		CAST(o.begins_on + CAST(floor(o.duration_months) AS INTEGER) * INTERVAL '1 month' - INTERVAL '1 day' AS DATE) END AS ends_on,
	s.value, s.currency, CAST(s.currencies AS INTEGER) AS currencies
FROM ordered o
JOIN sums s ON s.contract_key = o.contract_key
LEFT JOIN terms t ON t.contract_key = o.contract_key
LEFT JOIN fact_procurements q ON q.procurement_key = o.procurement_key AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
WHERE o.place = 1`;
