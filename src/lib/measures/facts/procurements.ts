import { answers, apart, together } from './lot-answers.ts';
import { of, sameRow } from './links.ts';

/** SQL of rows of contracts, those of procurements with `several` (1) or with one (0): what they say of eligibility, assessment and value. */
const rowTerms = (several: 0 | 1): string => `SELECT l.*,
		CASE WHEN l.eligible IN ('yes', 'no') THEN l.eligible
			WHEN l.over_four_months = 'no' OR l.min_staff <= 1 THEN 'no'
			WHEN l.over_four_months = 'yes' AND l.min_staff > 1 THEN 'yes'
			ELSE 'unknown' END AS eligible_state,
		CASE WHEN l.assessed_on > l.as_of THEN 'no'
			WHEN l.assessment IN ('suitable', 'not_suitable') OR l.assessed_on IS NOT NULL THEN 'yes'
			WHEN l.assessment = 'not_examined' THEN 'no'
			ELSE 'unknown' END AS assessment_state
	FROM (
		SELECT r.procurement, r.contract, r.nth, r.nth_alike, r.file_no, r.source_row, r.buyer, r.using_organisation, r.year_on,
			coalesce(c.procurement_id, c.contract_id) AS id, c.supplier, substring(c.cpv FROM 1 FOR 2) AS division, c.nature, c.published_on,
			c.procedure, c.call_off, c.framework, c.min_staff, c.eligible, c.assessment, c.assessed_on, p.as_of,
			coalesce(c.currency, '') AS currency,
			CASE WHEN c.value > 0 THEN c.value END AS value,
			CASE WHEN c.estimated_value > 0 THEN c.estimated_value END AS estimate,
			CASE WHEN c.duration_months > 4 THEN 'yes'
				WHEN c.duration_months > 0 THEN 'no'
				WHEN c.end_on >= c.start_on + INTERVAL '4' MONTH THEN 'yes'
				WHEN c.end_on >= c.start_on THEN 'no' END AS over_four_months
		FROM fact_contract_rows r JOIN contracts c ON ${sameRow('c', 'r')} CROSS JOIN parameters p
		WHERE r.several = ${several}
	) l`;

/** Columns of a row that its procurement has from it. */
const own = [
	...[
		'procurement',
		'contract',
		'nth',
		'file_no',
		'source_row',
		'buyer',
		'using_organisation',
		'year_on',
		'id',
		'supplier',
	],
	...['division', 'nature', 'published_on', 'procedure', 'call_off', 'framework', 'as_of'],
];

/**
 * One row per procurement, and one more for each duplicate of a row, with why it is out: who counts in a share, with which answer.
 * The columns `…_state` are 'yes', 'no' or 'unknown'. A procurement on several rows (contracts, lots) has the answer yes if any of them
 * has, else unknown if any is, else no; its value is the sum of theirs, its other properties are those of its earliest row.
 * `currency` is that of `value` ('' where none is named, NULL where there are several). An estimate that is the same in every row is the
 * procurement's, else each row has its own. Reads `fact_contract_rows`, `fact_named_procurements`, `fact_lot_answers`,
 * `fact_deviation_checks`, `parameters` and `assessment_thresholds`.
 */
export const procurementFacts = `
WITH answered AS (
	SELECT procurement, ${together} FROM fact_lot_answers WHERE several = 1 GROUP BY procurement
	UNION ALL
	SELECT procurement, ${apart} FROM fact_lot_answers WHERE several = 0
),
several_rows AS (
	${rowTerms(1)}
),
terms AS (
	SELECT procurement,
		CASE max(CASE eligible_state WHEN 'yes' THEN 2 WHEN 'unknown' THEN 1 ELSE 0 END)
			WHEN 2 THEN 'yes' WHEN 1 THEN 'unknown' ELSE 'no' END AS eligible_state,
		CASE max(CASE assessment_state WHEN 'yes' THEN 2 WHEN 'unknown' THEN 1 ELSE 0 END)
			WHEN 2 THEN 'yes' WHEN 1 THEN 'unknown' ELSE 'no' END AS assessment_state,
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
placed AS (
	SELECT ${of('r', own)}, t.eligible_state, t.assessment_state, t.value, t.currency, t.held, t.held_currency
	FROM several_rows r JOIN valued t ON t.procurement = r.procurement WHERE r.nth = 1 OR r.nth_alike > 1
	UNION ALL
	SELECT ${of('r', own)}, r.eligible_state, r.assessment_state, r.value, CASE WHEN r.value IS NOT NULL THEN r.currency END,
		coalesce(r.estimate, r.value), CASE WHEN coalesce(r.estimate, r.value) IS NOT NULL THEN r.currency END
	FROM (${rowTerms(0)}) r
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
answers AS (
	SELECT a.procurement, a.cancelled, ${answers('a')} FROM answered a
)
SELECT r.procurement, r.id, r.contract, r.file_no, r.source_row, r.buyer AS organisation, r.using_organisation,
	r.year_on AS dated_on, r.supplier, r.division AS cpv, s.model, s.level,
	CAST(EXTRACT(YEAR FROM r.year_on) AS INTEGER) AS year,
	CAST(EXTRACT(MONTH FROM r.year_on) AS INTEGER) AS month,
	coalesce(r.nature, d.nature, 'unknown') AS nature,
	CASE WHEN r.nature IS NULL AND d.nature IS NOT NULL THEN 1 ELSE 0 END AS derived_nature,
	CASE WHEN r.published_on IS NULL THEN 1 ELSE 0 END AS fallback_date,
	s.clause_state, s.level_state, s.social_state,
	CASE WHEN v.procurement IS NOT NULL THEN 'yes' ELSE s.clause_state END AS deviation_state,
	r.eligible_state, r.assessment_state,
	CASE WHEN h.amount IS NULL OR r.held IS NULL THEN 'unknown' WHEN r.held >= h.amount THEN 'yes' ELSE 'no' END AS over_threshold_state,
	r.value, r.currency,
	CASE WHEN r.nth > 1 THEN 'duplicate'
		WHEN r.year_on IS NULL THEN 'no_date'
		WHEN r.year_on > r.as_of THEN 'after_as_of'
		WHEN s.cancelled = 1 THEN 'cancelled'
		WHEN r.procedure = 'direct' THEN 'direct_award'
		WHEN r.call_off = 'yes' OR r.procedure = 'call_off' THEN 'call_off'
		WHEN r.framework = 'external' THEN 'external_framework'
		WHEN a.procurement IS NOT NULL THEN 'reannounced'
		END AS excluded
FROM placed r
JOIN answers s ON s.procurement = r.procurement
LEFT JOIN cpv_divisions d ON d.division = r.division
LEFT JOIN assessment_thresholds h ON h.currency = r.held_currency
LEFT JOIN deviated v ON v.procurement = r.procurement
LEFT JOIN replaced a ON a.procurement = r.procurement`;

/** The currency of most services that count and have a value, one row; the first by the alphabet where there are several. */
export const mainCurrencyFacts = `
WITH counted AS (
	SELECT currency, count(*) AS n FROM fact_procurements
	WHERE excluded IS NULL AND nature = 'services' AND value IS NOT NULL AND currency IS NOT NULL GROUP BY currency
)
SELECT min(currency) AS currency FROM counted WHERE n = (SELECT max(n) FROM counted)`;
