import { svgDocument } from '../../../src/lib/charts/svg-document.ts';
import { fixedDrawings } from './fixed-drawings.ts';

/** What the command line draws. Runs in Node, called by the browser's tests through the command of the same name. */
export function drawnInNode(): Record<string, string> {
	return fixedDrawings(svgDocument());
}
