import { numberedSql } from './codes.ts';

/** Stretches of years in which no organisation begins, ends or moves: one row each, from year 0 to 9999 without a gap. */
export const organisationEraFacts = `
WITH starts AS (
	SELECT 0 AS from_year
	UNION
	SELECT CAST(EXTRACT(YEAR FROM valid_from) AS INTEGER) FROM organisations WHERE valid_from IS NOT NULL
	UNION
	SELECT CAST(EXTRACT(YEAR FROM valid_to) AS INTEGER) + 1 FROM organisations WHERE valid_to IS NOT NULL
)
SELECT from_year, coalesce(lead(from_year) OVER (ORDER BY from_year) - 1, 9999) AS to_year FROM starts`;

/**
 * One row per organisation (`unit`) and era: under which other it stands (`parent`, NULL: under none). Of a year in which it moves, where
 * it stood last; before its first row and after its last one, where it stands in the nearest. A parent that is not among the
 * organisations is none, and of those who stand above themselves in a circle none has a parent.
 */
export const organisationPlaceFacts = `
WITH RECURSIVE ordered AS (
	SELECT o.organisation_id AS unit, o.parent_id AS parent, e.from_year, e.to_year,
		row_number() OVER (
			PARTITION BY o.organisation_id, e.from_year
			ORDER BY CASE WHEN EXTRACT(YEAR FROM o.valid_from) > e.from_year THEN 2 WHEN EXTRACT(YEAR FROM o.valid_to) < e.from_year THEN 1 ELSE 0 END,
				CASE WHEN EXTRACT(YEAR FROM o.valid_from) <= e.from_year THEN o.valid_from END DESC NULLS LAST,
				o.valid_from, o.valid_to DESC NULLS FIRST, f.file_id, o.source_row
		) AS nth
	FROM organisations o JOIN files f ON f.file_no = o.file_no CROSS JOIN fact_organisation_eras e
),
known AS (SELECT DISTINCT organisation_id FROM organisations),
links AS (
	SELECT o.unit, o.from_year, o.to_year, k.organisation_id AS parent
	FROM ordered o LEFT JOIN known k ON k.organisation_id = o.parent AND k.organisation_id <> o.unit
	WHERE o.nth = 1
),
chains AS (
	SELECT unit, from_year, parent AS ancestor FROM links WHERE parent IS NOT NULL
	UNION
	SELECT c.unit, c.from_year, l.parent FROM chains c JOIN links l ON l.unit = c.ancestor AND l.from_year = c.from_year
	WHERE l.parent IS NOT NULL
)
SELECT l.unit, CASE WHEN c.unit IS NULL THEN l.parent END AS parent, l.from_year, l.to_year
FROM links l LEFT JOIN chains c ON c.unit = l.unit AND c.ancestor = l.unit AND c.from_year = l.from_year`;

/** Every organisation (`unit`) with each that it stands under in an era (`ancestor`), itself among them. */
export const organisationTreeFacts = `
WITH RECURSIVE tree AS (
	SELECT unit, unit AS ancestor, from_year, to_year FROM fact_organisation_places
	UNION
	SELECT t.unit, p.parent, t.from_year, t.to_year
	FROM tree t JOIN fact_organisation_places p ON p.unit = t.ancestor AND p.from_year = t.from_year
	WHERE p.parent IS NOT NULL
)
SELECT unit, ancestor, from_year, to_year FROM tree`;

/** As names are compared: capitals and spaces tell no two apart. */
const plain = (text: string): string => `lower(replace(${text}, ' ', ''))`;

const names = ['name_sv', 'name_fi', 'name_en', 'orgnr'];

/**
 * Which organisation each text means that stands for one (`written`), one row per era: the id or any name of an organisation means it, a
 * name of several the only one of them in that era. What means none, or several, is left as it is written. `number` is that by which
 * facts know the organisation (`fact_codes`).
 */
export const organisationTextFacts = `
WITH written AS (
	SELECT buyer AS written FROM contracts
	UNION
	SELECT using_organisation FROM contracts
	UNION
	SELECT organisation FROM deviations
	UNION
	SELECT organisation FROM goals
),
ids AS (
	SELECT ${plain('organisation_id')} AS text, min(organisation_id) AS organisation FROM organisations
	GROUP BY ${plain('organisation_id')} HAVING count(DISTINCT organisation_id) = 1
),
names AS (
	${names
		.map(
			(name) =>
				`SELECT ${plain(name)} AS text, organisation_id, valid_from, valid_to FROM organisations WHERE ${name} IS NOT NULL`,
		)
		.join('\n\tUNION ALL\n\t')}
),
fitting AS (
	SELECT n.text, n.organisation_id, e.from_year, e.to_year,
		CASE WHEN EXTRACT(YEAR FROM n.valid_from) > e.from_year OR EXTRACT(YEAR FROM n.valid_to) < e.from_year THEN NULL
			ELSE n.organisation_id END AS holding
	FROM names n CROSS JOIN fact_organisation_eras e
),
named AS (
	SELECT text, from_year,
		CASE WHEN count(DISTINCT organisation_id) = 1 THEN min(organisation_id)
			WHEN count(DISTINCT holding) = 1 THEN min(holding) END AS organisation
	FROM fitting GROUP BY text, from_year
),
meant AS (
	SELECT w.written, e.from_year, e.to_year, coalesce(o.organisation_id, i.organisation, n.organisation, w.written) AS organisation
	FROM written w
	CROSS JOIN fact_organisation_eras e
	LEFT JOIN (SELECT DISTINCT organisation_id FROM organisations) o ON o.organisation_id = w.written
	LEFT JOIN ids i ON i.text = ${plain('w.written')}
	LEFT JOIN named n ON n.text = ${plain('w.written')} AND n.from_year = e.from_year
	WHERE w.written IS NOT NULL
)
SELECT m.written, m.from_year, m.to_year, m.organisation, n.number
FROM meant m JOIN (${numberedSql('SELECT DISTINCT organisation AS code FROM meant')}) n ON n.code = m.organisation`;

/** Which organisation each report of a deviation comes from, by its row. */
export const reporterFacts = `
SELECT d.row_id, t.organisation, t.number AS organisation_no
FROM deviations d
LEFT JOIN fact_organisation_texts t ON t.written = d.organisation
	AND coalesce(CAST(EXTRACT(YEAR FROM coalesce(d.event_on, d.period_end, d.submitted_on)) AS INTEGER), 0) BETWEEN t.from_year AND t.to_year`;
