import { JSDOM } from 'jsdom';

/** What figures are drawn in where there is no browser. */
export function emptyDocument(): Document {
	return new JSDOM('').window.document;
}
