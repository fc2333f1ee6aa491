import type { Engine, QueryOptions } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import { measures } from './catalogue.ts';
import type { Codes } from './codes.ts';
import { exclusionsKey } from './cube.ts';
import { dimensions, tree } from './dimensions.ts';
import { excludedNumber, figureNumbers, sliceNumber } from './figure-number.ts';
import { askedOf, type Filter } from './filter.ts';
import { cubesFor } from './grains.ts';
import { tallies, type Tallies } from './measure.ts';
import { chainOf, type Organisations } from './organisations.ts';
import type { Exclusion, ExclusionReason, MeasureId, Series } from './result.ts';
import type { SliceRow } from './slices.ts';

/** Slices and exclusions by measure, for every figure of a page at once. */
export interface Tiles {
	slices: ReadonlyMap<MeasureId, SliceRow[]>;
	exclusions: ReadonlyMap<MeasureId, Exclusion[]>;
}

type CubeRow = Tallies & { figure: number };

/**
 * Asks the cubes for the totals of all years, and for the organisations, months, forms and groups of one year (of all: null), in one
 * query. Its cost does not grow with the rows of the register. A measure that the filter does not reach (`unmet`) has no slices.
 */
export async function tiles(
	engine: Engine,
	{ codes, organisations }: { codes: Codes; organisations: Organisations },
	filter: Filter,
	{ year, ...options }: QueryOptions & { year: number | null },
): Promise<Tiles> {
	const rows = (await engine.query(
		tilesSql(codes, codes.conditions(filter, organisations), filter, year),
		[],
		options,
	)) as unknown as CubeRow[];
	const slices = new Map<MeasureId, SliceRow[]>(measures.map(({ id }) => [id, []]));
	const excluded = new Map<MeasureId, Exclusion[]>(measures.map(({ id }) => [id, []]));
	for (const { figure, ...sums } of rows) {
		const { slice, measure, year: of, series, key } = figureNumbers(figure);
		const { id } = measures[measure]!;
		if (slice === excludedNumber) {
			const reason = codes.text('key', key) as ExclusionReason;
			excluded.get(id)!.push({ year: of, reason, count: sums.amount });
			continue;
		}
		const dimension = filter.group === null ? dimensions[slice]! : 'all';
		slices.get(id)!.push({
			...sums,
			...{ year: of!, series: codes.text('series', series) as Series | '', dimension },
			key: dimension === 'all' ? '' : codes.text(dimension === 'organisation' ? dimension : 'key', key),
		});
	}
	for (const own of slices.values()) own.push(...withUnits(own, filter, organisations));
	const shared = measures.map((measure) => [
		measure.id,
		excluded.get(exclusionsKey(measure) as MeasureId)!,
	]) as [MeasureId, Exclusion[]][];
	return { slices, exclusions: new Map(shared) };
}

/** Figures by organisation -> those of each with all that stand under it in the year, as far as a filter asks for it. */
function withUnits(
	rows: readonly SliceRow[],
	{ organisations: asked }: Filter,
	organisations: Organisations,
): SliceRow[] {
	if (organisations.places.length === 0) return [];
	const found = new Map<string, SliceRow>();
	for (const row of rows) {
		if (row.dimension !== 'organisation') continue;
		const chain = chainOf(organisations, row.key, row.year);
		const last = chain.findLastIndex((one) => asked.length === 0 || asked.includes(one));
		for (const key of chain.slice(0, last + 1)) {
			const name = `${row.year} ${row.series} ${key}`;
			const sum = found.get(name);
			if (sum) for (const tally of tallies) sum[tally] += row[tally];
			else found.set(name, { ...row, dimension: tree, key });
		}
	}
	return [...found.values()];
}

function tilesSql(codes: Codes, conditions: readonly string[], filter: Filter, year: number | null): string {
	const asked = askedOf(filter).filter((dimension) => dimension !== 'group');
	const all = sliceNumber('all');
	const ofYear = (slices: string) => (year === null ? [] : [`(${slices} OR year = ${literal(year)})`]);
	const whole = [all, excludedNumber].join(', ');
	const inGroup = `(slice = ${excludedNumber} OR (slice = ${sliceNumber('group')} AND key = ${codes.number('key', filter.group ?? '')}))`;
	const where = filter.group === null ? ofYear(`slice IN (${whole})`) : [inGroup];
	const parts = cubesFor(asked).map((cube) => cubeSql(cube, [...conditions, ...where]));
	return parts.join('\nUNION ALL\n');
}

function cubeSql(cube: string, where: readonly string[]): string {
	const sums = tallies.map((tally) => `CAST(sum(${tally}) AS DOUBLE PRECISION) AS ${tally}`);
	return `SELECT figure, ${sums.join(', ')} FROM ${ident(cube)} WHERE ${['1 = 1', ...where].join(' AND ')} GROUP BY figure`;
}
