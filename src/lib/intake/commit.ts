import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { tables } from '../model/tables.ts';
import type { Field, Table } from '../model/types.ts';
import { problemReason } from './cast.ts';
import type { Source } from './cast-steps.ts';
import {
	correctedAlready,
	inheritDeclarations,
	inheritedHabits,
	recordCorrections,
	restoreCells,
	settleCorrections,
} from './corrections.ts';
import { dateColumns } from './date-orders.ts';
import { deriveFromContracts } from './derive.ts';
import { fillRaw } from './raw-table.ts';
import type { ReadFile } from './read.ts';
import { refuse, refusedTable } from './refuse.ts';
import type { DateColumn, FileReport } from './report.ts';
import { describeFile, recordFile, recordHabits } from './register.ts';
import { hasCurrency } from './row-currency.ts';
import { recordSql } from './record.ts';
import { bridgeTable, isStored, replacedTable, stores } from './schema.ts';
import { problemColumns, typeSql } from './typing.ts';
import { headerUnit } from './units.ts';

export interface CommitOptions {
	/** Aborting takes back what was done. */
	signal?: AbortSignal;
	/** Told how many rows are in the database, as they come in. */
	onRows?: (rows: number) => void;
}

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
	{ signal, onRows }: CommitOptions = {},
): Promise<FileReport> {
	const table = tables.find((candidate) => candidate.id === file.table)!;
	const raw = `raw_${fileNo}`;
	const typed = `typed_${fileNo}`;
	const run = (sql: string) => engine.query(sql, [], signal ? { signal } : {});
	try {
		await fillRaw(engine, file, raw, signal, onRows);
		await restoreCells(run, raw, file.columns);
		const habits = await inheritedHabits(run, raw, file.columns);
		const dates = await dateColumns(run, raw, dateFields(table, file), file.reading, habits);
		const sources = fieldSources(table, file, dates, habits);
		await run(typeSql(table, sources, raw, typed));
		await recordFile(engine, file, fileNo);
		await inheritDeclarations(run, raw, file.columns, fileNo);
		await recordHabits(engine, fileNo, sources[0]!.decimal, dates.values());
		for (const source of sources) {
			const sql = problemSql(source, typed, fileNo);
			if (sql) await run(sql);
		}
		const refused = await refuse(run, {
			...{ raw, typed, fileNo, sources, width: file.columns.length, delimiter: file.dialect.delimiter },
			taken: correctedAlready(raw, file.columns, file.id),
		});
		await run(acceptSql(table, sources, typed, fileNo));
		for (const { field, column } of sources.filter((source) => source.field.set)) {
			await fillBridge(run, table, field, raw, column, fileNo);
		}
		if (table.id === 'contracts') await deriveFromContracts(run, sources, typed, fileNo);
		await keepProblemRows(run, raw, file, fileNo);
		await recordCorrections(run, raw, typed, file.columns, fileNo);
		const described = await describeFile(engine, file, fileNo, [...file.staged.refused, ...refused]);
		const report = { ...described, dates: [...dates.values()] };
		if (report.rows.read !== report.rows.accepted + report.rows.refused) {
			throw new Error(
				`${file.name}: ${report.rows.read} rows read, ${report.rows.accepted} accepted, ${report.rows.refused} refused`,
			);
		}
		await dropAll(engine, [raw, typed]);
		await settleCorrections(engine);
		return report;
	} catch (error) {
		await forget(engine, fileNo);
		await dropAll(engine, [raw, typed, refusedTable(fileNo)]);
		throw error;
	}
}

async function dropAll(engine: Engine, names: readonly string[]): Promise<void> {
	for (const name of names) await engine.query(`DROP TABLE IF EXISTS ${ident(name)}`);
}

/** Takes everything that came of a file out of the register. */
export async function forget(engine: Engine, fileNo: number): Promise<void> {
	const names = [
		...stores().flatMap(({ name }) => [name, replacedTable(name)]),
		...['files', 'file_columns', 'declarations', 'problems', 'problem_rows', 'corrections', 'habits'],
	];
	for (const name of names) await engine.query(`DELETE FROM ${ident(name)} WHERE file_no = ${fileNo}`);
	await settleCorrections(engine);
}

function dateFields(table: Table, file: ReadFile) {
	const dates = new Set(table.fields.filter(({ type }) => type === 'date').map(({ id }) => id));
	return file.columns.filter(({ field }) => field !== null && dates.has(field));
}

/** What the analyst said goes before what the file shows; a file of corrected rows shows too little, so the corrected one counts. */
function fieldSources(
	table: Table,
	file: ReadFile,
	dates: ReadonlyMap<number, DateColumn>,
	habits: ReadonlyMap<string, string>,
): Source[] {
	const inherited = habits.get('') as Source['decimal'] | undefined;
	const decimal = file.reading.decimal ?? inherited ?? file.dialect.decimal;
	return file.columns.flatMap(({ index, header, field: id }) => {
		const field = table.fields.find((candidate) => candidate.id === id);
		if (!field) return [];
		const dayOrder = dates.get(index)?.order ?? null;
		return [{ field, column: `c${index}`, decimal, dayOrder, unit: headerUnit(header) }];
	});
}

function problemSql(source: Source, typed: string, fileNo: number): string | null {
	if (source.field.set || problemReason(source) === null) return null;
	const { reason, text } = problemColumns(source.field);
	return `INSERT INTO problems
		SELECT ${fileNo}, source_row, ${literal(source.field.id)}, ${text}, ${reason}
		FROM ${ident(typed)} WHERE ${reason} IS NOT NULL`;
}

type Run = (sql: string) => Promise<Record<string, unknown>[]>;

/** Keeps the rows that have problems as they stood, without what the guard took out, so that they can be corrected. */
async function keepProblemRows(run: Run, raw: string, file: ReadFile, fileNo: number): Promise<void> {
	await run(`INSERT INTO problem_rows SELECT ${fileNo}, source_row, ${recordSql(file.columns.length, file.dialect.delimiter)}
		FROM ${ident(raw)} WHERE source_row IN (SELECT source_row FROM problems WHERE file_no = ${fileNo})`);
}

function acceptSql(table: Table, sources: readonly Source[], typed: string, fileNo: number): string {
	const stored = sources.map(({ field }) => field).filter(isStored);
	const names = stored.map(({ id }) => id);
	if (hasCurrency(table, sources) && !names.includes('currency')) names.push('currency');
	const typedNames = names.map(ident);
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
	const parts = `SELECT r.source_row, present_text(clean_text(part)) AS word
		FROM (SELECT source_row, unnest(string_split_regex(plain_text(${ident(column)}), '[;,|\\r\\n]')) AS part FROM ${ident(raw)}) r`;
	const joined = `(${parts}) p JOIN ${ident(table.id)} t ON t.row_id = '${fileNo}:' || p.source_row
		LEFT JOIN code_words w ON w.list = ${literal(field.codes!)} AND w.word = lower(p.word)`;
	await run(`INSERT INTO ${ident(bridgeTable(table.id, field.id))}
		SELECT DISTINCT t.row_id, ${fileNo}, w.code FROM ${joined} WHERE w.code IS NOT NULL`);
	await run(`INSERT INTO problems SELECT ${fileNo}, p.source_row, ${literal(field.id)}, p.word, 'unknown_code'
		FROM ${joined} WHERE p.word IS NOT NULL AND w.code IS NULL`);
}
