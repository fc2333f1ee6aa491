import type { Result } from '../measures/result.ts';
import { formatInteger, formatPercent } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';

/** How many of the year's commitments are fulfilled, and between which ends the share lies where not all of them are known. */
export function sentenceCommitments(result: Result, locale: Locale): string {
	const t = translator(locale);
	const { numerator, denominator, unknown, lower, upper, slice, running } = result;
	if (denominator === null || denominator === 0) return t('charts_commitments_none', { year: slice.year });
	const counts = { fulfilled: formatInteger(numerator, locale), due: formatInteger(denominator, locale) };
	const said = [t('charts_commitments_fulfilled', { count: denominator, year: slice.year, ...counts })];
	if ((unknown ?? 0) > 0 && lower !== null && upper !== null)
		said.push(
			t('charts_share_unknown', {
				...{ count: unknown!, unknown: formatInteger(unknown!, locale) },
				...{ lower: formatPercent(lower, locale), upper: formatPercent(upper, locale) },
			}),
		);
	const sentence = said.join(' ');
	return running ? t('charts_so_far', { year: slice.year, sentence }) : sentence;
}
