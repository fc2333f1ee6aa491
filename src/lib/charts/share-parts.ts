import type { Result } from '../measures/result.ts';
import { formatPercent } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';

/** The services of a share, told apart by what is known of each: yes, no, nothing. */
export interface ShareParts {
	yes: number;
	no: number;
	unknown: number;
	all: number;
	/** Nothing is recorded for any of them: there is no share to draw or to say. */
	noneRecorded: boolean;
}

export function shareParts(result: Result): ShareParts {
	const all = result.denominator ?? 0;
	const unknown = Math.min(result.unknown ?? 0, all);
	const yes = result.numerator;
	return {
		yes,
		no: Math.max(0, all - yes - unknown),
		unknown,
		all,
		noneRecorded: all > 0 && unknown === all && yes === 0,
	};
}

/** Shares of organisations and months are said as x of y below this many, without a percentage. */
export const fewestForPercent = 10;

/** Whether the share may be printed as a percentage. */
export function hasPercent(result: Result): boolean {
	const { all, noneRecorded } = shareParts(result);
	if (result.value === null || all === 0 || noneRecorded) return false;
	return result.slice.dimension === 'all' || all >= fewestForPercent;
}

/** A fraction that a goal is held against never prints as the goal it did not reach. */
export function percentText(fraction: number, result: Result, locale: Locale): string {
	return result.goal === null
		? formatPercent(fraction, locale)
		: formatPercent(fraction, locale, result.goal);
}

/** `50 %`: goals are whole percentages as a rule and are printed so. */
export function goalPercent(goal: number, locale: Locale): string {
	const tenths = Math.round(goal * 1000);
	if (tenths % 10 !== 0) return formatPercent(goal, locale);
	return locale === 'en' ? `${tenths / 10}%` : `${tenths / 10}\u00a0%`;
}
