import type { HiddenCell } from '../cell-name.ts';
import type { Knowledge } from './knowledge.ts';

/** What the publisher's receipt of a version says was hidden. */
export interface HiddenCells {
	year: number;
	version: number;
	board?: true;
	hidden: readonly HiddenCell[];
}

export class AuditError extends Error {
	/**
	 * `other_receipt`: it is of no version that is here, or of one that hides other counts. `other_publisher`: the versions are not all of
	 * one city, or some show made-up figures.
	 */
	constructor(readonly code: 'other_receipt' | 'other_publisher') {
		super(code);
		this.name = 'AuditError';
	}
}

/**
 * The places of counts hidden for their own sake, and of those of one person.
 * @throws AuditError
 */
export function primariesOf(
	{ year, version, board, hidden }: HiddenCells,
	{ editions, counts }: Knowledge,
): { primary: number[]; single: number[] } {
	const edition = editions.findIndex(
		(one) => one.year === year && one.version === version && one.board === board,
	);
	const own = [...counts.entries()].filter(([, count]) => count.edition === edition && count.hidden);
	const places = new Map(own.map(([at, { name }]) => [name, at]));
	if (edition < 0 || places.size !== hidden.length || hidden.some(({ name }) => !places.has(name)))
		throw new AuditError('other_receipt');
	const those = (picked: (cell: HiddenCell) => boolean) =>
		hidden.filter(picked).map(({ name }) => places.get(name)!);
	return { primary: those(({ primary }) => primary), single: those(({ single }) => single) };
}

/**
 * The counts that the only person of a count is counted in as well, as anybody can tell from how counts hang together and which of them are
 * 0: what it is a part of, and the only part of a sum that is not 0.
 */
export function countsOfPerson(at: number, { counts, relations }: Knowledge): Set<number> {
	const own = new Set([at]);
	for (const count of own)
		for (const { terms } of relations) {
			const [whole, ...parts] = terms.map((term) => term.count);
			if (parts.includes(count)) own.add(whole!);
			if (whole !== count) continue;
			const [only, ...more] = parts.filter((part) => counts[part]!.shown !== 0);
			if (only !== undefined && more.length === 0) own.add(only);
		}
	return own;
}
