import type { Measured } from '../measures/result.ts';
import { translator } from '../text/translate.ts';
import type { Drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { element, fontSize } from './svg.ts';
import { textWidth } from './text-width.ts';

/** The years from which on figures are of other organisations than before, once each. */
export function brokenYears({ breaks }: Pick<Measured, 'breaks'>): number[] {
	return [...new Set(breaks.map(({ year }) => year))];
}

/** Where a row of years is broken: indexes of the first year after each break. Before the first and after the last nothing breaks. */
export function brokenAt(years: readonly number[], broken: readonly number[]): number[] {
	const places = broken.map((year) => years.findIndex((one) => one >= year));
	return [...new Set(places)].filter((at) => at > 0).sort((a, b) => a - b);
}

/** What is said at a break. */
export function breakWord({ locale }: Drawing): string {
	return translator(locale)('charts_break');
}

/** A dotted line through which no trend may be read, upright or lying, with a paper edge. */
export function breakLine(drawing: Drawing, x1: number, y1: number, x2: number, y2: number): SVGElement {
	const ends = { x1, y1, x2, y2 };
	const group = element(drawing.document, 'g', { fill: 'none', 'stroke-linecap': 'round' });
	const dots = { stroke: palette.ink, 'stroke-width': 2, 'stroke-dasharray': '0.1 5' };
	group.append(
		element(drawing.document, 'line', { ...ends, stroke: palette.paper, 'stroke-width': 6 }),
		element(drawing.document, 'line', { ...ends, ...dots }),
	);
	return group;
}

/**
 * Upright lines, each under its word; where words would meet, the first of them stands for its neighbours.
 * @param xs from the left to the right
 */
export function breakMarks(drawing: Drawing, xs: readonly number[], top: number, bottom: number): SVGElement {
	const group = element(drawing.document, 'g', {});
	const word = breakWord(drawing);
	const half = textWidth(word, fontSize(drawing)) / 2;
	let free = 0;
	for (const x of xs) {
		group.append(breakLine(drawing, x, top, x, bottom));
		const middle = Math.min(x, drawing.width - half);
		if (middle - half < free) continue;
		const at = { x: middle, y: top - 6, 'text-anchor': 'middle', fill: palette.ink };
		group.append(element(drawing.document, 'text', at, word));
		free = middle + half + 6;
	}
	return group;
}
