import type { Column, Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { tables } from '../model/tables.ts';
import type { Field, Table } from '../model/types.ts';
import { codeJoin, isNumeric, names, presentText, problemReason, typedValue, type Source } from './cast.ts';
import { deriveFromContracts } from './derive.ts';
import type { ReadFile } from './read.ts';
import type { FileReport } from './report.ts';
import { describeFile, recordFile } from './register.ts';
import { bridgeTable, isStored } from './schema.ts';

/**
 * Takes a file that was read into the register: types its cells, keeps a problem for each that cannot be read, refuses rows
 * that lack a required value. Leaves nothing behind where it fails or is aborted.
 * @param fileNo a number no other file of the register has
 * @throws Error where the rows read are not the rows accepted and refused: a fault of this program, never of the file
 */
export async function commit(
	engine: Engine,
	file: ReadFile,
	fileNo: number,
	signal?: AbortSignal,
): Promise<FileReport> {
	const table = tables.find((candidate) => candidate.id === file.table)!;
	const raw = `raw_${fileNo}`;
	const typed = `typed_${fileNo}`;
	const run = (sql: string) => engine.query(sql, [], signal ? { signal } : {});
	try {
		await engine.insert(raw, rawColumns(file));
		const sources = fieldSources(table, file);
		await run(typeSql(sources, raw, typed));
		await recordFile(engine, file, fileNo);
		for (const source of sources) {
			const sql = problemSql(source, typed, fileNo);
			if (sql) await run(sql);
		}
		const refused = await refuse(run, sources, file, typed);
		await run(acceptSql(table, sources, typed, fileNo));
		for (const { field, column } of sources.filter((source) => source.field.set)) {
			await fillBridge(run, table, field, raw, column, fileNo);
		}
		if (table.id === 'contracts') await deriveFromContracts(run, sources, typed, fileNo);
		const report = await describeFile(engine, file, fileNo, [...file.staged.refused, ...refused]);
		if (report.rows.read !== report.rows.accepted + report.rows.refused) {
			throw new Error(
				`${file.name}: ${report.rows.read} rows read, ${report.rows.accepted} accepted, ${report.rows.refused} refused`,
			);
		}
		await dropAll(engine, [raw, typed]);
		return report;
	} catch (error) {
		await forget(engine, fileNo);
		await dropAll(engine, [raw, typed]);
		throw error;
	}
}

async function dropAll(engine: Engine, names: readonly string[]): Promise<void> {
	for (const name of names) await engine.query(`DROP TABLE IF EXISTS ${ident(name)}`);
}

/** Takes everything that came of a file out of the register. */
export async function forget(engine: Engine, fileNo: number): Promise<void> {
	const bridges = tables.flatMap((table) =>
		table.fields.filter((field) => field.set).map((field) => bridgeTable(table.id, field.id)),
	);
	const names = [
		...tables.map((table) => table.id),
		...bridges,
		'files',
		'file_columns',
		'declarations',
		'problems',
	];
	for (const name of names) await engine.query(`DELETE FROM ${ident(name)} WHERE file_no = ${fileNo}`);
}

function rawColumns(file: ReadFile): Column[] {
	const cells = file.staged.columns.map((values, index): Column => ({
		name: `c${index}`,
		type: 'text',
		values,
	}));
	return [{ name: 'source_row', type: 'integer', values: file.staged.rowNumbers }, ...cells];
}

function fieldSources(table: Table, file: ReadFile): Source[] {
	return file.columns.flatMap(({ index, field: id }) => {
		const field = table.fields.find((candidate) => candidate.id === id);
		if (!field) return [];
		return [
			{ field, column: `c${index}`, decimal: file.dialect.decimal, dayOrder: file.dateOrders[index] ?? null },
		];
	});
}

/** Cleaned text, then bare amounts, then numbers, then typed values: each step reads the columns of the one before. */
function typeSql(sources: readonly Source[], raw: string, typed: string): string {
	const single = sources.filter(({ field }) => !field.set);
	const numeric = single.filter(({ field }) => isNumeric(field));
	const present = single.map((source) => `${presentText(source)} AS ${names(source.field).present}`);
	const bare = numeric.map(({ field }) => `bare_amount(${names(field).present}) AS ${names(field).bare}`);
	const number = numeric.map(({ field, decimal }) => {
		const { present: text, bare: amount, number: name } = names(field);
		return `as_number(${text}, ${amount}, ${literal(decimal)}) AS ${name}`;
	});
	const values = single.map((source) => `${typedValue(source)} AS ${names(source.field).typed}`);
	const joins = single.map(({ field }) => codeJoin(field)).filter((join) => join !== '');
	return `CREATE TABLE ${ident(typed)} AS
		WITH present AS (SELECT ${['source_row', ...present].join(', ')} FROM ${ident(raw)}),
		amounts AS (SELECT ${['present.*', ...bare].join(', ')} FROM present),
		numbers AS (SELECT ${['amounts.*', ...number].join(', ')} FROM amounts)
		SELECT ${['numbers.*', ...values].join(', ')} FROM numbers ${joins.join(' ')}`;
}

function problemSql(source: Source, typed: string, fileNo: number): string | null {
	const reason = source.field.set ? null : problemReason(source);
	if (reason === null) return null;
	return `INSERT INTO problems
		SELECT ${fileNo}, source_row, ${literal(source.field.id)}, ${names(source.field).present}, ${reason}
		FROM ${ident(typed)} WHERE ${reason} IS NOT NULL`;
}

type Run = (sql: string) => Promise<Record<string, unknown>[]>;

/** Takes rows that lack a required value out of the typed table and returns them as they stood. */
async function refuse(run: Run, sources: readonly Source[], file: ReadFile, typed: string) {
	const required = sources.map(({ field }) => field).filter((field) => field.required);
	if (required.length === 0) return [];
	const missing = `CASE ${required.map((field) => `WHEN ${names(field).typed} IS NULL THEN ${literal(field.id)}`).join(' ')} END`;
	const rows = await run(`SELECT source_row, ${missing} AS field FROM ${ident(typed)}
		WHERE ${missing} IS NOT NULL ORDER BY source_row`);
	await run(`DELETE FROM ${ident(typed)} WHERE ${missing} IS NOT NULL`);
	const positions = new Map(
		rows.length === 0 ? [] : file.staged.rowNumbers.map((row, at) => [row, at] as const),
	);
	return rows.map((row) => ({
		row: Number(row['source_row']),
		reason: 'required_missing' as const,
		field: String(row['field']),
		text: rowText(file, positions.get(Number(row['source_row']))!),
	}));
}

/** A row of the file as delimited text, quoted where it has to be, so that it can be corrected and imported again. */
function rowText({ staged, dialect }: ReadFile, at: number): string {
	const cells = staged.columns.map((values) => {
		const cell = values[at]!;
		const plain = !cell.includes(dialect.delimiter) && !/["\r\n]/.test(cell);
		return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
	});
	return cells.join(dialect.delimiter);
}

function acceptSql(table: Table, sources: readonly Source[], typed: string, fileNo: number): string {
	const stored = sources.map(({ field }) => field).filter(isStored);
	const typedNames = stored.map((field) => names(field).typed);
	const columns = ['row_id', 'file_no', 'source_row', ...typedNames];
	const values = [`'${fileNo}:' || source_row`, `${fileNo}`, 'source_row', ...typedNames];
	return `INSERT INTO ${ident(table.id)} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${ident(typed)}`;
}

/** One row per code of a cell that holds several, and a problem for each text that is no code of the list. */
async function fillBridge(
	run: Run,
	table: Table,
	field: Field,
	raw: string,
	column: string,
	fileNo: number,
): Promise<void> {
	const parts = `SELECT r.source_row, present_text(part) AS word
		FROM (SELECT source_row, unnest(string_split_regex(${ident(column)}, '[;,|\\n]')) AS part FROM ${ident(raw)}) r`;
	const joined = `(${parts}) p JOIN ${ident(table.id)} t ON t.row_id = '${fileNo}:' || p.source_row
		LEFT JOIN code_words w ON w.list = ${literal(field.codes!)} AND w.word = lower(p.word)`;
	await run(`INSERT INTO ${ident(bridgeTable(table.id, field.id))}
		SELECT DISTINCT t.row_id, ${fileNo}, w.code FROM ${joined} WHERE w.code IS NOT NULL`);
	await run(`INSERT INTO problems SELECT ${fileNo}, p.source_row, ${literal(field.id)}, p.word, 'unknown_code'
		FROM ${joined} WHERE p.word IS NOT NULL AND w.code IS NULL`);
}
