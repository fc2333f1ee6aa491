import { of, parentRow, sameRow } from './links.ts';

/**
 * One row per contract and year in which its supplier was due to report by the as-of date, and whether anything had come by then.
 * Zero is an answer. Reported later is not yet reported, asked later is not yet due; a date that is missing proves neither.
 * What a contract's own row says is dated by the contract. It stands where the answer does, else where it was asked for; `contract` is
 * that of `fact_contracts`, NULL for one whose number is not in the register.
 */
export const numberedReportingFacts = `
WITH unnamed AS (
	SELECT u.row_id, c.procurement_id
	FROM follow_ups u JOIN contracts c ON ${sameRow('c', 'u')} WHERE u.parent_row_id IS NOT NULL AND u.contract_id IS NULL
),
dated AS (
	SELECT coalesce(own.contract, n.contract) AS contract, u.contract_id, coalesce(u.contract_id, x.procurement_id) AS id, u.file_no, u.source_row, u.period AS year, p.as_of,
		CASE WHEN u.status IN ('reported', 'reported_zero') THEN 1 ELSE 0 END AS answered,
		coalesce(u.asked_on, own.begins_on) AS asked_on, u.reported_on
	FROM follow_ups u CROSS JOIN parameters p
	LEFT JOIN fact_contract_rows own ON ${parentRow('own', 'u')}
	LEFT JOIN fact_named_contracts n ON n.contract_id = u.contract_id
	LEFT JOIN unnamed x ON x.row_id = u.row_id
	WHERE u.status <> 'not_due' AND coalesce(u.contract_id, u.parent_row_id) IS NOT NULL AND u.period <= EXTRACT(YEAR FROM p.as_of)
),
both_ways AS (
	SELECT contract, contract_id, id, file_no, source_row, year,
		CASE WHEN answered = 1 AND coalesce(reported_on, asked_on, as_of) <= as_of THEN 1 ELSE 0 END AS reported, 0 AS by_outcome
	FROM dated WHERE asked_on IS NULL OR asked_on <= as_of OR (answered = 1 AND reported_on <= as_of)
	UNION ALL
	SELECT contract, contract_id, contract_id, file_no, source_row, year, 1, 1 FROM numbered_outcomes
	WHERE series = 'support_function' AND (excluded IS NULL OR excluded = 'overlap') AND class IN ('job', 'placement')
		AND contract_id IS NOT NULL
),
ordered AS (
	SELECT b.*, row_number() OVER (PARTITION BY b.contract, CASE WHEN b.contract IS NULL THEN b.contract_id END, b.year
		ORDER BY b.reported DESC, b.by_outcome, f.file_id, b.source_row) AS nth
	FROM both_ways b JOIN files f ON f.file_no = b.file_no
)
SELECT o.contract, o.id, o.file_no, o.source_row, o.year, o.reported, ${of('c')}
FROM ordered o LEFT JOIN fact_contracts c ON c.contract = o.contract
WHERE o.nth = 1`;
