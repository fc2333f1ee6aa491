import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';

/** How many deviations from the model a year had. */
export function sentenceDeviations(result: Result, locale: Locale): string {
	const t = translator(locale);
	const { value, numerator } = result;
	const year = result.slice.year;
	const sentence =
		value === null
			? t('charts_deviations_not_available')
			: value === 0
				? t('charts_deviations_zero')
				: [
						t('charts_deviations_count', { count: value, n: formatInteger(value, locale), year }),
						value === 1 && numerator === 1
							? t('charts_deviation_outcome')
							: numerator > 0
								? t('charts_deviations_outcomes', { n: formatInteger(numerator, locale) })
								: t('charts_deviations_no_outcomes'),
					].join(' ');
	return result.running ? t('charts_so_far', { year: result.slice.year, sentence }) : sentence;
}
