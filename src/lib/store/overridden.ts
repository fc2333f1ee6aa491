import { canonical } from './canonical.ts';
import { inOrder, standing, type Entry } from './log.ts';

/** Two decisions on one subject, one from each side, neither of which knew of the other. The later one holds. */
export interface Overridden<D> {
	subject: string;
	/** Which side the one that holds is from. */
	holds: 'own' | 'other';
	held: { decision: D; at: string };
	gone: { decision: D; at: string };
}

/** A subject that a decision is about, and what it says of it. */
export interface About {
	subject: string;
	says: unknown;
}

/**
 * What the later decision overrides where two logs are made one: the last decision that stands on a subject on each side, where they say
 * different things and each is unknown to the other side.
 */
export function overridden<D>(
	own: readonly Entry<D>[],
	other: readonly Entry<D>[],
	aboutOf: (decision: D) => readonly About[],
): Overridden<D>[] {
	const ours = lastOn(own, aboutOf);
	const theirs = lastOn(other, aboutOf);
	const known = { own: idsOf(own), other: idsOf(other) };
	const order = new Map(inOrder([...own, ...other]).map(({ id }, at) => [id, at]));
	return [...ours].flatMap(([subject, mine]): Overridden<D>[] => {
		const yours = theirs.get(subject);
		if (!yours || known.other.has(mine.entry.id) || known.own.has(yours.entry.id)) return [];
		if (canonical(mine.says) === canonical(yours.says)) return [];
		const holds = order.get(mine.entry.id)! > order.get(yours.entry.id)! ? 'own' : 'other';
		const [held, gone] = holds === 'own' ? [mine, yours] : [yours, mine];
		return [{ subject, holds, held: dated(held), gone: dated(gone) }];
	});
}

interface Last<D> {
	decision: D;
	says: unknown;
	entry: Entry<D>;
}

function lastOn<D>(
	entries: readonly Entry<D>[],
	aboutOf: (decision: D) => readonly About[],
): Map<string, Last<D>> {
	const last = new Map<string, Last<D>>();
	for (const entry of standing(entries))
		for (const decision of entry.what)
			for (const { subject, says } of aboutOf(decision)) last.set(subject, { decision, says, entry });
	return last;
}

function idsOf(entries: readonly Entry[]): Set<string> {
	return new Set(entries.map(({ id }) => id));
}

function dated<D>({ decision, entry }: Last<D>): { decision: D; at: string } {
	return { decision, at: entry.at };
}
