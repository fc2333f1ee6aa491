import type { Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { tables } from '../model/tables.ts';
import type { Table } from '../model/types.ts';
import { everyRow } from './schema.ts';

/** What dates a row, the first that is there; a year is its last day. */
const dated: Readonly<Record<string, readonly string[]>> = {
	contracts: ['published_on', 'awarded_on', 'signed_on', 'start_on'],
	outcomes: ['start_on', 'period_end', 'reported_on'],
	deviations: ['event_on', 'period_end', 'submitted_on'],
	partnerships: ['start_on'],
	models: ['valid_from'],
	organisations: ['valid_from'],
	goals: ['valid_from'],
	organisation_changes: ['on'],
};
const years: Readonly<Record<string, string>> = { follow_ups: 'period', reference_population: 'year' };

/** Where the organisation of a row stands that names none, and its date where it has none: in the row that it links to. */
const linked: Readonly<Record<string, readonly { by: string; to: string }[]>> = {
	outcomes: [
		{ by: 'contract_id', to: 'contracts' },
		{ by: 'procurement_id', to: 'contracts' },
		{ by: 'deviation_id', to: 'deviations' },
		{ by: 'partnership_id', to: 'partnerships' },
	],
	clauses: [
		{ by: 'contract_id', to: 'contracts' },
		{ by: 'procurement_id', to: 'contracts' },
	],
	follow_ups: [{ by: 'contract_id', to: 'contracts' }],
};

const organisationFields = ['buyer', 'using_organisation', 'organisation'];

/** SQL of the day that dates a row; NULL where nothing does. */
export function dayOf(table: string, alias: string): string {
	if (years[table]) return `TRY_CAST(${alias}.${ident(years[table])} || '-12-31' AS DATE)`;
	const fields = (dated[table] ?? []).map((id) => `${alias}.${ident(id)}`);
	return fields.length === 0 ? 'CAST(NULL AS DATE)' : `coalesce(${fields.join(', ')})`;
}

/**
 * SQL of whom the rows of some files are about and when: one row for each organisation, in lower case, and one without.
 * @param fileNos SQL of the files' numbers
 */
export function rowScopes(table: Table, fileNos: string): string {
	const rows = `${everyRow(table.id)} r`;
	const where = `WHERE r.file_no IN (${fileNos})`;
	const select = (organisation: string, on: string, from: string) =>
		`SELECT r.file_no, r.source_row, ${organisation} AS organisation, ${on} AS "on" FROM ${from} ${where}`;
	const own = dayOf(table.id, 'r');
	const parts = organisationsOf(table.id, 'r').map((organisation) => select(organisation, own, rows));
	for (const { by, to } of linked[table.id] ?? []) {
		const joined = `${rows} JOIN ${everyRow(to)} t ON t.${ident(by)} = r.${ident(by)}`;
		for (const organisation of organisationsOf(to, 't'))
			parts.push(select(organisation, `coalesce(${own}, ${dayOf(to, 't')})`, joined));
	}
	return parts.join(' UNION ALL ');
}

/** Names of the organisations that rows of a file can be about, as they are written there or in what the rows link to, in order. */
export async function organisationsIn(engine: Engine, fileNo: number): Promise<string[]> {
	const [file] = await engine.query<{ table_id: string }>('SELECT table_id FROM files WHERE file_no = ?', [
		fileNo,
	]);
	const own = file!.table_id;
	const named = (table: string, where: string) =>
		fieldsOf(table).map((id) => `SELECT ${ident(id)} AS name FROM ${everyRow(table)} ${where}`);
	const selects = [
		...named(own, `WHERE file_no = ${Number(fileNo)}`),
		...(linked[own] ?? []).flatMap(({ to }) => named(to, '')),
	];
	if (selects.length === 0) return [];
	const rows = await engine.query<{ name: string }>(
		`SELECT DISTINCT name FROM (${selects.join(' UNION ALL ')}) WHERE name IS NOT NULL ORDER BY name`,
	);
	return rows.map(({ name }) => name);
}

function fieldsOf(table: string): string[] {
	const fields = tables.find(({ id }) => id === table)!.fields.map(({ id }) => id);
	return organisationFields.filter((id) => fields.includes(id));
}

function organisationsOf(table: string, alias: string): string[] {
	return ['CAST(NULL AS VARCHAR)', ...fieldsOf(table).map((id) => `lower(${alias}.${ident(id)})`)];
}
