import { notRecorded } from '../../measures/dimensions.ts';
import type { Cluster } from '../../publish/structure.ts';

/** A cluster more, without name and units. Its id is none of those that were ever used. */
export function withNew(clusters: readonly Cluster[], used: readonly string[]): Cluster[] {
	const numbers = [...used, ...clusters.map(({ id }) => id)].map((id) =>
		Number(/^area_(\d+)$/.exec(id)?.[1] ?? 0),
	);
	return [...clusters, { id: `area_${Math.max(0, ...numbers) + 1}`, sv: '', fi: '', en: '', units: [] }];
}

/** With a unit in a cluster, and in no other; null: in none. */
export function withUnit(clusters: readonly Cluster[], unit: string, cluster: string | null): Cluster[] {
	return clusters.map((one) => {
		const others = one.units.filter((id) => id !== unit);
		if (one.id !== cluster) return others.length === one.units.length ? one : { ...one, units: others };
		return one.units.includes(unit) ? one : { ...one, units: [...others, unit].sort() };
	});
}

export function withNames(clusters: readonly Cluster[], id: string, names: Partial<Cluster>): Cluster[] {
	return clusters.map((one) => (one.id === id ? { ...one, ...names } : one));
}

/** The unit that is the only one in no cluster, so that those others are that unit; null: none or several are. */
export function aloneIn(clusters: readonly Cluster[], units: readonly string[]): string | null {
	const placed = new Set(clusters.flatMap((one) => one.units));
	const [only, ...more] = units.filter((unit) => unit !== notRecorded && !placed.has(unit));
	return clusters.length > 0 && only !== undefined && more.length === 0 ? only : null;
}
