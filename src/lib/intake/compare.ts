import type { Engine, Row } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { tables } from '../model/tables.ts';
import type { Field, Table } from '../model/types.ts';
import { keyText, rowValues, valuesText } from './row-values.ts';

/** A value as text: dates as YYYY-MM-DD, numbers with a point, codes as codes. */
export interface ShownValue {
	field: string;
	text: string;
}

export interface ComparedRow {
	/** The file the row stands in: the one that was compared, or one that corrects it. */
	fileNo: number;
	row: number;
	/** What names the row: the values of its key that are there. Empty: it has none. */
	key: ShownValue[];
	/** What it is about, for a reader. */
	about: ShownValue[];
}

export interface ChangedRow {
	older: { fileNo: number; row: number };
	newer: { fileNo: number; row: number };
	key: ShownValue[];
	/** Null: blank, or not readable. */
	cells: { field: string; before: string | null; after: string | null }[];
}

/** What is different in a newer export. Each key counts once; rows without a key are the same where all their values are. */
export interface Comparison {
	table: string;
	added: number;
	changed: number;
	unchanged: number;
	gone: number;
	/** Rows of the older file whose key stands in a row that was refused in the newer one. They are in no other count. */
	refused: number;
	/** Rows without any value of the key. */
	withoutKey: { older: number; newer: number };
	/** Rows whose key stands further up in the same file. They are in no other count. */
	duplicates: { older: number; newer: number };
	/** Fields that only one of the two has a column for. They make no row a changed one. */
	columns: { came: string[]; went: string[] };
	/** The first hundred of each. */
	changes: ChangedRow[];
	addedRows: ComparedRow[];
	goneRows: ComparedRow[];
}

const listed = 100;
const aboutFields = [
	...['title', 'supplier', 'buyer', 'organisation', 'partner', 'name', 'name_sv', 'name_fi', 'name_en'],
	...['form', 'persons', 'start_on', 'period_end', 'topic', 'level', 'target'],
];

/**
 * Compares two exports of one table, with their corrections, before anything is decided: also rows that wait or gave way are looked at.
 * @throws RangeError where a file is not there, or the two are of different tables
 */
export async function compareExports(engine: Engine, olderNo: number, newerNo: number): Promise<Comparison> {
	const table = await tableOf(engine, olderNo, newerNo);
	const [older, newer] = [await fieldsOf(engine, olderNo), await fieldsOf(engine, newerNo)];
	const columns = {
		came: [...newer].filter((field) => !older.has(field)),
		went: [...older].filter((field) => !newer.has(field)),
	};
	const onlyOne = new Set([...columns.came, ...columns.went]);
	const compared = table.fields.filter(({ id }) => !table.key.includes(id) && !onlyOne.has(id));
	try {
		await collect(engine, table, olderNo, 'compared_older');
		await collect(engine, table, newerNo, 'compared_newer');
		const refused = await refusedIn(engine, newerNo);
		const differs = compared.map(({ id }) => `o.${ident(id)} IS DISTINCT FROM n.${ident(id)}`).join(' OR ');
		return {
			table: table.id,
			...(await counts(engine, differs || 'FALSE')),
			refused,
			columns,
			changes: await changes(engine, table, compared, differs || 'FALSE'),
			addedRows: await lacking(engine, table, 'compared_newer', 'compared_older'),
			goneRows: await lacking(engine, table, 'compared_older', 'compared_newer'),
		};
	} finally {
		for (const name of ['compared_older', 'compared_newer'])
			await engine.query(`DROP TABLE IF EXISTS ${ident(name)}`);
	}
}

async function tableOf(engine: Engine, olderNo: number, newerNo: number): Promise<Table> {
	const rows = await engine.query('SELECT file_no, table_id FROM files WHERE file_no IN (?, ?)', [
		olderNo,
		newerNo,
	]);
	const ids = new Set(rows.map((row) => row['table_id']));
	if (rows.length !== 2 || ids.size !== 1) throw new RangeError('not two files of one table');
	return tables.find(({ id }) => ids.has(id))!;
}

async function fieldsOf(engine: Engine, fileNo: number): Promise<Set<string>> {
	const rows = await engine.query(
		'SELECT DISTINCT field FROM file_columns WHERE file_no = ? ORDER BY field',
		[fileNo],
	);
	return new Set(rows.map((row) => String(row['field'])));
}

/** The rows of a file, those that were corrected as they were corrected, each with its key, and how many of that key stand before it. */
async function collect(engine: Engine, table: Table, fileNo: number, name: string): Promise<void> {
	const correcting = `SELECT c.file_no, c.source_row FROM corrections c
		JOIN files f ON f.file_no = ${Number(fileNo)} AND starts_with(f.file_id, c.target_id)`;
	const files = `SELECT ${Number(fileNo)} UNION SELECT file_no FROM (${correcting})`;
	await engine.query(`CREATE OR REPLACE TABLE ${ident(name)} AS
		SELECT *, row_number() OVER (PARTITION BY key ORDER BY file_no <> ${Number(fileNo)}, file_no, source_row) AS nth FROM (
			SELECT *, ${keyText(table)} IS NULL AS keyless, coalesce(${keyText(table)}, ${valuesText(table)}) AS key
			FROM (${rowValues(table, files)})
			WHERE (file_no = ${Number(fileNo)} OR (file_no, source_row) IN (${correcting}))
				AND (file_no, source_row) NOT IN (SELECT (file_no, source_row) FROM gone WHERE why = 'corrected')
		)`);
}

