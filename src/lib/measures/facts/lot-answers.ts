import { joinNumber, numberOf } from './codes.ts';
import { parentRow, sameRow } from './links.ts';
import { answer, typed } from './types.ts';

const yes = `clause_state = ${answer('yes')}`;
const unknown = `clause_state = ${answer('unknown')}`;
const employment = typed('clause_level', 'employment');
const namedModel = `model_no <> ${numberOf['']}`;

/** By the columns of `fact_compared_lots`: which of all that is said of a lot, and SQL of what each row or clause says. */
const columns: readonly (readonly [name: string, which: 'max' | 'min', sql: string])[] = [
	['yes', 'max', `CASE WHEN ${yes} THEN 1 ELSE 0 END`],
	['row_unknown', 'max', `CASE WHEN own = 1 AND ${unknown} THEN 1 ELSE 0 END`],
	['clause_unknown', 'max', `CASE WHEN own = 0 AND ${unknown} THEN 1 ELSE 0 END`],
	['clause_no', 'max', `CASE WHEN own = 0 AND clause_state = ${answer('no')} THEN 1 ELSE 0 END`],
	['social_yes', 'max', `CASE WHEN social_state = ${answer('yes')} THEN 1 ELSE 0 END`],
	['social_unknown', 'max', `CASE WHEN social_state = ${answer('unknown')} THEN 1 ELSE 0 END`],
	['cancelled', 'min', 'cancelled'],
	['qualifying_level', 'max', `CASE WHEN ${yes} THEN level END`],
	['qualifying_model', 'min', `CASE WHEN ${yes} AND ${namedModel} THEN model_no END`],
	['highest_level', 'max', 'level'],
	['lowest_level', 'min', 'level'],
	['any_model', 'min', `CASE WHEN ${namedModel} THEN model_no END`],
	['yes_without_level', 'max', `CASE WHEN own = 1 AND ${yes} AND level IS NULL THEN 1 ELSE 0 END`],
	[
		'open_level',
		'max',
		`CASE WHEN own = 0 AND ${unknown} AND (level IS NULL OR level = ${employment}) THEN 1 ELSE 0 END`,
	],
];

/** SQL of the columns of `fact_compared_lots` over several lots together. */
export const together = columns.map(([name, which]) => `${which}(${name}) AS ${name}`).join(', ');

/**
 * One row per lot ('' where its rows name none, NULL where it is one row) of the procurements with several rows, or of which clauses tell, with everything that
 * its rows and the clauses of its contracts say. A clause that names no contract of the procurement holds for all its lots. `answers` makes
 * the answers of it, also for several lots together, since every column is a largest or a smallest value. A clause says what its file's
 * declaration says in the year of its contract or procurement. `several` is 1 where the procurement has several rows. No join may ask about
 * one of its sides alone: it would hold every row against every other one.
 * Reads `fact_contract_rows`, what is named of them and `qualifying_models`.
 */
