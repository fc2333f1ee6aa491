import type { Result } from '../measures/result.ts';
import { enumerate } from '../text/enumerate.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { sentenceShare } from './sentence-share.ts';
import { hasPercent, percentText, shareParts } from './share-parts.ts';
import { verdictCode } from './verdict.ts';
import { wholeYears } from './years.ts';

/** From where to where a share has gone, and how often the goal was reached. */
export function sentenceShareByYear(results: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const years = wholeYears(results);
	const only = years[0];
	if (only === undefined) return t('charts_share_not_available');
	if (years.length === 1) {
		const sentence = sentenceShare(only, locale);
		return only.running ? sentence : t('charts_share_years_one', { year: only.slice.year, sentence });
	}
	return [development(years, locale), ...unrecorded(years, locale), ...goals(years, locale)].join(' ');
}

/** From where to where it has gone. @param years whole years, oldest first */
export function development(years: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const known = years.filter(hasPercent);
	const first = known[0];
	const last = known.at(-1);
	if (first === undefined || last === undefined) return t('charts_share_years_none');
	if (first === last) {
		const sentence = sentenceShare(first, locale);
		return first.running ? sentence : t('charts_share_years_one', { year: first.slice.year, sentence });
	}
	return t(last.running ? 'charts_share_years_from_to_running' : 'charts_share_years_from_to', {
		from: first.slice.year,
		to: last.slice.year,
		first: rangeText(first, locale),
		last: rangeText(last, locale),
	});
}

/** `11,6–21,7 %` with a word joiner after the dash, or one percentage where the unknowns leave nothing open. */
function rangeText(year: Result, locale: Locale): string {
	const lower = percentText(year.lower ?? 0, year, locale);
	const upper = percentText(year.upper ?? 0, year, locale);
	return lower === upper
		? lower
		: translator(locale)('charts_range', { lower: lower.replace(/\s?%$/, ''), upper });
}

function unrecorded(years: Result[], locale: Locale): string[] {
	const t = translator(locale);
	const none = years.filter((year) => shareParts(year).noneRecorded).length;
	if (none === 0 || none === years.length) return [];
	return [t('charts_share_years_unknown', { count: none, years: formatInteger(none, locale) })];
}

function goals(years: Result[], locale: Locale): string[] {
	const over = years.filter((year) => !year.running);
	const codes = over.map(verdictCode).filter((code) => code !== 'no_goal');
	if (codes.length === 0) return [];
	const t = translator(locale);
	const list = (['reached', 'not_reached', 'undecidable'] as const).flatMap((code) => {
		const count = codes.filter((one) => one === code).length;
		return count === 0
			? []
			: [t(`charts_goal_years_${code}`, { count, years: formatInteger(count, locale) })];
	});
	return [
		t('charts_share_years_goal', {
			count: codes.length,
			years: formatInteger(codes.length, locale),
			list: enumerate(list, locale),
		}),
	];
}
