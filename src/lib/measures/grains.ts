import type { Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { filtered } from './filter.ts';
import { tallies, type Tally } from './measure.ts';

/**
 * A cube holds the sums of all measures' tallies: `slice` (which dimension divides them), `measure`, `year`, `series`, the dimensions that a filter
 * asks about, `key` and the tallies. All but the year are numbers of texts (`codes.ts`) or of things (`cube.ts`). It is kept in several
 * grains, since what a filter does not ask about need not be gone through; and in each the whole numbers apart from the others. The size of
 * them depends on how many organisations, divisions and years there are, not on how many contracts.
 */
interface Grain {
	table: string;
	dimensions: readonly (typeof filtered)[number][];
	/** Of which it is made; null: of the parts. */
	of: string | null;
}

const kinds = filtered.filter((dimension) => dimension !== 'organisation');

/** Each is made of one before it. */
const grains: readonly Grain[] = [
	{ table: 'cube', dimensions: filtered, of: null },
	{ table: 'cube_kinds', dimensions: kinds, of: 'cube' },
	{ table: 'cube_organisation', dimensions: ['organisation'], of: 'cube' },
	...kinds.map((kind) => ({ table: `cube_${kind}`, dimensions: [kind], of: 'cube_kinds' })),
	{ table: 'cube_whole', dimensions: [], of: 'cube_nature' },
];

/** The cubes from which it can be told what is asked about some dimensions: those of whole numbers, and the others. */
export function cubesFor(asked: readonly string[]): [whole: string, fractions: string] {
	const fits = ({ dimensions }: Grain) =>
		asked.every((one) => (dimensions as readonly string[]).includes(one));
	const { table } = grains.findLast(fits)!;
	return [table, fractionsOf(table)];
}

const fractionsOf = (table: string) => `${table}_fractions`;

/** The texts in a part, by year. */
export const partColumns = ['series', ...filtered, 'key'] as const;

/** A table of sums by year and texts, `partColumns`. */
export interface Part {
	table: string;
	slice: number;
	held: readonly {
		measure: number;
		columns: readonly (readonly [tally: Tally, column: string])[];
		/** Whether they need not be whole numbers. */
		fractions: boolean;
	}[];
}

/** Makes the cubes of their parts, which are then gone, and `cube_codes (dimension, code, number)` of the texts in them. */
export async function fillGrains(engine: Engine, parts: readonly Part[]): Promise<void> {
	const texts = partColumns.flatMap((name) =>
		parts.map(
			({ table }) => `SELECT '${name}' AS dimension, ${name} AS code FROM ${ident(table)} GROUP BY ${name}`,
		),
	);
	await engine.query('DROP TABLE IF EXISTS cube_codes');
	await engine.query('CREATE TABLE cube_codes (dimension VARCHAR, code VARCHAR, number INTEGER)');
	for (const name of partColumns) {
		const own = texts.filter((sql) => sql.startsWith(`SELECT '${name}'`));
		await engine.query(`INSERT INTO cube_codes
		SELECT dimension, code, row_number() OVER (ORDER BY code) FROM (${own.join('\nUNION\n')}) t`);
	}
	for (const { table, dimensions, of } of grains) {
		await createCube(engine, table, 'INTEGER');
		await createCube(engine, fractionsOf(table), 'DECIMAL(38, 4)');
		if (of === null) for (const part of parts) await fill(engine, table, part);
		else
			for (const [to, from] of [
				[table, of],
				[fractionsOf(table), fractionsOf(of)],
			] as const)
				await engine.query(sumSql(to, from, dimensions));
	}
}

async function createCube(engine: Engine, table: string, type: string): Promise<void> {
	const columns = [
		'slice SMALLINT, measure SMALLINT, year SMALLINT',
		...partColumns.map((name) => `${name} INTEGER`),
		...tallies.map((name) => `${name} ${type}`),
	];
	await engine.query(`DROP TABLE IF EXISTS ${ident(table)}`);
	await engine.query(`CREATE TABLE ${ident(table)} (${columns.join(', ')})`);
}

/** Each measure has rows of its own. */
async function fill(engine: Engine, base: string, { table, slice, held }: Part): Promise<void> {
	const joins = partColumns.map(
		(name) => `JOIN cube_codes c_${name} ON c_${name}.dimension = '${name}' AND c_${name}.code = p.${name}`,
	);
	const numbers = partColumns.map((name) => `c_${name}.number`);
	for (const { measure, columns, fractions } of held) {
		const sums = tallies.map((tally) => columns.find(([own]) => own === tally)?.[1] ?? '0');
		const some = columns.map(([, name]) => `${name} IS NOT NULL`).join(' OR ');
		await engine.query(`INSERT INTO ${ident(fractions ? fractionsOf(base) : base)}
		SELECT ${[slice, measure, 'p.year', ...numbers, ...sums].join(', ')}
		FROM ${ident(table)} p ${joins.join('\n')} WHERE ${some}`);
	}
	await engine.query(`DROP TABLE ${ident(table)}`);
}

function sumSql(to: string, from: string, dimensions: readonly string[]): string {
	const keys = ['slice', 'measure', 'year', 'series', ...dimensions, 'key'];
	const sums = tallies.map((tally) => `sum(${tally})`);
	return `INSERT INTO ${ident(to)} (${[...keys, ...tallies].join(', ')})
	SELECT ${[...keys, ...sums].join(', ')} FROM ${ident(from)} GROUP BY ${keys.join(', ')}`;
}
