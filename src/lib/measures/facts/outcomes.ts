import { joinNumber } from './codes.ts';
import { links, of, parentRow } from './links.ts';

/** Columns of an outcome's row that measures read as they stand. */
const told = [
	...['start_on', 'period_start', 'period_end', 'end_on', 'end_reason', 'term', 'planned_months', 'fte_pct'],
	...['full_time_months', 'gender', 'age_band', 'status_3m', 'status_6m', 'status_12m', 'same_employer'],
];

const columns = [
	...['outcome', 'row_id', 'file_no', 'source_row', 'outcome_id', 'contract_id', 'contract', 'procurement'],
	...['deviation_id', ...links, 'form', 'persons', 'class', 'series', 'year', 'month'],
	...['dated_on', 'fallback_date', 'in_report', ...told],
];

/**
 * One row per outcome, by a number (`outcome`) by which other facts know it: what class it counts in (job, placement, other), in which
 * series, year and organisation, what contract or procurement it is linked to, and why it is out, but for what overlaps (`overlapFacts`).
 * An outcome belongs to its start, else to the end of its period (heads are never split over years), else to its report,
 * else to the start of the contract it stood in. What was reported after the as-of date, itself or with its deviation, was not
 * known then. What came of a deviation that is told again counts there, not here (`fact_reports`). `in_report`: a count in the row of
 * a deviation itself. `contract` is NULL where `contract_id` is not
 * in the register, and `procurement_id` where the row names a deviation or a contract.
 * `…_no` are numbers of `fact_codes`.
 * Reads `fact_reports`, `fact_contracts`, `numbered_procurements`, `fact_contract_rows`, what is named of them, and `parameters`.
 */
