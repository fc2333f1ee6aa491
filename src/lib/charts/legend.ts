import type { Drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { element, fontSize, textureFill } from './svg.ts';
import { textWidth } from './text-width.ts';

export type Swatch =
	| 'accent'
	| 'outline'
	| 'neutral'
	| 'unknown'
	| 'deviation'
	| 'deviation-outline'
	| 'deviation-unknown'
	| 'untold'
	| 'reached'
	| 'not_reached'
	| 'undecidable'
	| 'no_goal';

export interface LegendItem {
	swatch: Swatch;
	text: string;
	/** Begins a new line. */
	breaks?: boolean;
}

const gap = 16;
const swatchWidth = 16;
const space = 6;

function placed(drawing: Drawing, items: readonly LegendItem[], left: number) {
	const size = fontSize(drawing);
	const line = Math.round(size * 1.55);
	let x = left;
	let y = 0;
	const at = items.map((item) => {
		const width = swatchWidth + space + textWidth(item.text, size);
		if (x > left && (item.breaks || x + width > drawing.width)) {
			x = left;
			y += line;
		}
		const place = { item, x, y };
		x += width + gap;
		return place;
	});
	return { at, height: items.length === 0 ? 0 : y + line };
}

export function legendHeight(drawing: Drawing, items: readonly LegendItem[], left = 0): number {
	return placed(drawing, items, left).height;
}

/** The key of a figure, as lines of swatches and words from the given top. */
export function legend(drawing: Drawing, items: readonly LegendItem[], top: number, left = 0): SVGElement {
	const { document } = drawing;
	const size = fontSize(drawing);
	const group = element(document, 'g', { 'text-anchor': 'start' });
	for (const { item, x, y } of placed(drawing, items, left).at) {
		const middle = top + y + size * 0.75;
		group.append(
			swatch(drawing, item.swatch, x, middle),
			element(document, 'text', { x: x + swatchWidth + space, y: middle, dy: '0.35em' }, item.text),
		);
	}
	return group;
}

function swatch(drawing: Drawing, kind: Swatch, x: number, middle: number): SVGElement {
	if (kind === 'reached' || kind === 'not_reached' || kind === 'undecidable' || kind === 'no_goal') {
		return verdictMark(drawing, kind, x + swatchWidth / 2, middle);
	}
	return element(drawing.document, 'rect', {
		x: x + 0.75,
		y: middle - 5.25,
		width: swatchWidth - 1.5,
		height: 10.5,
		...paint(drawing, kind),
	});
}

/** Fill and edge by what a bar stands for: every one has an edge that is told from the paper. */
export function paint(
	drawing: Drawing,
	kind: Swatch,
): { fill: string; stroke: string; 'stroke-width': number } {
	const edge = (fill: string, stroke: string, width = 1) => ({ fill, stroke, 'stroke-width': width });
	switch (kind) {
		case 'outline':
			return edge(palette.paper, palette.accent, 2);
		case 'neutral':
			return edge(palette.neutral, palette.neutralEdge);
		case 'unknown':
			return edge(textureFill(drawing, 'unknown'), palette.hatch);
		case 'deviation':
			return edge(textureFill(drawing, 'deviation'), palette.deviation);
		case 'deviation-outline':
			return edge(textureFill(drawing, 'deviation-outline'), palette.deviation, 2);
		case 'deviation-unknown':
			return edge(textureFill(drawing, 'unknown'), palette.deviation, 2);
		case 'untold':
			return edge(palette.paper, palette.rule);
		default:
			return edge(palette.accent, palette.accent);
	}
}

/** The point of a year, its verdict told by its form: full disc, ring, diamond. */
export function verdictMark(
	drawing: Drawing,
	verdict: 'reached' | 'not_reached' | 'undecidable' | 'no_goal',
	x: number,
	y: number,
): SVGElement {
	const { document } = drawing;
	if (verdict === 'undecidable') {
		return element(document, 'path', {
			d: 'M0,-7L7,0L0,7L-7,0Z',
			transform: `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})`,
			fill: palette.paper,
			stroke: palette.ink,
			'stroke-width': 2,
		});
	}
	const full = verdict !== 'not_reached';
	return element(document, 'circle', {
		cx: x,
		cy: y,
		r: verdict === 'no_goal' ? 4.5 : 5.5,
		fill: full ? palette.ink : palette.paper,
		stroke: full ? palette.paper : palette.ink,
		'stroke-width': full ? 1.5 : 2.5,
	});
}
