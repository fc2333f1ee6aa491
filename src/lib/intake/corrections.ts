import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import type { ColumnMatch, Problem, ProblemReason } from './report.ts';

type Run = (sql: string) => Promise<Record<string, unknown>[]>;

/** Columns of a downloaded file of rows to correct: where each row came from, and what is wrong with it. They are no data. */
export const correctionColumns = {
	file: 'avtryck_fil',
	row: 'avtryck_rad',
	reason: 'avtryck_orsak',
} as const;

/** So much of a file's hash names it in such a file. */
export const shortId = (id: string): string => id.slice(0, 12);

/** Parts the files and rows that a row has come through, the first one first. */
export const chain = '>';

/** Where the columns of a correction stand; null for any other file. */
export function correctionAt(columns: readonly ColumnMatch[]): { file: string; row: string } | null {
	const at = (header: string) => columns.find((column) => column.header.trim() === header)?.index;
	const [file, row] = [at(correctionColumns.file), at(correctionColumns.row)];
	return file === undefined || row === undefined ? null : { file: `c${file}`, row: `c${row}` };
}

/** Whether a file with these headers is one of corrected rows. */
export function correctsRows(headers: readonly string[]): boolean {
	const names = headers.map((header) => header.trim());
	return names.includes(correctionColumns.file) && names.includes(correctionColumns.row);
}

const own: ReadonlySet<string> = new Set(Object.values(correctionColumns));

/** Whether a column of such a file is no data. */
export function isCorrectionHeader(header: string): boolean {
	return own.has(header.trim());
}

/** The headers of the file that such a file corrects. */
export function withoutCorrection(headers: readonly string[]): string[] {
	return headers.filter((header) => !isCorrectionHeader(header));
}

/** SQL of the rows that each row of a raw table corrects: one for each file it has come through. */
function targets(raw: string, at: { file: string; row: string }): string {
	const parts = (column: string) => `unnest(string_split(replace(${ident(column)}, ' ', ''), '${chain}'))`;
	return `(SELECT source_row, target_id, TRY_CAST(target_row AS INTEGER) AS target_row
		FROM (SELECT source_row, ${parts(at.file)} AS target_id, ${parts(at.row)} AS target_row FROM ${ident(raw)}) parts
		WHERE regexp_full_match(target_id, '[0-9a-f]{12}') AND TRY_CAST(target_row AS INTEGER) > 0)`;
}

/** Such a file was written by this program: puts its cells back as they stood in the file that is corrected. */
export async function restoreCells(run: Run, raw: string, columns: readonly ColumnMatch[]): Promise<void> {
	if (correctionAt(columns) === null) return;
	const cells = columns.map(({ index }) => ident(`c${index}`)).map((cell) => `${cell} = unmarked(${cell})`);
	await run(`UPDATE ${ident(raw)} SET ${cells.join(', ')}`);
}

/** What the file that is corrected showed of its dates, by header, and of its decimal sign, under `''`. */
export async function inheritedHabits(
	run: Run,
	raw: string,
	columns: readonly ColumnMatch[],
): Promise<Map<string, string>> {
	const at = correctionAt(columns);
	if (at === null) return new Map();
	const rows = await run(`SELECT h.header AS header, min(h.habit) AS habit FROM ${targets(raw, at)} t
		JOIN files f ON starts_with(f.file_id, t.target_id) JOIN habits h ON h.file_no = f.file_no
		GROUP BY h.header HAVING count(DISTINCT h.habit) = 1`);
	return new Map(rows.map((row) => [String(row['header']), String(row['habit'])]));
}

/**
 * SQL of the rows of a raw table that another file corrects already, unless they correct that file's row in turn; null where the file
 * is no correction.
 */
export function correctedAlready(
	raw: string,
	columns: readonly ColumnMatch[],
	fileId: string,
): string | null {
	const at = correctionAt(columns);
	if (at === null) return null;
	const rows = targets(raw, at);
	return `SELECT t.source_row FROM ${rows} t
		JOIN corrections c ON c.target_id = t.target_id AND c.target_row = t.target_row
		JOIN files f ON f.file_no = c.file_no AND f.file_id <> ${literal(fileId)}
		LEFT JOIN ${rows} own ON own.source_row = t.source_row AND own.target_row = c.source_row AND starts_with(f.file_id, own.target_id)
		WHERE own.source_row IS NULL`;
}

/**
 * Words mean in such a file what they do in the file that is corrected, unless it says otherwise itself.
 * @returns fields of which anything was said there
 */
