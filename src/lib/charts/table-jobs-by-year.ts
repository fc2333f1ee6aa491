import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import type { JobParts } from './jobs-by-year.ts';
import { seriesIn, seriesName, seriesOf } from './series.ts';
import { countCell, leadingTo, textCell, type TableTwin } from './table.ts';
import { wholeYears, yearText } from './years.ts';

/**
 * One row a year: each series in its own column, never a sum but where it is published, and how many contracts reported.
 * @param parts what sums of jobs are made of, by year: columns of their own
 */
export function tableJobsByYear(
	results: readonly Result[],
	locale: Locale,
	parts: ReadonlyMap<number, JobParts> | null = null,
): TableTwin {
	const t = translator(locale);
	const whole = wholeYears(results);
	const series = seriesIn(whole);
	const years = [...new Set(whole.map(({ slice }) => slice.year))];
	return {
		caption: t('charts_caption_jobs_by_year'),
		columns: [
			{ key: 'year', label: t('charts_column_year'), numeric: false },
			...(parts === null
				? []
				: [
						{ key: 'support', label: t('charts_series_jobs_support'), numeric: true },
						{ key: 'deviation', label: t('charts_series_jobs_deviation'), numeric: true },
					]),
			...series.map((key) => ({ key, label: seriesName(key, locale), numeric: true })),
			{ key: 'reported', label: t('charts_column_reported'), numeric: true },
			{ key: 'due', label: t('charts_column_due'), numeric: true },
		],
		rows: years.map((year) => {
			const here = whole.filter(({ slice }) => slice.year === year);
			const find = (key: string) => here.find((result) => seriesOf(result) === key);
			const reporting = ['jobs', 'jobs_sum', 'placements', 'placements_sum'].map(find).find(Boolean);
			const due = reporting?.denominator ?? null;
			return [
				textCell(here[0] === undefined ? String(year) : yearText(here[0], locale)),
				...(parts === null
					? []
					: [parts.get(year)?.support, parts.get(year)?.deviation].map((count) => countCell(count, locale))),
				...series.map((key) => {
					const result = find(key);
					return result ? leadingTo(countCell(result.value, locale), result) : countCell(null, locale);
				}),
				countCell(due === null ? null : reporting?.numerator, locale),
				countCell(due, locale),
			];
		}),
		notes: [],
	};
}
