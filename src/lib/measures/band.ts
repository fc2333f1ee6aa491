import type { Tallies } from './measure.ts';
import type { Verdict } from './result.ts';

/** Procurements by answer: among the services, and among those whose nature is unknown. */
export type ShareCounts = Pick<
	Tallies,
	'part' | 'rest' | 'unknown' | 'unclear_part' | 'unclear_rest' | 'unclear_unknown'
>;

/** A share as two whole numbers; `of` 0 means that there is nothing to divide by. */
export interface Fraction {
	part: number;
	of: number;
}

/** What the share can be, from what is known to what is possible, over the unknown answers and the unknown natures. */
export interface Band {
	value: Fraction;
	lower: Fraction;
	upper: Fraction;
}

export function band(counts: ShareCounts): Band {
	const services = counts.part + counts.rest + counts.unknown;
	return {
		value: { part: counts.part, of: services },
		lower: { part: counts.part, of: services + counts.unclear_rest + counts.unclear_unknown },
		upper: {
			part: counts.part + counts.unknown + counts.unclear_part + counts.unclear_unknown,
			of: services + counts.unclear_part + counts.unclear_unknown,
		},
	};
}

/** null where there is nothing to divide by. */
export function ratio({ part, of }: Fraction): number | null {
	return of === 0 ? null : part / of;
}

const parts = 10_000;

/** Whether a share reaches a goal, in whole numbers: no rounding can lift it over the line. The goal is read to a hundredth of a per cent. */
export function reaches({ part, of }: Fraction, goal: number): boolean {
	return part * parts >= Math.round(goal * parts) * of;
}

/**
 * *Reached* if what is known reaches the goal, *not reached* if not even what is possible does, else *undecidable*.
 * A running year is never *not reached*. null without a goal, or with nothing to divide by.
 * @param goal fraction 0..1
 */
export function verdict({ lower, upper }: Band, goal: number | null, running: boolean): Verdict | null {
	if (goal === null || upper.of === 0) return null;
	if (lower.of > 0 && reaches(lower, goal)) return 'reached';
	return running || reaches(upper, goal) ? 'undecidable' : 'not_reached';
}
