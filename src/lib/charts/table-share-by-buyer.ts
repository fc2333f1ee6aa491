import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { buyerName, buyersShown, largestBuyers } from './buyers.ts';
import { bandCells, bandColumns, shareCells, shareColumns } from './share-columns.ts';
import { fewestForPercent, shareParts } from './share-parts.ts';
import { textCell, type TableTwin } from './table.ts';

/** One row an organisation, all of them, the largest first; with band and verdict where any has adopted a goal. */
export function tableShareByBuyer(
	results: readonly Result[],
	locale: Locale,
	shown: number = buyersShown,
): TableTwin {
	const t = translator(locale);
	const buyers = largestBuyers(results);
	const more = buyers.length - shown;
	const judged = buyers.some(({ goal }) => goal !== null);
	const notes: string[] = [];
	if (more > 0) {
		notes.push(
			t('charts_note_more', {
				count: more,
				shown: formatInteger(shown, locale),
				more: formatInteger(more, locale),
			}),
		);
	}
	if (buyers.some((buyer) => shareParts(buyer).all < fewestForPercent)) {
		notes.push(t('charts_note_percent', { fewest: fewestForPercent }));
	}
	return {
		caption: t('charts_caption_share_by_buyer', { year: buyers[0]?.slice.year ?? '' }),
		columns: [
			{ key: 'buyer', label: t('charts_column_buyer'), numeric: false },
			...shareColumns(buyers, locale),
			...(judged ? bandColumns(buyers, locale) : []),
		],
		rows: buyers.map((buyer) => [
			textCell(buyerName(buyer, locale)),
			...shareCells(buyer, locale),
			...(judged ? bandCells(buyer, buyers, locale) : []),
		]),
		notes,
	};
}
