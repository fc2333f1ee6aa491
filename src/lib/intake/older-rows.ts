import type { Engine } from '../engine/engine.ts';
import { literal } from '../engine/sql.ts';
import { tables } from '../model/tables.ts';
import type { Table } from '../model/types.ts';
import { keyText, rowValues, valuesText } from './row-values.ts';
import { rowScopes } from './row-scope.ts';

/** Files of the exports that follow each other, but those that wait for an answer; rows that correct others stand with the file of these. */
const members = `
	SELECT f.file_no, f.table_id, CAST(NULL AS INTEGER) AS source_row, j.series, j.place FROM joined_files j JOIN files f ON f.file_id = j.file_id
	WHERE f.file_no NOT IN (SELECT file_no FROM corrections)
	UNION ALL
	SELECT f.file_no, f.table_id, c.source_row, min(j.series), min(j.place)
	FROM corrections c JOIN files f ON f.file_no = c.file_no JOIN joined_files j ON starts_with(j.file_id, c.target_id)
	GROUP BY f.file_no, f.table_id, c.source_row`;

/**
 * Adds to the table `gone` what stands in a newer export, and what a newer export says is no more. Rows in `gone` before that, corrected
 * or waiting, say nothing of others.
 */
export async function findOlderRows(engine: Engine): Promise<void> {
	try {
		await engine.query(`CREATE OR REPLACE TABLE series_members AS ${members}`);
		await engine.query(
			'CREATE OR REPLACE TABLE series_rows (series INTEGER, place INTEGER, file_no INTEGER, source_row INTEGER, key VARCHAR)',
		);
		const present = await engine.query('SELECT DISTINCT table_id AS id FROM series_members');
		const joined = tables.filter(({ id }) => present.some((row) => row['id'] === id));
		for (const table of joined) await collect(engine, table);
		await engine.query(`INSERT INTO gone SELECT r.file_no, r.source_row, 'newer' FROM series_rows r
			JOIN (SELECT series, key, max(place) AS place FROM series_rows GROUP BY series, key) n ON n.series = r.series AND n.key = r.key
			WHERE r.place < n.place`);
		const drops = await engine.query('SELECT 1 AS one FROM joined_drops LIMIT 1');
		if (drops.length > 0) await drop(engine, joined);
	} finally {
		for (const name of ['series_members', 'series_rows', 'series_scopes'])
			await engine.query(`DROP TABLE IF EXISTS ${name}`);
	}
}

const joinMembers = `JOIN series_members m ON m.file_no = r.file_no AND (m.source_row IS NULL OR m.source_row = r.source_row)
	WHERE NOT EXISTS (SELECT 1 FROM gone g WHERE g.file_no = r.file_no AND g.source_row = r.source_row)`;

async function collect(engine: Engine, table: Table): Promise<void> {
	const files = `SELECT file_no FROM series_members WHERE table_id = ${literal(table.id)}`;
	const key = `${literal(table.id)} || ${keyText(table)}`;
	const rows = `(SELECT file_no, source_row, key FROM (SELECT *, ${key} AS key FROM (${rowValues(table, files, 'key')})))`;
	await engine.query(
		`INSERT INTO series_rows SELECT m.series, m.place, r.file_no, r.source_row, r.key FROM ${rows} r ${joinMembers} AND r.key IS NOT NULL`,
	);
	const without = `(SELECT file_no, source_row, ${literal(table.id)} || ${valuesText(table)} AS key FROM (${rowValues(table, files)}) WHERE ${key} IS NULL)`;
	await engine.query(
		`INSERT INTO series_rows SELECT m.series, m.place, r.file_no, r.source_row, r.key FROM ${without} r ${joinMembers}`,
	);
}

/**
 * Rows that a newer export lacks, where it says that these are gone; only once that export is there. A row that was refused there is not
 * gone.
 */
async function drop(engine: Engine, joined: readonly Table[]): Promise<void> {
	const lacking = `series_rows r JOIN joined_drops d ON d.series = r.series AND r.place < d.place
		JOIN files f ON f.file_id = d.file_id AND f.file_no NOT IN (SELECT file_no FROM held_files)
		LEFT JOIN (SELECT series, place, key FROM series_rows UNION SELECT m.series, m.place, m.table_id || k.key
			FROM refused_keys k JOIN series_members m ON m.file_no = k.file_no AND m.source_row IS NULL) n ON n.series = d.series AND n.place = d.place AND n.key = r.key`;
	const everywhere = 'd.organisation IS NULL AND d.from_on IS NULL AND d.to_on IS NULL';
	await engine.query(
		`INSERT INTO gone SELECT r.file_no, r.source_row, 'newer' FROM ${lacking} WHERE n.key IS NULL AND ${everywhere}`,
	);
	for (const table of joined) {
		const files = `SELECT file_no FROM series_members WHERE table_id = ${literal(table.id)}`;
		await engine.query(`CREATE OR REPLACE TABLE series_scopes AS ${rowScopes(table, files)}`);
		await engine.query(`INSERT INTO gone SELECT r.file_no, r.source_row, 'newer' FROM ${lacking}
			JOIN series_scopes s ON s.file_no = r.file_no AND s.source_row = r.source_row
			WHERE n.key IS NULL AND NOT (${everywhere})
				AND (d.organisation IS NULL OR s.organisation = lower(d.organisation))
				AND (d.from_on IS NULL OR s."on" >= d.from_on) AND (d.to_on IS NULL OR s."on" <= d.to_on)`);
	}
}
