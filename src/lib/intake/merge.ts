import type { Engine, Row } from '../engine/engine.ts';
import { tables } from '../model/tables.ts';
import type { Table } from '../model/types.ts';
import type { Standing } from './decisions.ts';
import { keyText, rowValues, valuesText } from './row-values.ts';
import { dropsOf, seriesOf } from './series.ts';
import { settle } from './settle.ts';

/**
 * Tells the register which files are exports that follow each other: rows of older ones give way. Files that are not there yet are
 * waited for. Order makes no difference, nor how often it is called.
 */
export async function joinExports(
	engine: Engine,
	standing: Pick<Standing, 'files' | 'joined'>,
): Promise<void> {
	const placed = seriesOf(standing);
	const placeOf = new Map(placed.map((each) => [each.file, each]));
	await engine.query('DELETE FROM joined_files');
	await engine.query('DELETE FROM joined_drops');
	for (const { file, series, place } of placed)
		await engine.query('INSERT INTO joined_files VALUES (?, ?, ?)', [file, series, place]);
	for (const { newer, gone } of dropsOf(standing)) {
		const { series, place } = placeOf.get(newer)!;
		await engine.query(
			'INSERT INTO joined_drops VALUES (?, ?, ?, ?, TRY_CAST(? AS DATE), TRY_CAST(? AS DATE))',
			[...[series, place, newer], ...[gone.organisation, gone.from, gone.to]],
		);
	}
	await settle(engine);
}

/**
 * Takes the rows of these files out, and of no others, until it is answered what they are. Rows that correct them wait with them. What
 * came or was decided before is settled already.
 */
export async function holdFiles(engine: Engine, fileNos: readonly number[]): Promise<void> {
	const held = new Set(fileNos);
	const before = await engine.query<{ file_no: number }>('SELECT file_no FROM held_files');
	if (before.length === held.size && before.every(({ file_no }) => held.has(file_no))) return;
	await engine.query('DELETE FROM held_files');
	for (const fileNo of held) await engine.query('INSERT INTO held_files VALUES (?)', [fileNo]);
	await settle(engine);
}

export interface SharedKeys {
	/** The other file. */
	fileNo: number;
	/** Keys that stand in both. */
	shared: number;
	/** Keys of this file. */
	own: number;
	/** Keys of the other one. */
	theirs: number;
}

/**
 * The other files of a file's table in which some of its keys stand, the most alike first; all values of a row are its key where it has
 * none. Files of corrected rows belong to the file that they correct, and are neither asked about nor answered with.
 */
export async function sharedKeys(engine: Engine, fileNo: number): Promise<SharedKeys[]> {
	return (await sharedByFile(engine, [fileNo])).get(fileNo) ?? [];
}

/** The same of several files by their numbers; files that share nothing are not among them. */
export async function sharedByFile(
	engine: Engine,
	fileNos: readonly number[],
): Promise<Map<number, SharedKeys[]>> {
	const found = new Map<number, SharedKeys[]>();
	if (fileNos.length === 0) return found;
	const asked = fileNos.map(Number).join(', ');
	const alike = await engine.query<{ table_id: string }>(
		`SELECT table_id FROM files WHERE file_no NOT IN (SELECT file_no FROM corrections)
		GROUP BY table_id HAVING count(*) > 1 AND bool_or(file_no IN (${asked})) ORDER BY table_id`,
	);
	for (const { table_id } of alike) {
		const table = tables.find(({ id }) => id === table_id)!;
		for (const { of, ...one } of await engine.query<Row & SharedKeys & { of: number }>(
			sharedSql(table, asked),
		))
			found.set(of, [...(found.get(of) ?? []), one]);
	}
	return found;
}

function sharedSql(table: Table, asked: string): string {
	const files = `SELECT file_no FROM files WHERE table_id = '${table.id}' AND file_no NOT IN (SELECT file_no FROM corrections)`;
	const key = keyText(table);
	const keys = (kind: 'all' | 'key', which: string, text: string) =>
		`SELECT DISTINCT file_no, ${text} AS key FROM (${rowValues(table, files, kind)}) WHERE ${which}`;
	return `WITH keys AS (
			${keys('key', `${key} IS NOT NULL`, key)} UNION ALL ${keys('all', `${key} IS NULL`, valuesText(table))}
		), counts AS (SELECT file_no, count(*) AS n FROM keys GROUP BY file_no)
		SELECT k.file_no AS "of", o.file_no AS "fileNo", CAST(count(*) AS INTEGER) AS shared,
			CAST(max(mine.n) AS INTEGER) AS own, CAST(max(theirs.n) AS INTEGER) AS theirs
		FROM keys k JOIN keys o ON o.key = k.key AND o.file_no <> k.file_no
		JOIN counts mine ON mine.file_no = k.file_no JOIN counts theirs ON theirs.file_no = o.file_no
		WHERE k.file_no IN (${asked}) GROUP BY k.file_no, o.file_no ORDER BY k.file_no, shared DESC, o.file_no`;
}
