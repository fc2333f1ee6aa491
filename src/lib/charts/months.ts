import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator, type MessageKey } from '../text/translate.ts';

/** 1 to 12, from a result's `YYYY-MM`. */
export const monthNumber = (result: Result): number => Number(result.slice.key.slice(5, 7));

/** The results of months, in order. */
export function byMonth(results: readonly Result[]): Result[] {
	return results
		.filter((result) => result.slice.dimension === 'month' && monthNumber(result) >= 1)
		.toSorted((a, b) => monthNumber(a) - monthNumber(b));
}

/** The month as it stands in a sentence: `mars`, `maaliskuussa`. */
export function monthInSentence(month: number, locale: Locale): string {
	return translator(locale)(`charts_month_${month}` as MessageKey);
}

export function monthShort(month: number, locale: Locale): string {
	return translator(locale)(`charts_month_short_${month}` as MessageKey);
}
