import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { tables } from '../model/tables.ts';
import type { Field, Table } from '../model/types.ts';
import { problemReason } from './cast.ts';
import type { Source } from './cast-steps.ts';
import { anything, type CellFacts } from './cell-facts.ts';
import {
	correctedAlready,
	correctionAt,
	inheritDeclarations,
	inheritedHabits,
	inheritOwnWords,
	recordCorrections,
	restoreCells,
} from './corrections.ts';
import { dateColumns } from './date-orders.ts';
import { deriveFromContracts } from './derive.ts';
import { deriveFromDeviations } from './derive-from-deviations.ts';
import { deriveOfWhom } from './derive-of-whom.ts';
import { ownWordsJoin, recordOwnWords } from './own-words.ts';
import { rawTable, type RawTable } from './raw-table.ts';
import type { ReadFile } from './read.ts';
import { refuse, refusedTable } from './refuse.ts';
import type { DateColumn, FileReport } from './report.ts';
import { describeFile, recordFile, recordHabits } from './register.ts';
import { hasCurrency } from './row-currency.ts';
import { recordSql } from './record.ts';
import { bridgeTable, isStored, replacedTable, stores } from './schema.ts';
import { settle } from './settle.ts';
import { problemColumns, typeSql } from './typing.ts';
import { headerUnit } from './units.ts';

export interface CommitOptions {
	/** Aborting takes back what was done. */
	signal?: AbortSignal;
	/** The file's raw table, where rows came in while others were still read. */
	taken?: RawTable;
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
	{ signal, taken = rawTable(engine, fileNo, signal) }: CommitOptions = {},
): Promise<FileReport> {
	const table = tables.find((candidate) => candidate.id === file.table)!;
	const raw = taken.name;
	const typed = `typed_${fileNo}`;
	const run = (sql: string) => engine.query(sql, [], signal ? { signal } : {});
	try {
		await taken.fill(file);
		await restoreCells(run, raw, file.columns);
		const habits = await inheritedHabits(run, raw, file.columns);
		const dates = await dateColumns(run, raw, dateFields(table, file), file.reading, habits);
		const worded = await recordOwnWords(engine, fileNo, fieldsOf(table, file), file.reading);
		for (const field of await inheritOwnWords(run, raw, file.columns, fileNo)) worded.add(field);
		const sources = fieldSources(table, file, { fileNo, dates, habits, worded });
		await run(typeSql(table, sources, raw, typed));
		await recordFile(engine, file, fileNo);
		await inheritDeclarations(run, raw, file.columns, fileNo);
		await recordHabits(engine, fileNo, sources[0]!.decimal, dates.values());
		await keepProblems(run, sources, typed, fileNo);
		const refused = await refuse(run, {
			...{
				table,
				raw,
				typed,
				fileNo,
				sources,
				width: file.columns.length,
				delimiter: file.dialect.delimiter,
			},
			taken: correctedAlready(raw, file.columns, file.id),
		});
		await run(acceptSql(table, sources, typed, fileNo));
		for (const source of sources.filter(({ field }) => field.set)) {
			await fillBridge(run, table, source, raw, fileNo);
		}
		if (table.id === 'contracts') await deriveFromContracts(run, sources, typed, fileNo);
		if (table.id === 'deviations') await deriveFromDeviations(run, sources, typed, fileNo);
		await deriveOfWhom(run, table.id, sources, typed, fileNo);
		await keepProblemRows(run, raw, file, fileNo);
		await recordCorrections(run, raw, typed, file.columns, fileNo);
		const described = await describeFile(engine, file, fileNo, [...file.staged.refused, ...refused]);
		const report = { ...described, dates: [...dates.values()] };
		if (report.rows.read !== report.rows.accepted + report.rows.refused) {
			throw new Error(
				`${file.name}: ${report.rows.read} rows read, ${report.rows.accepted} accepted, ${report.rows.refused} refused`,
			);
		}
		await taken.drop();
		await dropAll(engine, [typed]);
		await settle(engine);
		return report;
	} catch (error) {
		await taken.drop();
		await forget(engine, fileNo);
		await dropAll(engine, [typed, refusedTable(fileNo)]);
		throw error;
	}
}

async function dropAll(engine: Engine, names: readonly string[]): Promise<void> {
	for (const name of names) await engine.query(`DROP TABLE IF EXISTS ${ident(name)}`);
}

/** Takes everything that came of a file, or of several, out of the register. */
export async function forget(engine: Engine, files: number | readonly number[]): Promise<void> {
	const gone = [files].flat().map(Number).join(', ');
	if (gone === '') return;
	const names = [
		...stores().flatMap(({ name }) => [name, replacedTable(name)]),
		...[
			'files',
			'file_columns',
			'said',
			'declarations',
			'problems',
			'problem_rows',
			'corrections',
			'habits',
			'held_files',
			'refused_keys',
			'file_words',
		],
	];
	for (const name of names) await engine.query(`DELETE FROM ${ident(name)} WHERE file_no IN (${gone})`);
	await settle(engine);
}

