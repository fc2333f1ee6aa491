import { band, verdict, type ShareCounts } from './band.ts';

/** What is not known of a procurement: its answer, whether it belongs to the share at all, or both. */
export const openKinds = ['unknown', 'unclear_unknown', 'unclear_part', 'unclear_rest'] as const;
export type OpenKind = (typeof openKinds)[number];

/** Something that is not known, and how much it counts: 1, or its value where a share is of money. */
export interface Open {
	kind: OpenKind;
	weight: number;
}

/**
 * How many answers decide a verdict. `reached` and `notReached` are the fewest that could show the one or the other, if all of them
 * came out that way: no smaller set of unknowns can. They are the first ones by effect (`byEffect`).
 */
export interface Deciding {
	/** null: no answers can show it. */
	reached: number | null;
	/** null: no answers can show it; of a running year never. */
	notReached: number | null;
	/** The smaller of the two. */
	least: number | null;
	/** How many are unknown. */
	all: number;
	/**
	 * How many answers decide whatever they are: all of them, since the last one may tip the count. null where even then it may
	 * stay open, since the year is running or no procurement is known to belong to the share.
	 */
	enough: number | null;
}

/** A share's counts in whole, as `open` is contained in them, held against a goal. */
export interface HeldAgainst {
	counts: ShareCounts;
	/** Fraction 0..1 */
	goal: number;
	running: boolean;
}

export function deciding({ counts, goal, running }: HeldAgainst, open: readonly Open[]): Deciding {
	// Where no procurement is known to belong, one that does must come first: without it there is nothing to divide by.
	const ranked = open.toSorted(
		(a, b) => byEffect(a, b, goal) || openKinds.indexOf(a.kind) - openKinds.indexOf(b.kind),
	);
	const fewest = (towards: Towards) => {
		const now = { ...counts };
		const at = ranked.findIndex((one) => {
			answer(now, one, towards);
			return verdict(band(now), goal, running) === towards;
		});
		return at < 0 ? null : at + 1;
	};
	const [reached, notReached] = [fewest('reached'), fewest('not_reached')];
	const possible = [reached, notReached].filter((count) => count !== null);
	const known = counts.part + counts.rest + counts.unknown;
	return {
		...{ reached, notReached },
		least: possible.length > 0 ? Math.min(...possible) : null,
		all: open.length,
		enough: running || known === 0 ? null : open.length,
	};
}

/**
 * Orders by how far an answer can move the share, the furthest first. An answer moves what is over the goal (yes answers less the goal's
 * part of the denominator) by as much towards either verdict, and what several move adds up: so the first ones are always the fewest.
 */
export function byEffect(a: Open, b: Open, goal: number): number {
	return effect(b, goal) - effect(a, goal);
}

/** How far an answer can move the share, in what each counts. */
export function effect({ kind, weight }: Open, goal: number): number {
	if (kind === 'unclear_part') return weight * (1 - goal);
	return kind === 'unclear_rest' ? weight * goal : weight;
}

type Towards = 'reached' | 'not_reached';

/** Takes an answer into the counts: the one that moves the share furthest. */
function answer(now: ShareCounts, { kind, weight }: Open, towards: Towards): void {
	add(now, kind, -weight);
	if (kind === 'unknown' || kind === 'unclear_unknown')
		add(now, towards === 'reached' ? 'part' : 'rest', weight);
	if (kind === 'unclear_part' && towards === 'reached') add(now, 'part', weight);
	if (kind === 'unclear_rest' && towards === 'not_reached') add(now, 'rest', weight);
}

/** Money has two decimals: they stay exact. */
function add(now: ShareCounts, tally: keyof ShareCounts, weight: number): void {
	now[tally] = Math.round((now[tally] + weight) * 100) / 100;
}
