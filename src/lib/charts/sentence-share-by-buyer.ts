import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { buyerName, largestBuyers } from './buyers.ts';
import { leaders } from './leaders.ts';
import { shareMeasure } from './share-measure.ts';
import { shareParts } from './share-parts.ts';

/** How many organisations there are, the largest of them, and those of which nothing is known. */
export function sentenceShareByBuyer(results: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const buyers = largestBuyers(results);
	if (buyers.length === 0) return t('charts_share_not_available');
	const said = [
		t('charts_buyers', { count: buyers.length, buyers: formatInteger(buyers.length, locale) }),
		largest(buyers, locale),
	];
	const none = buyers.filter((buyer) => shareParts(buyer).noneRecorded).length;
	if (none > 0)
		said.push(t('charts_buyers_unrecorded', { count: none, buyers: formatInteger(none, locale) }));
	return said.join(' ');
}

/** No organisation is named as the largest where several are. */
function largest(buyers: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const [first, second, ...others] = leaders(buyers, (buyer) => shareParts(buyer).all);
	if (first === undefined) return t('charts_share_not_available');
	const { yes, all, noneRecorded } = shareParts(first);
	const counts = { all: formatInteger(all, locale), yes: formatInteger(yes, locale) };
	if (second === undefined) {
		const buyer = buyerName(first, locale);
		return noneRecorded
			? t('charts_largest_not_recorded', { ...counts, buyer })
			: t(`charts_${shareMeasure(first)}_largest`, { ...counts, buyer });
	}
	const tied = others.length + 2;
	if (tied === buyers.length) return t('charts_buyers_alike', { count: all, all: counts.all });
	if (tied === 2) {
		const names = { first: buyerName(first, locale), second: buyerName(second, locale) };
		return t('charts_buyers_largest_two', { ...names, all: counts.all });
	}
	return t('charts_buyers_largest_many', { buyers: formatInteger(tied, locale), all: counts.all });
}
