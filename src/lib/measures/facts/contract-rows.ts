import { joinNumber } from './codes.ts';
import { sameRow } from './links.ts';
import { answer, typed } from './types.ts';

const lot = `coalesce(c.lot_id, '')`;

/** What rows `c` of contracts have in common that are of one procurement, and of one contract. */
const procurementKey = `CASE WHEN c.procurement_id IS NOT NULL THEN 'p:' || c.procurement_id
			WHEN c.contract_id IS NOT NULL THEN 'c:' || c.contract_id
			ELSE 'r:' || c.row_id END`;
const contractKey = `coalesce(c.contract_id, 'procurement:' || c.procurement_id || '|' || ${lot}, c.row_id)`;
const yearOn = 'coalesce(c.published_on, c.awarded_on, c.signed_on, c.start_on)';
const beginsOn = 'coalesce(c.start_on, c.signed_on, c.awarded_on, c.published_on)';

/**
 * One row per row of contracts: to which procurement it belongs, which of its rows it is, and what it says. A contract without a number is
 * known by its procurement and lot, else by its row. `procurement` and `contract` are numbers by which other facts know them; `several`
 * is 1 where the procurement has other rows, `shared` where the contract has. `nth` counts those of the procurement from the earliest
 * on, `nth_alike` those of the same contract and lot: from the second on they are duplicates. `nth_begun` counts these by the day on
 * which they begin, and their value. `lot` is NULL where the procurement has no other row.
 *
 * Columns `…_state` are answers; those of clauses what the row itself says of them. `model_no` is that of the clause (of '' where it is
 * not named, NULL where the row tells of none), `level` 'dialog' or 'employment'. Columns of their own for a dialogue and for an
 * employment say only together that there is no clause about employment. A clause under a model that does not qualify says neither
 * that a qualifying one was used nor that it was not. What a yes/no column says in the row's year (0: no date) comes from `declarations`.
 *
 * `…_no` and `currency` are numbers of `fact_codes`; `buyer_no` and `using_no` (else the buyer's) of organisations. The nature is
 * the declared one, else that of the CPV division (`derived_nature` 1). `barred`: why a procurement of its kind does not count.
 * Reads `parameters` and `qualifying_models`.
 */