export const outcomeRowFacts = `
WITH procurements AS (
	SELECT n.procurement_id, q.procurement, q.using_no AS organisation_no, c.supplier_no, c.cpv_no, q.nature, c.model_no, c.level
	FROM fact_named_procurements n
	JOIN numbered_procurements q ON q.procurement = n.procurement AND (q.excluded IS NULL OR q.excluded <> 'duplicate')
	LEFT JOIN fact_contracts c ON c.contract = q.contract
),
reports AS (
	SELECT r.report AS deviation_id, max(r.organisation_no) AS organisation_no, CASE WHEN count(r.again) = count(*) THEN max(r.again) END AS again,
		CASE WHEN count(r.submitted_on) = count(*) THEN min(r.submitted_on) END AS submitted_on,
		max(r.procurement_id) AS procurement_id, max(s.number) AS supplier_no, CAST(max(r.nature) AS nature) AS nature, max(m.number) AS model_no
	FROM fact_reports r
	${joinNumber('s', 'supplier', 'r.supplier')}
	${joinNumber('m', 'model', 'r.model_id')}
	GROUP BY r.report
),
keyed AS (
	SELECT o.row_id, coalesce('id:' || o.outcome_id, 'contract:' || CAST(own.contract AS VARCHAR) || ':'
		|| CAST(own.procurement AS VARCHAR) || ':' || coalesce(own.lot, '') || ':' || o.form, 'row:' || o.row_id) AS told_as
	FROM outcomes o LEFT JOIN fact_contract_rows own ON ${parentRow('own', 'o')}
),
repeated AS (
	SELECT told_as FROM keyed GROUP BY told_as HAVING count(*) > 1
),
ordered AS (
	SELECT o.row_id,
		row_number() OVER (
			PARTITION BY k.told_as
			ORDER BY CASE WHEN o.kind IN ('estimate', 'commitment') THEN 1 ELSE 0 END,
				CASE WHEN coalesce(o.reported_on, d.submitted_on) > p.as_of THEN 1 ELSE 0 END,
				coalesce(o.start_on, o.period_end, o.reported_on) NULLS LAST, o.persons, o.form, o.contract_id NULLS LAST,
				f.file_id, o.source_row
		) AS nth
	FROM repeated r JOIN keyed k ON k.told_as = r.told_as
	JOIN outcomes o ON o.row_id = k.row_id
	CROSS JOIN parameters p
	JOIN files f ON f.file_no = o.file_no
	LEFT JOIN reports d ON d.deviation_id = o.deviation_id
),
linked AS (
	SELECT o.*,
		c.contract, coalesce(c.procurement, q.procurement, dq.procurement) AS procurement,
		coalesce(d.organisation_no, c.organisation_no, q.organisation_no) AS organisation_no,
		coalesce(c.supplier_no, q.supplier_no, d.supplier_no, dq.supplier_no) AS supplier_no,
		coalesce(c.cpv_no, q.cpv_no, dq.cpv_no) AS cpv_no,
		coalesce(c.nature, q.nature, d.nature, dq.nature) AS nature,
		coalesce(d.model_no, c.model_no, q.model_no, dq.model_no) AS model_no,
		coalesce(c.level, q.level, dq.level) AS level,
		own.begins_on AS contract_on,
		coalesce(o.reported_on, d.submitted_on) AS known_on,
		CASE WHEN t.row_id IS NOT NULL THEN t.again ELSE d.again END AS again, CASE WHEN t.row_id IS NOT NULL THEN 1 ELSE 0 END AS in_report,
		coalesce(n.nth, 1) AS nth
	FROM outcomes o
	LEFT JOIN ordered n ON n.row_id = o.row_id
	LEFT JOIN fact_contract_rows own ON ${parentRow('own', 'o')}
	LEFT JOIN fact_named_contracts k ON k.contract_id = o.contract_id
	LEFT JOIN fact_contracts c ON c.contract = coalesce(own.contract, k.contract)
	LEFT JOIN procurements q ON q.procurement_id = o.procurement_id
	LEFT JOIN reports d ON d.deviation_id = o.deviation_id
	LEFT JOIN fact_reports t ON t.row_id = o.parent_row_id
	LEFT JOIN procurements dq ON dq.procurement_id = d.procurement_id
),
dated AS (
	SELECT linked.*, coalesce(start_on, period_end, reported_on, contract_on) AS year_on FROM linked
)
SELECT CAST(row_number() OVER () AS INTEGER) AS outcome, o.row_id, o.file_no, o.source_row, o.outcome_id, o.contract_id, o.contract, o.procurement,
	o.deviation_id,
	CASE WHEN o.deviation_id IS NULL AND o.contract IS NULL AND o.contract_id IS NULL THEN o.procurement_id END AS procurement_id,
	${of('o')}, o.form, o.persons,
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
	CASE WHEN o.start_on IS NULL AND o.period_end IS NULL THEN 1 ELSE 0 END AS fallback_date, o.in_report,
	${of('o', told)},
	CASE WHEN o.nth > 1 OR o.again = 'duplicate' THEN 'duplicate'
		WHEN o.kind IN ('estimate', 'commitment') THEN 'estimate_or_commitment'
		WHEN o.year_on IS NULL THEN 'no_date'
		WHEN o.year_on > p.as_of OR o.known_on > p.as_of THEN 'after_as_of'
		WHEN o.again = 'overlap' THEN 'overlap'
		END AS excluded
FROM dated o CROSS JOIN parameters p`;

/** The same persons are told twice of one contract, deviation or procurement only in one series and form. */
const alike = (a: string, b: string): string =>
	['told_of', 'series', 'class', 'form'].map((column) => `${a}.${column} = ${b}.${column}`).join(' AND ');

/**
 * Rows of `fact_outcome_rows` that overlap with others which stand. Of one deviation, contract or procurement (`told_of`) the same
 * persons can be told twice, and the larger count stands: of a sum over a period against the single starts in it (the starts where they
 * are as many), of a deviation's own row against the outcomes that name it (these where they are as many), and of what came of an annual deviation report against what came of the events that its organisation reported in its
 * period (the events' where they are as many). An annual report with no start of its period covers the year up to its end.
 */