function fieldsOf(table: Table, { columns }: ReadFile): Field[] {
	return table.fields.filter(({ id }) => columns.some(({ field }) => field === id));
}

function dateFields(table: Table, file: ReadFile) {
	const dates = new Set(table.fields.filter(({ type }) => type === 'date').map(({ id }) => id));
	return file.columns.filter(
		({ field, index }) => field !== null && dates.has(field) && factsAt(file, index).otherDates,
	);
}

/** What the analyst said goes before what the file shows; a file of corrected rows shows too little, so the corrected one counts. */
function fieldSources(
	table: Table,
	file: ReadFile,
	{
		fileNo,
		dates,
		habits,
		worded,
	}: {
		fileNo: number;
		dates: ReadonlyMap<number, DateColumn>;
		habits: ReadonlyMap<string, string>;
		/** Fields of which words have a meaning of their own. */
		worded: ReadonlySet<string>;
	},
): Source[] {
	const inherited = habits.get('') as Source['decimal'] | undefined;
	const said = file.reading.decimal ?? inherited;
	const decimal = said ?? file.dialect.decimal;
	const decimalSaid = said !== undefined;
	return file.columns.flatMap(({ index, header, field: id }) => {
		const field = table.fields.find((candidate) => candidate.id === id);
		if (!field) return [];
		const dayOrder = dates.get(index)?.order ?? null;
		const facts = factsAt(file, index);
		const ownWordsOf = worded.has(field.id) ? fileNo : null;
		const read = { decimal, decimalSaid, dayOrder, unit: headerUnit(header), facts, ownWordsOf };
		return [{ field, column: `c${index}`, ...read }];
	});
}

/** A file of corrected rows gets cells back that were not in it when its facts were told. */
function factsAt(file: ReadFile, index: number): CellFacts {
	return correctionAt(file.columns) === null ? file.facts[index]! : anything;
}

type Run = (sql: string) => Promise<Record<string, unknown>[]>;

/** Keeps a problem for each cell that could not be read; the columns that have any are told apart in one look at the rows. */
async function keepProblems(
	run: Run,
	sources: readonly Source[],
	typed: string,
	fileNo: number,
): Promise<void> {
	const fields = sources
		.filter((source) => !source.field.set && problemReason(source) !== null)
		.map(({ field }) => field);
	if (fields.length === 0) return;
	const counts = fields.map(
		(field, at) => `CAST(count(${problemColumns(field).reason}) AS INTEGER) AS ${ident(`p${at}`)}`,
	);
	const [counted] = await run(`SELECT ${counts.join(', ')} FROM ${ident(typed)}`);
	for (const [at, field] of fields.entries()) {
		if (counted![`p${at}`] === 0) continue;
		const { reason, text } = problemColumns(field);
		await run(`INSERT INTO problems SELECT ${fileNo}, source_row, ${literal(field.id)}, ${text}, ${reason}
			FROM ${ident(typed)} WHERE ${reason} IS NOT NULL`);
	}
}

/** Keeps the rows that have problems as they stood, without what the guard took out, so that they can be corrected. */
async function keepProblemRows(run: Run, raw: string, file: ReadFile, fileNo: number): Promise<void> {
	const some = await run(`SELECT 1 AS one FROM problems WHERE file_no = ${fileNo} LIMIT 1`);
	if (some.length === 0) return;
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
	{ field, column, ownWordsOf }: Source,
	raw: string,
	fileNo: number,
): Promise<void> {
	const parts = `SELECT r.source_row, present_text(clean_text(part)) AS word
		FROM (SELECT source_row, unnest(string_split_regex(plain_text(${ident(column)}), '[;,|\\r\\n]')) AS part FROM ${ident(raw)}) r`;
	const joined = `(${parts}) p JOIN ${ident(table.id)} t ON t.source_row = p.source_row AND t.file_no = ${fileNo}
		LEFT JOIN code_words w ON w.list = ${literal(field.codes!)} AND w.word = lower(p.word)
		${ownWordsOf === null ? '' : ownWordsJoin(ownWordsOf, field, 'lower(p.word)', 'own')}`;
	const code =
		ownWordsOf === null ? 'w.code' : `CASE WHEN own.word IS NULL THEN w.code ELSE nullif(own.code, '') END`;
	const said = ownWordsOf === null ? '' : 'AND own.word IS NULL';
	await run(`INSERT INTO ${ident(bridgeTable(table.id, field.id))}
		SELECT DISTINCT t.row_id, ${fileNo}, ${code} FROM ${joined} WHERE ${code} IS NOT NULL`);
	await run(`INSERT INTO problems SELECT ${fileNo}, p.source_row, ${literal(field.id)}, p.word, 'unknown_code'
		FROM ${joined} WHERE p.word IS NOT NULL AND w.code IS NULL ${said}`);
}
