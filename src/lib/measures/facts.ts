import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { loadParameters } from './bridges.ts';
import { clauseGroupFacts } from './facts/clause-groups.ts';
import { clauseAnswerFacts, clauseFacts, clauseOutcomeFacts } from './facts/clauses.ts';
import { commitmentFacts } from './facts/commitments.ts';
import { contractRowFacts, namedContractFacts, namedProcurementFacts } from './facts/contract-rows.ts';
import { contractYearFacts } from './facts/contract-years.ts';
import { contractFacts } from './facts/contracts.ts';
import { coverageFacts } from './facts/coverage.ts';
import { deviationCheckFacts } from './facts/deviation-checks.ts';
import { deviationFacts } from './facts/deviations.ts';
import { dialogFacts } from './facts/dialogs.ts';
import { funnelFacts } from './facts/funnel.ts';
import { comparedLotFacts, lotAnswerFacts } from './facts/lot-answers.ts';
import { lotFacts } from './facts/lots.ts';
import { monthFacts } from './facts/months.ts';
import { needFacts } from './facts/need.ts';
import {
	organisationEraFacts,
	organisationPlaceFacts,
	organisationTextFacts,
	organisationTreeFacts,
	reporterFacts,
} from './facts/organisations.ts';
import { outcomePartFacts } from './facts/outcome-parts.ts';
import { outcomeFacts, outcomeRowFacts, overlapFacts } from './facts/outcomes.ts';
import { mainCurrencyFacts, procurementFacts } from './facts/procurements.ts';
import { qualityFacts } from './facts/quality.ts';
import { reportFacts } from './facts/reports.ts';
import { reportingFacts } from './facts/reporting.ts';
import { retentionFacts } from './facts/retention.ts';
import { startFacts } from './facts/starts.ts';
import { inForceFacts, stockFacts, yearFacts } from './facts/stock.ts';
import type { Parameters } from './parameters.ts';

/** The facts in the order in which they build on each other. */
export const facts = [
	['fact_organisation_eras', organisationEraFacts],
	['fact_organisation_places', organisationPlaceFacts],
	['fact_organisation_tree', organisationTreeFacts],
	['fact_organisation_texts', organisationTextFacts],
	['fact_reporters', reporterFacts],
	['fact_reports', reportFacts],
	['fact_contract_rows', contractRowFacts],
	['fact_named_procurements', namedProcurementFacts],
	['fact_named_contracts', namedContractFacts],
	['fact_compared_lots', comparedLotFacts],
	['fact_lot_answers', lotAnswerFacts],
	['fact_deviation_checks', deviationCheckFacts],
	['fact_procurements', procurementFacts],
	['fact_main_currency', mainCurrencyFacts],
	['fact_lots', lotFacts],
	['fact_in_force', inForceFacts],
	['fact_years', yearFacts],
	['fact_stock', stockFacts],
	['fact_contracts', contractFacts],
	['fact_outcome_rows', outcomeRowFacts],
	['fact_overlaps', overlapFacts],
	['fact_outcomes', outcomeFacts],
	['fact_outcome_parts', outcomePartFacts],
	['fact_reporting', reportingFacts],
	['fact_deviations', deviationFacts],
	['fact_starts', startFacts],
	['fact_months', monthFacts],
	['fact_coverage', coverageFacts],
	['fact_need', needFacts],
	['fact_clauses', clauseFacts],
	['fact_clause_groups', clauseGroupFacts],
	['fact_retention', retentionFacts],
	['fact_clause_outcomes', clauseOutcomeFacts],
	['fact_clause_answers', clauseAnswerFacts],
	['fact_funnel', funnelFacts],
	['fact_commitments', commitmentFacts],
	['fact_dialogs', dialogFacts],
	['fact_contract_years', contractYearFacts],
	['fact_quality', qualityFacts],
] as const satisfies readonly (readonly [name: string, sql: string])[];

export type FactName = (typeof facts)[number][0];

/** Facts of many rows that others hold already: worked out when they are asked. */
const views: ReadonlySet<FactName> = new Set<FactName>([
	...(['fact_lot_answers', 'fact_lots', 'fact_stock', 'fact_outcomes', 'fact_starts', 'fact_need'] as const),
	...(['fact_contract_years', 'fact_quality'] as const),
]);

/** Facts of clauses and outcomes, fewer than contracts: packing them would take longer than to make them, and none outlives the connection. */
const unpacked: ReadonlySet<FactName> = new Set<FactName>([
	...([
		'fact_outcome_rows',
		'fact_outcome_parts',
		'fact_reporting',
		'fact_months',
		'fact_clauses',
		'fact_clause_groups',
	] as const),
	...(['fact_retention', 'fact_clause_outcomes', 'fact_funnel', 'fact_commitments', 'fact_dialogs'] as const),
]);

const kindOf = (name: FactName): string =>
	views.has(name) ? 'VIEW' : unpacked.has(name) ? 'TEMPORARY TABLE' : 'TABLE';

