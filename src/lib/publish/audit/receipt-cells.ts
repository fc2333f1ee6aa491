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

/** The counts that hold all persons of a count, by what is known of how counts hang together. */
export function wholesOf(at: number, { relations }: Knowledge): Set<number> {
	const wholes = new Set<number>();
	const reached = [at];
	for (let part = reached.pop(); part !== undefined; part = reached.pop())
		for (const { terms } of relations) {
			const [whole, ...parts] = terms.map(({ count }) => count);
			if (!parts.includes(part) || wholes.has(whole!)) continue;
			wholes.add(whole!);
			reached.push(whole!);
		}
	return wholes;
}
