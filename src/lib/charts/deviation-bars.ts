import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { barRows } from './bar-rows.ts';
import type { Drawing } from './drawing.ts';
import type { LegendItem } from './legend.ts';
import { shareParts } from './share-parts.ts';

/**
 * A bar an organisation or a reason, as long as it has deviations: with a reported job or placement, of which nothing is known, without.
 * @param label the words of a key in the reader's language
 */
export function deviationBars(
	results: readonly Result[],
	label: (key: string) => string,
	drawing: Drawing,
): SVGSVGElement {
	const { locale } = drawing;
	const t = translator(locale);
	const rows = results.map((result) => {
		const { yes, unknown, all } = shareParts({ ...result, denominator: result.value });
		return {
			name: label(result.slice.key),
			bars: [
				{
					parts: [
						{ swatch: 'deviation' as const, from: 0, to: yes },
						{ swatch: 'deviation-unknown' as const, from: yes, to: yes + unknown },
						{ swatch: 'deviation-outline' as const, from: yes + unknown, to: all },
					],
					text: formatInteger(all, locale),
				},
			],
		};
	});
	const items: LegendItem[] = [
		{ swatch: 'deviation', text: t('deviations_with') },
		{ swatch: 'deviation-unknown', text: t('charts_part_unknown') },
	];
	if (rows.some(({ bars }) => bars.some(({ parts }) => parts[2]!.to > parts[2]!.from)))
		items.push({ swatch: 'deviation-outline', text: t('deviations_without') });
	const kind = results[0]?.slice.dimension === 'category' ? 'category' : 'organisation';
	const name = t(`deviations_image_${kind}`, { year: results[0]?.slice.year ?? '' });
	return barRows(drawing, name, rows, items);
}