export async function inheritOwnWords(
	run: Run,
	raw: string,
	columns: readonly ColumnMatch[],
	fileNo: number,
): Promise<string[]> {
	const at = correctionAt(columns);
	if (at === null) return [];
	await run(`INSERT INTO file_words SELECT ${fileNo}, w.field, w.word, min(w.code)
		FROM file_words w JOIN files f ON f.file_no = w.file_no
		WHERE EXISTS (SELECT 1 FROM ${targets(raw, at)} t WHERE starts_with(f.file_id, t.target_id))
			AND NOT EXISTS (SELECT 1 FROM file_words own WHERE own.file_no = ${fileNo} AND own.field = w.field AND own.word = w.word)
		GROUP BY w.field, w.word HAVING count(DISTINCT w.code) = 1`);
	const said = await run(`SELECT DISTINCT field FROM file_words WHERE file_no = ${fileNo}`);
	return said.map(({ field }) => String(field));
}

/** The yes/no columns of such a file say what those of the file say that is corrected, in all years. */
export async function inheritDeclarations(
	run: Run,
	raw: string,
	columns: readonly ColumnMatch[],
	fileNo: number,
): Promise<void> {
	const at = correctionAt(columns);
	if (at === null) return;
	const own = `SELECT field FROM declarations WHERE file_no = ${fileNo}`;
	const alike = `SELECT field, min(file_no) AS file_no FROM (
			SELECT d.field, d.file_no,
				string_agg(concat_ws(' ', d.from_year, d.to_year, d.yes_means, d.blank_means), ',' ORDER BY d.from_year) AS says
			FROM declarations d JOIN files f ON f.file_no = d.file_no
			WHERE f.file_no <> ${fileNo} AND d.field IN (${own})
				AND EXISTS (SELECT 1 FROM ${targets(raw, at)} t WHERE starts_with(f.file_id, t.target_id))
			GROUP BY d.field, d.file_no
		) columns GROUP BY field HAVING count(DISTINCT says) = 1`;
	const from = new Map((await run(alike)).map((row) => [String(row['field']), Number(row['file_no'])]));
	for (const [field, other] of from) {
		for (const table of ['said', 'declarations'].map(ident)) {
			const of = (no: number) => `file_no = ${no} AND field = ${literal(field)}`;
			await run(`DELETE FROM ${table} WHERE ${of(fileNo)}`);
			await run(
				`INSERT INTO ${table} SELECT ${fileNo} AS file_no, * EXCLUDE (file_no) FROM ${table} WHERE ${of(other)}`,
			);
		}
	}
}

/** Notes which rows the accepted rows of a file correct. */
export async function recordCorrections(
	run: Run,
	raw: string,
	typed: string,
	columns: readonly ColumnMatch[],
	fileNo: number,
): Promise<void> {
	const at = correctionAt(columns);
	if (at === null) return;
	await run(`INSERT INTO corrections SELECT ${fileNo}, t.source_row, t.target_id, t.target_row FROM ${targets(raw, at)} t
		WHERE t.source_row IN (SELECT source_row FROM ${ident(typed)})`);
}

/** How many rows of which file another file corrects. */
export async function corrections(engine: Engine): Promise<{ of: number; by: number; rows: number }[]> {
	return engine.query(`SELECT f.file_no AS "of", c.file_no AS "by", CAST(count(DISTINCT c.target_row) AS INTEGER) AS "rows"
		FROM corrections c JOIN files f ON starts_with(f.file_id, c.target_id)
		GROUP BY f.file_no, c.file_no ORDER BY f.file_no, c.file_no`);
}

/** A row with what is wrong with it. */
export interface RowToCorrect {
	row: number;
	/** The row as delimited text. */
	record: string;
	problems: Problem[];
}

/** Every row of a file that has problems, but those that a correction or a newer export stands in for. */
export async function rowsWithProblems(engine: Engine, fileNo: number): Promise<RowToCorrect[]> {
	const found = await engine.query<{
		row: number;
		field: string;
		raw: string | null;
		reason: string;
		record: string;
	}>(
		`SELECT p.source_row AS "row", p.field AS field, p.raw AS raw, p.reason AS reason, r.record AS record
		FROM problems p JOIN problem_rows r ON r.file_no = p.file_no AND r.source_row = p.source_row
		WHERE p.file_no = ? AND (p.file_no, p.source_row) NOT IN (SELECT (file_no, source_row) FROM gone WHERE why <> 'held')
		ORDER BY p.source_row, p.field`,
		[fileNo],
	);
	const rows = new Map<number, RowToCorrect>();
	for (const { row, field, raw, reason, record } of found) {
		const entry = rows.get(row) ?? { row, record, problems: [] };
		entry.problems.push({ row, field, raw, reason: reason as ProblemReason });
		rows.set(row, entry);
	}
	return [...rows.values()];
}

/** Rows of a file that another file corrects. */
export async function correctedRows(engine: Engine, fileNo: number): Promise<Set<number>> {
	const rows = await engine.query<{ row: number }>(
		`SELECT source_row AS "row" FROM gone WHERE file_no = ? AND why = 'corrected'`,
		[fileNo],
	);
	return new Set(rows.map(({ row }) => row));
}
