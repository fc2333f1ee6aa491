import { rect } from '@observablehq/plot';
import { breakLine } from './break-marks.ts';
import type { Drawing } from './drawing.ts';
import { goalLine } from './goal-line.ts';
import { legend, legendHeight, type LegendItem, type Swatch } from './legend.ts';
import { painted } from './painted.ts';
import { palette } from './palette.ts';
import { draw, element, fontSize, isNarrow, line, rowZone } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface RowBar {
	parts: { swatch: Swatch; from: number; to: number }[];
	/** Printed at the end of the bar. */
	text: string;
	/** In its place where there is no room for it. */
	short?: string;
}

export interface BarRow {
	name: string;
	/** What is said over a line above it: that what stands above and below is not the same. */
	above?: string | null;
	/** Side by side, never end to end. */
	bars: RowBar[];
}

/**
 * Lying bars with their names beside them, or above them on phones, and their figures at their ends.
 * @param rows those of the figure's table, the first of them
 * @param goal a line across every bar that is drawn, with its words above the first
 */
export function barRows(
	drawing: Drawing,
	name: string,
	rows: readonly BarRow[],
	items: readonly LegendItem[],
	goal: { at: number; text: string } | null = null,
): SVGSVGElement {
	const { width, document } = drawing;
	const narrow = isNarrow(drawing);
	const size = fontSize(drawing);
	const nameWidth = narrow
		? width
		: Math.min(
				236,
				longest(
					rows.map((row) => row.name),
					size,
				),
			);
	const left = narrow ? 1 : nameWidth + 14;
	const right =
		width -
		longest(
			rows.flatMap((row) => row.bars.filter(isDrawn).map(({ text }) => text)),
			size,
		) -
		10;
	const most = Math.max(
		1,
		...rows.flatMap((row) => row.bars.flatMap(({ parts }) => parts.map(({ to }) => to))),
	);
	const top =
		legendHeight(drawing, items) + (items.length > 0 ? 12 : 2) + (goal ? Math.round(size * 1.6) : 0);
	const placed = place(rows, nameWidth, top, drawing);
	const height = placed.at(-1)?.bottom ?? top;
	const shapes = placed.flatMap(({ bars }) =>
		bars.flatMap(({ bar, y }) => bar.parts.map((part) => ({ ...part, y, bottom: y + thick }))),
	);
	const svg = draw(drawing, name, {
		height,
		margin: 0,
		x: { domain: [0, most], range: [left, Math.max(left + 40, right)], axis: null },
		y: { type: 'identity', axis: null },
		marks: painted(
			drawing,
			shapes.filter(({ from, to }) => to > from),
			(alike, look) => rect(alike, { x1: 'from', x2: 'to', y1: 'y', y2: 'bottom', ...look }),
		),
	});
	const zeros = narrow ? shapes.filter(({ from }) => from === 0) : [{ y: top, bottom: height }];
	for (const { y, bottom } of zeros) svg.append(line(document, left, y, left, bottom, palette.ink));
	const length = Math.max(left + 40, right) - left;
	for (const { lines, y, bars, line: broken } of placed) {
		if (broken !== null) {
			svg.append(breakLine(drawing, 1, broken.y, width - 1, broken.y));
			const at = { x: 0, y: broken.y + size * 1.3, 'text-anchor': 'start', fill: palette.ink };
			svg.append(element(document, 'text', at, broken.text));
		}
		lines.forEach((line, index) => {
			const at = { x: 0, y: y + size * (1 + index * lineHeight), 'text-anchor': 'start' };
			svg.append(element(document, 'text', at, line));
		});
		for (const { bar, y } of bars) {
			const end = Math.max(0, ...bar.parts.map(({ to }) => to));
			const at = { x: left + (end / most) * length + 7, y: y + thick / 2, dy: '0.35em' };
			const look = { 'text-anchor': 'start', 'font-variant': 'tabular-nums', fill: palette.ink };
			svg.append(element(document, 'text', { ...at, ...look }, bar.text));
		}
	}
	if (goal) {
		const x = left + (goal.at / most) * length;
		for (const { y } of placed.flatMap(({ bars }) => bars.filter(({ bar }) => isDrawn(bar))))
			svg.append(goalLine(drawing, x, y - 5, x, y + thick + 5));
		const half = textWidth(goal.text, size) / 2;
		const at = { x: Math.min(Math.max(x, half), width - half), y: top - 10, 'font-weight': 600 };
		svg.append(element(document, 'text', { ...at, 'text-anchor': 'middle', fill: palette.goal }, goal.text));
	}
	placed.forEach(({ from, bottom }, row) =>
		svg.append(rowZone(drawing, row, { x: 0, y: from, width, height: bottom - from })),
	);
	svg.append(legend(drawing, items, 0));
	return svg;
}

/** Where nothing is drawn, the text stands in its place. */
function isDrawn({ parts }: RowBar): boolean {
	return parts.length > 0;
}

const thick = 20;
const between = 5;
const lineHeight = 1.2;

function longest(texts: readonly string[], size: number): number {
	return Math.max(0, ...texts.map((text) => textWidth(text, size)));
}

function place(rows: readonly BarRow[], nameWidth: number, top: number, drawing: Drawing) {
	const size = fontSize(drawing);
	const narrow = isNarrow(drawing);
	let y = top;
	return rows.map((row) => {
		const line = row.above ? { text: row.above, y } : null;
		if (line) y += Math.round(size * 1.7);
		const lines = wrapText(row.name, nameWidth, size, narrow ? 3 : 2);
		const named = size * (0.3 + lines.length * lineHeight);
		const barsTall = row.bars.length * (thick + between) - between;
		const tall = narrow ? named + 4 + barsTall : Math.max(named, barsTall);
		const first = narrow ? y + named + 4 : y + (tall - barsTall) / 2;
		const text = narrow ? y : y + (tall - named) / 2;
		const bars = row.bars.map((bar, index) => ({ bar, y: first + index * (thick + between) }));
		const at = { lines, y: text, bars, line, from: y, bottom: y + tall + 2 };
		y += tall + (narrow ? 16 : 14);
		return at;
	});
}
