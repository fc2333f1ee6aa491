import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { deviationFacts } from './facts/deviations.ts';
import { outcomeFacts, outcomeGroupFacts, reportingFacts } from './facts/outcomes.ts';
import { procurementFacts } from './facts/procurements.ts';
import { startFacts } from './facts/starts.ts';
import type { Parameters } from './parameters.ts';

/** The facts in the order in which they build on each other. */
export const facts = [
	['fact_procurements', procurementFacts],
	['fact_outcomes', outcomeFacts],
	['fact_outcome_groups', outcomeGroupFacts],
	['fact_reporting', reportingFacts],
	['fact_deviations', deviationFacts],
	['fact_starts', startFacts],
] as const satisfies readonly (readonly [name: string, sql: string])[];

export type FactName = (typeof facts)[number][0];

/** Works out the facts anew from the typed tables. */
export async function prepareFacts(engine: Engine, { asOf }: Parameters): Promise<void> {
	await engine.query('DROP TABLE IF EXISTS parameters');
	await engine.query(`CREATE TABLE parameters AS SELECT CAST(${literal(asOf)} AS DATE) AS as_of`);
	for (const [name, sql] of facts) {
		await engine.query(`DROP TABLE IF EXISTS ${ident(name)}`);
		await engine.query(`CREATE TABLE ${ident(name)} AS ${sql}`);
	}
}
