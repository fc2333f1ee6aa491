import { ident, literal } from '../engine/sql.ts';
import type { Source } from './cast-steps.ts';
import type { Table } from '../model/types.ts';
import { recordSql } from './record.ts';
import type { Problem, RefusedRow } from './report.ts';
import { keyText } from './row-values.ts';

interface Given {
	table: Table;
	raw: string;
	typed: string;
	fileNo: number;
	sources: readonly Source[];
	/** Columns of the raw table. */
	width: number;
	delimiter: string;
	/** SQL of rows that another file corrects already; null where there can be none. */
	taken: string | null;
}

/** The table that holds the rows to refuse while it is done. */
export function refusedTable(fileNo: number): string {
	return `refused_${fileNo}`;
}

/**
 * Takes rows that lack a required value, and rows that are corrected elsewhere, out of the typed table, and returns them as they stood,
 * each with the problems of its cells: a row that is not taken in is told of once. Their keys are kept: such a row is not gone.
 */
export async function refuse(
	run: (sql: string) => Promise<Record<string, unknown>[]>,
	{ table, raw, typed, fileNo, sources, width, delimiter, taken }: Given,
): Promise<RefusedRow[]> {
	const required = sources.map(({ field }) => field).filter((field) => field.required);
	const cases = required.map(({ id }) => `WHEN ${ident(id)} IS NULL THEN ${literal(id)}`);
	if (taken !== null) cases.unshift(`WHEN source_row IN (${taken}) THEN ''`);
	if (cases.length === 0) return [];
	const refused = refusedTable(fileNo);
	await run(`CREATE TABLE ${ident(refused)} AS
		SELECT source_row, CASE ${cases.join(' ')} END AS field FROM ${ident(typed)} WHERE CASE ${cases.join(' ')} END IS NOT NULL`);
	const among = `source_row IN (SELECT source_row FROM ${ident(refused)})`;
	const found = await run(`SELECT 1 AS one FROM ${ident(refused)} LIMIT 1`);
	if (found.length === 0) {
		await run(`DROP TABLE ${ident(refused)}`);
		return [];
	}
	const rows =
		await run(`SELECT f.source_row AS source_row, f.field AS field, ${recordSql(width, delimiter)} AS record
		FROM ${ident(refused)} f JOIN ${ident(raw)} r ON r.source_row = f.source_row ORDER BY f.source_row`);
	const problems = new Map<number, Problem[]>();
	const told = await run(`SELECT source_row, field, raw, reason FROM problems
		WHERE file_no = ${fileNo} AND ${among} ORDER BY source_row, field`);
	for (const { source_row, field, raw: text, reason } of told) {
		const row = Number(source_row);
		const problem = { row, field, raw: text, reason } as Problem;
		problems.set(row, [...(problems.get(row) ?? []), problem]);
	}
	await run(`DELETE FROM problems WHERE file_no = ${fileNo} AND ${among}`);
	const own = new Set(sources.map(({ field }) => field.id));
	const key = table.key.map((id) => (own.has(id) ? ident(id) : `CAST(NULL AS VARCHAR) AS ${ident(id)}`));
	if (key.length > 0)
		await run(`INSERT INTO refused_keys SELECT ${fileNo}, key FROM
			(SELECT ${keyText(table)} AS key FROM (SELECT ${key.join(', ')} FROM ${ident(typed)} WHERE ${among})) WHERE key IS NOT NULL`);
	await run(`DELETE FROM ${ident(typed)} WHERE ${among}`);
	await run(`DROP TABLE ${ident(refused)}`);
	return rows.map(({ source_row, field, record }): RefusedRow => {
		const row = Number(source_row);
		const own = problems.get(row) ?? [];
		const text = String(record);
		if (field === '') return { row, reason: 'corrected_already', field: null, text, problems: own };
		const unread = own.some((problem) => problem.field === field);
		const reason = unread ? 'required_unread' : 'required_missing';
		return { row, reason, field: String(field), text, problems: own };
	});
}
