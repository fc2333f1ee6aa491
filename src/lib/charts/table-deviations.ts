import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { keyText, type KeyNames } from './keys.ts';
import { countCell, leadingTo, textCell, type TableTwin } from './table.ts';

/** One row an organisation or a reason, in the order given: how many deviations, and of how many it is known what they led to. */
export function tableDeviations(
	results: readonly Result[],
	dimension: 'organisation' | 'category',
	locale: Locale,
	names: KeyNames = {},
): TableTwin {
	const t = translator(locale);
	const rows = results.filter(({ slice }) => slice.dimension === dimension);
	return {
		caption: t(`charts_caption_deviations_${dimension}`, { year: rows[0]?.slice.year ?? '' }),
		columns: [
			{ key: dimension, label: t(`charts_column_deviations_${dimension}`), numeric: false },
			{ key: 'deviations', label: t('charts_column_deviations'), numeric: true },
			{ key: 'reported', label: t('charts_column_deviations_reported'), numeric: true },
			{ key: 'unknown', label: t('charts_part_unknown'), numeric: true },
		],
		rows: rows.map((result) => [
			textCell(keyText(dimension, result.slice.key, locale, { ...names, measure: 'deviations' })),
			leadingTo(countCell(result.value, locale), result),
			countCell(result.numerator, locale),
			countCell(result.unknown, locale),
		]),
		notes: [],
	};
}
