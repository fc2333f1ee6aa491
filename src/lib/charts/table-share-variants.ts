import {
	leadingTo,
	type Cell,
	type Column,
	missingCell,
	secretCell,
	shownCount,
	textCell,
	type TableTwin,
} from './table.ts';
import { isSecret, type Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { goalPercent, hasPercent, percentText } from './share-parts.ts';

/** One row a way of counting: share, band, what it is made of, and the goal where one was adopted for it. */
export function tableShareVariants(results: readonly Result[], locale: Locale): TableTwin {
	const t = translator(locale);
	const percent = (key: string, label: string): Column => ({ key, label, numeric: true, unit: '%' });
	const count = (key: string, label: string): Column => ({ key, label, numeric: true });
	const notes = [
		...(results.some(({ goal }) => goal !== null)
			? [t('variants_goal_note'), t('charts_note_not_applicable')]
			: []),
		...(results.some(({ secret }) => secret !== undefined) ? [t('variants_secret_note')] : []),
	];
	return {
		caption: t('variants_caption', { year: results[0]?.slice.year ?? '' }),
		columns: [
			{ key: 'way', label: t('variants_column_way'), numeric: false },
			percent('share', t('charts_column_share')),
			percent('lower', t('charts_column_lower')),
			percent('upper', t('charts_column_upper')),
			count('numerator', t('rows_numerator')),
			count('denominator', t('rows_denominator')),
			count('unknown', t('charts_part_unknown')),
			percent('goal', t('charts_column_goal')),
		],
		rows: results.map((result) => {
			const { measure, goal } = result;
			const share = (figure: 'value' | 'lower' | 'upper') =>
				isSecret(result, figure) ? secretCell : percentCell(result[figure], result, locale);
			const all = shownCount(result, 'denominator', locale);
			const percent = hasPercent(result);
			return [
				textCell(t(`measure_${measure}`)),
				percent
					? leadingTo(share('value'), result)
					: isSecret(result, 'value')
						? secretCell
						: missingCell(locale),
				share('lower'),
				share('upper'),
				shownCount(result, 'numerator', locale),
				percent ? all : leadingTo(all, result),
				shownCount(result, 'unknown', locale),
				goal === null
					? { text: '.', value: '.' }
					: { text: goalPercent(goal, locale), value: Math.round(goal * 1000) / 10 },
			];
		}),
		notes,
	};
}

function percentCell(fraction: number | null, result: Result, locale: Locale): Cell {
	if (fraction === null) return missingCell(locale);
	return { text: percentText(fraction, result, locale), value: Math.round(fraction * 1000) / 10 };
}
