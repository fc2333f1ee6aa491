/**
 * One row per procurement and lot ('' where its rows name none), with everything that its rows and the clauses of its contracts say.
 * A clause that names no contract of the procurement holds for all its lots. `answers` makes the answers of it, also for
 * several lots together, since every column is a largest or a smallest value. A clause says what its file's declaration says in the year
 * of its contract or procurement. No join may ask about one of its sides alone: it would hold every row against every other one.
 * Reads `fact_contract_rows` and `qualifying_models`.
 */
export const lotAnswerFacts = `
WITH procurement_years AS (
	SELECT procurement_key, coalesce(CAST(EXTRACT(YEAR FROM min(year_on)) AS INTEGER), 0) AS said_year
	FROM fact_contract_rows GROUP BY procurement_key
),
named AS (
	SELECT DISTINCT procurement_key, contract_id, lot FROM fact_contract_rows WHERE contract_id IS NOT NULL
),
links AS (
	SELECT 'p:' || k.procurement_id AS procurement_key, coalesce(own.lot, n.lot) AS lot, k.file_no, k.topic, k.level, k.model_id, k.said_by,
		coalesce(own.said_year, y.said_year, 0) AS said_year
	FROM clauses k
	LEFT JOIN fact_contract_rows own ON own.row_id = k.parent_row_id
	LEFT JOIN procurement_years y ON y.procurement_key = 'p:' || k.procurement_id
	LEFT JOIN named n ON n.procurement_key = 'p:' || k.procurement_id
		AND n.contract_id = CASE WHEN k.parent_row_id IS NULL THEN k.contract_id END
	WHERE k.procurement_id IS NOT NULL
	UNION ALL
	SELECT r.procurement_key, r.lot, k.file_no, k.topic, k.level, k.model_id, k.said_by, r.said_year
	FROM clauses k JOIN fact_contract_rows r ON r.row_id = k.parent_row_id WHERE k.procurement_id IS NULL
	UNION ALL
	SELECT r.procurement_key, r.lot, k.file_no, k.topic, k.level, k.model_id, k.said_by, r.said_year
	FROM clauses k JOIN fact_contract_rows r ON r.contract_id = k.contract_id
	WHERE k.parent_row_id IS NULL
		AND (k.procurement_id IS NULL OR k.procurement_id NOT IN (SELECT procurement_id FROM contracts WHERE procurement_id IS NOT NULL))
),
meant AS (
	SELECT l.procurement_key, l.lot, l.topic, l.level,
		coalesce(l.model_id, CASE WHEN m.yes_means = 'city_model' THEN 'city_model' END, '') AS model
	FROM links l
	LEFT JOIN declarations m ON m.file_no = l.file_no AND m.field = coalesce(l.said_by, 'level')
		AND l.said_year BETWEEN m.from_year AND m.to_year
),
clause_states AS (
	SELECT l.procurement_key, l.lot,
		CASE WHEN l.topic <> 'employment' THEN NULL
			WHEN l.level = 'none' THEN 'no'
			WHEN l.level IS NULL THEN 'unknown'
			WHEN q.model_id IS NOT NULL THEN 'yes'
			WHEN l.model = '' THEN 'unknown' END AS clause_state,
		CASE WHEN l.level = 'none' THEN 'none' ELSE 'yes' END AS social_state,
		CASE WHEN (l.topic IS NULL OR l.topic = 'employment') AND l.level <> 'none' THEN l.level END AS level,
		CASE WHEN (l.topic IS NULL OR l.topic = 'employment') AND coalesce(l.level, '') <> 'none' THEN l.model END AS model
	FROM meant l LEFT JOIN qualifying_models q ON q.model_id = l.model
),
lots AS (SELECT DISTINCT procurement_key, lot FROM fact_contract_rows),
said AS (
	SELECT procurement_key, lot, 1 AS own, clause_state, social_state, level, model, cancelled FROM fact_contract_rows
	UNION ALL
	SELECT l.procurement_key, l.lot, 0, s.clause_state, s.social_state, s.level, s.model, CAST(NULL AS INTEGER)
	FROM clause_states s JOIN lots l ON l.procurement_key = s.procurement_key AND (s.lot IS NULL OR s.lot = l.lot)
)
SELECT procurement_key, lot,
	max(CASE WHEN clause_state = 'yes' THEN 1 ELSE 0 END) AS yes,
	max(CASE WHEN own = 1 AND clause_state = 'unknown' THEN 1 ELSE 0 END) AS row_unknown,
	max(CASE WHEN own = 0 AND clause_state = 'unknown' THEN 1 ELSE 0 END) AS clause_unknown,
	max(CASE WHEN own = 0 AND clause_state = 'no' THEN 1 ELSE 0 END) AS clause_no,
	max(CASE WHEN social_state = 'yes' THEN 1 ELSE 0 END) AS social_yes,
	max(CASE WHEN social_state = 'unknown' THEN 1 ELSE 0 END) AS social_unknown,
	min(cancelled) AS cancelled,
	max(CASE WHEN clause_state = 'yes' THEN level END) AS qualifying_level,
	min(CASE WHEN clause_state = 'yes' AND model <> '' THEN model END) AS qualifying_model,
	max(level) AS highest_level,
	min(level) AS lowest_level,
	min(CASE WHEN model <> '' THEN model END) AS any_model,
	max(CASE WHEN own = 1 AND clause_state = 'yes' AND level IS NULL THEN 1 ELSE 0 END) AS yes_without_level,
	max(CASE WHEN own = 0 AND clause_state = 'unknown' AND coalesce(level, 'employment') = 'employment' THEN 1 ELSE 0 END) AS open_level
FROM said GROUP BY procurement_key, lot`;

