import { barX } from '@observablehq/plot';
import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import type { Drawing } from './drawing.ts';
import { goalLine } from './goal-line.ts';
import { legend, legendHeight, type LegendItem } from './legend.ts';
import { painted } from './painted.ts';
import { palette } from './palette.ts';
import { shareMeasure } from './share-measure.ts';
import { goalPercent, shareParts } from './share-parts.ts';
import { draw, element, fontSize, isNarrow, rowZone } from './svg.ts';
import { textWidth } from './text-width.ts';
import { yearText } from './years.ts';

/**
 * One bar of all service procurements: solid for those with, hatched for those of which nothing is recorded, light for those
 * without. The hatched part lies between the two others, so that the goal's line tells the verdict by where it falls.
 */
export function shareComposition(result: Result, drawing: Drawing): SVGSVGElement {
	const { locale, document } = drawing;
	const t = translator(locale);
	const size = fontSize(drawing);
	const parts = partsOf(result, drawing);
	const all = shareParts(result).all;
	const items: LegendItem[] = parts.map(({ swatch, name, count }) => ({
		swatch,
		text: `${name}: ${formatInteger(count, locale)}`,
	}));
	const top = legendHeight(drawing, items) + (result.goal === null ? 8 : Math.round(size * 2.1));
	const tall = isNarrow(drawing) ? 52 : 60;
	const below = Math.round(size * 1.9);
	const svg = draw(drawing, t('charts_image_share_composition', { year: yearText(result, locale) }), {
		height: top + tall + below,
		marginTop: top,
		marginBottom: below,
		marginLeft: 1,
		marginRight: 1,
		x: { domain: [0, Math.max(1, all)], axis: null },
		y: { axis: null },
		marks: painted(
			drawing,
			parts.filter(({ count }) => count > 0),
			(alike, look) => barX(alike, { x1: 'from', x2: 'to', ...look }),
		),
	});
	const at = (share: number) => 1 + (drawing.width - 2) * share;
	for (const { count, from, to, swatch } of parts) {
		const text = formatInteger(count, locale);
		const width = ((to - from) / Math.max(1, all)) * (drawing.width - 2);
		const middle = at((from + to) / 2 / Math.max(1, all));
		if (swatch === 'unknown' || textWidth(text, size * 1.3) + 14 > width) continue;
		svg.append(
			element(
				document,
				'text',
				{
					x: middle,
					y: top + tall / 2,
					dy: '0.35em',
					'font-size': Math.round(size * 1.3),
					'font-weight': 600,
					fill: swatch === 'accent' ? palette.onAccent : palette.ink,
				},
				text,
			),
		);
	}
	const ends = { y: top + tall + size * 1.35, fill: palette.quiet };
	svg.append(
		element(document, 'text', { ...ends, x: 0, 'text-anchor': 'start' }, goalPercent(0, locale)),
		element(document, 'text', { ...ends, x: drawing.width, 'text-anchor': 'end' }, goalPercent(1, locale)),
	);
	if (result.goal !== null) {
		const x = at(result.goal);
		const goal = t('charts_goal', { goal: goalPercent(result.goal, locale) });
		const half = textWidth(goal, size) / 2;
		const middle = Math.min(Math.max(x, half), drawing.width - half);
		svg.append(
			goalLine(drawing, x, top - 6, x, top + tall + 6),
			element(document, 'text', { x: middle, y: top - 12, 'font-weight': 600, fill: palette.goal }, goal),
		);
	}
	for (const { row, count, from, to } of parts) {
		if (count === 0) continue;
		const width = Math.max(leastZone, at(to / all) - at(from / all));
		const x = Math.min(Math.max(0, at((from + to) / 2 / all) - width / 2), drawing.width - width);
		svg.append(rowZone(drawing, row, { x, y: top, width, height: tall }));
	}
	svg.append(legend(drawing, items, 0));
	return svg;
}

/** Fits a finger, also where a part is thin. */
const leastZone = 28;

function partsOf(result: Result, { locale }: Drawing) {
	const t = translator(locale);
	const { yes, unknown, no, all, noneRecorded } = shareParts(result);
	const parts = [
		{
			row: 0,
			swatch: 'accent',
			name: t(`charts_part_${shareMeasure(result)}`),
			count: yes,
			from: 0,
			to: yes,
		},
		{
			row: 1,
			swatch: 'unknown',
			name: t('charts_part_unknown'),
			count: unknown,
			from: yes,
			to: yes + unknown,
		},
		{ row: 2, swatch: 'neutral', name: t('charts_part_without'), count: no, from: yes + unknown, to: all },
	] as const;
	return parts.filter(({ swatch }) => !noneRecorded || swatch === 'unknown');
}