export const overlapFacts = `
WITH counted AS (
	SELECT outcome, deviation_id, in_report, series, class, form, persons, start_on, period_start, period_end,
		CASE WHEN deviation_id IS NOT NULL THEN 'd:' || deviation_id
			WHEN contract IS NOT NULL THEN 'c:' || CAST(contract AS VARCHAR)
			WHEN contract_id IS NOT NULL THEN 'n:' || contract_id
			ELSE 'p:' || procurement_id END AS told_of
	FROM fact_outcome_rows
	WHERE excluded IS NULL AND coalesce(deviation_id, CAST(contract AS VARCHAR), contract_id, procurement_id) IS NOT NULL
),
singles AS (
	SELECT * FROM counted WHERE persons = 1 AND start_on IS NOT NULL
),
sums AS (
	SELECT * FROM counted WHERE start_on IS NULL AND period_start IS NOT NULL AND period_end IS NOT NULL
),
periods AS (
	SELECT told_of, series, class, form, period_start, period_end, sum(persons) AS persons
	FROM sums GROUP BY told_of, series, class, form, period_start, period_end
),
held AS (
	SELECT p.told_of, p.series, p.class, p.form, p.period_start, p.period_end, p.persons, count(*) AS singles
	FROM periods p JOIN singles s ON ${alike('s', 'p')} AND s.start_on BETWEEN p.period_start AND p.period_end
	GROUP BY p.told_of, p.series, p.class, p.form, p.period_start, p.period_end, p.persons
),
outdone AS (
	SELECT s.outcome FROM sums s
	JOIN held h ON ${alike('s', 'h')} AND s.period_start = h.period_start AND s.period_end = h.period_end
	WHERE h.singles >= h.persons
	UNION
	SELECT s.outcome FROM singles s
	JOIN held h ON ${alike('s', 'h')} AND s.start_on BETWEEN h.period_start AND h.period_end
	WHERE h.singles < h.persons
),
own AS (
	SELECT deviation_id, class, form, sum(CASE WHEN in_report = 1 THEN persons ELSE 0 END) AS in_row,
		sum(CASE WHEN in_report = 0 THEN persons ELSE 0 END) AS beside
	FROM counted WHERE deviation_id IS NOT NULL AND outcome NOT IN (SELECT outcome FROM outdone)
	GROUP BY deviation_id, class, form HAVING min(in_report) = 0 AND max(in_report) = 1
),
told_twice AS (
	SELECT c.outcome FROM counted c JOIN own o ON o.deviation_id = c.deviation_id AND o.class = c.class AND o.form = c.form
	WHERE c.in_report = CASE WHEN o.in_row > o.beside THEN 0 ELSE 1 END
	UNION
	SELECT outcome FROM outdone
),
pairs AS (
	SELECT DISTINCT a.report AS annual, e.report AS event
	FROM fact_reports a JOIN fact_reports e ON e.organisation_no = a.organisation_no AND e.event_on BETWEEN a.period_start AND a.period_end
	WHERE a.kind = 'annual' AND e.kind = 'event' AND a.report <> e.report AND a.again IS NULL AND e.again IS NULL
),
reported AS (
	SELECT * FROM counted WHERE deviation_id IS NOT NULL AND outcome NOT IN (SELECT outcome FROM told_twice)
),
of_events AS (
	SELECT p.annual, r.class, r.form, sum(r.persons) AS persons
	FROM pairs p JOIN reported r ON r.deviation_id = p.event GROUP BY p.annual, r.class, r.form
),
compared AS (
	SELECT e.annual, e.class, e.form, CASE WHEN sum(r.persons) > max(e.persons) THEN 1 ELSE 0 END AS annual_stands
	FROM of_events e JOIN reported r ON r.deviation_id = e.annual AND r.class = e.class AND r.form = e.form
	GROUP BY e.annual, e.class, e.form
)
SELECT outcome FROM told_twice
UNION
SELECT r.outcome FROM reported r JOIN compared c ON r.deviation_id = c.annual AND r.class = c.class AND r.form = c.form
WHERE c.annual_stands = 0
UNION
SELECT r.outcome FROM reported r JOIN pairs p ON p.event = r.deviation_id
JOIN compared c ON c.annual = p.annual AND r.class = c.class AND r.form = c.form
WHERE c.annual_stands = 1`;

/** `fact_outcome_rows`, where `excluded` also says of what overlaps that it is out. A view: few do. */
export const numberedOutcomeFacts = `
SELECT ${of('o', columns)},
	coalesce(o.excluded, CASE WHEN x.outcome IS NOT NULL THEN 'overlap' END) AS excluded
FROM fact_outcome_rows o LEFT JOIN fact_overlaps x ON x.outcome = o.outcome`;
