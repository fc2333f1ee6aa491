import { PGlite, types } from '@electric-sql/pglite';
import type { Engine, Row, Value } from '../../../src/lib/engine/engine.ts';
import { ident } from '../../../src/lib/engine/sql.ts';

/** PostgreSQL behind the project's door, as far as measures need it: it reads their SQL as it is. */
export async function startPostgres(): Promise<{ engine: Engine; database: PGlite }> {
	const database = await PGlite.create({
		parsers: { [types.DATE]: (text: string) => text, [types.NUMERIC]: Number, [types.INT8]: Number },
	});
	const engine: Engine = {
		query: async <R extends Row>(sql: string): Promise<R[]> => {
			const [, replaced] = /^CREATE OR REPLACE (?:TEMPORARY )?TABLE ("?\w+"?)/.exec(sql) ?? [];
			if (replaced) await database.query(`DROP TABLE IF EXISTS ${replaced}`);
			return (await database.query<R>(sql.replace(/^CREATE OR REPLACE (TEMPORARY )?TABLE/, 'CREATE $1TABLE')))
				.rows;
		},
		insert: () => Promise.reject(new Error('measures insert nothing')),
		close: () => database.close(),
	};
	return { engine, database };
}

interface Column {
	table_name: string;
	column_name: string;
	data_type: string;
}

/** Hands over the tables as intake left them, with their rows. */
export async function copyTables(from: Engine, { database }: { database: PGlite }): Promise<void> {
	const columns = (await from.query(
		`SELECT table_name, column_name, data_type FROM information_schema.columns
		WHERE table_schema = 'main' ORDER BY table_name, ordinal_position`,
	)) as unknown as Column[];
	const ofIntake = columns.filter(
		({ table_name }) => !/^(fact_|numbered_|cube|parameters$|replaced_)/.test(table_name),
	);
	for (const table of new Set(ofIntake.map(({ table_name }) => table_name))) {
		const own = ofIntake.filter(({ table_name }) => table_name === table);
		const types = own.map(({ column_name, data_type }) => `${ident(column_name)} ${typeName(data_type)}`);
		await database.exec(`CREATE TABLE ${ident(table)} (${types.join(', ')})`);
		const texts = own.map(({ column_name: name }) => `CAST(${ident(name)} AS VARCHAR) AS ${ident(name)}`);
		const rows = await from.query(`SELECT ${texts.join(', ')} FROM ${ident(table)}`);
		const atOnce = Math.floor(20_000 / own.length);
		for (let at = 0; at < rows.length; at += atOnce)
			await insert(database, table, own, rows.slice(at, at + atOnce));
	}
}

async function insert(database: PGlite, table: string, columns: readonly Column[], rows: readonly Row[]) {
	const places = rows.map((_, row) => {
		const first = row * columns.length + 1;
		return `(${columns.map(({ data_type }, at) => `CAST($${first + at} AS ${typeName(data_type)})`).join(', ')})`;
	});
	const values: (Value | undefined)[] = rows.flatMap((row) =>
		columns.map(({ column_name }) => row[column_name]),
	);
	await database.query(`INSERT INTO ${ident(table)} VALUES ${places.join(', ')}`, values);
}

/** DuckDB's name of a type as PostgreSQL knows it. */
function typeName(type: string): string {
	return type === 'DOUBLE' ? 'DOUBLE PRECISION' : type;
}
