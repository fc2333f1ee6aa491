import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { buyerName, largestBuyers } from './buyers.ts';
import { shareMeasure } from './share-measure.ts';
import { shareParts } from './share-parts.ts';

/** How many organisations there are, the largest of them, and those of which nothing is known. */
export function sentenceShareByBuyer(results: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const buyers = largestBuyers(results);
	const largest = buyers[0];
	if (largest === undefined) return t('charts_share_not_available');
	const { yes, all, noneRecorded } = shareParts(largest);
	const most = {
		buyer: buyerName(largest, locale),
		all: formatInteger(all, locale),
		yes: formatInteger(yes, locale),
	};
	const said = [
		t('charts_buyers', { count: buyers.length, buyers: formatInteger(buyers.length, locale) }),
		noneRecorded
			? t('charts_largest_not_recorded', most)
			: t(`charts_${shareMeasure(largest)}_largest`, most),
	];
	const none = buyers.filter((buyer) => shareParts(buyer).noneRecorded).length;
	if (none > 0)
		said.push(t('charts_buyers_unrecorded', { count: none, buyers: formatInteger(none, locale) }));
	return said.join(' ');
}
