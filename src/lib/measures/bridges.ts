import type { Engine } from '../engine/engine.ts';
import { literal } from '../engine/sql.ts';
import type { ClauseRule, Parameters } from './parameters.ts';

const otherChecked = `SELECT DISTINCT m.model_id FROM models m CROSS JOIN parameters p
	WHERE m.checked_on <= p.as_of AND m.model_id NOT IN ('city_model', 'other_agreed')`;
const named = `SELECT model_id FROM clauses WHERE model_id IS NOT NULL
	UNION SELECT clause_model FROM contracts WHERE clause_model IS NOT NULL`;

/** SQL of the models whose clauses qualify; `''` stands for a clause whose model is not named. */
const models: Readonly<Record<ClauseRule, string>> = {
	city_model: `SELECT 'city_model' AS model_id`,
	checked_model: `SELECT 'city_model' AS model_id UNION ALL SELECT 'other_agreed' UNION ALL ${otherChecked}`,
	any_model: `SELECT 'city_model' AS model_id UNION SELECT '' UNION ${named}`,
};

/** Fills the small tables that the facts read: `parameters`, `qualifying_models` and `assessment_thresholds`. */
export async function loadParameters(engine: Engine, { asOf, rule, thresholds }: Parameters): Promise<void> {
	const tables = {
		parameters: `SELECT CAST(${literal(asOf)} AS DATE) AS as_of, ${literal(rule)} AS rule`,
		qualifying_models: models[rule],
		assessment_thresholds: `SELECT CAST(NULL AS VARCHAR) AS currency, CAST(NULL AS DECIMAL(18,2)) AS amount WHERE 1 = 0${Object.entries(
			thresholds,
		)
			.map(
				([currency, amount]) =>
					` UNION ALL SELECT ${literal(currency)}, CAST(${literal(amount)} AS DECIMAL(18,2))`,
			)
			.join('')}`,
	};
	for (const [name, sql] of Object.entries(tables))
		await engine.query(`CREATE OR REPLACE TABLE ${name} AS ${sql}`);
}
