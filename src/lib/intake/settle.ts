import type { Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { findOlderRows } from './older-rows.ts';
import { replacedTable, stores } from './schema.ts';

/** Why a row does not count: it was corrected, it gave way to a newer export, or its file waits for an answer. */
export type WhyGone = 'corrected' | 'newer' | 'held';

/**
 * Takes the rows out that do not count, and puts those back that do again. With a row goes what was made of it. Order makes no
 * difference, nor how often it is called, nor whether it failed before.
 */
export async function settle(engine: Engine): Promise<void> {
	const there = await engine.query<{ joined: number }>(`SELECT DISTINCT joined FROM (
		SELECT 1 AS joined FROM joined_files${['corrections', 'held_files', 'gone', 'gone_before']
			.map((name) => ` UNION ALL SELECT 0 FROM ${name}`)
			.join('')})`);
	if (there.length === 0) return;
	await findGone(
		engine,
		there.some(({ joined }) => joined === 1),
	);
	await engine.query('INSERT INTO gone_before SELECT file_no, source_row FROM gone');
	for (const store of stores()) await move(engine, store);
	await engine.query('CREATE OR REPLACE TABLE gone_before AS SELECT file_no, source_row FROM gone');
}

async function findGone(engine: Engine, joined: boolean): Promise<void> {
	await engine.query(`CREATE OR REPLACE TABLE gone AS
		SELECT DISTINCT f.file_no, c.target_row AS source_row, 'corrected' AS why
		FROM corrections c JOIN files f ON starts_with(f.file_id, c.target_id)
		WHERE c.file_no NOT IN (SELECT file_no FROM held_files)`);
	await engine.query(`INSERT INTO gone SELECT c.file_no, c.source_row, 'held'
		FROM corrections c JOIN files f ON starts_with(f.file_id, c.target_id) JOIN held_files h ON h.file_no = f.file_no`);
	const held = await engine.query(
		'SELECT f.file_no, f.table_id FROM held_files h JOIN files f ON f.file_no = h.file_no',
	);
	for (const { file_no, table_id } of held)
		for (const name of [String(table_id), replacedTable(String(table_id))])
			await engine.query(
				`INSERT INTO gone SELECT file_no, source_row, 'held' FROM ${ident(name)} WHERE file_no = ${Number(file_no)}`,
			);
	if (joined) await findOlderRows(engine);
	await engine.query(`CREATE OR REPLACE TABLE gone AS
		SELECT file_no, source_row, min(why) AS why FROM gone GROUP BY file_no, source_row`);
}

/** Each step can be done again: what it moves is not there yet. */
async function move(engine: Engine, { name, key, gone }: ReturnType<typeof stores>[number]): Promise<void> {
	const [here, away] = [ident(name), ident(replacedTable(name))];
	const copy = (from: string, to: string, which: string) =>
		engine.query(`INSERT INTO ${to} SELECT * FROM ${from} moved WHERE ${which} AND NOT EXISTS (
			SELECT 1 FROM ${to} there WHERE there.file_no IN (SELECT file_no FROM gone_before)
				AND ${key.map((column) => `there.${column} = moved.${column}`).join(' AND ')})`);
	await copy(away, here, `NOT (${gone})`);
	await engine.query(`DELETE FROM ${away} WHERE NOT (${gone})`);
	await copy(here, away, gone);
	await engine.query(`DELETE FROM ${here} WHERE ${gone}`);
}

/** How many rows of each file do not count for now, and why. Rows that were refused and are corrected elsewhere are among them. */
export function goneRows(engine: Engine): Promise<{ fileNo: number; why: WhyGone; rows: number }[]> {
	return engine.query(`SELECT file_no AS "fileNo", why, CAST(count(*) AS INTEGER) AS "rows" FROM gone
		GROUP BY file_no, why ORDER BY file_no, why`);
}
