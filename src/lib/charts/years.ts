import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';

/** The results of whole years, oldest first: what a figure over years is drawn from. */
export function wholeYears(results: readonly Result[]): Result[] {
	return results
		.filter(({ slice }) => slice.dimension === 'all')
		.toSorted((a, b) => a.slice.year - b.slice.year);
}

/** `2025`, or `2026 hittills` where the year is not over. */
export function yearText(result: Result, locale: Locale): string {
	const { year } = result.slice;
	return result.running ? translator(locale)('charts_year_so_far', { year }) : String(year);
}
