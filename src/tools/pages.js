import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './hash.js';

/**
 * The pages of a built site by their addresses: `reads` those that are there to be read and carry no application, `works` the others.
 * Pages inside published bundles are files, and none of them. Of the pages of organisations, which are alike, the largest of each year and
 * language stands for all.
 * @param {string} build
 * @returns {{ reads: string[], works: string[] }}
 */
export function pagesOf(build) {
	const all = filesUnder(build, '').filter(
		(file) => /(^|\/)index\.html$/.test(file) && !file.includes('/files/'),
	);
	const size = (/** @type {string} */ file) => statSync(path.join(build, file)).size;
	/** @type {Map<string, string>} */
	const largest = new Map();
	for (const file of all) {
		const kind = file.replace(/(?<=\/org\/)[^/]+(?=\/)/, '*');
		const before = largest.get(kind);
		if (before === undefined || size(file) > size(before)) largest.set(kind, file);
	}
	const pages = [...largest.values()].map((file) => ({
		address: `/${file.slice(0, -'index.html'.length)}`,
		works: readFileSync(path.join(build, file), 'utf8').includes('/_app/immutable/start/'),
	}));
	const where = (/** @type {boolean} */ works) =>
		pages.filter((page) => page.works === works).map(({ address }) => address);
	return { reads: where(false), works: where(true) };
}
