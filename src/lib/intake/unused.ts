import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';

/** What should be led to: contracts with a clause, deviations and partnerships by outcomes; organisations and models by anything. */
export type UnusedKind =
	'contracts_silent' | 'deviations_silent' | 'partnerships_silent' | 'organisations_unused' | 'models_unused';

/** Rows that others should lead to and none does. */
export interface Unused {
	kind: UnusedKind;
	/** Of how many. */
	total: number;
	count: number;
	/** The first hundred. */
	rows: { text: string; about: string | null; fileNo: number; row: number }[];
}

const listed = 100;

interface Side {
	kind: UnusedKind;
	table: string;
	/** SQL of the text that names a row `r`, and of what it is about. */
	text: string;
	about: string;
	/** SQL that tells which rows `r` are looked at, and which of them something leads to. */
	among: string;
	used: string;
	/** SQL that tells whether the other tables say anything. */
	asked: string;
}

const any = (table: string, where = 'TRUE') => `EXISTS (SELECT 1 FROM ${ident(table)} WHERE ${where})`;
const leads = (table: string, field: string, to: string) =>
	`EXISTS (SELECT 1 FROM ${ident(table)} x WHERE x.${ident(field)} = ${to})`;
const either = (...conditions: string[]) => `(${conditions.join(' OR ')})`;

const organisationNames = ['organisation_id', 'orgnr', 'name_sv', 'name_fi', 'name_en'];
const organisationUses = [
	['contracts', 'buyer'],
	['contracts', 'using_organisation'],
	['deviations', 'organisation'],
	['partnerships', 'organisation'],
] as const;

const sides: readonly Side[] = [
	{
		kind: 'contracts_silent',
		table: 'contracts',
		text: 'r.contract_id',
		about: `coalesce(r.title, r.supplier, r.buyer)`,
		among: `r.contract_id IS NOT NULL AND ${either(
			`r.clause = 'yes'`,
			`r.clause_level IN ('dialog', 'employment')`,
			`EXISTS (SELECT 1 FROM clauses k WHERE k.contract_id = r.contract_id AND coalesce(k.level, '') <> 'none')`,
		)}`,
		used: either(
			leads('outcomes', 'contract_id', 'r.contract_id'),
			`EXISTS (SELECT 1 FROM follow_ups u WHERE u.contract_id = r.contract_id AND u.status <> 'missing')`,
		),
		asked: either(any('outcomes'), any('follow_ups', 'parent_row_id IS NULL')),
	},
	{
		kind: 'deviations_silent',
		table: 'deviations',
		text: 'r.deviation_id',
		about: `coalesce(r.organisation, r.supplier)`,
		among: `r.deviation_id IS NOT NULL AND coalesce(r.status, '') <> 'merged_duplicate'`,
		used: leads('outcomes', 'deviation_id', 'r.deviation_id'),
		asked: any('outcomes', 'deviation_id IS NOT NULL'),
	},
	{
		kind: 'partnerships_silent',
		table: 'partnerships',
		text: 'r.partnership_id',
		about: `coalesce(r.subject, r.partner)`,
		among: 'r.partnership_id IS NOT NULL',
		used: leads('outcomes', 'partnership_id', 'r.partnership_id'),
		asked: any('outcomes', 'partnership_id IS NOT NULL'),
	},
	{
		kind: 'organisations_unused',
		table: 'organisations',
		text: 'r.organisation_id',
		about: `coalesce(r.name_sv, r.name_fi, r.name_en)`,
		among: 'TRUE',
		used: either(
			...organisationNames.map(
				(id) => `EXISTS (SELECT 1 FROM organisation_uses x WHERE x.v = lower(r.${ident(id)}))`,
			),
			leads('organisations', 'parent_id', 'r.organisation_id'),
		),
		asked: any('organisation_uses'),
	},
	{
		kind: 'models_unused',
		table: 'models',
		text: 'r.model_id',
		about: 'r.name',
		among: 'r.model_id IS NOT NULL',
		used: either(
			leads('contracts', 'clause_model', 'r.model_id'),
			leads('clauses', 'model_id', 'r.model_id'),
			leads('deviations', 'model_id', 'r.model_id'),
		),
		asked: either(
			any('contracts', 'clause_model IS NOT NULL'),
			any('clauses', 'model_id IS NOT NULL'),
			any('deviations', 'model_id IS NOT NULL'),
		),
	},
];

const uses = organisationUses
	.map(
		([table, field]) =>
			`SELECT lower(${ident(field)}) AS v FROM ${ident(table)} WHERE ${ident(field)} IS NOT NULL`,
	)
	.join(' UNION ');

/** Rows that others should lead to and none does, where the other tables say anything. */
export async function unused(engine: Engine): Promise<Unused[]> {
	const found: Unused[] = [];
	for (const { kind, table, text, about, among, used, asked } of sides) {
		const looked = `WITH organisation_uses AS (${uses}), looked AS (
			SELECT ${text} AS text, ${about} AS about, r.file_no, r.source_row, ${used} AS used FROM ${ident(table)} r WHERE ${among})`;
		const [counted] = await engine.query<{ total: number; n: number; asked: boolean }>(`${looked}
			SELECT CAST(count(*) AS INTEGER) AS total, CAST(count(*) FILTER (NOT used) AS INTEGER) AS n, ${asked} AS asked FROM looked`);
		if (!counted!.asked || counted!.n === 0) continue;
		const rows = await engine.query<
			Unused['rows'][number] & Record<string, string | number | null>
		>(`${looked}
			SELECT text, about, file_no AS "fileNo", source_row AS "row" FROM looked WHERE NOT used
			ORDER BY text, file_no, source_row LIMIT ${literal(listed)}`);
		found.push({ kind, total: counted!.total, count: counted!.n, rows });
	}
	return found;
}
