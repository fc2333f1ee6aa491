import type { Change, Figures, PublishedRow, PublishedTable } from './snapshot.ts';

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
				.filter((figure) => (from?.[figure] ?? null) !== (to?.[figure] ?? null))
				.map((figure): Change => {
					const cell = { table: id, measure, year, key, series, figure };
					return { ...cell, old: from?.[figure] ?? null, new: to?.[figure] ?? null };
				});
		});
	});
}

function nameOf({ measure, year, key, series }: PublishedRow): string {
	return JSON.stringify([measure, year, series, key]);
}
