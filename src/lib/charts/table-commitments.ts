import type { Result } from '../measures/result.ts';
import { formatPercent } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { countCell, leadingTo, missingCell, textCell, type Cell, type TableTwin } from './table.ts';
import { wholeYears, yearText } from './years.ts';

/** One row a year: what was due, how much of it is fulfilled, of how much nothing is known, and the share from least to most. */
export function tableCommitments(results: readonly Result[], locale: Locale): TableTwin {
	const t = translator(locale);
	const count = (key: string, label: string) => ({ key, label, numeric: true });
	return {
		caption: t('charts_caption_commitments'),
		columns: [
			{ key: 'year', label: t('charts_column_year'), numeric: false },
			count('due', t('charts_column_commitments_due')),
			count('fulfilled', t('charts_column_commitments_fulfilled')),
			count('not_fulfilled', t('part_commitment_fulfilment_not_fulfilled')),
			count('unknown', t('charts_part_unknown')),
			{ ...count('lower', t('charts_column_lower')), unit: '%' },
			{ ...count('upper', t('charts_column_upper')), unit: '%' },
		],
		rows: wholeYears(results).map((year) => {
			const { numerator, denominator, unknown, lower, upper } = year;
			const rest = denominator === null ? null : denominator - numerator - (unknown ?? 0);
			return [
				textCell(yearText(year, locale)),
				leadingTo(countCell(denominator, locale), year),
				countCell(numerator, locale),
				countCell(rest, locale),
				countCell(unknown, locale),
				percentCell(lower, locale),
				percentCell(upper, locale),
			];
		}),
		notes: [],
	};
}

function percentCell(fraction: number | null, locale: Locale): Cell {
	if (fraction === null) return missingCell(locale);
	return { text: formatPercent(fraction, locale), value: Math.round(fraction * 1000) / 10 };
}
