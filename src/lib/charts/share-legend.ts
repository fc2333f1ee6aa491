import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import type { LegendItem } from './legend.ts';
import { shareMeasure } from './share-measure.ts';

/** The three parts of a share, in the order in which they are drawn. */
export function shareLegend(results: readonly Result[], locale: Locale): LegendItem[] {
	const first = results[0];
	if (first === undefined) return [];
	const t = translator(locale);
	return [
		{ swatch: 'accent', text: t(`charts_part_${shareMeasure(first)}`) },
		{ swatch: 'unknown', text: t('charts_part_unknown') },
		{ swatch: 'neutral', text: t('charts_part_without') },
	];
}
