import type { Engine } from '../engine/engine.ts';
import type { MeasureId, Unanswerable } from './result.ts';

/** Which tables have rows, and which columns any file of the register brought. */
interface Contents {
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

/** Why the data at hand cannot answer a measure at all; null where they can. */
export async function unanswerable(engine: Engine, measure: MeasureId): Promise<Unanswerable | null> {
	const [contents] = (await engine.query(contentsSql)) as unknown as [Contents];
	switch (measure) {
		case 'clause_share':
			if (contents.procurements === 0) return 'no_procurements';
			if (contents.model_column > 0) return null;
			return contents.clause_column > 0 || contents.clauses > 0 ? 'model_not_declared' : 'no_clause_column';
		case 'social_share':
			if (contents.procurements === 0) return 'no_procurements';
			return contents.social_column + contents.clause_column + contents.clauses > 0
				? null
				: 'no_social_column';
		case 'jobs_started':
		case 'placements_started':
			return contents.outcomes > 0 ? null : 'no_outcomes';
		case 'deviations':
			return contents.deviations > 0 ? null : 'no_deviations';
	}
}
