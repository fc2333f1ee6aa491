import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { byMonth, monthInSentence, monthNumber } from './months.ts';
import { leaders } from './leaders.ts';
import { shareMeasure } from './share-measure.ts';
import { shareParts } from './share-parts.ts';

/** The month or months with the most service procurements, and how many of those had what is measured. */
export function sentenceShareByMonth(results: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const months = byMonth(results).filter((month) => shareParts(month).all > 0);
	const busiest = leaders(months, (month) => shareParts(month).all);
	const first = busiest[0];
	if (first === undefined) return t('charts_share_not_available');
	const said = [busiestText(busiest, months.length, locale)];
	const sum = (part: 'yes' | 'unknown') =>
		busiest.reduce((total, month) => total + shareParts(month)[part], 0);
	const [yes, unknown] = [sum('yes'), sum('unknown')];
	if (yes > 0) {
		said.push(t(`charts_${shareMeasure(first)}_of_them`, { count: yes, yes: formatInteger(yes, locale) }));
	}
	if (unknown > 0) {
		said.push(t('charts_share_unknown_only', { count: unknown, unknown: formatInteger(unknown, locale) }));
	}
	return said.join(' ');
}

function busiestText(busiest: readonly Result[], months: number, locale: Locale): string {
	const t = translator(locale);
	const [first, second] = busiest.map((month) => monthInSentence(monthNumber(month), locale));
	const all = formatInteger(shareParts(busiest[0]!).all, locale);
	if (busiest.length === 1) return t('charts_month_most', { all, month: first! });
	if (busiest.length === months) return t('charts_months_alike', { all });
	if (busiest.length === 2) return t('charts_month_most_two', { all, first: first!, second: second! });
	return t('charts_month_most_many', { all, months: formatInteger(busiest.length, locale) });
}
