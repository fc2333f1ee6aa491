import { joinNumber } from './codes.ts';
import { alone, answers, together } from './lot-answers.ts';
import { of, sameRow } from './links.ts';
import { answer } from './types.ts';

/** Columns of a row that its procurement has from it. */
const own = [
	...['procurement', 'contract', 'nth', 'file_no', 'source_row', 'buyer_no', 'using_no', 'year_on'],
	...['supplier_no', 'cpv_no', 'nature', 'derived_nature', 'fallback_date', 'barred', 'several'],
];

const valued = ['eligible_state', 'assessment_state', 'value', 'estimated_value', 'currency'];

/** SQL of what a row that is a procurement says of eligibility, assessment and value. */
const rowTerms = `r.eligible_state, r.assessment_state, CASE WHEN r.value > 0 THEN r.value END AS value,
		CASE WHEN r.value > 0 THEN r.currency END AS currency,
		CASE WHEN r.estimated_value > 0 THEN r.estimated_value WHEN r.value > 0 THEN r.value END AS held,
		CASE WHEN r.estimated_value > 0 OR r.value > 0 THEN r.currency END AS held_currency`;

/** SQL of the answer of several: yes if any is, else unknown if any is, else no. */
const anyOf = (
	state: string,
): string => `CASE WHEN max(CASE WHEN ${state} = ${answer('yes')} THEN 1 ELSE 0 END) = 1 THEN ${answer('yes')}
			WHEN max(CASE WHEN ${state} = ${answer('unknown')} THEN 1 ELSE 0 END) = 1 THEN ${answer('unknown')} ELSE ${answer('no')} END`;

/**
 * One row per procurement, and one more for each duplicate of a row, with why it is out: who counts in a share, with which answer.
 * The columns `…_state` are answers. A procurement on several rows (contracts, lots) has the answer yes if any of them
 * has, else unknown if any is, else no; its value is the sum of theirs, its other properties are those of its earliest row.
 * `currency` is that of `value` (NULL where there are several). An estimate that is the same in every row is the procurement's, else each
 * row has its own. `several` is 1 where it stands on several rows. `…_no` and `currency` are numbers of `fact_codes`. Reads
 * `fact_contract_rows`, `fact_named_procurements`, `fact_compared_lots`, `fact_deviation_checks`, `parameters` and `assessment_thresholds`.
 */
