import { notRecorded, recorded } from '../../measures/dimensions.ts';
import { cellName, conditionsOf, nameIn, type Conditions } from '../cell-name.ts';
import { sensitive, type CountDimension } from '../counts.ts';
import type { CountedTable } from '../person-tables.ts';
import { defaultThreshold } from '../profile.ts';
import type { NamedCount } from './link.ts';

/** What tells something of a person beside where they work: all of a small total in one of its keys tells it of each of them. */
const attributes: readonly CountDimension[] = [
	...(['form', 'group', 'gender', 'age_band', 'standing', 'planned_length', 'term'] as const),
];

/** Tell nothing of anybody. */
const unsaid: readonly string[] = [notRecorded, recorded, 'unknown'];

/** Below it a count is hidden: what tells of health, origin or poverty never below 5. */
export function thresholdOf(conditions: Conditions, threshold: number): number {
	const told = Object.entries(conditions) as [CountDimension, string][];
	const isSensitive = told.some(([dimension, key]) => sensitive[dimension]?.includes(key));
	return isSensitive ? Math.max(threshold, defaultThreshold) : threshold;
}

/** The city's totals, which stand whatever they are. */
export function isCityTotal({ conditions }: Pick<NamedCount, 'conditions'>): boolean {
	return Object.keys(conditions).length === 0;
}

/**
 * Names of counts that are all of a small total (below twice the threshold), with the names of those totals. Where a key holds everybody
 * in the whole table, it tells nothing of a row.
 */
export function oneCategory(
	tables: readonly CountedTable[],
	counts: ReadonlyMap<string, number>,
	threshold: number,
): Set<string> {
	const found = new Set<string>();
	for (const table of tables) {
		const { measure, span, rows, columns } = table;
		const count = (year: number, conditions: Conditions) =>
			counts.get(cellName(measure, year, span, conditions));
		for (const { year, row, column, count: own } of table.cells) {
			if (own === 0) continue;
			const all = conditionsOf(table, { row, column });
			const check = (dimension: CountDimension | null, key: string) => {
				if (dimension === null || key === '' || !attributes.includes(dimension) || unsaid.includes(key))
					return;
				const { [dimension]: _, ...wider } = all;
				const total = count(year, wider);
				if (total !== own || total >= 2 * threshold || isCityTotal({ conditions: wider })) return;
				if (count(year, { [dimension]: key }) === count(year, {})) return;
				found.add(nameIn(table, { year, row, column }));
				found.add(cellName(measure, year, span, wider));
			};
			check(rows, row);
			check(columns, column);
		}
	}
	return found;
}

/** What is lost with a count: totals over much are worth more than what is told apart by two things. */
export function importanceOf({ conditions, count }: NamedCount): number {
	const size = 1 + 32 - Math.clz32(count);
	return Object.keys(conditions).length > 1 ? size : 8 * size;
}
