import { isSecret } from '../measures/result.ts';
import type { CountCell, CountTable } from './counts.ts';
import { keysOf, tellsApart } from './structure.ts';
import type { Change, CountChange, Figures, PublishedRow, PublishedTable } from './snapshot.ts';

const figures: readonly Change['figure'][] = [
	...(['value', 'numerator', 'denominator', 'unknown', 'unknown_nature', 'derived_nature'] as const),
	...(['fallback_dates', 'lower', 'upper', 'verdict', 'goal', 'hidden'] as const),
] satisfies readonly (keyof Figures | 'verdict' | 'goal' | 'hidden')[];

/** Every cell that is new, gone or another than in the version before, in the order of the tables. */
export function changesBetween(old: readonly PublishedTable[], present: readonly PublishedTable[]): Change[] {
	const before = new Map(old.map(({ id, rows }) => [id, rows]));
	return present.flatMap(({ id, rows }) => {
		const earlier = new Map((before.get(id) ?? []).map((row) => [nameOf(row), row]));
		const now = new Map(rows.map((row) => [nameOf(row), row]));
		const names = [...now.keys(), ...[...earlier.keys()].filter((name) => !now.has(name))];
		return names.flatMap((name) => {
			const [from, to] = [earlier.get(name), now.get(name)];
			const { measure, year, key, series } = (to ?? from)!;
			return figures
				.filter((figure) => toldOf(from, figure) !== toldOf(to, figure))
				.map((figure): Change => {
					const cell = { table: id, measure, year, key, series, figure };
					return { ...cell, old: toldOf(from, figure), new: toldOf(to, figure) };
				});
		});
	});
}

/** `secret`: a figure that is not shown beside others that are. */
function toldOf(row: PublishedRow | undefined, figure: Change['figure']): Change['old'] {
	if (row === undefined) return null;
	return isSecret(row, figure) ? 'secret' : (row[figure] ?? null);
}

function nameOf({ measure, year, key, series }: PublishedRow): string {
	return JSON.stringify([measure, year, series, key]);
}

/**
 * The same of counts of persons, of the years of tables that wait in neither version (what waits is told as such), and of persons that both
 * versions tell apart.
 */
export function countChangesBetween(
	old: readonly CountTable[],
	present: readonly CountTable[],
): CountChange[] {
	return present.flatMap((table) => {
		const before = old.find(
			({ id, measure, span, rows }) =>
				id === table.id && measure === table.measure && span === table.span && rows === table.rows,
		);
		if (before === undefined) return [];
		const waits = new Set([...before.waiting, ...table.waiting].map(({ year }) => year));
		const [earlier, now] = [before, table].map(
			({ cells }) =>
				new Map(cells.filter(({ year }) => !waits.has(year)).map((cell) => [placeOf(cell), cell])),
		) as [Map<string, CountCell>, Map<string, CountCell>];
		const keys = [before, table].map(keysOf);
		const places = [...now.keys(), ...[...earlier.keys()].filter((place) => !now.has(place))];
		return places.flatMap((place): CountChange[] => {
			const [from, to] = [earlier.get(place), now.get(place)];
			if (shownIn(from) === shownIn(to)) return [];
			const { year, row, column } = (to ?? from)!;
			if (!keys.every((told) => tellsApart(told, [row, column]))) return [];
			const { id, measure, span } = table;
			return [{ id, measure, span, year, row, column, old: shownIn(from), new: shownIn(to) }];
		});
	});
}

function shownIn(cell: CountCell | undefined): CountChange['old'] {
	return cell === undefined ? null : (cell.count ?? cell.hidden);
}

function placeOf({ year, row, column }: CountCell): string {
	return JSON.stringify([year, row, column]);
}
