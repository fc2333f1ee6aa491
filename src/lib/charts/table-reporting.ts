import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { countCell, textCell, type TableTwin } from './table.ts';
import { wholeYears, yearText } from './years.ts';

/** One row a year: contracts that were due to report, those that have, those that have not. */
export function tableReporting(results: readonly Result[], locale: Locale): TableTwin {
	const t = translator(locale);
	const count = (key: string, label: string) => ({ key, label, numeric: true });
	return {
		caption: t('reporting_caption'),
		columns: [
			{ key: 'year', label: t('charts_column_year'), numeric: false },
			count('reported', t('charts_column_reported')),
			count('missing', t('results_figure_not_reported')),
			count('due', t('charts_column_due')),
		],
		rows: wholeYears(results).map((year) => {
			const { numerator, denominator } = year;
			return [
				textCell(yearText(year, locale)),
				countCell(denominator === null ? null : numerator, locale),
				countCell(denominator === null ? null : denominator - numerator, locale),
				countCell(denominator, locale),
			];
		}),
		notes: [],
	};
}
