import { plot, type PlotOptions } from '@observablehq/plot';
import type { Drawing } from './drawing.ts';
import { fontFamily, palette } from './palette.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** An SVG element with its attributes, numbers rounded to two decimals. */
export function element(
	document: Document,
	name: string,
	attributes: Record<string, string | number>,
	text?: string,
): SVGElement {
	const made = document.createElementNS(namespace, name);
	for (const [key, value] of Object.entries(attributes)) {
		made.setAttribute(key, typeof value === 'number' ? String(round(value)) : value);
	}
	if (text !== undefined) made.textContent = text;
	return made;
}

/** A straight line. Plot's rules and axes are not used: it moves them by half a pixel where the screen's pixels are large. */
export function line(
	document: Document,
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	stroke: string,
): SVGElement {
	return element(document, 'line', { x1, y1, x2, y2, stroke });
}

interface Place {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The place of a row of the figure's table, counted from 0. It shows nothing: a page tells there what the row says. */
export function rowZone({ document }: Drawing, row: number, { x, y, width, height }: Place): SVGElement {
	return element(document, 'rect', { 'data-row': row, x, y, width, height, fill: 'none' });
}

export function round(value: number): number {
	return Math.round(value * 100) / 100;
}

export const isNarrow = (drawing: Drawing): boolean => drawing.width < 480;

/** A narrow drawing is shrunk to 0.84 on the narrowest screens, where its text must still be 12 px. */
export const fontSize = (drawing: Drawing): number => (isNarrow(drawing) ? 14.5 : 14);

/** Fills that are told without colour: slanting lines for *unknown*, level ones for deviations, close where they count jobs, sparse on paper where they count placements. */
const textures = {
	unknown: { ground: palette.paper, lines: palette.hatch, period: 7, thick: 1.75, turned: 45 },
	deviation: { ground: palette.deviation, lines: palette.paper, period: 5, thick: 1.5, turned: 90 },
	'deviation-outline': {
		ground: palette.paper,
		lines: palette.deviation,
		period: 5,
		thick: 1.25,
		turned: 90,
	},
} as const;

export type Texture = keyof typeof textures;

export const textureFill = (drawing: Drawing, texture: Texture): string => `url(#${drawing.id}-${texture})`;

/**
 * Draws Plot's options as one SVG that carries no inline style (a strict content security policy would drop it), knows the
 * textures and reads as one image with the given name.
 */
export function draw(drawing: Drawing, name: string, options: PlotOptions): SVGSVGElement {
	const svg = plot({
		...options,
		document: drawing.document,
		width: drawing.width,
		className: 'chart',
		figure: false,
	} as PlotOptions) as unknown as SVGSVGElement;
	svg.querySelector('style')?.remove();
	for (const inner of svg.querySelectorAll('*')) {
		for (const attribute of [...inner.attributes]) {
			if (attribute.name.startsWith('aria-') || attribute.name === 'class' || attribute.name === 'style') {
				inner.removeAttribute(attribute.name);
			} else
				attribute.value = attribute.value.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (n) => String(round(Number(n))));
		}
	}
	const whole = { xmlns: namespace, role: 'img', 'aria-label': name, fill: palette.ink };
	const text = { 'font-family': fontFamily, 'font-size': String(fontSize(drawing)) };
	for (const [key, value] of Object.entries({ ...whole, ...text })) svg.setAttribute(key, value);
	const defs = element(drawing.document, 'defs', {});
	const fills = new Set([...svg.querySelectorAll('*')].map((one) => one.getAttribute('fill')));
	for (const texture of Object.keys(textures) as Texture[])
		if (texture === 'unknown' || fills.has(textureFill(drawing, texture)))
			defs.append(patternOf(drawing, texture));
	svg.prepend(defs);
	return svg;
}

function patternOf(drawing: Drawing, texture: Texture): SVGElement {
	const { document } = drawing;
	const { ground, lines, period, thick, turned } = textures[texture];
	const pattern = element(document, 'pattern', {
		id: `${drawing.id}-${texture}`,
		width: period,
		height: period,
		patternUnits: 'userSpaceOnUse',
		patternTransform: `rotate(${turned})`,
	});
	pattern.append(
		element(document, 'rect', { width: period, height: period, fill: ground }),
		element(document, 'rect', { width: thick, height: period, fill: lines }),
	);
	return pattern;
}
