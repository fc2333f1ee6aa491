/**
 * One row per contract, with what its outcomes, clauses and follow-ups are divided by. Its properties are those of its earliest row; its
 * `value` is the sum over its lots, in `currency` (`''`: none is named), or in several, of which `currencies` is the number.
 * `begins_on` is its start, else the day of signature, award or announcement; `ends_on` follows from its duration where no end
 * after that day is recorded. Reads `fact_contract_rows` and `fact_procurements`.
 */
export const contractFacts = `
WITH repeated AS (
	SELECT contract_key FROM fact_contract_rows GROUP BY contract_key HAVING count(*) > 1
),
sharing AS (
	SELECT r.*, c.using_organisation AS user_text, c.buyer AS buyer_text, c.supplier, c.cpv, c.value, coalesce(c.currency, '') AS currency
	FROM repeated a JOIN fact_contract_rows r ON r.contract_key = a.contract_key JOIN contracts c ON c.row_id = r.row_id
),
ordered AS (
	SELECT row_id, row_number() OVER (PARTITION BY contract_key ORDER BY begins_on NULLS LAST, procurement_key,
		CASE WHEN lot = '' THEN 1 ELSE 0 END, lot, user_text NULLS LAST, buyer_text, supplier NULLS LAST, cpv NULLS LAST,
		file_id, source_row) AS place
	FROM sharing
),
sums AS (
	SELECT contract_key, sum(value) AS value, max(CASE WHEN value > 0 THEN currency END) AS currency,
		CAST(count(DISTINCT CASE WHEN value > 0 THEN currency END) AS INTEGER) AS currencies
	FROM sharing WHERE nth_begun = 1 GROUP BY contract_key
),
said_by AS (
	SELECT r.contract_key, r.said_year, k.file_no, k.said_by, k.topic, k.level, k.model_id
	FROM clauses k JOIN fact_contract_rows r ON r.row_id = k.parent_row_id
	UNION ALL
	SELECT r.contract_key, r.said_year, k.file_no, k.said_by, k.topic, k.level, k.model_id
	FROM clauses k JOIN fact_contract_rows r ON r.contract_id = k.contract_id WHERE k.parent_row_id IS NULL
	UNION ALL
	SELECT r.contract_key, r.said_year, k.file_no, k.said_by, k.topic, k.level, k.model_id
	FROM clauses k JOIN fact_contract_rows r ON r.procurement_key = 'p:' || k.procurement_id
	WHERE k.parent_row_id IS NULL AND k.contract_id IS NULL
),
said AS (
	SELECT l.contract_key, l.level, coalesce(l.model_id, CASE WHEN m.yes_means = 'city_model' THEN 'city_model' END) AS model
	FROM said_by l
	LEFT JOIN declarations m ON m.file_no = l.file_no AND m.field = coalesce(l.said_by, 'level')
		AND l.said_year BETWEEN m.from_year AND m.to_year
	WHERE coalesce(l.topic, 'employment') = 'employment' AND coalesce(l.level, '') <> 'none'
	UNION ALL
	SELECT contract_key, level, CASE WHEN model <> '' THEN model END FROM fact_contract_rows WHERE level IS NOT NULL OR model <> ''
),
terms AS (
	SELECT contract_key, coalesce(max(CASE WHEN model = 'city_model' THEN model END), min(model)) AS model,
		coalesce(max(CASE WHEN level = 'employment' THEN level END), max(level)) AS level
	FROM said GROUP BY contract_key
)
SELECT r.contract_key, r.procurement_key, coalesce(c.contract_id, c.procurement_id) AS id, c.contract_id, r.file_no, r.source_row,
	r.using_organisation AS organisation, c.supplier, substring(c.cpv FROM 1 FOR 2) AS cpv, q.nature,
	coalesce(t.model, CASE WHEN q.clause_state = 'no' THEN 'none' END) AS model,
	coalesce(t.level, CASE WHEN q.clause_state = 'no' THEN 'none' END) AS level, q.year, q.excluded AS procurement_excluded, q.clause_state,
	c.start_on, c.end_on, r.begins_on,
	CASE WHEN c.end_on >= r.begins_on THEN c.end_on WHEN c.duration_months > 0 THEN
		CAST(r.begins_on + CAST(floor(c.duration_months) AS INTEGER) * INTERVAL '1 month' - INTERVAL '1 day' AS DATE) END AS ends_on,
	CASE WHEN o.row_id IS NULL THEN c.value ELSE s.value END AS value,
	CASE WHEN o.row_id IS NOT NULL THEN s.currency WHEN c.value > 0 THEN coalesce(c.currency, '') END AS currency,
	CASE WHEN o.row_id IS NOT NULL THEN s.currencies WHEN c.value > 0 THEN 1 ELSE 0 END AS currencies
FROM fact_contract_rows r
JOIN contracts c ON c.row_id = r.row_id
LEFT JOIN ordered o ON o.row_id = r.row_id
LEFT JOIN sums s ON s.contract_key = r.contract_key
LEFT JOIN terms t ON t.contract_key = r.contract_key
LEFT JOIN fact_procurements q ON q.procurement_key = r.procurement_key AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
WHERE coalesce(o.place, 1) = 1`;
