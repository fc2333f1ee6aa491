import { byCodeUnits } from '../../text/code-units.ts';
import { gatherAlike, movedClusters, otherGroups } from './alike.ts';
import type { Gathering } from './gathering.ts';
import type { Count, Published } from './knowledge.ts';

/** Versions in the order in which they came. */
export function inOrder(versions: readonly Published[]): Published[] {
	return versions.toSorted(
		(a, b) =>
			byCodeUnits(a.as_of, b.as_of) ||
			a.year - b.year ||
			a.version - b.version ||
			Number(a.board ?? false) - Number(b.board ?? false),
	);
}

/**
 * What anybody takes for granted who holds versions beside each other: a later one counts the same persons, and those reported since.
 * So no count falls, but for those of whom something is not known yet. It is taken for granted of a measure and its years until one of
 * their counts is seen to fall; then the later version corrects the earlier one, and nothing is known of what changed.
 */
export function compareVersions(gathering: Gathering, versions: readonly Published[]): void {
	const { counts, byName } = gathering;
	const told = gatherAlike(gathering, versions);
	for (const newer of versions.keys()) {
		const compared = new Set<string>();
		for (let older = newer - 1; older >= 0; older -= 1) {
			const moved = movedClusters(versions[older]!, versions[newer]!);
			const regrouped = otherGroups(versions[older]!, versions[newer]!);
			const pairs = [...byName[newer]!].flatMap(([name, at]) => {
				const before = byName[older]!.get(name);
				const { cluster, group } = counts[at]!.conditions;
				if (before === undefined || (cluster !== undefined && moved.has(cluster))) return [];
				if (group !== undefined && regrouped.has(group)) return [];
				return [{ older: before, newer: at }];
			});
			const corrected = new Set(
				pairs
					.filter((pair) => grows(counts[pair.newer]!) && fell(counts[pair.older]!, counts[pair.newer]!))
					.map((pair) => scopeOf(counts[pair.newer]!)),
			);
			for (const pair of pairs) {
				const count = counts[pair.newer]!;
				if (grows(count) && !corrected.has(scopeOf(count)) && !compared.has(count.name))
					gathering.atMost(pair.older, pair.newer, 'later');
				compared.add(count.name);
				if (told.has(pair.newer) && told.has(pair.older) && Object.keys(count.conditions).length > 0)
					gathering.comparisons.push(pair);
			}
		}
	}
}

/** Counts of persons of whom something is not known yet can fall when it becomes known. */
function grows({ conditions }: Count): boolean {
	return conditions.standing !== 'unknown' && !Object.values(conditions).includes('not_recorded');
}

function fell(older: Count, newer: Count): boolean {
	return older.shown !== null && newer.shown !== null && newer.shown < older.shown;
}

const scopeOf = ({ measure, period }: Count): string => `${measure} ${period.year} ${period.span}`;
