import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { codeRows } from './groups.ts';
import { seriesIn, seriesName, seriesOf } from './series.ts';
import { countCell, leadingTo, type TableTwin } from './table.ts';

/**
 * One row a target group or form, each series in its own column.
 * @param label the words of a code in the reader's language
 */
export function tableJobsByGroup(
	results: readonly Result[],
	label: (code: string) => string,
	locale: Locale,
): TableTwin {
	const t = translator(locale);
	const kind = results[0]?.slice.dimension === 'form' ? 'form' : 'group';
	const series = seriesIn(results);
	return {
		caption: t(`charts_caption_jobs_by_${kind}`, { year: results[0]?.slice.year ?? '' }),
		columns: [
			{ key: kind, label: t(`charts_column_${kind}`), numeric: false },
			...series.map((key) => ({ key, label: seriesName(key, locale), numeric: true })),
		],
		rows: codeRows(results).map((row) => [
			{ text: label(row.code), value: label(row.code) },
			...series.map((key) => {
				const result = results.find((one) => one.slice.key === row.code && seriesOf(one) === key);
				return result ? leadingTo(countCell(result.value, locale), result) : countCell(0, locale);
			}),
		]),
		notes: kind === 'group' ? [t('charts_group_overlap')] : [],
	};
}
