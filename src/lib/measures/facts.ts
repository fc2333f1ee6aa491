import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { loadParameters } from './bridges.ts';
import { numberedClauseGroupFacts } from './facts/clause-groups.ts';
import { clauseAnswerFacts, clauseFacts, clauseOutcomeFacts } from './facts/clauses.ts';
import { numberedCommitmentFacts } from './facts/commitments.ts';
import { codeFacts } from './facts/codes.ts';
import { contractRowFacts, namedContractFacts, namedProcurementFacts } from './facts/contract-rows.ts';
import { numberedContractYearFacts } from './facts/contract-years.ts';
import { contractFacts } from './facts/contracts.ts';
import { numberedCoverageFacts } from './facts/coverage.ts';
import { deviationCheckFacts } from './facts/deviation-checks.ts';
import { numberedDeviationFacts } from './facts/deviations.ts';
import { numberedDialogFacts } from './facts/dialogs.ts';
import { numberedFunnelFacts } from './facts/funnel.ts';
import { comparedLotFacts } from './facts/lot-answers.ts';
import { numberedLotFacts } from './facts/lots.ts';
import { numberedMonthFacts } from './facts/months.ts';
import { numberedNeedFacts } from './facts/need.ts';
import {
	organisationEraFacts,
	organisationPlaceFacts,
	organisationTextFacts,
	organisationTreeFacts,
	reporterFacts,
} from './facts/organisations.ts';
import { outcomePartFacts } from './facts/outcome-parts.ts';
import { numberedOutcomeFacts, outcomeRowFacts, overlapFacts } from './facts/outcomes.ts';
import { mainCurrencyFacts, numberedProcurementFacts } from './facts/procurements.ts';
import { numberedQualityFacts } from './facts/quality.ts';
import { readable } from './facts/readable.ts';
import { reportFacts } from './facts/reports.ts';
import { numberedReportingFacts } from './facts/reporting.ts';
import { numberedRetentionFacts } from './facts/retention.ts';
import { numberedStartFacts } from './facts/starts.ts';
import { inForceFacts, numberedStockFacts, yearFacts } from './facts/stock.ts';
import { createTypes } from './facts/types.ts';
import type { Parameters as Given } from './parameters.ts';

/** A fact whose rows know the codes of dimensions by numbers (`fact_codes`), and what those who read it see. */
const both = <Name extends string>(name: Name, sql: string, dimensions?: Parameters<typeof readable>[1]) =>
	[
		[`numbered_${name}`, sql],
		[`fact_${name}`, readable(`numbered_${name}`, dimensions)],
	] as const;

/** The facts in the order in which they build on each other. */
export const facts = [
	['fact_organisation_eras', organisationEraFacts],
	['fact_organisation_places', organisationPlaceFacts],
	['fact_organisation_tree', organisationTreeFacts],
	['fact_organisation_texts', organisationTextFacts],
	['fact_codes', codeFacts],
	['fact_reporters', reporterFacts],
	['fact_reports', reportFacts],
	['fact_contract_rows', contractRowFacts],
	['fact_named_procurements', namedProcurementFacts],
	['fact_named_contracts', namedContractFacts],
	['fact_compared_lots', comparedLotFacts],
	['fact_deviation_checks', deviationCheckFacts],
	...both('procurements', numberedProcurementFacts),
	['fact_main_currency', mainCurrencyFacts],
	...both('lots', numberedLotFacts),
	['fact_in_force', inForceFacts],
	['fact_years', yearFacts],
	...both('stock', numberedStockFacts),
	['fact_contracts', contractFacts],
	['fact_outcome_rows', outcomeRowFacts],
	['fact_overlaps', overlapFacts],
	...both('outcomes', numberedOutcomeFacts),
	['fact_outcome_parts', outcomePartFacts],
	...both('reporting', numberedReportingFacts),
	...both('deviations', numberedDeviationFacts),
	...both('starts', numberedStartFacts),
	...both('months', numberedMonthFacts),
	...both('coverage', numberedCoverageFacts, ['organisation']),
	...both('need', numberedNeedFacts, []),
	['fact_clauses', clauseFacts],
	...both('clause_groups', numberedClauseGroupFacts),
	...both('retention', numberedRetentionFacts),
	['fact_clause_outcomes', clauseOutcomeFacts],
	['fact_clause_answers', clauseAnswerFacts],
	...both('funnel', numberedFunnelFacts),
	...both('commitments', numberedCommitmentFacts),
	...both('dialogs', numberedDialogFacts),
	...both('contract_years', numberedContractYearFacts),
	...both('quality', numberedQualityFacts, ['organisation']),
] as const satisfies readonly (readonly [name: string, sql: string])[];

