import { barY } from '@observablehq/plot';
import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import type { Drawing } from './drawing.ts';
import { legend, legendHeight } from './legend.ts';
import { byMonth, monthNumber, monthShort } from './months.ts';
import { painted } from './painted.ts';
import { palette } from './palette.ts';
import { shareLegend } from './share-legend.ts';
import { shareParts } from './share-parts.ts';
import { draw, element, fontSize, isNarrow, line, rowZone } from './svg.ts';

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A column a month, as tall as the number of its service procurements: solid, hatched, light. */
export function shareByMonth(results: readonly Result[], drawing: Drawing): SVGSVGElement {
	const { locale, document, width } = drawing;
	const months = byMonth(results);
	const items = shareLegend(months, locale);
	const size = fontSize(drawing);
	const narrow = isNarrow(drawing);
	const top = legendHeight(drawing, items) + Math.round(size * 2);
	const tall = narrow ? 160 : 190;
	const most = Math.max(1, ...months.map((month) => shareParts(month).all));
	const columns = months.flatMap((result) => {
		const { yes, unknown, all } = shareParts(result);
		const month = monthNumber(result);
		return [
			{ month, swatch: 'accent', from: 0, to: yes } as const,
			{ month, swatch: 'unknown', from: yes, to: yes + unknown } as const,
			{ month, swatch: 'neutral', from: yes + unknown, to: all } as const,
		].filter(({ from, to }) => to > from);
	});
	const name = translator(locale)('charts_image_share_by_month', { year: months[0]?.slice.year ?? '' });
	const svg = draw(drawing, name, {
		height: top + tall + Math.round(size * 1.8),
		marginTop: top,
		marginBottom: Math.round(size * 1.8),
		marginLeft: 0,
		marginRight: 0,
		x: { type: 'band', domain: allMonths, paddingInner: 0.35, paddingOuter: 0.15, axis: null, round: false },
		y: { domain: [0, most], axis: null },
		marks: painted(drawing, columns, (alike, look) =>
			barY(alike, { x: 'month', y1: 'from', y2: 'to', ...look }),
		),
	});
	svg.append(line(document, 0, top + tall, width, top + tall, palette.ink));
	const step = width / (allMonths.length - 0.35 + 0.3);
	const middle = (month: number) => step * (0.15 + 0.325 + month - 1);
	for (const month of allMonths) {
		const text = narrow ? String(month) : monthShort(month, locale);
		const at = { x: middle(month), y: top + tall + size * 1.35, fill: palette.quiet };
		svg.append(element(document, 'text', at, text));
	}
	for (const result of months) {
		const { all } = shareParts(result);
		const at = { x: middle(monthNumber(result)), y: top + tall * (1 - all / most) - 6 };
		svg.append(
			element(document, 'text', { ...at, 'font-variant': 'tabular-nums' }, formatInteger(all, locale)),
		);
	}
	const height = tall + Math.round(size * 1.8);
	months.forEach((result, row) => {
		const x = middle(monthNumber(result)) - step / 2;
		svg.append(rowZone(drawing, row, { x, y: top, width: step, height }));
	});
	svg.append(legend(drawing, items, 0));
	return svg;
}
