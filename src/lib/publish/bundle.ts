import { sha256Of } from '../text/sha256.ts';
import { locales } from '../text/locale.ts';
import { jsonBytes, utf8, type Content } from './content.ts';
import type { Evidence } from './evidence.ts';
import { indexPage } from './html/index-page.ts';
import { svgFiles } from './html/svg-files.ts';
import { entriesOf, manifestName, manifestOf } from './manifest.ts';
import { methodMarkdown } from './method-markdown.ts';
import { csvFiles } from './open-data/csv-tables.ts';
import { dataPackage } from './open-data/data-package.ts';
import { dcat } from './open-data/dcat.ts';
import { openTables } from './open-data/open-table.ts';
import { receiptOf, type Receipt } from './receipt.ts';
import type { Snapshot } from './snapshot.ts';

export const resultsName = 'results.json';

/** A year as it is given to the public, and what the publisher alone keeps of it. */
export interface Bundle {
	content: Content;
	receipt: Receipt;
}

/** Everything that follows from a snapshot alone, but for the manifest. */
export function derivedFiles(snapshot: Snapshot, document: Document): Content {
	const content = new Map<string, Uint8Array>([[resultsName, jsonBytes(snapshot)]]);
	content.set('index.html', utf8(indexPage(snapshot, document)));
	const tables = openTables(snapshot);
	for (const [path, text] of csvFiles(tables, snapshot)) content.set(path, utf8(text));
	for (const [path, text] of svgFiles(snapshot, document)) content.set(path, utf8(text));
	for (const locale of locales) content.set(`method/${locale}.md`, utf8(methodMarkdown(locale)));
	const described = entriesOf(content);
	content.set('datapackage.json', jsonBytes(dataPackage(snapshot, tables, described)));
	content.set('dcat.jsonld', jsonBytes(dcat(snapshot, tables, described)));
	return content;
}

/**
 * @param document the browser's, or one without a browser (`svgDocument`): the same bytes come of both
 * @param derived what `derivedFiles` made of the snapshot, where that is done
 */
export function makeBundle(
	snapshot: Snapshot,
	evidence: Evidence,
	document: Document,
	derived: Content = derivedFiles(snapshot, document),
): Bundle {
	const manifest = jsonBytes(manifestOf(snapshot, evidence, entriesOf(derived)));
	return {
		content: new Map([...derived, [manifestName, manifest]]),
		receipt: receiptOf(snapshot, evidence, sha256Of(manifest)),
	};
}
