import type { OpenRow } from '../../measures/work-list.ts';

/** Who is asked. */
export const askedOf = ['organisation', 'supplier'] as const;
export type AskedOf = (typeof askedOf)[number];

/** A row with its place in the whole list, from 1. */
export interface Ordered extends OpenRow {
	order: number;
}

/** What one organisation, or one supplier, is asked. */
export interface WorkGroup {
	/** null: not recorded who it is. */
	name: string | null;
	rows: readonly Ordered[];
}

/** The list by who is asked, those with the answer that reaches furthest first. */
export function workGroups(rows: readonly OpenRow[], by: AskedOf): WorkGroup[] {
	const groups = new Map<string | null, Ordered[]>();
	for (const [at, row] of rows.entries()) {
		const name = row[by];
		groups.set(name, [...(groups.get(name) ?? []), { ...row, order: at + 1 }]);
	}
	return [...groups].map(([name, own]) => ({ name, rows: own }));
}
