/** A count of persons in a system of linked tables. The same count in several tables is one cell. */
export interface Cell {
	/** Unique in its system. */
	name: string;
	/** What was counted: a whole number, 0 or more. */
	count: number;
	/** Stands whatever happens: totals of the city, and what an earlier version showed and has not changed since. */
	shown: boolean;
	/** Why it must not be shown; null: it may be. Never together with `shown`, and never of 0. */
	primary: Primary | null;
	/** Nobody may be able to rule out that it is this large; the threshold below which counts are primary. */
	threshold: number;
	/** What is lost with it: among patterns that hide equally many cells the one that loses least is chosen. A whole number, 1 or more. */
	importance: number;
}

/** `small`: a count below the threshold. `one_category`: all of a small total. `kept`: an earlier version hid it. */
export type Primary = 'small' | 'one_category' | 'kept';

/** The parts (places in `cells`) add up to the total. */
export interface Sum {
	total: number;
	parts: readonly number[];
}

/** The count is at most the sum of others: "of whom" counts, and persons in any of overlapping groups. */
export interface Bound {
	count: number;
	others: readonly number[];
}

/** All tables that share a count, and everything that the public knows of how their counts hang together. */
export interface LinkedSystem {
	cells: readonly Cell[];
	sums: readonly Sum[];
	bounds: readonly Bound[];
}

/** Which cells are hidden. */
export interface Pattern {
	/** Places in `cells`, ascending. */
	hidden: number[];
	/** No pattern that protects hides fewer cells than this. */
	atLeast: number;
}

/** A system that cannot be protected even with every cell hidden that may be. */
export interface Unprotectable {
	/** Places in `cells` of the primary cells that can be worked out all the same. */
	failing: number[];
}
