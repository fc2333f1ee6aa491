import { isSecret, type Result } from '../measures/result.ts';
import { formatInteger, formatPercent } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { barRows, type RowBar } from './bar-rows.ts';
import type { Drawing } from './drawing.ts';
import type { LegendItem } from './legend.ts';
import { secretCell } from './table.ts';
import { goalPercent, hasPercent, percentText } from './share-parts.ts';

/** Amounts of money are left to the table. */
const mostPrinted = 1_000_000;

/**
 * A bar a way of counting, each as long as the other: solid for what is known to be with, hatched for what may be, light for the rest.
 * The goal of the first stands across all of them.
 */
export function shareVariants(results: readonly Result[], drawing: Drawing): SVGSVGElement {
	const { locale } = drawing;
	const t = translator(locale);
	const goal = results[0]?.goal ?? null;
	const items: LegendItem[] = [
		{ swatch: 'accent', text: t('variants_known') },
		{ swatch: 'unknown', text: t('variants_possible') },
		{ swatch: 'neutral', text: t('variants_rest') },
	];
	const rows = results.map((result) => ({
		name: t(`measure_${result.measure}`),
		bars: [bar(result, drawing)],
	}));
	const name = t('variants_image', { year: results[0]?.slice.year ?? '' });
	const line =
		goal === null ? null : { at: goal, text: t('charts_goal', { goal: goalPercent(goal, locale) }) };
	return barRows(drawing, name, rows, items, line);
}

function bar(result: Result, { locale }: Drawing): RowBar {
	const t = translator(locale);
	const { value, lower, upper, numerator, denominator } = result;
	if (isSecret(result, 'value')) return { parts: [], text: secretCell.text };
	if (value !== null && isSecret(result, 'lower'))
		return {
			parts: [],
			text: t('variants_without_band', { share: percentText(value, result, locale) }),
		};
	if (value === null || lower === null || upper === null)
		return { parts: [], text: t('charts_not_available') };
	const counts = { yes: formatInteger(numerator, locale), all: formatInteger(denominator ?? 0, locale) };
	const percent = hasPercent(result) ? percentText(value, result, locale) : null;
	const said = (denominator ?? 0) < mostPrinted ? t('charts_x_of_y', counts) : null;
	return {
		parts: [
			{ swatch: 'accent', from: 0, to: lower },
			{ swatch: 'unknown', from: lower, to: upper },
			{ swatch: 'neutral', from: upper, to: 1 },
		],
		text:
			percent === null
				? (said ?? formatPercent(value, locale))
				: said === null
					? percent
					: `${percent} (${said})`,
	};
}
