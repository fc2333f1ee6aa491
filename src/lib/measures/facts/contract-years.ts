import { of } from './links.ts';

/**
 * One row per contract of a procurement with a clause and calendar year in which it was in force on any day, up to the as-of date: its
 * value, the jobs that began on it that year and whether it reported for the year. A contract of which no end is known was in force in the
 * year it began. Out where it has no value, or one in another currency than most procurements of services.
 * A view: contracts times years are many rows.
 */
export const numberedContractYearFacts = `
WITH in_force AS (
	SELECT c.*, CAST(EXTRACT(YEAR FROM c.begins_on) AS INTEGER) AS first_year,
		CAST(EXTRACT(YEAR FROM coalesce(c.ends_on, c.begins_on)) AS INTEGER) AS last_year
	FROM fact_contracts c CROSS JOIN parameters p
	WHERE c.clause_state = 'yes' AND c.procurement_excluded IS NULL AND c.begins_on <= p.as_of
),
jobs AS (
	SELECT contract, year, sum(persons) AS persons FROM numbered_outcomes
	WHERE class = 'job' AND series = 'support_function' AND excluded IS NULL AND contract_id IS NOT NULL GROUP BY contract, year
)
SELECT c.file_no, c.source_row, y.year, ${of('c')},
	c.value, CAST(coalesce(j.persons, 0) AS INTEGER) AS jobs, coalesce(r.reported, 0) AS reported,
	CASE WHEN c.ends_on IS NULL THEN 1 ELSE 0 END AS fallback_date,
	CASE WHEN coalesce(c.value, 0) <= 0 OR c.currencies = 0 THEN 'no_value'
		WHEN c.currencies > 1 OR c.currency <> coalesce(m.currency, c.currency) THEN 'other_currency' END AS excluded
FROM in_force c
JOIN fact_years y ON y.year BETWEEN c.first_year AND c.last_year
CROSS JOIN fact_main_currency m
LEFT JOIN jobs j ON j.contract = c.contract AND j.year = y.year
LEFT JOIN numbered_reporting r ON r.contract = c.contract AND r.year = y.year`;
