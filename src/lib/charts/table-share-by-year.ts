import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { bandCells, bandColumns, shareCells, shareColumns } from './share-columns.ts';
import { textCell, type TableTwin } from './table.ts';
import { wholeYears, yearText } from './years.ts';

/** One row a year: parts, share, band, goal and outcome. */
export function tableShareByYear(results: readonly Result[], locale: Locale): TableTwin {
	const t = translator(locale);
	const years = wholeYears(results);
	return {
		caption: t('charts_caption_share_by_year'),
		columns: [
			{ key: 'year', label: t('charts_column_year'), numeric: false },
			...shareColumns(years, locale),
			...bandColumns(years, locale),
		],
		rows: years.map((year) => [
			textCell(yearText(year, locale)),
			...shareCells(year, locale),
			...bandCells(year, years, locale),
		]),
		notes: years.some((year) => year.goal === null) ? [t('charts_note_not_applicable')] : [],
	};
}