export const contractRowFacts = `
WITH lengths AS (
	SELECT file_no, max(source_row) AS length FROM contracts GROUP BY file_no
),
places AS (
	SELECT file_no, CAST(sum(length) OVER (ORDER BY file_no) - length AS INTEGER) AS before FROM lengths
),
procurements AS (
	SELECT ${procurementKey} AS procurement_key, min(n.before + c.source_row) AS procurement
	FROM contracts c JOIN places n ON n.file_no = c.file_no GROUP BY ${procurementKey} HAVING count(*) > 1
),
shared AS (
	SELECT ${contractKey} AS contract_key, min(n.before + c.source_row) AS contract
	FROM contracts c JOIN places n ON n.file_no = c.file_no GROUP BY ${contractKey} HAVING count(*) > 1
),
placed AS (
	SELECT n.before + c.source_row AS number, p.procurement, s.contract, c.contract_id, ${lot} AS lot, ${yearOn} AS year_on,
		c.file_no, c.source_row
	FROM contracts c
	JOIN places n ON n.file_no = c.file_no
	JOIN procurements p ON p.procurement_key = ${procurementKey}
	LEFT JOIN shared s ON s.contract_key = ${contractKey}
),
alike AS (
	SELECT p.number,
		row_number() OVER (PARTITION BY p.procurement, p.contract, p.lot ORDER BY p.year_on NULLS LAST, c.buyer, c.nature NULLS LAST,
			c.cpv NULLS LAST, f.file_id, p.source_row) AS nth_alike,
		row_number() OVER (PARTITION BY p.procurement, p.contract, p.lot ORDER BY ${beginsOn} NULLS LAST, c.value NULLS LAST,
			c.currency NULLS LAST, f.file_id, p.source_row) AS nth_begun
	FROM placed p JOIN contracts c ON ${sameRow('c', 'p')} JOIN files f ON f.file_no = p.file_no
	WHERE p.contract IS NOT NULL
),
ordered AS (
	SELECT p.number, p.lot, a.nth_alike, a.nth_begun,
		row_number() OVER (PARTITION BY p.procurement ORDER BY p.year_on NULLS LAST, p.contract_id NULLS LAST,
			CASE WHEN p.lot = '' THEN 1 ELSE 0 END, p.lot, a.nth_alike) AS nth
	FROM placed p LEFT JOIN alike a ON a.number = p.number
),
divisions AS (
	SELECT k.code, k.number, CAST(d.nature AS nature) AS nature
	FROM fact_codes k LEFT JOIN cpv_divisions d ON d.division = k.code WHERE k.dimension = 'cpv'
),
dated AS (
	SELECT c.*, n.before + c.source_row AS number, p.procurement, s.contract,
		${yearOn} AS year_on, ${beginsOn} AS begins_on, coalesce(CAST(EXTRACT(YEAR FROM ${yearOn}) AS INTEGER), 0) AS said_year
	FROM contracts c
	JOIN places n ON n.file_no = c.file_no
	LEFT JOIN procurements p ON p.procurement_key = ${procurementKey}
	LEFT JOIN shared s ON s.contract_key = ${contractKey}
),
answers AS (
	SELECT c.*,
		ds.yes_means AS social_means,
		dc.yes_means AS clause_means,
		CASE WHEN c.social_flag = 'blank' AND ds.blank_means = 'no' THEN 'no' ELSE c.social_flag END AS social_answer,
		CASE WHEN c.clause = 'blank' AND dc.blank_means = 'no' THEN 'no' ELSE c.clause END AS clause_answer,
		CASE WHEN c.clause_dialog = 'blank' AND dd.blank_means = 'no' THEN 'no' ELSE c.clause_dialog END AS dialog_answer,
		CASE WHEN c.clause_employment = 'blank' AND de.blank_means = 'no' THEN 'no' ELSE c.clause_employment END AS employment_answer
	FROM dated c
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
			WHEN social_answer = 'yes' AND social_means = 'employment_clause' THEN '' END AS model,
		CASE WHEN duration_months > 4 THEN 'yes'
			WHEN duration_months > 0 THEN 'no'
			WHEN end_on >= start_on + INTERVAL '4' MONTH THEN 'yes'
			WHEN end_on >= start_on THEN 'no' END AS over_four_months
	FROM answers
)
SELECT a.file_no, a.source_row, coalesce(a.procurement, a.number) AS procurement, coalesce(a.contract, a.number) AS contract,
	o.lot, a.said_year, m.number AS model_no,
	CASE a.clause_level WHEN 'dialog' THEN ${typed('clause_level', 'dialog')}
		WHEN 'employment' THEN ${typed('clause_level', 'employment')} END AS level,
	CASE WHEN a.status = 'cancelled' THEN 1 ELSE 0 END AS cancelled,
	CASE WHEN q.model_id IS NOT NULL THEN ${answer('yes')}
		WHEN a.clause_answer = 'yes' AND (a.clause_means <> 'social_objective' OR coalesce(a.clause_level, '') <> 'none')
			THEN ${answer('unknown')}
		WHEN a.clause_answer = 'no' OR a.social_answer = 'no' OR a.clause_level = 'none' OR a.no_clause_reason IS NOT NULL
			THEN ${answer('no')}
		WHEN a.dialog_answer = 'no' AND a.employment_answer = 'no' THEN ${answer('no')}
		ELSE ${answer('unknown')} END AS clause_state,
	CASE WHEN a.social_answer = 'yes' OR a.clause_answer = 'yes' OR a.clause_level IN ('dialog', 'employment') THEN ${answer('yes')}
		WHEN a.social_answer = 'no' AND a.social_means = 'social_objective' THEN ${answer('no')}
		WHEN a.clause_answer = 'no' AND a.clause_means = 'social_objective' THEN ${answer('no')}
		ELSE ${answer('unknown')} END AS social_state,
	CASE WHEN a.procurement IS NULL THEN 0 ELSE 1 END AS several, CASE WHEN a.contract IS NULL THEN 0 ELSE 1 END AS shared,
	coalesce(o.nth, 1) AS nth, coalesce(o.nth_alike, 1) AS nth_alike, coalesce(o.nth_begun, 1) AS nth_begun,
	b.number AS buyer_no, coalesce(u.number, b.number) AS using_no, s.number AS supplier_no, d.number AS cpv_no,
	coalesce(CAST(a.nature AS nature), d.nature, ${typed('nature', 'unknown')}) AS nature,
	CASE WHEN a.nature IS NULL AND d.nature IS NOT NULL THEN 1 ELSE 0 END AS derived_nature,
	a.year_on, a.begins_on, a.start_on, a.end_on, a.duration_months, a.value, a.estimated_value, y.number AS currency,
	CASE WHEN a.published_on IS NULL THEN 1 ELSE 0 END AS fallback_date,
	CASE WHEN a.procedure = 'direct' THEN 'direct_award'
		WHEN a.call_off = 'yes' OR a.procedure = 'call_off' THEN 'call_off'
		WHEN a.framework = 'external' THEN 'external_framework' END AS barred,
	CASE WHEN a.eligible = 'yes' THEN ${answer('yes')}
		WHEN a.eligible = 'no' OR a.over_four_months = 'no' OR a.min_staff <= 1 THEN ${answer('no')}
		WHEN a.over_four_months = 'yes' AND a.min_staff > 1 THEN ${answer('yes')}
		ELSE ${answer('unknown')} END AS eligible_state,
	CASE WHEN a.assessed_on > p.as_of THEN ${answer('no')}
		WHEN a.assessment IN ('suitable', 'not_suitable') OR a.assessed_on IS NOT NULL THEN ${answer('yes')}
		WHEN a.assessment = 'not_examined' THEN ${answer('no')}
		ELSE ${answer('unknown')} END AS assessment_state
FROM modelled a
CROSS JOIN parameters p
LEFT JOIN ordered o ON o.number = a.number
LEFT JOIN qualifying_models q ON q.model_id = a.model
LEFT JOIN fact_organisation_texts b ON b.written = a.buyer AND a.said_year BETWEEN b.from_year AND b.to_year
LEFT JOIN fact_organisation_texts u ON u.written = a.using_organisation AND a.said_year BETWEEN u.from_year AND u.to_year
LEFT JOIN divisions d ON d.code = substring(a.cpv FROM 1 FOR 2)
${joinNumber('m', 'model', 'a.model')}
${joinNumber('s', 'supplier', 'a.supplier')}
${joinNumber('y', 'currency', `coalesce(a.currency, '')`)}`;

/** SQL of what the rows of contracts know an id as (`key`), of the ids that columns of tables name. */
function namedFacts(
	id: string,
	key: string,
	columns: readonly (readonly [table: string, column: string])[],
): string {
	const named = columns.map(
		([table, column]) => `\tSELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`,
	);
	return `
WITH named AS (
${named.join('\n\tUNION\n')}
)
SELECT DISTINCT n.${id}, r.${key}
FROM named n JOIN contracts c ON c.${id} = n.${id} JOIN fact_contract_rows r ON ${sameRow('r', 'c')}`;
}

/** The procurement of each `procurement_id` of a contract that other tables, or other contracts, name. */
export const namedProcurementFacts = namedFacts('procurement_id', 'procurement', [
	...(['clauses', 'outcomes', 'deviations'] as const).map((table) => [table, 'procurement_id'] as const),
	['contracts', 'previous_procurement_id'],
]);

/** The contract of each `contract_id` that other tables name. */
export const namedContractFacts = namedFacts(
	'contract_id',
	'contract',
	(['clauses', 'follow_ups', 'outcomes'] as const).map((table) => [table, 'contract_id'] as const),
);
