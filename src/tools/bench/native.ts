import type { Engine } from '../../lib/engine/engine.ts';
import { startNodeEngine } from '../../lib/engine/node.ts';
import { ident, literal } from '../../lib/engine/sql.ts';
import { anything } from '../../lib/intake/cell-facts.ts';
import { commit } from '../../lib/intake/commit.ts';
import { read } from '../../lib/intake/read.ts';
import { createRegister } from '../../lib/intake/schema.ts';

export interface NativeRun {
	read: number;
	typing: number;
}

/** Native DuckDB, one thread: only read_csv of all columns as text, and the SQL that types them. Milliseconds. */
export async function nativeRun(path: string, typing: Typing): Promise<NativeRun> {
	const engine = await startNodeEngine({ readable: [path] });
	await createRegister(engine);
	const names = Array.from({ length: typing.width }, (_, at) => `${literal(`c${at}`)}: 'VARCHAR'`).join(', ');
	const start = performance.now();
	await engine.query(`CREATE TABLE ${ident(typing.raw)} AS SELECT CAST(row_number() OVER () + 1 AS INTEGER) AS source_row, *
		FROM read_csv(${literal(path)}, auto_detect=false, header=true, delim=';', quote='"', escape='"', columns={${names}},
			force_not_null=[${Array.from({ length: typing.width }, (_, at) => literal(`c${at}`)).join(', ')}])`);
	const middle = performance.now();
	await engine.query(typing.sql);
	const end = performance.now();
	await engine.close();
	return { read: middle - start, typing: end - middle };
}

export interface Typing {
	sql: string;
	raw: string;
	width: number;
}

/**
 * The SQL that types a file's cells, as it is run for the first rows of it.
 * @param known whether it leaves out what the reader found that no cell needs; without a reader nothing is known
 */
export async function typingOf(bytes: Uint8Array, known: boolean): Promise<Typing> {
	const engine = await startNodeEngine();
	await createRegister(engine);
	let sql = '';
	const query: Engine['query'] = (text, ...rest) => {
		if (text.startsWith('CREATE TABLE "typed_')) sql = text;
		return engine.query(text, ...rest);
	};
	const file = read(bytes, 'contracts.csv');
	if (!known) file.facts = file.facts.map(() => anything);
	await commit({ ...engine, query }, file, 1);
	await engine.close();
	return { sql, raw: 'raw_1', width: file.columns.length };
}
