import { numberOf } from './codes.ts';
import { parentRow, sameRow } from './links.ts';
import { typed } from './types.ts';

/**
 * One row per contract, with what its outcomes, clauses and follow-ups are divided by. Its properties are those of its earliest row; its
 * `value` is the sum over its lots, in `currency`, or in several, of which `currencies` is the number.
 * `begins_on` is its start, else the day of signature, award or announcement; `ends_on` follows from its duration where no end
 * after that day is recorded. `…_no` and `currency` are numbers of `fact_codes`. Reads `fact_contract_rows`, what is named of them and
 * `numbered_procurements`.
 */
export const contractFacts = `
WITH sharing AS (
	SELECT r.*, f.file_id, c.procurement_id, coalesce(c.lot_id, '') AS lot_text, c.using_organisation AS user_text, c.buyer AS buyer_text,
		c.supplier, c.cpv
	FROM fact_contract_rows r JOIN contracts c ON ${sameRow('c', 'r')} JOIN files f ON f.file_no = r.file_no WHERE r.shared = 1
),
ordered AS (
	SELECT file_no, source_row, row_number() OVER (PARTITION BY contract ORDER BY begins_on NULLS LAST, procurement_id NULLS FIRST,
		CASE WHEN lot_text = '' THEN 1 ELSE 0 END, lot_text, user_text NULLS LAST, buyer_text, supplier NULLS LAST, cpv NULLS LAST,
		file_id, source_row) AS place
	FROM sharing
),
sums AS (
	SELECT contract, sum(value) AS value, max(CASE WHEN value > 0 THEN currency END) AS currency,
		CAST(count(DISTINCT CASE WHEN value > 0 THEN currency END) AS INTEGER) AS currencies
	FROM sharing WHERE nth_begun = 1 GROUP BY contract
),
said_by AS (
	SELECT r.contract, r.said_year, k.file_no, k.said_by, k.topic, k.level, k.model_id
	FROM clauses k JOIN fact_contract_rows r ON ${parentRow('r', 'k')}
	UNION ALL
	SELECT r.contract, r.said_year, k.file_no, k.said_by, k.topic, k.level, k.model_id
	FROM clauses k JOIN fact_named_contracts n ON n.contract_id = k.contract_id JOIN fact_contract_rows r ON r.contract = n.contract
	WHERE k.parent_row_id IS NULL
	UNION ALL
	SELECT r.contract, r.said_year, k.file_no, k.said_by, k.topic, k.level, k.model_id
	FROM clauses k
	JOIN fact_named_procurements n ON n.procurement_id = k.procurement_id
	JOIN fact_contract_rows r ON r.procurement = n.procurement
	WHERE k.parent_row_id IS NULL AND k.contract_id IS NULL
),
models AS (
	SELECT code, number, CASE WHEN code = 'city_model' THEN 1 ELSE 0 END AS of_city FROM fact_codes WHERE dimension = 'model'
),
said AS (
	SELECT l.contract, CAST(l.level AS clause_level) AS level, o.number AS model_no, o.of_city
	FROM said_by l
	LEFT JOIN declarations m ON m.file_no = l.file_no AND m.field = coalesce(l.said_by, 'level')
		AND l.said_year BETWEEN m.from_year AND m.to_year
	LEFT JOIN models o ON o.code = coalesce(l.model_id, CASE WHEN m.yes_means = 'city_model' THEN 'city_model' END)
	WHERE coalesce(l.topic, 'employment') = 'employment' AND coalesce(l.level, '') <> 'none'
	UNION ALL
	SELECT r.contract, r.level, o.number, o.of_city
	FROM fact_contract_rows r LEFT JOIN models o ON o.number = r.model_no AND o.number <> ${numberOf['']}
	WHERE r.level IS NOT NULL OR r.model_no <> ${numberOf['']}
),
terms AS (
	SELECT contract, coalesce(max(CASE WHEN of_city = 1 THEN model_no END), min(model_no)) AS model_no,
		coalesce(max(CASE WHEN level = 'employment' THEN level END), max(level)) AS level
	FROM said GROUP BY contract
)
SELECT r.contract, r.procurement, r.file_no, r.source_row, r.using_no AS organisation_no, r.supplier_no, r.cpv_no, q.nature,
	coalesce(t.model_no, CASE WHEN q.clause_state = 'no' THEN ${numberOf.none} END) AS model_no,
	coalesce(t.level, CASE WHEN q.clause_state = 'no' THEN ${typed('clause_level', 'none')} END) AS level,
	q.year, q.excluded AS procurement_excluded, q.clause_state, r.start_on, r.end_on, r.begins_on,
	CASE WHEN r.end_on >= r.begins_on THEN r.end_on WHEN r.duration_months > 0 THEN
		CAST(r.begins_on + CAST(floor(r.duration_months) AS INTEGER) * INTERVAL '1 month' - INTERVAL '1 day' AS DATE) END AS ends_on,
	CASE WHEN r.shared = 0 THEN r.value ELSE s.value END AS value,
	CASE WHEN r.shared = 1 THEN s.currency WHEN r.value > 0 THEN r.currency END AS currency,
	CASE WHEN r.shared = 1 THEN s.currencies WHEN r.value > 0 THEN 1 ELSE 0 END AS currencies
FROM fact_contract_rows r
LEFT JOIN ordered o ON ${sameRow('o', 'r')}
LEFT JOIN sums s ON s.contract = r.contract
LEFT JOIN terms t ON t.contract = r.contract
LEFT JOIN numbered_procurements q ON q.procurement = r.procurement AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
WHERE coalesce(o.place, 1) = 1`;
