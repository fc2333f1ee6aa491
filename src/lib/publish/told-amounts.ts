import { band, ratio, type ShareCounts } from '../measures/band.ts';
import type { SecretFigure } from '../measures/result.ts';
import type { valueParts } from '../measures/value-contributors.ts';
import type { PublishedRow } from './snapshot.ts';

type Part = (typeof valueParts)[number];

/**
 * The amounts that a published share of money is made of, as anybody can work them out who has the row.
 * @returns of parts the sum; null where the row does not tell it
 */
export function toldAmounts(row: PublishedRow): (parts: readonly Part[]) => number | null {
	const { numerator, denominator, unknown } = row;
	if (denominator === null) return () => null;
	return (parts) => {
		const [first, ...others] = parts;
		if (others.length === 2) return denominator;
		if (numerator === null) return null;
		if (others.length === 1) return denominator - numerator;
		if (first === 'part') return numerator;
		if (unknown === null) return null;
		if (first === 'rest') return denominator - numerator - unknown;
		return first === 'unknown' ? unknown : unclearOf(row)[first as Unclear];
	};
}

/** The figures of a share of money, of the sums of its parts. */
export function figuresOfMoney(counts: ShareCounts): Pick<PublishedRow, SecretFigure> {
	const { value, lower, upper } = band(counts);
	return {
		...{ value: ratio(value), numerator: value.part, denominator: value.of, unknown: counts.unknown },
		unknown_nature: counts.unclear_part + counts.unclear_rest + counts.unclear_unknown,
		...{ lower: ratio(lower), upper: ratio(upper) },
	};
}

type Unclear = Extract<Part, `unclear_${string}`>;

/**
 * What of unknown nature has a clause, has none, or is not known to have one. The lower end of the band is the numerator of the denominator
 * and the last two, the upper end all that can have a clause of the denominator and all but the second.
 */
function unclearOf({
	numerator,
	denominator,
	unknown,
	unknown_nature: all,
	lower,
	upper,
}: PublishedRow): Record<Unclear, number | null> {
	if (all === 0) return { unclear_part: 0, unclear_rest: 0, unclear_unknown: 0 };
	if (!all || !numerator || !denominator || unknown === null || !lower || upper === null || upper >= 1)
		return { unclear_part: null, unclear_rest: null, unclear_unknown: null };
	const notYes = numerator / lower - denominator;
	const notNo = (numerator + unknown - upper * denominator) / (upper - 1);
	return { unclear_part: all - notYes, unclear_rest: all - notNo, unclear_unknown: notYes + notNo - all };
}
