/** Numbers that a code has in every dimension: of rows to which the dimension does not apply, in which it is not recorded, and of no clause. */
export const numberOf = { '': 1, not_recorded: 2, none: 3 } as const;

/** Dimensions whose codes facts know by numbers. */
export const numbered = ['organisation', 'supplier', 'cpv', 'model'] as const;

export function isNumbered(dimension: string): dimension is (typeof numbered)[number] {
	return (numbered as readonly string[]).includes(dimension);
}

const reserved = Object.entries(numberOf);
const reservedRows = reserved.map(([code, number]) => `SELECT '${code}' AS code, ${number} AS number`);

/**
 * SQL of numbers for codes, `code, number`, in the order of the alphabet after those that every dimension has.
 * @param codes SQL of rows `code`, each of them once
 */
export const numberedSql = (codes: string): string => `
	WITH reserved AS (${reservedRows.join(' UNION ALL ')})
	SELECT code, number FROM reserved
	UNION ALL
	SELECT code, CAST(${reserved.length} + row_number() OVER (ORDER BY code) AS INTEGER)
	FROM (${codes}) c WHERE code IS NOT NULL AND code NOT IN (SELECT code FROM reserved)`;

/** SQL of every code of a dimension that knows no list of its own, each once. */
const codes = {
	supplier: 'SELECT supplier AS code FROM contracts UNION SELECT supplier FROM deviations',
	cpv: 'SELECT DISTINCT substring(cpv FROM 1 FOR 2) AS code FROM contracts',
	model: `SELECT clause_model AS code FROM contracts UNION SELECT model_id FROM clauses
		UNION SELECT model_id FROM deviations UNION SELECT 'city_model'`,
	nature: `SELECT nature AS code FROM contracts UNION SELECT nature FROM deviations UNION SELECT 'unknown'`,
	currency: `SELECT currency AS code FROM contracts UNION SELECT ''`,
} as const;

type Numbered = keyof typeof codes | 'organisation';

/**
 * Facts hold the codes of dimensions as numbers, which are smaller and faster to compare: `dimension, code, number`, the numbers in the
 * order of the alphabet. Of organisations they are those of `fact_organisation_texts`. A `currency` '' is that of a row that names none.
 */
export const codeFacts = [
	`SELECT 'organisation' AS dimension, code, number FROM (
		SELECT organisation AS code, number FROM fact_organisation_texts UNION ${reservedRows.join(' UNION ')}
	) o`,
	...Object.entries(codes).map(
		([dimension, sql]) => `SELECT '${dimension}', code, number FROM (${numberedSql(sql)}) n`,
	),
].join('\nUNION ALL\n');

/**
 * SQL that joins the number of a code.
 * @param alias of the row of `fact_codes`
 * @param code SQL; where it is NULL there is no number
 */
export const joinNumber = (alias: string, dimension: Numbered, code: string): string =>
	`LEFT JOIN fact_codes ${alias} ON ${alias}.dimension = '${dimension}' AND ${alias}.code = ${code}`;
