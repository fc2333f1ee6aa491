import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { byMonth, monthInSentence, monthNumber } from './months.ts';
import { shareMeasure } from './share-measure.ts';
import { shareParts } from './share-parts.ts';

/** The month with the most service procurements, and how many of those had what is measured. */
export function sentenceShareByMonth(results: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const months = byMonth(results).toSorted((a, b) => shareParts(b).all - shareParts(a).all);
	const most = months[0];
	if (most === undefined || shareParts(most).all === 0) return t('charts_share_not_available');
	const { yes, all, unknown } = shareParts(most);
	const said = [
		t('charts_month_most', {
			all: formatInteger(all, locale),
			month: monthInSentence(monthNumber(most), locale),
		}),
	];
	if (yes > 0) {
		said.push(t(`charts_${shareMeasure(most)}_of_them`, { count: yes, yes: formatInteger(yes, locale) }));
	}
	if (unknown > 0) {
		said.push(t('charts_share_unknown_only', { count: unknown, unknown: formatInteger(unknown, locale) }));
	}
	return said.join(' ');
}
