import type { Measure } from './measure.ts';

/** Deviation reports of the year, and how many of them led to a job or a placement that was reported. */
export const deviations: Measure = {
	id: 'deviations',
	unit: 'reports',
	sql: `SELECT year,
			CASE WHEN GROUPING(month) = 0 THEN 'month' WHEN GROUPING(organisation) = 0 THEN 'buyer' ELSE 'all' END AS dimension,
			CASE WHEN GROUPING(month) = 0 THEN CAST(year AS VARCHAR) || '-' || lpad(CAST(month AS VARCHAR), 2, '0')
				WHEN GROUPING(organisation) = 0 THEN organisation ELSE '' END AS key,
			CAST(count(*) AS INTEGER) AS reports,
			CAST(sum(with_outcome) AS INTEGER) AS with_outcome,
			CAST(sum(fallback_date) AS INTEGER) AS fallback_dates
		FROM fact_deviations WHERE excluded IS NULL
		GROUP BY GROUPING SETS ((year), (year, month), (year, organisation))`,
	exclusionsSql: `SELECT year, excluded AS reason, CAST(count(*) AS INTEGER) AS n
		FROM fact_deviations WHERE excluded IS NOT NULL GROUP BY year, excluded`,
};
