import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { barRows, type BarRow } from './bar-rows.ts';
import type { Drawing } from './drawing.ts';
import { shareColumns, shareCells } from './share-columns.ts';
import { shareLegend } from './share-legend.ts';
import { fewestForPercent, hasPercent, percentText, shareParts } from './share-parts.ts';
import { textCell, type TableTwin } from './table.ts';

/** A part of the city, or all of it, by its name. */
export interface Named {
	name: string;
	result: Result;
}

/** One organisation beside the city: bars of the same length, each of all its service procurements, told apart by what is known of them. */
export function shareBeside(all: readonly Named[], drawing: Drawing): SVGSVGElement {
	const { locale } = drawing;
	const t = translator(locale);
	const rows = all.map(({ name, result }): BarRow => {
		const { yes, unknown, all: whole } = shareParts(result);
		const counts = { yes: formatInteger(yes, locale), all: formatInteger(whole, locale) };
		const percent =
			hasPercent(result) && result.value !== null ? ` (${percentText(result.value, result, locale)})` : '';
		const at = (count: number) => count / Math.max(1, whole);
		return {
			name,
			bars: [
				{
					parts: [
						{ swatch: 'accent', from: 0, to: at(yes) },
						{ swatch: 'unknown', from: at(yes), to: at(yes + unknown) },
						{ swatch: 'neutral', from: at(yes + unknown), to: at(whole) },
					],
					text: t('charts_x_of_y', counts) + percent,
				},
			],
		};
	});
	const results = all.map(({ result }) => result);
	return barRows(drawing, t('beside_image'), rows, shareLegend(results, locale));
}

/** The same as a table. */
export function tableShareBeside(all: readonly Named[], caption: string, locale: Locale): TableTwin {
	const t = translator(locale);
	const results = all.map(({ result }) => result);
	return {
		caption,
		columns: [
			{ key: 'of', label: t('charts_column_buyer'), numeric: false },
			...shareColumns(results, locale),
		],
		rows: all.map(({ name, result }) => [textCell(name), ...shareCells(result, locale)]),
		notes: results.every(hasPercent)
			? []
			: [t('charts_note_percent', { fewest: formatInteger(fewestForPercent, locale) })],
	};
}
