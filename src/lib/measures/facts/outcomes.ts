/**
 * One row per outcome: what class it counts in (job, placement, other), in which series, year and organisation, and why it is out.
 * An outcome belongs to its start, else to the end of its period (heads are never split over years), else to its report,
 * else to the start of the contract it stood in. What was reported after the as-of date, itself or with its deviation, was not
 * known then. What came of a deviation that was merged into another counts there, not here. Reads `fact_procurements` and `parameters`.
 */
export const outcomeFacts = `
WITH contract_rows AS (
	SELECT row_id, contract_id, procurement_id, coalesce(using_organisation, buyer) AS organisation, start_on, signed_on, awarded_on,
		published_on,
		CASE WHEN contract_id IS NOT NULL OR procurement_id IS NOT NULL
			THEN coalesce(procurement_id, '') || '|' || coalesce(contract_id, '') || '|' || coalesce(lot_id, '') END AS row_key,
		row_number() OVER (PARTITION BY contract_id ORDER BY coalesce(using_organisation, buyer) DESC) AS nth
	FROM contracts
),
linked AS (
	SELECT o.*, f.file_id,
		coalesce(o.contract_id, own.contract_id) AS linked_contract_id,
		coalesce(d.organisation, own.organisation, c.organisation, q.using_organisation) AS organisation,
		coalesce(own.start_on, own.signed_on, own.awarded_on, own.published_on) AS contract_on,
		coalesce(o.reported_on, d.submitted_on) AS known_on, coalesce(d.merged, 0) AS merged,
		row_number() OVER (
			PARTITION BY coalesce('id:' || o.outcome_id, 'contract:' || own.row_key || ':' || o.form, 'row:' || o.row_id)
			ORDER BY CASE WHEN o.kind IN ('estimate', 'commitment') THEN 1 ELSE 0 END,
				CASE WHEN coalesce(o.reported_on, d.submitted_on) > p.as_of THEN 1 ELSE 0 END,
				coalesce(o.start_on, o.period_end, o.reported_on) NULLS LAST, o.persons, o.form, o.contract_id NULLS LAST,
				f.file_id, o.source_row
		) AS nth
	FROM outcomes o CROSS JOIN parameters p
	JOIN files f ON f.file_no = o.file_no
	LEFT JOIN contract_rows own ON own.row_id = o.parent_row_id
	LEFT JOIN contract_rows c ON c.contract_id = o.contract_id AND c.nth = 1
	LEFT JOIN fact_procurements q ON q.procurement_key = 'p:' || o.procurement_id AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
	LEFT JOIN (
		SELECT deviation_id, max(organisation) AS organisation, min(CASE WHEN status = 'merged_duplicate' THEN 1 ELSE 0 END) AS merged,
			CASE WHEN count(submitted_on) = count(*) THEN min(submitted_on) END AS submitted_on
		FROM deviations WHERE deviation_id IS NOT NULL GROUP BY deviation_id
	) d ON d.deviation_id = o.deviation_id
),
dated AS (
	SELECT linked.*, coalesce(start_on, period_end, reported_on, contract_on) AS year_on FROM linked
)
SELECT o.row_id, o.file_no, o.source_row, o.outcome_id, o.linked_contract_id AS contract_id, o.deviation_id, o.organisation,
	o.form, o.persons,
	CASE WHEN o.form IN ('employment', 'subsidised_employment') THEN 'job'
		WHEN o.form = 'apprenticeship' AND o.employed = 'yes' THEN 'job'
		WHEN o.form IN ('internship', 'work_trial') THEN 'placement'
		ELSE 'other' END AS class,
	CASE WHEN o.partnership_id IS NOT NULL THEN 'partnership'
		WHEN o.deviation_id IS NOT NULL OR o.channel = 'deviation' THEN 'deviation'
		ELSE 'support_function' END AS series,
	o.year_on AS dated_on,
	CAST(EXTRACT(YEAR FROM o.year_on) AS INTEGER) AS year,
	CAST(EXTRACT(MONTH FROM o.year_on) AS INTEGER) AS month,
	CASE WHEN o.start_on IS NULL AND o.period_end IS NULL THEN 1 ELSE 0 END AS fallback_date,
	CASE WHEN o.nth > 1 OR o.merged = 1 THEN 'duplicate'
		WHEN o.kind IN ('estimate', 'commitment') THEN 'estimate_or_commitment'
		WHEN o.year_on IS NULL THEN 'no_date'
		WHEN o.year_on > p.as_of OR o.known_on > p.as_of THEN 'after_as_of'
		END AS excluded
FROM dated o CROSS JOIN parameters p`;