/** The names of facts, and of what they are the readable form of (`numbered_…`). */
export type TableName = (typeof facts)[number][0];
export type FactName = Extract<TableName, `fact_${string}`>;

/** Facts of many rows that others hold already: worked out when they are asked. */
const views: ReadonlySet<TableName> = new Set<TableName>([
	...(['numbered_outcomes', 'numbered_lots', 'numbered_stock', 'numbered_starts', 'numbered_need'] as const),
	...(['numbered_contract_years', 'numbered_quality'] as const),
	...facts.map(([name]) => name).filter((name) => numberedOf(name) !== name),
]);

/** Facts of clauses and outcomes, fewer than contracts: packing them would take longer than to make them, and none outlives the connection. */
const unpacked: ReadonlySet<TableName> = new Set<TableName>([
	...(['fact_outcome_rows', 'fact_outcome_parts', 'fact_clauses', 'fact_clause_outcomes'] as const),
	...(['numbered_reporting', 'numbered_months', 'numbered_clause_groups', 'numbered_retention'] as const),
	...(['numbered_funnel', 'numbered_commitments', 'numbered_dialogs'] as const),
]);

const kindOf = (name: TableName): string =>
	views.has(name) ? 'VIEW' : unpacked.has(name) ? 'TEMPORARY TABLE' : 'TABLE';

/** Where the rows of a fact stand by numbers, under the same names of columns but for those of the dimensions: itself, where it has no numbers. */
export function numberedOf(name: TableName): TableName {
	const numbered = name.replace(/^fact_/, 'numbered_');
	return facts.find(([one]) => one === numbered)?.[0] ?? name;
}

/** SQL of the names among some facts that may have rows, `fact`: of a view it is told by what it is made of, without working it out. */
export function filledSql(names: readonly FactName[]): string {
	const asked = names.map((name) => {
		const held = numberedOf(name);
		const tables = views.has(held) ? (sources[name] ?? []) : [held];
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

const factOf = (name: TableName) => name.replace(/^numbered_/, 'fact_') as FactName;

/** The tables without whose rows a fact has none, be it by numbers or by codes; none where it may have some all the same. */
export const sourcesOf = (name: TableName): readonly string[] => sources[factOf(name)] ?? [];

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
export async function preparePersonFacts(engine: Engine, parameters: Given): Promise<() => Promise<void>> {
	await createTypes(engine);
	await loadParameters(engine, parameters);
	const { standing, without } = await known(engine);
	const create = async (which: (name: FactName) => boolean) => {
		for (const [name, sql] of facts)
			if (which(factOf(name)) && !standing.has(name))
				await engine.query(
					`CREATE OR REPLACE ${kindOf(name)} ${ident(name)} AS ${sql}${without.has(name) ? '\nWITH NO DATA' : ''}`,
				);
	};
	await create((name) => !notOfPersons.has(name));
	return () => create((name) => notOfPersons.has(name));
}

/** The same at once. */
export async function prepareFacts(engine: Engine, parameters: Given): Promise<void> {
	const rest = await preparePersonFacts(engine, parameters);
	await rest();
}

/**
 * What need not be worked out: facts that stand as they are, and those that can have no rows (`without`), whose columns are enough: to
 * plan how to find no rows takes longer than all else in a small register.
 */
async function known(
	engine: Engine,
): Promise<{ standing: ReadonlySet<TableName>; without: ReadonlySet<TableName> }> {
	const there = await engine.query<{ name: string }>(
		`SELECT table_name AS name FROM information_schema.tables WHERE table_name LIKE 'fact%' OR table_name LIKE 'numbered%'`,
	);
	const names = there.map(({ name }) => name as TableName);
	const tables = facts.map(([name]) => name).filter((name) => sourcesOf(name).length > 0 && !views.has(name));
	const kept = tables.filter((name) => names.includes(name));
	const asked = new Set([...kept, ...tables.flatMap(sourcesOf)]);
	const some = [...asked].map(
		(table) => `SELECT ${literal(table)} AS name WHERE EXISTS (SELECT 1 FROM ${ident(table)})`,
	);
	const rows = await engine.query<{ name: string }>(some.join('\nUNION ALL\n'));
	const filled = new Set(rows.map(({ name }) => name));
	const without = tables.filter((name) => !sourcesOf(name).some((table) => filled.has(table)));
	const empty = kept.filter((name) => without.includes(name) && !filled.has(name));
	return {
		standing: new Set([...empty, ...names.filter((name) => views.has(name))]),
		without: new Set(without),
	};
}