const largest = [
	...['yes', 'row_unknown', 'clause_unknown', 'clause_no', 'social_yes', 'social_unknown'],
	...['qualifying_level', 'highest_level', 'yes_without_level', 'open_level'],
];
const smallest = ['cancelled', 'qualifying_model', 'any_model', 'lowest_level'];

/** SQL of the columns of `fact_lot_answers` over several lots together. */
export const together = [
	...largest.map((column) => `max(${column}) AS ${column}`),
	...smallest.map((column) => `min(${column}) AS ${column}`),
].join(', ');

const clauseState = (a: string) => `CASE WHEN ${a}.yes = 1 THEN 'yes'
		WHEN ${a}.row_unknown = 1 AND ${a}.clause_no = 0 THEN 'unknown'
		WHEN ${a}.clause_unknown = 1 THEN 'unknown'
		ELSE 'no' END`;

/**
 * SQL of what the columns of `fact_lot_answers` come to, each 'yes', 'no' or 'unknown': whether there is a qualifying clause, one that
 * asks for employment, any social objective; and the level and model of the qualifying clause, else of any about employment ('none'
 * where there is none, NULL where that is not known). Where a row says yes without a level, its clause is the one that the clauses tell of.
 * @param a alias of the table
 */
export const answers = (a: string) => `${clauseState(a)} AS clause_state,
	CASE WHEN ${clauseState(a)} = 'no' THEN 'no'
		WHEN ${a}.qualifying_level = 'employment' THEN 'yes'
		WHEN ${a}.yes_without_level = 1 AND ${a}.lowest_level = 'employment' THEN 'yes'
		WHEN ${a}.open_level = 1 THEN 'unknown'
		WHEN ${clauseState(a)} = 'unknown' AND coalesce(${a}.highest_level, 'employment') = 'employment' THEN 'unknown'
		WHEN ${a}.yes_without_level = 1 AND ${a}.highest_level IS NULL THEN 'unknown'
		WHEN ${a}.yes_without_level = 1 AND ${a}.highest_level <> ${a}.lowest_level THEN 'unknown'
		ELSE 'no' END AS level_state,
	CASE WHEN ${a}.social_yes = 1 THEN 'yes' WHEN ${a}.social_unknown = 1 THEN 'unknown' ELSE 'no' END AS social_state,
	coalesce(${a}.qualifying_level, ${a}.highest_level, CASE WHEN ${clauseState(a)} = 'no' THEN 'none' END) AS level,
	coalesce(${a}.qualifying_model, ${a}.any_model, CASE WHEN ${clauseState(a)} = 'no' THEN 'none' END) AS model`;
