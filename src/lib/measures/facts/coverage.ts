import { codeLists } from '../../model/code-lists.ts';

const groups = codeLists['group']!.codes.map(({ code }) => code).filter((code) => code !== 'other');

/** The target groups that a city can reach or not, as rows. */
const groupRows = groups.map((code) => `SELECT '${code}' AS code`).join(' UNION ALL ');

/**
 * One row per year, organisation and target group, twice: as a part of the whole (`split` '') and as one of its group. The organisations are
 * those with a start or a contract that was due to report. `state` is 'reached' where a job or a placement of the support function
 * began for the group, 'unknown' where none did but some began for persons of whom no group is recorded, else 'not_reached'.
 */
export const numberedCoverageFacts = `
WITH begun AS (
	SELECT year, organisation_no, split, code, max(persons) AS persons FROM numbered_starts
	WHERE excluded IS NULL AND series = 'support_function' AND organisation_no IS NOT NULL
	GROUP BY year, organisation_no, split, code
),
present AS (
	SELECT DISTINCT year, organisation_no FROM begun
),
reached AS (
	SELECT DISTINCT year, organisation_no, code FROM begun WHERE split = 'group' AND persons > 0
),
cells AS (
	SELECT p.year, p.organisation_no, g.code,
		CASE WHEN r.code IS NOT NULL THEN 'reached' WHEN u.code IS NOT NULL THEN 'unknown' ELSE 'not_reached' END AS state
	FROM present p CROSS JOIN (${groupRows}) g
	LEFT JOIN reached r ON r.year = p.year AND r.organisation_no = p.organisation_no AND r.code = g.code
	LEFT JOIN reached u ON u.year = p.year AND u.organisation_no = p.organisation_no AND u.code = 'not_recorded'
)
SELECT CAST(NULL AS INTEGER) AS file_no, CAST(NULL AS INTEGER) AS source_row, CAST(NULL AS VARCHAR) AS excluded,
	year, organisation_no, '' AS split, '' AS code, state
FROM cells
UNION ALL
SELECT CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS VARCHAR), year, organisation_no, 'group', code, state
FROM cells`;
