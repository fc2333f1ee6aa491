import { utf8, type FileEntry } from '../../../../src/lib/publish/content.ts';
import { csvFiles } from '../../../../src/lib/publish/open-data/csv-tables.ts';
import { openTables } from '../../../../src/lib/publish/open-data/open-table.ts';
import type { Snapshot } from '../../../../src/lib/publish/snapshot.ts';
import { sha256Of } from '../../../../src/lib/text/sha256.ts';

/** The files that metadata tell of, as a bundle lists them: the tables, the results, and a page. */
export function bundleEntries(snapshot: Snapshot): FileEntry[] {
	const texts = new Map([
		...csvFiles(openTables(snapshot), snapshot),
		['results.json', JSON.stringify(snapshot)],
		['index.html', '<!doctype html><title>2025</title>'],
	]);
	return [...texts].map(([path, text]) => ({
		...{ path, bytes: utf8(text).length, sha256: sha256Of(utf8(text)) },
	}));
}
