import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { barRows, type RowBar } from './bar-rows.ts';
import { buyerName, buyersShown, largestBuyers } from './buyers.ts';
import type { Drawing } from './drawing.ts';
import { shareLegend } from './share-legend.ts';
import { hasPercent, percentText, shareParts } from './share-parts.ts';

/**
 * A bar an organisation, as long as the number of its service procurements: solid, hatched, light. Only the largest are
 * drawn; the table has them all.
 */
export function shareByBuyer(
	results: readonly Result[],
	drawing: Drawing,
	shown: number = buyersShown,
): SVGSVGElement {
	const { locale } = drawing;
	const buyers = largestBuyers(results).slice(0, shown);
	const name = translator(locale)('charts_image_share_by_buyer', { year: buyers[0]?.slice.year ?? '' });
	const rows = buyers.map((buyer) => ({ name: buyerName(buyer, locale), bars: [bar(buyer, drawing)] }));
	return barRows(drawing, name, rows, shareLegend(buyers, locale));
}

function bar(buyer: Result, { locale }: Drawing): RowBar {
	const t = translator(locale);
	const { yes, unknown, all, noneRecorded } = shareParts(buyer);
	const counts = { yes: formatInteger(yes, locale), all: formatInteger(all, locale) };
	const percent = hasPercent(buyer) ? ` (${percentText(buyer.value ?? 0, buyer, locale)})` : '';
	const said = t('charts_x_of_y', counts);
	const known =
		unknown > 0 && hasPercent(buyer)
			? t('charts_at_least', { counts: said, lower: percentText(buyer.lower ?? 0, buyer, locale) })
			: said + percent;
	return {
		parts: [
			{ swatch: 'accent', from: 0, to: yes },
			{ swatch: 'unknown', from: yes, to: yes + unknown },
			{ swatch: 'neutral', from: yes + unknown, to: all },
		],
		text: noneRecorded ? t('charts_all_unrecorded', counts) : known,
	};
}
