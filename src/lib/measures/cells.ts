import type { Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { numberOf, numberedSql } from './facts/codes.ts';
import { excludedNumber, figureSql, sliceNumber } from './figure-number.ts';
import { filtered } from './filter.ts';
import { cellsOf, createCells, figureColumns } from './grains.ts';
import { tallies, type Tally } from './measure.ts';

/** In which column of a part the sums of a measure stand, and in which slices they belong. */
export interface Held {
	measure: number;
	columns: ReadonlyMap<Tally, string>;
	slices: readonly number[];
}

/**
 * What one look at a fact came to: a table of sums by `year, series`, the dimensions that a filter asks about (numbers of `fact_codes`)
 * and `key`, series and keys being texts.
 */
export interface Part {
	table: string;
	/** Whether it holds other than whole numbers. */
	fractions: boolean;
	held: readonly Held[];
}

/**
 * Makes cells of parts, which are then gone, and what they name: `cube_places`, every combination of the filter's dimensions, and
 * `cube_codes (dimension, code, number)`, every code of them and of series and keys.
 */
export async function fillCells(engine: Engine, parts: readonly Part[]): Promise<void> {
	const own = filtered.join(', ');
	await engine.query(`CREATE OR REPLACE TEMPORARY TABLE cube_places AS
	SELECT CAST(row_number() OVER (ORDER BY ${own}) AS INTEGER) AS place, ${own} FROM (${together(parts, filtered, 'INTEGER')}) t`);
	await engine.query(
		`CREATE OR REPLACE TABLE cube_codes AS ${[
			...filtered.map(
				(dimension) =>
					`SELECT dimension, code, number FROM fact_codes WHERE dimension = '${dimension}' AND number IN (SELECT ${dimension} FROM cube_places)`,
			),
			...['series', 'key'].map(
				(name) =>
					`SELECT '${name}', code, number FROM (${numberedSql(`SELECT ${name} AS code FROM (${together(parts, [name], 'VARCHAR')}) t`)}) n`,
			),
		].join('\nUNION ALL\n')}`,
	);
	await createCells(engine);
	for (const part of parts) {
		await engine.query(cellsSql(part));
		await engine.query(`DROP TABLE ${ident(part.table)}`);
	}
}

/** SQL of everything that stands in some columns of the parts, each once. */
function together(parts: readonly Part[], columns: readonly string[], type: string): string {
	const none = columns.map((column) => `CAST(NULL AS ${type}) AS ${column}`).join(', ');
	const some = parts.map(({ table }) => `SELECT DISTINCT ${columns.join(', ')} FROM ${ident(table)}`);
	return [`SELECT ${none} WHERE 1 = 0`, ...some].join('\nUNION\n');
}

/** Each measure has cells of its own, as far as any row of a part counts in it. */
function cellsSql({ table, fractions, held }: Part): string {
	const rows = held.flatMap(({ measure, slices }, at) =>
		slices.map((slice) => `(${at}, ${slice}, ${measure})`),
	);
	const byHeld = (sql: (columns: Held['columns']) => string | undefined): string => {
		const cases = held.map(({ columns }, at) => [at, sql(columns)] as const);
		const own = cases.filter(([, then]) => then !== undefined);
		if (own.length === 0) return '0';
		return `CASE h.place ${own.map(([at, then]) => `WHEN ${at} THEN ${then}`).join(' ')} ELSE 0 END`;
	};
	const some = byHeld(
		(columns) =>
			`CASE WHEN ${[...columns.values()].map((name) => `${name} IS NOT NULL`).join(' OR ')} THEN 1 ELSE 0 END`,
	);
	const figure = figureSql({
		...{ slice: 'h.slice', measure: 'h.measure', series: seriesOf, year: 'p.year', key: keyOf },
	});
	const places = filtered.map((name) => `w.${name} = p.${name}`).join(' AND ');
	return `INSERT INTO ${cellsOf(fractions)} (${[...figureColumns, 'place', ...tallies].join(', ')})
	SELECT ${[figure, 'h.slice', 'p.year', keyOf, 'w.place'].join(', ')},
		${tallies.map((tally) => byHeld((columns) => columns.get(tally))).join(', ')}
	FROM ${ident(table)} p
	JOIN cube_places w ON ${places}
	JOIN cube_codes s ON s.dimension = 'series' AND s.code = p.series
	JOIN cube_codes k ON k.dimension = 'key' AND k.code = p.key
	CROSS JOIN (VALUES ${rows.join(', ')}) h (place, slice, measure)
	WHERE ${some} = 1`;
}

/** What is left out does not come apart by series. */
const seriesOf = `CASE WHEN h.slice = ${excludedNumber} THEN ${numberOf['']} ELSE s.number END`;
const keyOf = `CASE WHEN h.slice = ${sliceNumber('organisation')} THEN p.organisation ELSE k.number END`;
