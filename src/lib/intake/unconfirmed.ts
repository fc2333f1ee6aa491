import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { tables } from '../model/tables.ts';

/** Confirmations that a row's figures concern only this contract or case and this period, and a commitment or an agreement. */
const confirmations: readonly string[] = ['confirmed_scope', 'confirmed_commitment'];

export interface Unconfirmed {
	/** Rows of the file that lack a *yes* in a confirmation that the file has a column for. */
	unconfirmed: number;
	/** Rows of the file that were accepted. */
	rows: number;
}

/** How many rows of a file are not confirmed; null where it has no column of a confirmation. Such rows count in every figure all the same. */
export async function unconfirmed(engine: Engine, fileNo: number): Promise<Unconfirmed | null> {
	const columns = await engine.query<{ table_id: string; field: string }>(
		`SELECT f.table_id AS table_id, c.field AS field FROM files f JOIN file_columns c ON c.file_no = f.file_no
		WHERE f.file_no = ? AND (${confirmations.map((field) => `c.field = ${literal(field)}`).join(' OR ')})`,
		[fileNo],
	);
	const table = tables.find(({ id }) => id === columns[0]?.table_id);
	if (!table) return null;
	const lacking = columns.map(({ field }) => `${ident(field)} IS DISTINCT FROM 'yes'`).join(' OR ');
	const [counted] = await engine.query<{ lacking: number; total: number }>(
		`SELECT CAST(count(*) FILTER (WHERE ${lacking}) AS INTEGER) AS lacking, CAST(count(*) AS INTEGER) AS total
		FROM ${ident(table.id)} WHERE file_no = ?`,
		[fileNo],
	);
	return { unconfirmed: counted!.lacking, rows: counted!.total };
}
