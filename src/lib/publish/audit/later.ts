import { byCodeUnits } from '../../text/code-units.ts';
import { conditionsOf, nameIn } from '../cell-name.ts';
import type { CountTable } from '../counts.ts';
import type { Gathering } from './gathering.ts';
import type { Count, Published } from './knowledge.ts';

/** Versions in the order in which they came. */
export function inOrder(versions: readonly Published[]): Published[] {
	return versions.toSorted(
		(a, b) => byCodeUnits(a.as_of, b.as_of) || a.year - b.year || a.version - b.version,
	);
}

/**
 * What anybody takes for granted who holds versions beside each other: a later one counts the same persons, and those reported since.
 * So no count falls, but for those of whom something is not known yet. It is taken for granted of a measure and its years until one of
 * their counts is seen to fall; then the later version corrects the earlier one, and nothing is known of what changed.
 */
export function compareVersions(gathering: Gathering, versions: readonly Published[]): void {
	const { counts, byName } = gathering;
	for (const newer of versions.keys())
		for (let older = 0; older < newer; older += 1) gatherAbsent(gathering, versions, older, newer);
	for (const newer of versions.keys()) {
		const compared = new Set<string>();
		for (let older = newer - 1; older >= 0; older -= 1) {
			const pairs = [...byName[newer]!].flatMap(([name, at]) => {
				const before = byName[older]!.get(name);
				return before === undefined ? [] : [{ older: before, newer: at }];
			});
			const corrected = new Set(
				pairs
					.filter((pair) => grows(counts[pair.newer]!) && fell(counts[pair.older]!, counts[pair.newer]!))
					.map((pair) => scopeOf(counts[pair.newer]!)),
			);
			for (const pair of pairs) {
				const count = counts[pair.newer]!;
				if (grows(count) && !corrected.has(scopeOf(count)) && !compared.has(count.name))
					gathering.atMost(pair.older, [pair.newer], 'later');
				compared.add(count.name);
				if (
					isPublished(count) &&
					isPublished(counts[pair.older]!) &&
					Object.keys(count.conditions).length > 0
				)
					gathering.comparisons.push(pair);
			}
		}
	}
}

/** A key that a table of the older version does not hold had nobody then. */
function gatherAbsent(
	gathering: Gathering,
	versions: readonly Published[],
	older: number,
	newer: number,
): void {
	for (const table of versions[newer]!.counts) {
		const before = versions[older]!.counts.find(
			({ id, measure, span }) => id === table.id && measure === table.measure && span === table.span,
		);
		if (before === undefined) continue;
		const years = new Set(before.cells.map(({ year }) => year));
		const [rows, columns] = [keysOf(before, 'row'), keysOf(before, 'column')];
		for (const cell of table.cells) {
			const { year, row, column } = cell;
			const absent = (row !== '' && !rows.has(row)) || (column !== '' && !columns.has(column));
			if (!absent || !years.has(year) || gathering.byName[older]!.has(nameIn(table, cell))) continue;
			const period = { year, span: table.span };
			gathering.show(gathering.place(table.measure, period, conditionsOf(table, cell), older), 0);
		}
	}
}

function keysOf({ cells }: CountTable, side: 'row' | 'column'): Set<string> {
	return new Set(cells.map((cell) => cell[side]));
}

/** Counts of persons of whom something is not known yet can fall when it becomes known. */
function grows({ conditions }: Count): boolean {
	return conditions.standing !== 'unknown' && !Object.values(conditions).includes('not_recorded');
}

function fell(older: Count, newer: Count): boolean {
	return older.shown !== null && newer.shown !== null && newer.shown < older.shown;
}

const scopeOf = ({ measure, period }: Count): string => `${measure} ${period.year} ${period.span}`;
const isPublished = ({ shown, hidden }: Count): boolean => shown !== null || hidden;
