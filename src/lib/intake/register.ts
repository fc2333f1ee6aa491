import type { Engine, Row, Value } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import type { Said } from './decisions.ts';
import { saidYears } from './declared-years.ts';
import { maskIdentityNumbers } from './guard/identity.ts';
import { defaultDeclarations } from './match.ts';
import type { ReadFile } from './read.ts';
import { unknownValues } from './unknown-values.ts';
import type { DateColumn, Declaration, FileReport, Problem, RefusedRow } from './report.ts';
import { hasParent } from './schema.ts';

/** So many problems are listed; all of them are counted. */
const listed = 500;

/** Notes the file, its columns, what its yes/no columns say by default, and the problems found while reading. */
export async function recordFile(engine: Engine, file: ReadFile, fileNo: number): Promise<void> {
	await insertRows(engine, 'files', [[fileNo, file.id, file.name, file.table]]);
	const columns = file.columns
		.filter(({ field }) => field !== null)
		.map(({ field, header }) => [fileNo, field, header]);
	await insertRows(engine, 'file_columns', columns);
	const declared = defaultDeclarations(file.table, file.columns);
	await insertRows(
		engine,
		'declarations',
		declared.flatMap((column) => inYears(fileNo, column)),
	);
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
	const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
	await engine.query(`INSERT INTO ${ident(table)} VALUES ${values.join(', ')}`);
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

/**
 * Declares what a column of a file says, in place of all that was said of it before; nothing: back to the default. Of statements whose
 * years overlap the later one holds.
 */
export async function declare(
	engine: Engine,
	fileNo: number,
	field: string,
	said: readonly Said[],
): Promise<void> {
	const column = (await declarations(engine, fileNo)).find((one) => one.field === field);
	if (!column) return;
	const safe = said.map((one) => ({
		...one,
		who: maskIdentityNumbers(one.who.trim()),
		why: maskIdentityNumbers(one.why.trim()),
	}));
	for (const table of ['said', 'declarations'])
		await engine.query(`DELETE FROM ${ident(table)} WHERE file_no = ? AND field = ?`, [fileNo, field]);
	const statements = safe.map(({ from, to, yes, blank, who, why }, nth) => [
		...[fileNo, field, nth],
		...[from, to, yes, blank, who, why],
	]);
	await insertRows(engine, 'said', statements);
	await insertRows(engine, 'declarations', inYears(fileNo, { ...column, said: safe }));
}

/** Rows of `declarations` for one column. */
function inYears(fileNo: number, { field, yes, blank, said }: Declaration): Value[][] {
	return saidYears(said).map(({ from, to, said: one }) => [
		...[fileNo, field, from, to, one !== null],
		...[one?.yes ?? yes, one?.blank ?? blank, one?.who ?? null, one?.why ?? null],
	]);
}

export async function describeFile(
	engine: Engine,
	file: ReadFile,
	fileNo: number,
	refused: RefusedRow[],
): Promise<Omit<FileReport, 'dates'>> {
	const counted = await engine.query<{ n: number; problems: number }>(
		`SELECT CAST(count(*) AS INTEGER) AS n, CAST((SELECT count(*) FROM problems WHERE file_no = ${fileNo}) AS INTEGER) AS problems
		FROM ${ident(file.table)} WHERE file_no = ${fileNo} ${hasParent(file.table) ? 'AND parent_row_id IS NULL' : ''}`,
	);
	const askProblems = async <R extends Row>(sql: string) =>
		counted[0]!.problems === 0 ? [] : engine.query<R>(sql);
	const problems = await askProblems<{ row: number; field: string; raw: string | null; reason: string }>(
		`SELECT source_row AS "row", field, raw, reason FROM problems WHERE file_no = ${fileNo} ORDER BY source_row, field LIMIT ${listed}`,
	);
	const counts = await askProblems<{ field: string; reason: string; count: number }>(
		`SELECT field, reason, CAST(count(*) AS INTEGER) AS count FROM problems WHERE file_no = ${fileNo} GROUP BY field, reason ORDER BY count DESC, field`,
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
		samples: file.samples,
		extracted: file.extracted,
		unknownValues: await unknownValues(engine, file, fileNo, refused),
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
	const [file] = await engine.query<{ table_id: string }>(
		`SELECT table_id FROM files WHERE file_no = ${fileNo}`,
	);
	if (!file) return [];
	const columns = await engine.query<{ field: string; header: string }>(
		`SELECT field, header FROM file_columns WHERE file_no = ${fileNo} ORDER BY field`,
	);
	const statements = await engine.query(
		`SELECT field, yes_means AS yes, blank_means AS blank, from_year AS "from", to_year AS "to", who, why
		FROM said WHERE file_no = ${fileNo} ORDER BY field, nth`,
	);
	const said = statements as unknown as (Said & { field: string })[];
	return defaultDeclarations(file.table_id, columns).map((column) => {
		const own = said
			.filter(({ field }) => field === column.field)
			.map(({ yes, blank, from, to, who, why }) => ({ yes, blank, from, to, who, why }));
		return { ...column, declared: own.length > 0, said: own };
	});
}
