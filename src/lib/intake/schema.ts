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

/** Fields stored in the table itself: sets are bridge tables, counts of persons become rows of `outcomes`. */
export function isStored(field: Field): boolean {
	return !field.set && !field.outcomeForm;
}

export function bridgeTable(table: string, field: string): string {
	return `${table}_${field}`;
}

/** Tables that every typed table of the model has beside its fields. */
const origin = 'row_id VARCHAR, file_no INTEGER, source_row INTEGER';

/** Creates the empty register: typed tables, bridge tables, files, declarations, problems, code words and macros. */
export async function createRegister(engine: Engine): Promise<void> {
	for (const table of tables) {
		const fields = table.fields.filter(isStored).map((field) => `${ident(field.id)} ${sqlType[field.type]}`);
		const parent =
			table.id === 'outcomes' || table.id === 'follow_ups' || table.id === 'clauses'
				? ['parent_row_id VARCHAR']
				: [];
		await engine.query(`CREATE TABLE ${ident(table.id)} (${[origin, ...parent, ...fields].join(', ')})`);
		for (const field of table.fields.filter((candidate) => candidate.set)) {
			const name = bridgeTable(table.id, field.id);
			await engine.query(`CREATE TABLE ${ident(name)} (row_id VARCHAR, file_no INTEGER, code VARCHAR)`);
		}
	}
	await engine.query('CREATE TABLE files (file_no INTEGER, file_id VARCHAR, name VARCHAR, table_id VARCHAR)');
	await engine.query('CREATE TABLE file_columns (file_no INTEGER, field VARCHAR, header VARCHAR)');
	await engine.query(
		'CREATE TABLE declarations (file_no INTEGER, field VARCHAR, yes_means VARCHAR, blank_means VARCHAR, declared BOOLEAN)',
	);
	await engine.query(
		'CREATE TABLE problems (file_no INTEGER, source_row INTEGER, field VARCHAR, raw VARCHAR, reason VARCHAR)',
	);
	await engine.insert('code_words', codeWords());
	await engine.insert('cpv_divisions', cpvColumns());
	for (const macro of macros) await engine.query(macro);
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
