import type { Column, Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { codeLists } from '../model/code-lists.ts';
import { cpvDivisions } from '../model/cpv.ts';
import { tables } from '../model/tables.ts';
import { monthWords } from '../model/words.ts';
import type { Field, FieldType } from '../model/types.ts';
import { macros } from './macros.ts';

/** Yes/no columns hold 'yes', 'no', 'blank' or 'unknown' (a text that is neither): what a blank means is declared, not stored. */
export const sqlType: Readonly<Record<FieldType, string>> = {
	text: 'VARCHAR',
	id: 'VARCHAR',
	orgnr: 'VARCHAR',
	date: 'DATE',
	number: 'DOUBLE PRECISION',
	percent: 'DOUBLE PRECISION',
	money: 'DECIMAL(18,2)',
	integer: 'INTEGER',
	yes_no: 'VARCHAR',
	cpv: 'VARCHAR',
	code: 'VARCHAR',
};

/** Fields stored in the table itself: sets are bridge tables, counts of persons become rows of `outcomes` and `outcome_counts`. */
export function isStored(field: Field): boolean {
	return !field.set && !field.outcomeForm && !field.ofWhom && !field.partsOf;
}

export function bridgeTable(table: string, field: string): string {
	return `${table}_${field}`;
}

/** Columns that every typed table of the model has beside its fields. */
const origin = 'row_id VARCHAR, file_no INTEGER, source_row INTEGER';

/**
 * Columns of tables that also get rows out of another table's rows: whose row it was, and for clauses by which of its columns, whose
 * declaration says what a *yes* meant.
 */
const derivedColumns: Readonly<Record<string, readonly string[]>> = {
	clauses: ['parent_row_id VARCHAR', 'said_by VARCHAR'],
	follow_ups: ['parent_row_id VARCHAR'],
	outcomes: ['parent_row_id VARCHAR'],
	outcome_counts: ['parent_row_id VARCHAR'],
};

/** Whether a table also gets rows out of another table's rows, which then name it in `parent_row_id`. */
export function hasParent(table: string): boolean {
	return table in derivedColumns;
}

/** What is said of a column: the statements as they were made, and which of them holds in which years (`saidYears`), 0 for rows without a date. */
const saidColumns = 'yes_means VARCHAR, blank_means VARCHAR, who VARCHAR, why VARCHAR';

/** Creates the empty register: typed tables, bridge tables, files, declarations, what is decided of reports, problems, code words and macros. */
export async function createRegister(engine: Engine): Promise<void> {
	for (const table of tables) {
		const fields = table.fields.filter(isStored).map((field) => `${ident(field.id)} ${sqlType[field.type]}`);
		const parent = derivedColumns[table.id] ?? [];
		await engine.query(`CREATE TABLE ${ident(table.id)} (${[origin, ...parent, ...fields].join(', ')})`);
		for (const field of table.fields.filter((candidate) => candidate.set)) {
			const name = bridgeTable(table.id, field.id);
			await engine.query(`CREATE TABLE ${ident(name)} (row_id VARCHAR, file_no INTEGER, code VARCHAR)`);
		}
	}
	await engine.query('CREATE TABLE files (file_no INTEGER, file_id VARCHAR, name VARCHAR, table_id VARCHAR)');
	await engine.query('CREATE TABLE file_columns (file_no INTEGER, field VARCHAR, header VARCHAR)');
	const years = 'from_year INTEGER, to_year INTEGER';
	await engine.query(
		`CREATE TABLE said (file_no INTEGER, field VARCHAR, nth INTEGER, ${years}, ${saidColumns})`,
	);
	await engine.query(
		`CREATE TABLE declarations (file_no INTEGER, field VARCHAR, ${years}, declared BOOLEAN, ${saidColumns})`,
	);
	await engine.query(
		'CREATE TABLE problems (file_no INTEGER, source_row INTEGER, field VARCHAR, raw VARCHAR, reason VARCHAR)',
	);
	await engine.query('CREATE TABLE file_words (file_no INTEGER, field VARCHAR, word VARCHAR, code VARCHAR)');
	await engine.query('CREATE TABLE report_statuses (file_id VARCHAR, source_row INTEGER, status VARCHAR)');
	await createCorrections(engine);
	await createSeries(engine);
	await engine.insert('code_words', codeWords());
	await engine.insert('cpv_divisions', cpvColumns());
	for (const macro of macros) await engine.query(macro);
}

/**
 * Rows with problems as they stood; which rows a corrected file stands in for, and those rows while it does; what a file showed of how
 * its dates (by header) and numbers (`''`) are written.
 */
async function createCorrections(engine: Engine): Promise<void> {
	await engine.query('CREATE TABLE problem_rows (file_no INTEGER, source_row INTEGER, record VARCHAR)');
	await engine.query(
		'CREATE TABLE corrections (file_no INTEGER, source_row INTEGER, target_id VARCHAR, target_row INTEGER)',
	);
	await engine.query('CREATE TABLE habits (file_no INTEGER, header VARCHAR, habit VARCHAR)');
	await engine.query('CREATE TABLE gone (file_no INTEGER, source_row INTEGER, why VARCHAR)');
	await engine.query('CREATE TABLE gone_before (file_no INTEGER, source_row INTEGER)');
	for (const { name } of stores()) {
		await engine.query(`CREATE TABLE ${ident(replacedTable(name))} AS FROM ${ident(name)} LIMIT 0`);
	}
}

/** Exports that follow each other, by their files' hashes; what a newer one says of rows that it lacks; files that wait for an answer. */
async function createSeries(engine: Engine): Promise<void> {
	await engine.query('CREATE TABLE joined_files (file_id VARCHAR, series INTEGER, place INTEGER)');
	await engine.query(
		'CREATE TABLE joined_drops (series INTEGER, place INTEGER, file_id VARCHAR, organisation VARCHAR, from_on DATE, to_on DATE)',
	);
	await engine.query('CREATE TABLE held_files (file_no INTEGER)');
	await engine.query('CREATE TABLE refused_keys (file_no INTEGER, key VARCHAR)');
}

/** Tables whose rows come from files, with what names a row, and the condition that holds for the rows of the table `gone`. */
export function stores(): { name: string; key: readonly string[]; gone: string }[] {
	const bridges = tables.flatMap((table) =>
		table.fields.filter((field) => field.set).map((field) => bridgeTable(table.id, field.id)),
	);
	return [
		...tables.map(({ id }) => ({
			name: id,
			key: ['row_id'],
			gone: '(file_no, source_row) IN (SELECT (file_no, source_row) FROM gone)',
		})),
		...bridges.map((name) => ({
			name,
			key: ['row_id', 'code'],
			gone: `row_id IN (SELECT file_no || ':' || source_row FROM gone)`,
		})),
	];
}

/** The table that keeps rows of another while a correction or a newer export stands in for them, or while they wait for an answer. */
export function replacedTable(name: string): string {
	return `replaced_${name}`;
}

/** SQL of a store's rows, those that do not count for now among them. */
export function everyRow(name: string): string {
	return `(SELECT * FROM ${ident(name)} UNION ALL SELECT * FROM ${ident(replacedTable(name))})`;
}

function codeWords(): Column[] {
	const list: string[] = [];
	const word: string[] = [];
	const code: string[] = [];
	const months = monthWords.map((words, i) => ({ code: String(i + 1), words }));
	for (const codeList of [...Object.values(codeLists), { id: 'month', codes: months }]) {
		const words = new Map<string, string>();
		for (const entry of codeList.codes) words.set(entry.code.toLowerCase(), entry.code);
		for (const entry of codeList.codes)
			for (const synonym of entry.words) if (!words.has(synonym)) words.set(synonym, entry.code);
		for (const [text, value] of words) {
			list.push(codeList.id);
			word.push(text);
			code.push(value);
		}
	}
	return [
		{ name: 'list', type: 'text', values: list },
		{ name: 'word', type: 'text', values: word },
		{ name: 'code', type: 'text', values: code },
	];
}

function cpvColumns(): Column[] {
	const pairs = Object.entries(cpvDivisions).flatMap(([nature, divisions]) =>
		divisions.map((division) => [division, nature] as const),
	);
	return [
		{ name: 'division', type: 'text', values: pairs.map(([division]) => division) },
		{ name: 'nature', type: 'text', values: pairs.map(([, nature]) => nature) },
	];
}
