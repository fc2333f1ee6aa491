import type { Engine, Value } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import type { BlankMeaning, YesMeaning } from '../model/types.ts';
import { defaultDeclarations } from './match.ts';
import type { ReadFile } from './read.ts';
import type { DateColumn, Declaration, FileReport, Problem, RefusedRow } from './report.ts';

/** So many problems are listed; all of them are counted. */
const listed = 500;

/** Notes the file, its columns, what its yes/no columns say by default, and the problems found while reading. */
export async function recordFile(engine: Engine, file: ReadFile, fileNo: number): Promise<void> {
	await engine.query('INSERT INTO files VALUES (?, ?, ?, ?)', [fileNo, file.id, file.name, file.table]);
	const columns = file.columns
		.filter(({ field }) => field !== null)
		.map(({ field, header }) => [fileNo, field, header]);
	await insertRows(engine, 'file_columns', columns);
	const declared = defaultDeclarations(file.table, file.columns).map(({ field, yes, blank }) => [
		...[fileNo, field, yes, blank],
		false,
	]);
	await insertRows(engine, 'declarations', declared);
	if (file.problems.length === 0) return;
	await engine.insert('problems', [
		{ name: 'file_no', type: 'integer', values: file.problems.map(() => fileNo) },
		{ name: 'source_row', type: 'integer', values: file.problems.map(({ row }) => row) },
		{ name: 'field', type: 'text', values: file.problems.map(({ field }) => field) },
		{ name: 'raw', type: 'text', values: file.problems.map(({ raw }) => raw) },
		{ name: 'reason', type: 'text', values: file.problems.map(({ reason }) => reason) },
	]);
}

/** Some rows in one statement. */
async function insertRows(engine: Engine, table: string, rows: readonly (readonly Value[])[]): Promise<void> {
	if (rows.length === 0) return;
	const places = rows.map((row) => `(${row.map(() => '?').join(', ')})`);
	await engine.query(`INSERT INTO ${ident(table)} VALUES ${places.join(', ')}`, rows.flat());
}

/** Notes how the file's numbers and dates are written, for files that correct rows of it. */
export async function recordHabits(
	engine: Engine,
	fileNo: number,
	decimal: string,
	dates: Iterable<DateColumn>,
): Promise<void> {
	const orders = [...dates].flatMap(({ header, order }) => (order === null ? [] : [[fileNo, header, order]]));
	await insertRows(engine, 'habits', [[fileNo, '', decimal], ...orders]);
}

/** Declares what a column of a file says. */
export async function declare(
	engine: Engine,
	fileNo: number,
	field: string,
	yes: YesMeaning,
	blank: BlankMeaning,
): Promise<void> {
	await engine.query(
		'UPDATE declarations SET yes_means = ?, blank_means = ?, declared = TRUE WHERE file_no = ? AND field = ?',
		[yes, blank, fileNo, field],
	);
}

export async function describeFile(
	engine: Engine,
	file: ReadFile,
	fileNo: number,
	refused: RefusedRow[],
): Promise<Omit<FileReport, 'dates'>> {
	const counted = await engine.query<{ n: number }>(
		`SELECT CAST(count(*) AS INTEGER) AS n FROM ${ident(file.table)} WHERE file_no = ? ${hasParent(file.table) ? 'AND parent_row_id IS NULL' : ''}`,
		[fileNo],
	);
	const problems = await engine.query<{ row: number; field: string; raw: string | null; reason: string }>(
		`SELECT source_row AS "row", field, raw, reason FROM problems WHERE file_no = ? ORDER BY source_row, field LIMIT ${listed}`,
		[fileNo],
	);
	const counts = await engine.query<{ field: string; reason: string; count: number }>(
		`SELECT field, reason, CAST(count(*) AS INTEGER) AS count FROM problems WHERE file_no = ? GROUP BY field, reason ORDER BY count DESC, field`,
		[fileNo],
	);
	return {
		id: file.id,
		name: file.name,
		bytes: file.bytes,
		reading: file.reading,
		dialect: file.dialect,
		parts: file.parts,
		part: file.part,
		preview: preview(file),
		table: file.table,
		columns: file.columns,
		rows: {
			read: file.staged.read,
			accepted: counted[0]!.n,
			refused: refused.length,
			blank: file.staged.blank,
		},
		refused: refused.sort((a, b) => a.row - b.row),
		setAside: file.staged.setAside,
		problems: problems as Problem[],
		problemCounts: counts as FileReport['problemCounts'],
		declarations: await declarations(engine, fileNo),
		extracted: file.extracted,
		droppedIdentityNumbers: file.droppedIdentityNumbers,
		keptOut: file.keptOut,
	};
}

/** The first rows as they were read, long texts cut short. */
function preview({ staged }: ReadFile): string[][] {
	return staged.rowNumbers
		.slice(0, 5)
		.map((row, at) => [String(row), ...staged.columns.map((values) => values[at]!.slice(0, 120))]);
}

/** What the yes/no columns of a file say now. */
export async function declarations(engine: Engine, fileNo: number): Promise<Declaration[]> {
	const rows = await engine.query(
		`SELECT d.field AS field, c.header AS header, d.yes_means AS yes, d.blank_means AS blank, d.declared AS declared
		FROM declarations d JOIN file_columns c ON c.file_no = d.file_no AND c.field = d.field
		WHERE d.file_no = ? ORDER BY d.field`,
		[fileNo],
	);
	return rows as unknown as Declaration[];
}

function hasParent(table: string): boolean {
	return table === 'outcomes' || table === 'follow_ups' || table === 'clauses';
}
