import type { Locale } from '../text/locale.ts';

/** What every chart is drawn with. The same values give the same SVG, byte for byte. */
export interface Drawing {
	/** The browser's document, or jsdom's. */
	document: Document;
	/** Width in pixels. Under 480 the layout for phones is drawn: labels above their bars, larger text. */
	width: number;
	/** Unique on the page; patterns and titles get their ids from it. */
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
	return {
		wide: draw({ ...drawing, width: wideWidth, id: `${drawing.id}-wide` }).outerHTML,
		narrow: draw({ ...drawing, width: narrowWidth, id: `${drawing.id}-narrow` }).outerHTML,
	};
}
