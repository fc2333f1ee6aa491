import { locales } from '../../text/locale.ts';
import type { Snapshot } from '../snapshot.ts';
import { drawings, publishedView } from './views.ts';

/** Every figure in each language as a file of its own, by its path in the bundle: `figures/sv/years.svg`. */
export function svgFiles(snapshot: Snapshot, document: Document): Map<string, string> {
	const files = locales.flatMap((locale) =>
		drawings(publishedView(snapshot, locale, document)).map(({ id, charts }): [string, string] => [
			`figures/${locale}/${id}.svg`,
			`<?xml version="1.0" encoding="UTF-8"?>\n${charts.wide}\n`,
		]),
	);
	return new Map(files);
}
