import { conditionsOf, nameIn, type Conditions } from '../cell-name.ts';
import type { CountTable } from '../counts.ts';
import type { Gathering } from './gathering.ts';
import type { Count, Published } from './knowledge.ts';

/** Bands of age that a version can show as one. */
const bandsIn: Readonly<Record<string, readonly string[]>> = {
	'16-29': ['16-24', '25-29'],
	'30+': ['30-54', '55+'],
};

/**
 * Makes versions comparable that tell persons apart in different ways: what one shows as a cluster or a wide band of age is the sum of what
 * another shows, groups as one are all in any of them, and a key that a table does not hold had nobody.
 * @returns the places of all counts that the versions tell, shown or hidden, or that so are made of such
 */
export function gatherAlike(gathering: Gathering, versions: readonly Published[]): Set<number> {
	const told = new Set(
		[...gathering.counts.entries()]
			.filter(([, { shown, hidden }]) => shown !== null || hidden)
			.map(([at]) => at),
	);
	const published = [...told].map((at) => gathering.counts[at]!);
	for (const edition of versions.keys())
		for (const count of published) {
			if (count.edition === edition || gathering.byName[edition]!.has(count.name)) continue;
			const parts = partsOf(count, versions[edition]!, versions[count.edition]!).flatMap(
				(conditions) => gathering.find(count.measure, count.period, conditions, edition) ?? [],
			);
			if (parts.length === 0) continue;
			const at = gathering.place(count.measure, count.period, count.conditions, edition);
			// Groups overlap; units and ages do not.
			if (groupsIn(count.conditions.group, versions).length > 0) gathering.union(at, parts);
			else gathering.sum(at, parts);
			told.add(at);
		}
	for (const newer of versions.keys())
		for (let older = 0; older < newer; older += 1)
			for (const at of gatherAbsent(gathering, versions, older, newer)) told.add(at);
	return told;
}

/** Clusters that do not hold the same units in both versions: one of theirs stands in another in one of the two. */
export function movedClusters(older: Published, newer: Published): Set<string> {
	const homes = new Map(older.clusters.flatMap(({ id, units }) => units.map((unit) => [unit, id])));
	return new Set(
		newer.clusters.flatMap(({ id, units }) =>
			units.flatMap((unit) => {
				const home = homes.get(unit);
				return home === undefined || home === id ? [] : [home, id];
			}),
		),
	);
}

/** Wide groups that do not hold the same groups in both versions. */
export function otherGroups(older: Published, newer: Published): Set<string> {
	return new Set(
		newer.wide_groups.flatMap(({ id, groups }) => {
			const before = older.wide_groups.find((one) => one.id === id)?.groups ?? groups;
			return before.toSorted().join() === groups.toSorted().join() ? [] : [id];
		}),
	);
}

/** What the parts have in common of which a count consists. */
function partsOf({ conditions }: Count, own: Published, other: Published): Conditions[] {
	const { cluster, group, age_band: ages } = conditions;
	const groups = groupsIn(group, [own, other]);
	if (groups.length > 0) return groups.map((code) => ({ ...conditions, group: code }));
	if (cluster !== undefined) {
		const units = [own, other].flatMap(
			({ clusters }) => clusters.find(({ id }) => id === cluster)?.units ?? [],
		);
		const { cluster: _, ...rest } = conditions;
		return [...new Set(units)].map((unit) => ({ ...rest, unit }));
	}
	return (bandsIn[ages ?? ''] ?? []).map((band) => ({ ...conditions, age_band: band }));
}

/** The target groups that any of the versions shows as this one. */
function groupsIn(group: string | undefined, versions: readonly Published[]): string[] {
	const all = versions.flatMap(({ wide_groups }) => wide_groups.find(({ id }) => id === group)?.groups ?? []);
	return [...new Set(all)];
}

/** A key that a table of the older version does not hold had nobody then, unless it told those persons by another key. */
function gatherAbsent(
	gathering: Gathering,
	versions: readonly Published[],
	older: number,
	newer: number,
): number[] {
	return versions[newer]!.counts.flatMap((table) => {
		const before = versions[older]!.counts.find((one) => isSameKind(one, table));
		if (before === undefined) return [];
		const wide = wideIn(before, versions[older]!);
		const wider = wideIn(table, versions[newer]!);
		const isTold = (key: string) =>
			![...wide.values()].some((codes) => codes.includes(key)) && (wide.has(key) || !wider.has(key));
		const [rows, columns] = (['row', 'column'] as const).map(
			(side) => new Set(before.cells.map((cell) => cell[side])),
		);
		const waits = new Set(before.waiting.map(({ year }) => year));
		const years = new Set(before.cells.map(({ year }) => year).filter((year) => !waits.has(year)));
		const absent = table.cells.filter(
			(cell) =>
				years.has(cell.year) &&
				(isMissing(cell.row, rows!) || isMissing(cell.column, columns!)) &&
				[cell.row, cell.column].every(isTold) &&
				!gathering.byName[older]!.has(nameIn(table, cell)),
		);
		return absent.map((cell) => {
			const period = { year: cell.year, span: table.span };
			const at = gathering.place(table.measure, period, conditionsOf(table, cell), older);
			gathering.show(at, 0);
			return at;
		});
	});
}

const isMissing = (key: string, keys: ReadonlySet<string>): boolean => key !== '' && !keys.has(key);

/** Whether two tables tell persons apart by the same things. */
function isSameKind(one: CountTable, other: CountTable): boolean {
	return (['id', 'measure', 'rows', 'columns', 'span'] as const).every((part) => one[part] === other[part]);
}

/** Keys that stand for several others in a table, with these. */
function wideIn({ rows, cells }: CountTable, { wide_groups }: Published): Map<string, readonly string[]> {
	const ages = rows === 'age_band' && cells.some(({ row }) => row in bandsIn);
	return new Map([
		...wide_groups.map(({ id, groups }) => [id, groups] as const),
		...(ages ? Object.entries(bandsIn) : []),
	]);
}
