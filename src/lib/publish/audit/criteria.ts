import type { Interval } from './intervals.ts';

/*
 * When a count is safe. Zeros are shown, so that a hidden count is at least 1: "down to 1" says that nothing more is known of it.
 */

/** From what is published anybody knows no more than that it can be small, or nothing near to what it is. */
export function isSafe({ least, most }: Pick<Interval, 'least' | 'most'>, threshold: number): boolean {
	return most >= threshold && (least <= 1 || most - least >= threshold);
}

/**
 * A count that is hidden for its own sake can be anything from 1 to the threshold. Where more of its parts than one are not 0, it cannot be
 * 1 whatever is hidden: then from as few as it could be if nothing but zeros and the city's totals were shown.
 */
export function isSafePrimary(
	{ least, most }: Pick<Interval, 'least' | 'most'>,
	threshold: number,
	fewest: () => number,
): boolean {
	return most >= threshold && (least <= 1 || least <= fewest());
}

/**
 * How many came later, or came in one of the years that are shown together only: safe where that is nobody, or the threshold or more, or
 * not known nearly. Where it can be nobody it is safe too if no more is known than what the count that it is worked out from says alone.
 * @param apart the most that it can be as far as the two counts tell that it is the difference of, each taken alone
 */
export function isSafeDifference(
	{ least, most }: Pick<Interval, 'least' | 'most'>,
	threshold: number,
	apart: () => number,
): boolean {
	if (most < 0) return isSafeDifference({ least: -most, most: -least }, threshold, apart);
	if (least < 0 || most === 0 || least >= threshold) return true;
	if (isSafe({ least, most }, threshold)) return true;
	return least === 0 && most >= apart();
}
