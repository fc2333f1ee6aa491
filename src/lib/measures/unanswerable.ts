import type { Engine } from '../engine/engine.ts';

/** Why a measure cannot be computed from the data at hand. */
export type Unanswerable =
	| 'no_procurements'
	| 'no_clause_column'
	| 'model_not_declared'
	| 'no_social_column'
	| 'no_outcomes'
	| 'no_deviations';

/** Which tables have rows, and which columns any file of the register brought. */
export interface Contents {
	procurements: number;
	outcomes: number;
	deviations: number;
	clauses: number;
	social_column: number;
	clause_column: number;
	/** Columns of which a *yes* is declared to mean the city's own model, or which name the model. */
	model_column: number;
}

/** Columns and declarations count where any row of their file does: all of them may wait for an answer or have given way. */
const contentsSql = `WITH counting AS (SELECT file_no FROM contracts UNION SELECT file_no FROM clauses),
own_columns AS (SELECT * FROM file_columns WHERE file_no IN (SELECT file_no FROM counting)),
own_declarations AS (SELECT * FROM declarations WHERE file_no IN (SELECT file_no FROM counting))
SELECT
	(SELECT CAST(count(*) AS INTEGER) FROM contracts) AS procurements,
	(SELECT CAST(count(*) AS INTEGER) FROM outcomes) AS outcomes,
	(SELECT CAST(count(*) AS INTEGER) FROM deviations) AS deviations,
	(SELECT CAST(count(*) AS INTEGER) FROM clauses) AS clauses,
	(SELECT CAST(count(*) AS INTEGER) FROM own_columns WHERE field = 'social_flag') AS social_column,
	(SELECT CAST(count(*) AS INTEGER) FROM own_columns WHERE field IN ('clause', 'clause_level'))
		+ (SELECT CAST(count(*) AS INTEGER) FROM own_declarations WHERE yes_means = 'employment_clause') AS clause_column,
	(SELECT CAST(count(*) AS INTEGER) FROM own_declarations WHERE yes_means = 'city_model')
		+ (SELECT CAST(count(*) AS INTEGER) FROM own_columns c JOIN files f ON f.file_no = c.file_no
			WHERE c.field = 'clause_model' OR (c.field = 'model_id' AND f.table_id = 'clauses')) AS model_column`;

/** What the register holds. */
export async function contents(engine: Engine): Promise<Contents> {
	const [row] = (await engine.query(contentsSql)) as unknown as [Contents];
	return row;
}

/** Of the shares under the city's model. */
export function clauseUnanswerable(held: Contents): Unanswerable | null {
	if (held.procurements === 0) return 'no_procurements';
	if (held.model_column > 0) return null;
	return held.clause_column > 0 || held.clauses > 0 ? 'model_not_declared' : 'no_clause_column';
}
