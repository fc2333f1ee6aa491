import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import type { RowBar } from './bar-rows.ts';
import type { Drawing } from './drawing.ts';
import type { LegendItem } from './legend.ts';
import { shareParts } from './share-parts.ts';
import { yearBars } from './year-bars.ts';
import { wholeYears, yearText } from './years.ts';

/** Commitments that were due: fulfilled, not known, not fulfilled. */
export function commitmentsByYear(results: readonly Result[], drawing: Drawing): SVGSVGElement {
	const t = translator(drawing.locale);
	const items: LegendItem[] = [
		{ swatch: 'accent', text: t('commitments_part_yes') },
		{ swatch: 'unknown', text: t('charts_part_unknown') },
		{ swatch: 'neutral', text: t('commitments_part_no') },
	];
	return partsByYear(results, t('commitments_image'), items, drawing);
}

/** Contracts that were due to report: those that have, and those of which nothing is known. */
export function reportingByYear(results: readonly Result[], drawing: Drawing): SVGSVGElement {
	const t = translator(drawing.locale);
	const items: LegendItem[] = [
		{ swatch: 'accent', text: t('reporting_part_yes') },
		{ swatch: 'unknown', text: t('reporting_part_no') },
	];
	const missing = results.map((result) => ({
		...result,
		unknown: (result.denominator ?? 0) - result.numerator,
	}));
	return partsByYear(missing, t('reporting_image'), items, drawing);
}

function partsByYear(
	results: readonly Result[],
	name: string,
	items: readonly LegendItem[],
	drawing: Drawing,
): SVGSVGElement {
	const { locale } = drawing;
	const years = wholeYears(results).map((result) => {
		const { yes, unknown, all } = shareParts(result);
		const counts = { yes: formatInteger(yes, locale), all: formatInteger(all, locale) };
		const bar: RowBar = {
			parts: [
				{ swatch: 'accent', from: 0, to: yes },
				{ swatch: 'unknown', from: yes, to: yes + unknown },
				{ swatch: 'neutral', from: yes + unknown, to: all },
			],
			text: translator(locale)('charts_x_of_y', counts),
			short: `${counts.yes}/${counts.all}`,
		};
		return { year: yearText(result, locale), under: null, bars: [bar] };
	});
	return yearBars(drawing, name, years, items);
}
