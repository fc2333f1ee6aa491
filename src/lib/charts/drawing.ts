import type { Locale } from '../text/locale.ts';
import { svgText } from './svg-text.ts';

/** What every chart is drawn with. The same values give the same SVG, byte for byte. */
export interface Drawing {
	/** The browser's, or one without a browser (`svgDocument`). */
	document: Document;
	/** Width in pixels. Under 480 the layout for phones is drawn: labels above their bars, larger text. */
	width: number;
	/** Unique on the page, with the language before it; patterns get their ids from it. */
	id: string;
	locale: Locale;
}

/** The two drawings that a page carries; style sheets show the one that fits. */
export interface BothWidths {
	wide: string;
	narrow: string;
}

export const wideWidth = 720;
export const narrowWidth = 344;

/** Draws a chart for desks and for phones, as markup. */
export function drawBoth(
	draw: (drawing: Drawing) => SVGSVGElement,
	drawing: Omit<Drawing, 'width'>,
): BothWidths {
	const id = `${drawing.locale}-${drawing.id}`;
	return {
		wide: svgText(draw({ ...drawing, width: wideWidth, id: `${id}-wide` })),
		narrow: svgText(draw({ ...drawing, width: narrowWidth, id: `${id}-narrow` })),
	};
}