/** Takes out the older rows that the newer file has and that were refused there. */
async function refusedIn(engine: Engine, newerNo: number): Promise<number> {
	const only = `key IN (SELECT key FROM refused_keys WHERE file_no = ${Number(newerNo)}) AND key NOT IN (SELECT key FROM compared_newer)`;
	const [found] = await engine.query<{ n: number }>(
		`SELECT CAST(count(*) AS INTEGER) AS n FROM compared_older WHERE ${only}`,
	);
	if (found!.n > 0) await engine.query(`DELETE FROM compared_older WHERE ${only}`);
	return found!.n;
}

async function counts(engine: Engine, differs: string) {
	const number = (condition: string) => `CAST(count(*) FILTER (${condition}) AS INTEGER)`;
	const [found] = await engine.query<Record<'added' | 'gone' | 'changed' | 'unchanged', number>>(
		`SELECT ${number('o.key IS NULL')} AS added, ${number('n.key IS NULL')} AS gone,
			${number(`o.key IS NOT NULL AND n.key IS NOT NULL AND (${differs})`)} AS changed,
			${number(`o.key IS NOT NULL AND n.key IS NOT NULL AND NOT (${differs})`)} AS unchanged
		FROM (SELECT * FROM compared_older WHERE nth = 1) o FULL JOIN (SELECT * FROM compared_newer WHERE nth = 1) n ON n.key = o.key`,
	);
	const side = async (name: string) => {
		const [row] = await engine.query<{ keyless: number; again: number }>(
			`SELECT ${number('keyless')} AS keyless, ${number('nth > 1')} AS again FROM ${ident(name)}`,
		);
		return row!;
	};
	const [older, newer] = [await side('compared_older'), await side('compared_newer')];
	return {
		...found!,
		withoutKey: { older: older.keyless, newer: newer.keyless },
		duplicates: { older: older.again, newer: newer.again },
	};
}

const fractional = ['number', 'percent', 'money'];

/** SQL of a value as it is shown. */
function shown(field: Field, alias: string): string {
	const text = `CAST(${alias}.${ident(field.id)} AS VARCHAR)`;
	if (!fractional.includes(field.type)) return text;
	return `regexp_replace(regexp_replace(${text}, '(\\.\\d*?)0+$', '\\1'), '\\.$', '')`;
}

async function changes(
	engine: Engine,
	table: Table,
	compared: readonly Field[],
	differs: string,
): Promise<ChangedRow[]> {
	const keys = table.fields.filter(({ id }) => table.key.includes(id));
	const columns = [
		...keys.map((field) => `${shown(field, 'n')} AS ${ident(`k_${field.id}`)}`),
		...compared.flatMap((field) => [
			`${shown(field, 'o')} AS ${ident(`o_${field.id}`)}`,
			`${shown(field, 'n')} AS ${ident(`n_${field.id}`)}`,
		]),
	];
	const rows =
		await engine.query(`SELECT o.file_no AS older_no, o.source_row AS older_row, n.file_no AS newer_no, n.source_row AS newer_row,
			${columns.join(', ')}
		FROM compared_older o JOIN compared_newer n ON n.key = o.key AND n.nth = 1
		WHERE o.nth = 1 AND (${differs}) ORDER BY n.file_no, n.source_row LIMIT ${listed}`);
	return rows.map((row) => ({
		older: { fileNo: Number(row['older_no']), row: Number(row['older_row']) },
		newer: { fileNo: Number(row['newer_no']), row: Number(row['newer_row']) },
		key: valuesOf(row, keys, 'k_'),
		cells: compared.flatMap(({ id }) => {
			const [before, after] = [row[`o_${id}`] as string | null, row[`n_${id}`] as string | null];
			return before === after ? [] : [{ field: id, before, after }];
		}),
	}));
}

async function lacking(engine: Engine, table: Table, name: string, other: string): Promise<ComparedRow[]> {
	const keys = table.fields.filter(({ id }) => table.key.includes(id));
	const about = table.fields.filter(({ id }) => aboutFields.includes(id) && !table.key.includes(id));
	const columns = [...keys, ...about].map((field) => `${shown(field, 'r')} AS ${ident(`v_${field.id}`)}`);
	const rows = await engine.query(`SELECT r.file_no, r.source_row, ${columns.join(', ')} FROM ${ident(name)} r
		WHERE r.nth = 1 AND r.key NOT IN (SELECT key FROM ${ident(other)}) ORDER BY r.file_no, r.source_row LIMIT ${literal(listed)}`);
	return rows.map((row) => ({
		fileNo: Number(row['file_no']),
		row: Number(row['source_row']),
		key: valuesOf(row, keys, 'v_'),
		about: valuesOf(row, about, 'v_').slice(0, 3),
	}));
}

function valuesOf(row: Row, fields: readonly Field[], prefix: string): ShownValue[] {
	return fields.flatMap(({ id }) => {
		const text = row[prefix + id];
		return text === null || text === undefined ? [] : [{ field: id, text: String(text) }];
	});
}
