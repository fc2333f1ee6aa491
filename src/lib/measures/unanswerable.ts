import type { Engine } from '../engine/engine.ts';
import { literal } from '../engine/sql.ts';
import type { ClauseRule } from './parameters.ts';

/** Why a measure cannot be computed from the data at hand. */
export type Unanswerable =
	| 'no_procurements'
	| 'no_clause_column'
	| 'model_not_declared'
	| 'no_social_column'
	| 'no_outcomes'
	| 'no_deviations'
	| 'no_eligibility'
	| 'no_value_column'
	| 'no_deviation_procurement'
	| 'no_level'
	| 'no_end_column'
	| 'no_assessment_column'
	| 'no_reference_population'
	| 'no_clauses'
	| 'no_status_column'
	| 'no_funnel_column'
	| 'no_commitment_column'
	| 'no_dialog_column'
	| 'no_follow_ups';

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
	/** Which clauses qualify (`Parameters`). */
	rule: ClauseRule;
	eligible_column: number;
	staff_column: number;
	/** Columns that say how long a contract runs: until when, or for how many months. */
	end_column: number;
	value_column: number;
	estimate_column: number;
	/** Columns that tell the level of a clause. */
	level_column: number;
	assessment_column: number;
	/** Deviations that name a procurement. */
	deviation_procurements: number;
	reference_population: number;
	/** Columns of what became of a person after some months. */
	status_column: number;
	follow_ups: number;
	/** Columns of places offered, persons referred or interviewed. */
	funnel_column: number;
	/** Columns of what a clause promises: in which unit. */
	commitment_column: number;
	/** Columns that tell whether a dialog was held, or why a placement ended. */
	dialog_column: number;
}

const columns = (...fields: readonly string[]) =>
	`(SELECT CAST(count(*) AS INTEGER) FROM own_columns WHERE field IN (${fields.map((field) => literal(field)).join(', ')}))`;

/** Columns and declarations count where any row of their file does: all of them may wait for an answer or have given way. */
const contentsSql = `WITH counting AS (SELECT file_no FROM contracts UNION SELECT file_no FROM clauses),
own_columns AS (SELECT * FROM file_columns WHERE file_no IN (SELECT file_no FROM counting)),
own_declarations AS (SELECT * FROM declarations WHERE file_no IN (SELECT file_no FROM counting))
SELECT
	(SELECT CAST(count(*) AS INTEGER) FROM contracts) AS procurements,
	(SELECT CAST(count(*) AS INTEGER) FROM outcomes) AS outcomes,
	(SELECT CAST(count(*) AS INTEGER) FROM deviations) AS deviations,
	(SELECT CAST(count(*) AS INTEGER) FROM clauses) AS clauses,
	${columns('social_flag')} AS social_column,
	${columns('clause', 'clause_level')}
		+ (SELECT CAST(count(*) AS INTEGER) FROM own_declarations WHERE yes_means = 'employment_clause') AS clause_column,
	(SELECT CAST(count(*) AS INTEGER) FROM own_declarations WHERE yes_means = 'city_model')
		+ (SELECT CAST(count(*) AS INTEGER) FROM own_columns c JOIN files f ON f.file_no = c.file_no
			WHERE c.field = 'clause_model' OR (c.field = 'model_id' AND f.table_id = 'clauses')) AS model_column,
	(SELECT rule FROM parameters) AS rule,
	${columns('eligible')} AS eligible_column,
	${columns('min_staff')} AS staff_column,
	${columns('end_on', 'duration_months')} AS end_column,
	${columns('value')} AS value_column,
	${columns('estimated_value')} AS estimate_column,
	${columns('clause_level', 'level', 'clause_dialog', 'clause_employment')} AS level_column,
	${columns('assessment', 'assessed_on')} AS assessment_column,
	(SELECT CAST(count(procurement_id) AS INTEGER) FROM deviations) AS deviation_procurements,
	(SELECT CAST(count(*) AS INTEGER) FROM reference_population) AS reference_population,
	(SELECT CAST(count(*) AS INTEGER) FROM file_columns WHERE field IN ('status_3m', 'status_6m', 'status_12m')) AS status_column,
	(SELECT CAST(count(*) AS INTEGER) FROM follow_ups) AS follow_ups,
	${columns('offered', 'referred', 'interviewed')} AS funnel_column,
	${columns('unit')} AS commitment_column,
	(SELECT CAST(count(*) AS INTEGER) FROM file_columns WHERE field IN ('dialog_on', 'dialog_outcome', 'end_reason')) AS dialog_column`;

/** What the register holds, with the parameters of the prepared facts. */
export async function contents(engine: Engine): Promise<Contents> {
	const [row] = (await engine.query(contentsSql)) as unknown as [Contents];
	return row;
}

/** Of the shares of procurements with a clause that qualifies. */
export function clauseUnanswerable(held: Contents): Unanswerable | null {
	if (held.procurements === 0) return 'no_procurements';
	if (held.model_column > 0) return null;
	if (held.clause_column === 0 && held.clauses === 0) return 'no_clause_column';
	return held.rule === 'any_model' ? null : 'model_not_declared';
}