export const comparedLotFacts = `
WITH named AS (
	SELECT DISTINCT n.procurement_id, n.procurement FROM clauses k JOIN fact_named_procurements n ON n.procurement_id = k.procurement_id
),
rows_of_clauses AS (
	SELECT r.procurement, c.contract_id, r.lot, r.year_on
	FROM named n JOIN fact_contract_rows r ON r.procurement = n.procurement JOIN contracts c ON ${sameRow('c', 'r')}
),
procurement_years AS (
	SELECT procurement, coalesce(CAST(EXTRACT(YEAR FROM min(year_on)) AS INTEGER), 0) AS said_year
	FROM rows_of_clauses GROUP BY procurement
),
lots_of_contracts AS (
	SELECT DISTINCT procurement, contract_id, lot FROM rows_of_clauses WHERE contract_id IS NOT NULL
),
links AS (
	SELECT n.procurement, coalesce(own.lot, l.lot) AS lot, k.file_no, k.topic, k.level, k.model_id, k.said_by,
		coalesce(own.said_year, y.said_year, 0) AS said_year
	FROM clauses k
	JOIN named n ON n.procurement_id = k.procurement_id
	LEFT JOIN fact_contract_rows own ON ${parentRow('own', 'k')}
	LEFT JOIN procurement_years y ON y.procurement = n.procurement
	LEFT JOIN lots_of_contracts l ON l.procurement = n.procurement
		AND l.contract_id = CASE WHEN k.parent_row_id IS NULL THEN k.contract_id END
	UNION ALL
	SELECT r.procurement, r.lot, k.file_no, k.topic, k.level, k.model_id, k.said_by, r.said_year
	FROM clauses k JOIN fact_contract_rows r ON ${parentRow('r', 'k')} WHERE k.procurement_id IS NULL
	UNION ALL
	SELECT r.procurement, r.lot, k.file_no, k.topic, k.level, k.model_id, k.said_by, r.said_year
	FROM clauses k
	JOIN fact_named_contracts c ON c.contract_id = k.contract_id
	JOIN fact_contract_rows r ON r.contract = c.contract
	WHERE k.parent_row_id IS NULL AND (k.procurement_id IS NULL OR k.procurement_id NOT IN (SELECT procurement_id FROM named))
),
meant AS (
	SELECT l.procurement, l.lot, l.topic, l.level,
		coalesce(l.model_id, CASE WHEN m.yes_means = 'city_model' THEN 'city_model' END, '') AS model
	FROM links l
	LEFT JOIN declarations m ON m.file_no = l.file_no AND m.field = coalesce(l.said_by, 'level')
		AND l.said_year BETWEEN m.from_year AND m.to_year
),
clause_states AS (
	SELECT l.procurement, l.lot,
		CASE WHEN l.topic <> 'employment' THEN NULL
			WHEN l.level = 'none' THEN ${answer('no')}
			WHEN l.level IS NULL THEN ${answer('unknown')}
			WHEN q.model_id IS NOT NULL THEN ${answer('yes')}
			WHEN l.model = '' THEN ${answer('unknown')} END AS clause_state,
		CASE WHEN l.level = 'none' THEN ${answer('no')} ELSE ${answer('yes')} END AS social_state,
		CAST(CASE WHEN (l.topic IS NULL OR l.topic = 'employment') AND l.level <> 'none' THEN l.level END AS clause_level) AS level,
		CASE WHEN (l.topic IS NULL OR l.topic = 'employment') AND coalesce(l.level, '') <> 'none' THEN n.number END AS model_no
	FROM meant l
	LEFT JOIN qualifying_models q ON q.model_id = l.model
	${joinNumber('n', 'model', 'l.model')}
),
rows_said AS (
	SELECT procurement, lot, several, 1 AS own, clause_state, social_state, level, model_no, cancelled FROM fact_contract_rows
	WHERE several = 1 OR procurement IN (SELECT procurement FROM clause_states)
),
lots AS (SELECT DISTINCT procurement, lot, several FROM rows_said),
said AS (
	SELECT * FROM rows_said
	UNION ALL
	SELECT l.procurement, l.lot, l.several, 0, s.clause_state, s.social_state, s.level, s.model_no, CAST(NULL AS INTEGER)
	FROM clause_states s JOIN lots l ON l.procurement = s.procurement AND (s.lot IS NULL OR s.lot = l.lot)
)
SELECT procurement, lot, several, ${columns.map(([name, which, sql]) => `${which}(${sql}) AS ${name}`).join(', ')}
FROM said GROUP BY procurement, lot, several`;

/** SQL of the same columns of a procurement that is one row of contracts, and of which no clause tells: that row says it all. */
export const alone = columns.map(([name, , sql]) => `${sql} AS ${name}`).join(', ');

const clauseState = (a: string) => `CASE WHEN ${a}.yes = 1 THEN ${answer('yes')}
		WHEN ${a}.row_unknown = 1 AND ${a}.clause_no = 0 THEN ${answer('unknown')}
		WHEN ${a}.clause_unknown = 1 THEN ${answer('unknown')}
		ELSE ${answer('no')} END`;
const isNo = (a: string) => `${clauseState(a)} = ${answer('no')}`;

/**
 * SQL of what the columns of `fact_compared_lots` come to, the `…_state` answers: whether there is a qualifying clause, one that
 * asks for employment, any social objective; and the level and model of the qualifying clause, else of any about employment ('none'
 * where there is none, NULL where that is not known). Where a row says yes without a level, its clause is the one that the clauses tell of.
 * @param a alias of the table
 */
export const answers = (a: string) => `${clauseState(a)} AS clause_state,
	CASE WHEN ${isNo(a)} THEN ${answer('no')}
		WHEN ${a}.qualifying_level = ${employment} THEN ${answer('yes')}
		WHEN ${a}.yes_without_level = 1 AND ${a}.lowest_level = ${employment} THEN ${answer('yes')}
		WHEN ${a}.open_level = 1 THEN ${answer('unknown')}
		WHEN ${clauseState(a)} = ${answer('unknown')} AND (${a}.highest_level IS NULL OR ${a}.highest_level = ${employment})
			THEN ${answer('unknown')}
		WHEN ${a}.yes_without_level = 1 AND ${a}.highest_level IS NULL THEN ${answer('unknown')}
		WHEN ${a}.yes_without_level = 1 AND ${a}.highest_level <> ${a}.lowest_level THEN ${answer('unknown')}
		ELSE ${answer('no')} END AS level_state,
	CASE WHEN ${a}.social_yes = 1 THEN ${answer('yes')} WHEN ${a}.social_unknown = 1 THEN ${answer('unknown')}
		ELSE ${answer('no')} END AS social_state,
	coalesce(${a}.qualifying_level, ${a}.highest_level, CASE WHEN ${isNo(a)} THEN ${typed('clause_level', 'none')} END) AS level,
	coalesce(${a}.qualifying_model, ${a}.any_model, CASE WHEN ${isNo(a)} THEN ${numberOf.none} END) AS model_no`;
