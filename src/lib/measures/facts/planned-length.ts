/** SQL on an outcome's row: how long it was to last. */
export const plannedLength = `CASE WHEN o.term = 'permanent' THEN 'permanent' WHEN o.planned_months <= 6 THEN 'up_to_6' WHEN o.planned_months <= 12 THEN '7_to_12'
			WHEN o.planned_months > 12 THEN 'over_12' ELSE 'not_recorded' END`;
