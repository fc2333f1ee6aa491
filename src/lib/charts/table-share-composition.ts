import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { formatPercent } from '../text/format.ts';
import { shareMeasure } from './share-measure.ts';
import { percentText, shareParts } from './share-parts.ts';
import { countCell, leadingTo, missingCell, textCell, type Cell, type TableTwin } from './table.ts';
import { yearText } from './years.ts';

/** One row a part: with, not recorded, without, all. */
export function tableShareComposition(result: Result, locale: Locale): TableTwin {
	const t = translator(locale);
	const { yes, unknown, no, all, noneRecorded } = shareParts(result);
	const part = (count: number, known: boolean): Cell[] => {
		if (!known || all === 0)
			return [known ? countCell(count, locale) : missingCell(locale), missingCell(locale)];
		const fraction = count / all;
		const text = count === yes ? percentText(fraction, result, locale) : formatPercent(fraction, locale);
		return [countCell(count, locale), { text, value: Math.round(fraction * 1000) / 10 }];
	};
	return {
		caption: t('charts_caption_share_composition', { year: yearText(result, locale) }),
		columns: [
			{ key: 'part', label: t('charts_column_part'), numeric: false },
			{ key: 'count', label: t('charts_column_count'), numeric: true },
			{ key: 'share', label: t('charts_column_share'), numeric: true, unit: '%' },
		],
		rows: [
			[textCell(t(`charts_part_${shareMeasure(result)}`)), ...part(yes, !noneRecorded)],
			[textCell(t('charts_part_unknown')), ...part(unknown, true)],
			[textCell(t('charts_part_without')), ...part(no, !noneRecorded)],
			[
				textCell(t('charts_row_all')),
				...part(all, true).map((cell, at) => (at === 0 ? leadingTo(cell, result) : cell)),
			],
		],
		notes:
			result.unknown_nature > 0
				? [
						t('charts_share_nature', {
							count: result.unknown_nature,
							nature: countCell(result.unknown_nature, locale).text,
						}),
					]
				: [],
	};
}
