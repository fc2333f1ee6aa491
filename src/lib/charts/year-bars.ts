import { rect } from '@observablehq/plot';
import { barRows, type RowBar } from './bar-rows.ts';
import { breakMarks, breakWord } from './break-marks.ts';
import type { Drawing } from './drawing.ts';
import { legend, legendHeight, type LegendItem } from './legend.ts';
import { painted } from './painted.ts';
import { palette } from './palette.ts';
import { draw, element, fontSize, isNarrow, line, rowZone } from './svg.ts';
import { textWidth } from './text-width.ts';

/** The bars of a year, side by side; `under` is said below them where there is room, and beside the year on phones. */
export interface YearBars {
	year: string;
	under: string | null;
	bars: RowBar[];
}

/**
 * Bars by year, as many and in the order of the rows of the figure's table: standing on desks, lying on phones and where there is but one year.
 * @param breaks indexes of the years before which the row of years is broken
 */
export function yearBars(
	drawing: Drawing,
	name: string,
	years: readonly YearBars[],
	items: readonly LegendItem[],
	breaks: readonly number[] = [],
): SVGSVGElement {
	if (!isNarrow(drawing) && years.length > 1) return columns(drawing, name, years, items, breaks);
	const rows = years.map(({ year, under, bars }, index) => ({
		above: breaks.includes(index) ? breakWord(drawing) : null,
		name: under === null ? year : `${year} · ${under}`,
		bars,
	}));
	return barRows(drawing, name, rows, items);
}

const tall = 230;

function columns(
	drawing: Drawing,
	name: string,
	years: readonly YearBars[],
	items: readonly LegendItem[],
	breaks: readonly number[],
): SVGSVGElement {
	const { width, document } = drawing;
	const size = fontSize(drawing);
	const top = legendHeight(drawing, items) + Math.round(size * (breaks.length > 0 ? 3.2 : 2));
	const step = Math.min(width / years.length, 190);
	const said = (text: string | null) => (text !== null && textWidth(text, size) <= step ? text : null);
	const below = Math.round(size * (years.some(({ under }) => said(under) !== null) ? 3.2 : 2));
	const most = Math.max(1, ...years.flatMap(({ bars }) => bars.map(endOf)));
	const middle = (index: number) => step * (index + 0.5);
	const placed = years.flatMap(({ bars }, index) => {
		const thick = Math.min(36, (step * 0.72) / Math.max(1, bars.length));
		return bars.map((bar, at) => {
			const x = middle(index) + (at - bars.length / 2) * thick;
			return { bar, thick, first: at === 0, x1: x + 2, x2: x + thick - 2 };
		});
	});
	const shapes = placed.flatMap(({ bar, x1, x2 }) =>
		bar.parts.filter(({ from, to }) => to > from).map((part) => ({ ...part, x1, x2 })),
	);
	const svg = draw(drawing, name, {
		height: top + tall + below,
		marginTop: top,
		marginBottom: below,
		marginLeft: 0,
		marginRight: 0,
		x: { type: 'identity', axis: null },
		y: { domain: [0, most], axis: null },
		marks: [0, 1.5].flatMap((insetBottom) =>
			painted(
				drawing,
				shapes.filter(({ from }) => (from > 0 ? 1.5 : 0) === insetBottom),
				(alike, look) => rect(alike, { x1: 'x1', x2: 'x2', y1: 'from', y2: 'to', insetBottom, ...look }),
			),
		),
	});
	svg.append(line(document, 0, top + tall, step * years.length, top + tall, palette.ink));
	for (const { bar, thick, first, x1, x2 } of placed) {
		if (!first && textWidth(bar.text, size) > thick) continue;
		const text = textWidth(bar.text, size) > step ? (bar.short ?? bar.text) : bar.text;
		const y = top + tall * (1 - endOf(bar) / most) - 6;
		svg.append(element(document, 'text', { x: (x1 + x2) / 2, y, 'font-variant': 'tabular-nums' }, text));
	}
	const xs = breaks.map((index) => step * index);
	svg.append(breakMarks(drawing, xs, top - Math.round(size * 1.2), top + tall));
	years.forEach(({ year, under }, index) => {
		const at = { x: middle(index), y: top + tall + size * 1.35, 'font-weight': 600 };
		svg.append(element(document, 'text', at, year));
		const text = said(under);
		if (text === null) return;
		const place = { x: middle(index), y: top + tall + size * 2.6, fill: palette.quiet };
		svg.append(element(document, 'text', place, text));
	});
	years.forEach((_, index) =>
		svg.append(rowZone(drawing, index, { x: step * index, y: top, width: step, height: tall + below })),
	);
	svg.append(legend(drawing, items, 0));
	return svg;
}

function endOf({ parts }: RowBar): number {
	return Math.max(0, ...parts.map(({ to }) => to));
}
