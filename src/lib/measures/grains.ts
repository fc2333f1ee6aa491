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
	{ table: 'cube_organisation_nature', dimensions: ['organisation', 'nature'], of: 'cube' },
	{ table: 'cube_organisation', dimensions: ['organisation'], of: 'cube_organisation_nature' },
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
	held: readonly {
		measure: number;
		columns: readonly (readonly [tally: Tally, column: string])[];
		/** Whether they need not be whole numbers. */
		fractions: boolean;
		/** The slices in which the rows stand, and what their key is. */
		slices: readonly (readonly [slice: number, key: 'key' | 'organisation'])[];
	}[];
}

/** Makes the cubes of their parts, which are then gone, and `cube_codes (dimension, code, number)` of the texts in them. */
export async function fillGrains(engine: Engine, parts: readonly Part[]): Promise<void> {
	await engine.query('DROP TABLE IF EXISTS cube_codes');
	await engine.query('CREATE TABLE cube_codes (dimension VARCHAR, code VARCHAR, number INTEGER)');
	for (const name of parts.length > 0 ? partColumns : []) {
		const own = parts.map(({ table }) => `SELECT DISTINCT ${name} AS code FROM ${ident(table)}`);
		await engine.query(`INSERT INTO cube_codes
		SELECT '${name}', code, row_number() OVER (ORDER BY code) FROM (${own.join('\nUNION\n')}) t`);
	}
	for (const { table, dimensions, of } of grains) {
		await createCube(engine, fractionsOf(table), 'DECIMAL(38, 4)');
		if (of === null) {
			await createCube(engine, unsorted, 'BIGINT');
			for (const part of parts) await fill(engine, part, unsorted, fractionsOf(table));
			await sort(engine, table);
			continue;
		}
		await createCube(engine, table, 'BIGINT');
		await engine.query(sumSql(table, of, dimensions));
		await engine.query(sumSql(fractionsOf(table), fractionsOf(of), dimensions));
	}
}

const unsorted = 'cube_unsorted';

/** By organisation, so that those chosen are found without the others. */
async function sort(engine: Engine, table: string): Promise<void> {
	await engine.query(`DROP TABLE IF EXISTS ${ident(table)}`);
	await engine.query(`CREATE TABLE ${ident(table)} AS SELECT * FROM ${unsorted} ORDER BY organisation`);
	await engine.query(`DROP TABLE ${unsorted}`);
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
async function fill(engine: Engine, { table, held }: Part, whole: string, others: string): Promise<void> {
	const joins = partColumns.map(
		(name) => `JOIN cube_codes c_${name} ON c_${name}.dimension = '${name}' AND c_${name}.code = p.${name}`,
	);
	const numbers = partColumns.slice(0, -1).map((name) => `c_${name}.number`);
	for (const { measure, columns, fractions, slices } of held) {
		const sums = tallies.map((tally) => columns.find(([own]) => own === tally)?.[1] ?? '0');
		const some = columns.map(([, name]) => `${name} IS NOT NULL`).join(' OR ');
		for (const [slice, key] of slices)
			await engine.query(`INSERT INTO ${ident(fractions ? others : whole)}
			SELECT ${[slice, measure, 'p.year', ...numbers, `c_${key}.number`, ...sums].join(', ')}
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
