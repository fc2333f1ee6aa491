import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';

/** Confirmations that a row's figures concern only this contract or case and this period, and a commitment or an agreement. */
const confirmations: readonly string[] = ['confirmed_scope', 'confirmed_commitment'];

export interface Unconfirmed {
	/** Rows of the file that lack a *yes* in a confirmation that the file has a column for. */
	unconfirmed: number;
	/** Rows of the file that were accepted. */
	rows: number;
}

/**
 * How many rows of each file are not confirmed, by the files' numbers; without those that have no column of a confirmation. Such rows count
 * in every figure all the same.
 */
export async function unconfirmed(engine: Engine): Promise<Map<number, Unconfirmed>> {
	const columns = await engine.query<{ file_no: number; table_id: string; fields: string }>(
		`SELECT f.file_no AS file_no, f.table_id AS table_id, string_agg(c.field, ' ' ORDER BY c.field) AS fields
		FROM files f JOIN file_columns c ON c.file_no = f.file_no
		WHERE ${confirmations.map((field) => `c.field = ${literal(field)}`).join(' OR ')}
		GROUP BY f.file_no, f.table_id ORDER BY f.file_no`,
	);
	const found = new Map<number, Unconfirmed>();
	for (const shape of new Set(columns.map(({ table_id, fields }) => `${table_id} ${fields}`))) {
		const [table, ...fields] = shape.split(' ');
		const files = columns.filter(({ table_id, fields: own }) => `${table_id} ${own}` === shape);
		const lacking = fields.map((field) => `${ident(field)} IS DISTINCT FROM 'yes'`).join(' OR ');
		const counted = await engine.query<{ file_no: number; lacking: number; total: number }>(
			`SELECT file_no, CAST(count(CASE WHEN ${lacking} THEN 1 END) AS INTEGER) AS lacking, CAST(count(*) AS INTEGER) AS total
			FROM ${ident(table!)} WHERE file_no IN (${files.map(({ file_no }) => Number(file_no)).join(', ')}) GROUP BY file_no`,
		);
		const counts = new Map(counted.map((one) => [one.file_no, one]));
		for (const { file_no } of files) {
			const { lacking: without = 0, total = 0 } = counts.get(file_no) ?? {};
			found.set(file_no, { unconfirmed: without, rows: total });
		}
	}
	return found;
}