export const numberedProcurementFacts = `
WITH several_rows AS (
	SELECT ${of('r', own)}, r.nth_alike, r.eligible_state, r.assessment_state, r.currency,
		CASE WHEN r.value > 0 THEN r.value END AS value,
		CASE WHEN r.estimated_value > 0 THEN r.estimated_value END AS estimate
	FROM fact_contract_rows r WHERE r.several = 1
),
terms AS (
	SELECT procurement, ${anyOf('eligible_state')} AS eligible_state, ${anyOf('assessment_state')} AS assessment_state,
		sum(CASE WHEN nth_alike = 1 THEN value END) AS value,
		min(CASE WHEN nth_alike = 1 AND value IS NOT NULL THEN currency END) AS currency,
		max(CASE WHEN nth_alike = 1 AND value IS NOT NULL THEN currency END) AS last_currency,
		min(CASE WHEN nth_alike = 1 THEN estimate END) AS estimate,
		max(CASE WHEN nth_alike = 1 THEN estimate END) AS largest_estimate,
		sum(CASE WHEN nth_alike = 1 THEN estimate END) AS estimates,
		min(CASE WHEN nth_alike = 1 AND estimate IS NOT NULL THEN currency END) AS estimate_currency,
		max(CASE WHEN nth_alike = 1 AND estimate IS NOT NULL THEN currency END) AS last_estimate_currency
	FROM several_rows GROUP BY procurement
),
valued AS (
	SELECT procurement, eligible_state, assessment_state, value,
		CASE WHEN currency = last_currency THEN currency END AS currency,
		CASE WHEN estimate IS NULL THEN value WHEN estimate = largest_estimate THEN estimate ELSE estimates END AS held,
		CASE WHEN estimate IS NULL AND currency = last_currency THEN currency
			WHEN estimate_currency = last_estimate_currency THEN estimate_currency END AS held_currency
	FROM terms
),
lots_together AS (
	SELECT procurement, ${together} FROM fact_compared_lots WHERE several = 1 GROUP BY procurement
),
placed AS (
	SELECT ${of('r', own)}, t.eligible_state, t.assessment_state, t.value, t.currency, t.held, t.held_currency, a.cancelled, ${answers('a')}
	FROM several_rows r
	JOIN valued t ON t.procurement = r.procurement
	JOIN lots_together a ON a.procurement = r.procurement
	WHERE r.nth = 1 OR r.nth_alike > 1
	UNION ALL
	SELECT ${of('r', own)}, ${rowTerms}, a.cancelled, ${answers('a')}
	FROM fact_contract_rows r JOIN fact_compared_lots a ON a.procurement = r.procurement WHERE r.several = 0
	UNION ALL
	SELECT ${of('r', own)}, ${rowTerms}, r.cancelled, ${answers('r')}
	FROM (
		SELECT ${[...own, ...valued].join(', ')}, ${alone}
		FROM (SELECT c.*, 1 AS own FROM fact_contract_rows c) r
		WHERE several = 0 AND procurement NOT IN (SELECT procurement FROM fact_compared_lots)
	) r
),
deviated AS (
	SELECT DISTINCT n.procurement
	FROM fact_reports d JOIN fact_deviation_checks k ON k.row_id = d.row_id CROSS JOIN parameters p
	JOIN fact_named_procurements n ON n.procurement_id = d.procurement_id
	WHERE k.checked = 'checked' AND coalesce(d.status, '') <> 'merged_duplicate'
		AND coalesce(d.submitted_on, p.as_of) <= p.as_of AND coalesce(d.event_on, d.period_end, p.as_of) <= p.as_of
),
replaced AS (
	SELECT DISTINCT n.procurement
	FROM contracts c CROSS JOIN parameters p
	JOIN fact_named_procurements n ON n.procurement_id = c.previous_procurement_id
	JOIN fact_contract_rows r ON ${sameRow('r', 'c')}
	WHERE c.previous_procurement_id <> coalesce(c.procurement_id, '') AND (r.year_on IS NULL OR r.year_on <= p.as_of)
),
thresholds AS (
	SELECT k.number AS currency, t.amount FROM assessment_thresholds t ${joinNumber('k', 'currency', 't.currency')}
)
SELECT r.procurement, r.contract, r.several, r.file_no, r.source_row, r.buyer_no AS organisation_no, r.using_no,
	r.year_on AS dated_on, r.supplier_no, r.cpv_no, r.model_no, r.level,
	CAST(EXTRACT(YEAR FROM r.year_on) AS INTEGER) AS year,
	CAST(EXTRACT(MONTH FROM r.year_on) AS INTEGER) AS month,
	r.nature, r.derived_nature, r.fallback_date,
	r.clause_state, r.level_state, r.social_state,
	CASE WHEN v.procurement IS NOT NULL THEN ${answer('yes')} ELSE r.clause_state END AS deviation_state,
	r.eligible_state, r.assessment_state,
	CASE WHEN h.amount IS NULL OR r.held IS NULL THEN ${answer('unknown')}
		WHEN r.held >= h.amount THEN ${answer('yes')} ELSE ${answer('no')} END AS over_threshold_state,
	r.value, r.currency,
	CASE WHEN r.nth > 1 THEN 'duplicate'
		WHEN r.year_on IS NULL THEN 'no_date'
		WHEN r.year_on > p.as_of THEN 'after_as_of'
		WHEN r.cancelled = 1 THEN 'cancelled'
		WHEN r.barred IS NOT NULL THEN r.barred
		WHEN a.procurement IS NOT NULL THEN 'reannounced'
		END AS excluded
FROM placed r
CROSS JOIN parameters p
LEFT JOIN thresholds h ON h.currency = r.held_currency
LEFT JOIN deviated v ON v.procurement = r.procurement
LEFT JOIN replaced a ON a.procurement = r.procurement`;

/** The currency of most services that count and have a value, one row (a number of `fact_codes`); the first by the alphabet where there are several. */
export const mainCurrencyFacts = `
WITH counted AS (
	SELECT currency, count(*) AS n FROM numbered_procurements
	WHERE excluded IS NULL AND nature = 'services' AND value IS NOT NULL AND currency IS NOT NULL GROUP BY currency
)
SELECT min(currency) AS currency FROM counted WHERE n = (SELECT max(n) FROM counted)`;
