import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { shareMeasure } from './share-measure.ts';
import { hasPercent, percentText, shareParts } from './share-parts.ts';

/**
 * What a share says in plain words: "43 av 112 tjänsteupphandlingar (38,4 %) gjordes med stadens modell för social
 * hänsyn. För 7 saknas uppgift, så andelen ligger mellan 38,4 % och 44,7 %."
 */
export function sentenceShare(result: Result, locale: Locale): string {
	const t = translator(locale);
	const sentence = [headOfShare(result, locale), ...tailsOfShare(result, locale)].join(' ');
	return result.running ? t('charts_so_far', { year: result.slice.year, sentence }) : sentence;
}

/** The first sentence alone. @param withPercent whether the share follows the counts */
export function headOfShare(result: Result, locale: Locale, withPercent = true): string {
	const t = translator(locale);
	const measure = shareMeasure(result);
	const { yes, all, unknown, noneRecorded } = shareParts(result);
	const counts = { count: all, yes: formatInteger(yes, locale), all: formatInteger(all, locale) };
	if (result.denominator === null || all === 0) return t('charts_share_not_available');
	if (noneRecorded) return t(`charts_${measure}_none_recorded`, counts);
	if (yes === 0 && unknown > 0) return t(`charts_${measure}_zero_known`, counts);
	if (yes === 0) return t(`charts_${measure}_zero`, counts);
	const percent =
		withPercent && hasPercent(result) && result.value !== null
			? ` (${percentText(result.value, result, locale)})`
			: '';
	return t(`charts_${measure}_some`, { ...counts, percent });
}

/** What is to be added: of how many it is not known, and between which ends the share lies. */
export function tailsOfShare(result: Result, locale: Locale): string[] {
	const t = translator(locale);
	const { unknown, all, noneRecorded } = shareParts(result);
	const nature = result.unknown_nature;
	const counts = { unknown: formatInteger(unknown, locale), nature: formatInteger(nature, locale) };
	const said = nature > 0 ? [t('charts_share_nature', { count: nature, nature: counts.nature })] : [];
	if (noneRecorded || all === 0) return said;
	if (!hasPercent(result) || result.lower === null || result.upper === null) {
		return unknown > 0
			? [t('charts_share_unknown_only', { count: unknown, unknown: counts.unknown }), ...said]
			: said;
	}
	const band = {
		lower: percentText(result.lower, result, locale),
		upper: percentText(result.upper, result, locale),
	};
	const moved = band.lower === band.upper ? t('charts_share_unmoved') : t('charts_share_band', band);
	if (unknown === 0) return nature > 0 ? [...said, moved] : [];
	if (nature === 0) return [t('charts_share_unknown', { count: unknown, unknown: counts.unknown, ...band })];
	const missing = t('charts_share_unknown_only', { count: unknown, unknown: counts.unknown });
	return [missing, ...said, moved];
}
