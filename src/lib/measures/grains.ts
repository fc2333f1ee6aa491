import type { Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { filtered } from './filter.ts';
import { tallies } from './measure.ts';

/**
 * A cube holds the sums of all measures' tallies by `figure` (`figure-number.ts`) and the dimensions that a filter asks about, which are
 * numbers of codes (`codes.ts`); `slice`, `year` and `key` are those of the figure. It is kept in several grains, since what a filter
 * does not ask about need not be gone through; and in each the whole numbers apart from the others. The size of them depends on
 * how many organisations, divisions and years there are, not on how many contracts.
 */
interface Grain {
	table: string;
	dimensions: readonly (typeof filtered)[number][];
	/** Of which it is made; null: of what `cells.ts` makes. */
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
	{ own: grains, cells: 'cube_cells', type: 'BIGINT' },
	{ own: grainsOfFractions, cells: 'cube_cells_fractions', type: 'DECIMAL(38, 4)' },
] as const;

/** Where the cells of whole numbers are put in, or those of others: by figure and `place`. */
export const cellsOf = (fractions: boolean): string => kept[fractions ? 1 : 0].cells;

/** The type of their sums. */
export const sumType = (fractions: boolean): string => kept[fractions ? 1 : 0].type;

/** What tells a figure: its number, and what a filter asks of it. */
export const figureColumns = ['figure', 'slice', 'year', 'key'] as const;

/** Makes the tables of cells, empty. */
export async function createCells(engine: Engine): Promise<void> {
	for (const { cells, type } of kept) {
		const columns = [
			'figure BIGINT, slice SMALLINT, year SMALLINT, key INTEGER, place INTEGER',
			...tallies.map((tally) => `${tally} ${type}`),
		];
		await engine.query(`CREATE OR REPLACE TEMPORARY TABLE ${cells} (${columns.join(', ')})`);
	}
}

/** Makes the cubes of the cells and of `cube_places (place, …)`, which says what combination of the filter's dimensions a cell belongs to. */
export async function fillGrains(engine: Engine): Promise<void> {
	for (const { own, cells, type } of kept)
		for (const { table, dimensions, of } of own)
			await engine.query(
				of === null
					? `CREATE OR REPLACE VIEW ${ident(table)} AS ${placedSql(cells)}`
					: `CREATE OR REPLACE TEMPORARY TABLE ${ident(table)} AS ${sumSql(of, dimensions, type)}`,
			);
}

/** A filter chooses places, which are few, and then their cells: the finest cube has too many of these to ask each. */
function placedSql(cells: string): string {
	const columns = [
		...[...figureColumns, ...tallies].map((name) => `c.${name}`),
		...filtered.map((name) => `p.${name}`),
	];
	return `SELECT ${columns.join(', ')} FROM ${cells} c JOIN cube_places p ON p.place = c.place`;
}

function sumSql(from: string, dimensions: readonly string[], type: string): string {
	const keys = [...figureColumns, ...dimensions];
	const sums = tallies.map((tally) => `CAST(sum(${tally}) AS ${type}) AS ${tally}`);
	return `SELECT ${[...keys, ...sums].join(', ')} FROM ${ident(from)} GROUP BY ${keys.join(', ')}`;
}
