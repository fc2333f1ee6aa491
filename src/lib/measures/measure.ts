import type { SliceDimension } from './dimensions.ts';
import type { FactName } from './facts.ts';
import type { MeasureId } from './result.ts';
import type { Contents, Unanswerable } from './unanswerable.ts';

/**
 * What a row of a fact adds to a figure. Shares: `part` to numerator and denominator, `rest` and `unknown` to the denominator, the
 * `unclear_*` where it is not known whether the row belongs to the denominator at all. Counts: `amount` to the count itself, `part`
 * to what is covered, `rest` and `unknown` to what is not. `derived` and `fallback` count rows placed by another field than the first choice.
 */
export const tallies = [
	'amount',
	'part',
	'rest',
	'unknown',
	'unclear_part',
	'unclear_rest',
	'unclear_unknown',
	'derived',
	'fallback',
] as const;

export type Tally = (typeof tallies)[number];
export type Tallies = Record<Tally, number>;

/**
 * How a figure is made of its tallies (`assemble.ts`). `share`: part / (part + rest + unknown), with a band. Counts (`persons`,
 * `months`, `reports`): amount, covered as far as part / (part + rest + unknown). `rows`: part of part + rest,
 * which could move a headline figure by up to amount. `mean_days`: amount / part.
 * `per_10_million`: 10,000,000 x amount / (part + rest). `share_of_recorded`: by group amount / amount of those with any group recorded,
 * with a band, else part / (part + unknown), which is how many that are. `ratio`: that share by group / (part / (part + rest)).
 */
export type Unit =
	| 'share'
	| 'persons'
	| 'months'
	| 'reports'
	| 'rows'
	| 'mean_days'
	| 'per_10_million'
	| 'share_of_recorded'
	| 'ratio';

export interface DefinitionChange {
	version: number;
	/** YYYY-MM-DD */
	on: string;
}

/**
 * The definition of a measure: which rows of a fact it looks at and what each of them adds. Everything else (totals, slices, the rows
 * behind a figure, the method page) is made from it. Label, definition and more stand in the messages `measure_<id>_…`.
 */
export interface Measure {
	id: MeasureId;
	unit: Unit;
	/** The measure that it counts in another way; null for one that stands alone. */
	variantOf: MeasureId | null;
	fact: FactName;
	/** SQL condition: the rows that it looks at, those that are left out among them. */
	population: string;
	/** SQL for why a row is left out (NULL: it counts). Default: the fact's column `excluded`. */
	excluded?: string;
	/** SQL numbers (INTEGER or DECIMAL) by row; what is not named is 0. */
	tallies: Readonly<Partial<Record<Tally, string>>>;
	/** Tallies that need not be whole numbers. Default: none. */
	fractions?: readonly Tally[];
	/** Of shares: the value is not available where the answers known are a smaller part (0..1) of all; the band stays. */
	hiddenBelow?: number;
	/** By what it can be divided; of `parted` dimensions the fact has a column each, `''` where it does not apply to a row. */
	slices: readonly SliceDimension[];
	/** Its categories in the order in which they are told; default, and what is not named here: by code. */
	categories?: readonly string[];
	/** Figures come apart by series: the fact has a column `series`. */
	series: boolean;
	/** Whether the whole is a figure, too; not where categories stand beside each other: then other dimensions only filter. */
	total: boolean;
	/** Why the data at hand cannot answer it at all; null where they can. */
	unanswerable: (contents: Contents) => Unanswerable | null;
	/** Every meaning that it has had, the present one last: the message `measure_<id>_change_<version>` says what is new since the one before. */
	changes: readonly DefinitionChange[];
}

/** The number of a measure's present meaning. */
export function versionOf({ changes }: Pick<Measure, 'changes'>): number {
	return changes.at(-1)!.version;
}
