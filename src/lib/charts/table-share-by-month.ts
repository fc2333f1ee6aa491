import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { byMonth, monthNumber, monthShort } from './months.ts';
import { shareCells, shareColumns } from './share-columns.ts';
import { fewestForPercent, shareParts } from './share-parts.ts';
import type { TableTwin } from './table.ts';

/** One row a month. */
export function tableShareByMonth(results: readonly Result[], locale: Locale): TableTwin {
	const t = translator(locale);
	const months = byMonth(results);
	return {
		caption: t('charts_caption_share_by_month', { year: months[0]?.slice.year ?? '' }),
		columns: [
			{ key: 'month', label: t('charts_column_month'), numeric: false },
			...shareColumns(months, locale),
		],
		rows: months.map((month) => [
			{ text: monthShort(monthNumber(month), locale), value: month.slice.key },
			...shareCells(month, locale),
		]),
		notes: months.some((month) => shareParts(month).all < fewestForPercent)
			? [t('charts_note_percent', { fewest: fewestForPercent })]
			: [],
	};
}