/**
 * How many of an outcome's persons belong to a target group: from the outcome's own groups where it is one person, else from
 * "of whom" counts, which name the outcome or stood in its row. `recorded` rows (code NULL) hold the persons of outcomes in which any group is recorded.
 */
export const outcomeGroupFacts = `
WITH own AS (
	SELECT g.row_id, g.code, 1 AS persons FROM outcomes_groups g JOIN fact_outcomes o ON o.row_id = g.row_id WHERE o.persons = 1
),
either AS (
	SELECT o.row_id, o.excluded, k.dimension, k.code, k.persons
	FROM outcome_counts k JOIN fact_outcomes o ON o.outcome_id = k.outcome_id
	UNION ALL
	SELECT o.row_id, o.excluded, k.dimension, k.code, k.persons
	FROM outcome_counts k JOIN fact_outcomes o ON o.row_id = k.parent_row_id
),
counted AS (
	SELECT row_id, code, max(persons) AS persons FROM either
	WHERE dimension = 'group' AND (excluded IS NULL OR excluded <> 'duplicate') AND row_id NOT IN (SELECT row_id FROM own)
	GROUP BY row_id, code
),
parts AS (SELECT * FROM own UNION ALL SELECT * FROM counted)
SELECT row_id, code, CAST(sum(persons) AS INTEGER) AS persons FROM parts GROUP BY row_id, code
UNION ALL
SELECT o.row_id, CAST(NULL AS VARCHAR) AS code, o.persons
FROM fact_outcomes o WHERE o.row_id IN (SELECT row_id FROM parts)`;

/**
 * One row per contract and year in which its supplier was due to report by the as-of date, and whether anything had come by then.
 * Zero is an answer. Reported later is not yet reported, asked later is not yet due; a date that is missing proves neither.
 * What a contract's own row says is dated by the contract.
 */
export const reportingFacts = `
WITH dated AS (
	SELECT coalesce(u.contract_id, 'procurement:' || own.procurement_id || '|' || coalesce(own.lot_id, ''), u.parent_row_id) AS contract,
		u.contract_id, u.parent_row_id, u.period AS year, p.as_of,
		CASE WHEN u.status IN ('reported', 'reported_zero') THEN 1 ELSE 0 END AS answered,
		coalesce(u.asked_on, own.start_on, own.signed_on, own.awarded_on, own.published_on) AS asked_on, u.reported_on
	FROM follow_ups u CROSS JOIN parameters p
	LEFT JOIN contracts own ON own.row_id = u.parent_row_id
	WHERE u.status <> 'not_due' AND coalesce(u.contract_id, u.parent_row_id) IS NOT NULL AND u.period <= EXTRACT(YEAR FROM p.as_of)
),
asked AS (
	SELECT contract, contract_id, parent_row_id, year,
		CASE WHEN answered = 1 AND coalesce(reported_on, asked_on, as_of) <= as_of THEN 1 ELSE 0 END AS reported
	FROM dated WHERE asked_on IS NULL OR asked_on <= as_of OR (answered = 1 AND reported_on <= as_of)
),
answered AS (
	SELECT DISTINCT contract_id, year FROM fact_outcomes
	WHERE series = 'support_function' AND excluded IS NULL AND class IN ('job', 'placement') AND contract_id IS NOT NULL
),
both_ways AS (
	SELECT contract, contract_id, parent_row_id, year, reported FROM asked
	UNION ALL
	SELECT contract_id, contract_id, CAST(NULL AS VARCHAR), year, 1 FROM answered
),
organisations_of AS (
	SELECT contract_id, max(coalesce(using_organisation, buyer)) AS organisation FROM contracts WHERE contract_id IS NOT NULL GROUP BY contract_id
)
SELECT b.contract, b.year, max(coalesce(n.organisation, own.using_organisation, own.buyer)) AS organisation, max(b.reported) AS reported
FROM both_ways b
LEFT JOIN organisations_of n ON n.contract_id = b.contract_id
LEFT JOIN contracts own ON own.row_id = b.parent_row_id
GROUP BY b.contract, b.year`;
