/**
 * Counts of a share by year, by month and by buyer. `state` is a column of `fact_procurements`.
 * Services make the denominator; those of unknown nature stand apart, since they may belong to it.
 */
export function shareSql(state: 'clause_state' | 'social_state'): string {
	const count = (condition: string) => `CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS INTEGER)`;
	const service = `nature = 'services'`;
	const unclear = `nature = 'unknown'`;
	return `SELECT year,
		CASE WHEN GROUPING(month) = 0 THEN 'month' WHEN GROUPING(buyer) = 0 THEN 'buyer' ELSE 'all' END AS dimension,
		CASE WHEN GROUPING(month) = 0 THEN CAST(year AS VARCHAR) || '-' || lpad(CAST(month AS VARCHAR), 2, '0')
			WHEN GROUPING(buyer) = 0 THEN buyer ELSE '' END AS key,
		${count(`${service} AND ${state} = 'yes'`)} AS yes,
		${count(`${service} AND ${state} = 'no'`)} AS no,
		${count(`${service} AND ${state} = 'unknown'`)} AS unknown,
		${count(`${unclear} AND ${state} = 'yes'`)} AS unclear_yes,
		${count(`${unclear} AND ${state} = 'no'`)} AS unclear_no,
		${count(`${unclear} AND ${state} = 'unknown'`)} AS unclear_unknown,
		${count(`${service} AND derived_nature = 1`)} AS derived_nature,
		${count(`${service} AND fallback_date = 1`)} AS fallback_dates
	FROM fact_procurements
	WHERE excluded IS NULL AND nature IN ('services', 'unknown')
	GROUP BY GROUPING SETS ((year), (year, month), (year, buyer))`;
}

/** Services, and procurements that may be services, that do not count. */
export const shareExclusionsSql = `SELECT year, excluded AS reason, CAST(count(*) AS INTEGER) AS n
	FROM fact_procurements WHERE excluded IS NOT NULL AND nature IN ('services', 'unknown') GROUP BY year, excluded`;
