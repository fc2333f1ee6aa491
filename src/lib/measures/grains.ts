import type { Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { filtered } from './filter.ts';
import { tallies } from './measure.ts';

/**
 * A cube holds the sums of all measures' tallies: `slice` (which dimension divides them), `measure`, `year`, `series`, the dimensions that a filter
 * asks about, `key` and the tallies. All but the year are numbers of texts (`codes.ts`) or of things (`cube.ts`). It is kept in several
 * grains, since what a filter does not ask about need not be gone through; and in each the whole numbers apart from the others. The size of
 * them depends on how many organisations, divisions and years there are, not on how many contracts.
 */
interface Grain {
	table: string;
	dimensions: readonly (typeof filtered)[number][];
	/** Of which it is made; null: of the texts. */
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

/** Few measures have other than whole numbers. */
const grainsOfFractions: readonly Grain[] = [
	{ table: 'cube_fractions', dimensions: filtered, of: null },
	{ table: 'cube_kinds_fractions', dimensions: kinds, of: 'cube_fractions' },
	{
		table: 'cube_organisation_nature_fractions',
		dimensions: ['organisation', 'nature'],
		of: 'cube_fractions',
	},
];

/** The cubes from which it can be told what is asked about some dimensions: those of whole numbers, and the others. */
export function cubesFor(asked: readonly string[]): [whole: string, fractions: string] {
	const fits = ({ dimensions }: Grain) =>
		asked.every((one) => (dimensions as readonly string[]).includes(one));
	return [grains.findLast(fits)!.table, grainsOfFractions.findLast(fits)!.table];
}

const kept = [
	{ own: grains, texts: 'cube_texts', type: 'BIGINT' },
	{ own: grainsOfFractions, texts: 'cube_texts_fractions', type: 'DECIMAL(38, 4)' },
] as const;

/** Where sums are put in by `slice`, `measure`, `year` and texts: whole numbers, or others. */
export const textsOf = (fractions: boolean): string => kept[fractions ? 1 : 0].texts;

/** The texts by which the sums are told apart, beside slice, measure and year. */
export const textColumns = ['series', ...filtered, 'key'] as const;

export const numberColumns = ['slice', 'measure', 'year'] as const;

/** Makes the empty tables of texts. */
export async function createTexts(engine: Engine): Promise<void> {
	for (const { texts, type } of kept) {
		const columns = [
			...numberColumns.map((name) => `${name} SMALLINT`),
			...textColumns.map((name) => `${name} VARCHAR`),
			...tallies.map((name) => `${name} ${type}`),
		];
		await engine.query(`CREATE OR REPLACE TEMPORARY TABLE ${texts} (${columns.join(', ')})`);
	}
}

/** Makes the cubes of the texts, which are then gone, and `cube_codes (dimension, code, number)` of what stands in them. */
export async function fillGrains(engine: Engine): Promise<void> {
	const codes = kept.flatMap(({ texts }) =>
		textColumns.map((name) => `SELECT DISTINCT '${name}' AS dimension, ${name} AS code FROM ${texts}`),
	);
	await engine.query(`CREATE OR REPLACE TABLE cube_codes AS
	SELECT dimension, code, CAST(row_number() OVER (PARTITION BY dimension ORDER BY code) AS INTEGER) AS number
	FROM (${codes.join('\nUNION\n')}) t`);
	for (const { own, texts, type } of kept) {
		for (const { table, dimensions, of } of own)
			await engine.query(
				`CREATE OR REPLACE TEMPORARY TABLE ${ident(table)} AS ${of === null ? numbersSql(texts) : sumSql(of, dimensions, type)}`,
			);
		await engine.query(`DROP TABLE ${texts}`);
	}
}

/** By organisation, so that those chosen are found without the others. */
function numbersSql(texts: string): string {
	const numbers = textColumns.map((name) => `c_${name}.number AS ${name}`);
	const joins = textColumns.map(
		(name) => `JOIN cube_codes c_${name} ON c_${name}.dimension = '${name}' AND c_${name}.code = t.${name}`,
	);
	const columns = [...numberColumns, ...tallies].map((name) => `t.${name}`);
	return `SELECT ${[...columns, ...numbers].join(', ')}
	FROM ${texts} t ${joins.join('\n')} ORDER BY c_organisation.number`;
}

function sumSql(from: string, dimensions: readonly string[], type: string): string {
	const keys = [...numberColumns, 'series', ...dimensions, 'key'];
	const sums = tallies.map((tally) => `CAST(sum(${tally}) AS ${type}) AS ${tally}`);
	return `SELECT ${[...keys, ...sums].join(', ')} FROM ${ident(from)} GROUP BY ${keys.join(', ')}`;
}
