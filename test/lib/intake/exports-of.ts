import { commit } from '../../../src/lib/intake/commit.ts';
import type { Decision, Gone, Standing } from '../../../src/lib/intake/decisions.ts';
import { whatStands } from '../../../src/lib/intake/decisions.ts';
import { read, type ReadFile } from '../../../src/lib/intake/read.ts';
import { createRegister } from '../../../src/lib/intake/schema.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Engine } from '../../../src/lib/engine/engine.ts';

export const keep: Gone = { what: 'keep', organisation: null, from: null, to: null };
export const drop: Gone = { ...keep, what: 'drop' };

/** A file of lines with semicolons. */
export function file(name: string, ...lines: string[]): ReadFile {
	return read(new TextEncoder().encode(lines.join('\n')), name);
}

/** An export of contracts, and a later one that changes a row of it, brings one and lacks two. */
export const head = 'contract_id;buyer;nature;published_on;value;clause_level;jobs';
export const first = file(
	'avtal januari.csv',
	head,
	'A1;Park;Tjänster;2024-01-01;100;Skarpt;3',
	'A2;Park;Tjänster;2024-01-02;200;Skarpt;1',
	'A3;Skola;Tjänster;2023-01-03;300;Skarpt;2',
);
export const second = file(
	'avtal juni.csv',
	head,
	'A1;Park;Tjänster;2024-01-01;150;Skarpt;4',
	'A4;Park;Tjänster;2024-05-01;400;;',
);

export function added(file: ReadFile): Decision {
	const headers = file.columns.map(({ header }) => header);
	return { kind: 'added', file: file.id, name: file.name, table: file.table, headers, reading: {} };
}

export function joined(older: ReadFile, newer: ReadFile, gone: Gone = keep): Decision {
	return { kind: 'joined', older: older.id, newer: newer.id, gone };
}

/** What stands once these were decided, all at one moment. */
export function standingOf(decisions: readonly Decision[]): Standing {
	return whatStands(
		decisions.map((what) => ({
			id: JSON.stringify([what.kind === 'added' ? 0 : 1, what]),
			at: '2026-01-01T00:00:00.000Z',
			what: [what],
		})),
	);
}

/** A register with some files in it, numbered from 1 in this order. */
export async function registerOf(...files: readonly ReadFile[]): Promise<Engine> {
	const engine = await startNodeEngine();
	await createRegister(engine);
	for (const [at, each] of files.entries()) await commit(engine, each, at + 1);
	return engine;
}

/** The values of a column of the rows that count, in order. */
export async function column(engine: Engine, table: string, sql: string): Promise<string> {
	const [row] = await engine.query(
		`SELECT coalesce(string_agg(v, ' ' ORDER BY v), '') AS v FROM (SELECT CAST(${sql} AS VARCHAR) AS v FROM "${table}")`,
	);
	return String(row!['v']);
}

/** A file of corrected rows, all of them of one row of another file. */
export function correction(of: ReadFile, head: string, row: string, ...lines: string[]): ReadFile {
	const from = `${of.id.slice(0, 12)};${row};x;`;
	return file(
		`rättat ${row}.csv`,
		`avtryck_fil;avtryck_rad;avtryck_orsak;${head}`,
		...lines.map((line) => from + line),
	);
}