/** SQL of the names among some facts that may have rows, `fact`: of a view it is told by what it is made of, without working it out. */
export function filledSql(names: readonly FactName[]): string {
	const asked = names.map((name) => {
		const tables = views.has(name) ? (sources[name] ?? []) : [name];
		const some = tables.map((table) => `EXISTS (SELECT 1 FROM ${ident(table)})`);
		return `SELECT ${literal(name)} AS fact WHERE ${some.join(' OR ')}`;
	});
	return asked.join('\nUNION ALL\n');
}

/** Facts that have no rows where none of these tables has any. */
export const sources: Readonly<Partial<Record<FactName, readonly string[]>>> = {
	fact_organisation_places: ['organisations'],
	fact_organisation_tree: ['organisations'],
	fact_reporters: ['deviations'],
	fact_reports: ['deviations'],
	fact_contract_rows: ['contracts'],
	fact_named_procurements: ['contracts'],
	fact_named_contracts: ['contracts'],
	fact_compared_lots: ['contracts'],
	fact_lot_answers: ['contracts'],
	fact_deviation_checks: ['deviations'],
	fact_procurements: ['contracts'],
	fact_in_force: ['contracts'],
	fact_lots: ['contracts'],
	fact_years: ['contracts'],
	fact_stock: ['contracts'],
	fact_contracts: ['contracts'],
	fact_outcome_rows: ['outcomes'],
	fact_overlaps: ['outcomes'],
	fact_outcomes: ['outcomes'],
	fact_outcome_parts: ['outcomes'],
	fact_reporting: ['follow_ups', 'outcomes'],
	fact_deviations: ['deviations'],
	fact_starts: ['deviations', 'follow_ups', 'outcomes'],
	fact_months: ['outcomes'],
	fact_coverage: ['deviations', 'follow_ups', 'outcomes'],
	fact_need: ['outcomes'],
	fact_clauses: ['clauses'],
	fact_clause_groups: ['clauses'],
	fact_retention: ['outcomes'],
	fact_clause_outcomes: ['outcomes'],
	fact_clause_answers: ['clauses'],
	fact_funnel: ['clauses'],
	fact_commitments: ['clauses'],
	fact_dialogs: ['clauses', 'outcomes'],
	fact_contract_years: ['contracts'],
	fact_quality: ['contracts', 'clauses', 'deviations', 'follow_ups', 'outcomes'],
};

/** Nothing that persons are counted by (`countPersons`) builds on them. */
const notOfPersons: ReadonlySet<FactName> = new Set<FactName>([
	...([
		'fact_main_currency',
		'fact_lots',
		'fact_in_force',
		'fact_years',
		'fact_stock',
		'fact_months',
	] as const),
	...(['fact_coverage', 'fact_need', 'fact_clauses', 'fact_clause_groups', 'fact_clause_outcomes'] as const),
	...(['fact_clause_answers', 'fact_funnel', 'fact_commitments', 'fact_dialogs'] as const),
	...(['fact_contract_years', 'fact_quality'] as const),
]);

/**
 * Works out the facts anew from the typed tables, but for those that stand as they are: they had no rows and can have none, or are views.
 * First what persons are counted by; what is returned does the rest.
 */
export async function preparePersonFacts(
	engine: Engine,
	parameters: Parameters,
): Promise<() => Promise<void>> {
	await loadParameters(engine, parameters);
	const standing = await unchanged(engine);
	const create = async (which: (name: FactName) => boolean) => {
		for (const [name, sql] of facts)
			if (which(name) && !standing.has(name))
				await engine.query(`CREATE OR REPLACE ${kindOf(name)} ${ident(name)} AS ${sql}`);
	};
	await create((name) => !notOfPersons.has(name));
	return () => create((name) => notOfPersons.has(name));
}

/** The same at once. */
export async function prepareFacts(engine: Engine, parameters: Parameters): Promise<void> {
	const rest = await preparePersonFacts(engine, parameters);
	await rest();
}

async function unchanged(engine: Engine): Promise<ReadonlySet<string>> {
	const there = await engine.query<{ name: string }>(
		`SELECT table_name AS name FROM information_schema.tables WHERE table_name LIKE 'fact%'`,
	);
	const names = there.map(({ name }) => name as FactName);
	const known = names.filter((name) => name in sources && !views.has(name));
	if (known.length === 0) return new Set();
	const asked = new Set([...known, ...known.flatMap((name) => sources[name]!)]);
	const some = [...asked].map(
		(table) => `SELECT ${literal(table)} AS name WHERE EXISTS (SELECT 1 FROM ${ident(table)})`,
	);
	const rows = await engine.query<{ name: string }>(some.join('\nUNION ALL\n'));
	const filled = new Set(rows.map(({ name }) => name));
	const empty = known.filter((name) => ![name, ...sources[name]!].some((table) => filled.has(table)));
	return new Set([...empty, ...names.filter((name) => views.has(name))]);
}
