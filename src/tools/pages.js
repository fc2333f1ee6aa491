import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './hash.js';

/**
 * The pages of a built site by their addresses: `reads` those that are there to be read and carry no application, `works` the others.
 * Pages inside published bundles are files, and none of them.
 * @param {string} build
 * @returns {{ reads: string[], works: string[] }}
 */
export function pagesOf(build) {
	const pages = filesUnder(build, '')
		.filter((file) => /(^|\/)index\.html$/.test(file) && !file.includes('/files/'))
		.map((file) => ({
			address: `/${file.slice(0, -'index.html'.length)}`,
			works: readFileSync(path.join(build, file), 'utf8').includes('/_app/immutable/start/'),
		}));
	const where = (/** @type {boolean} */ works) =>
		pages.filter((page) => page.works === works).map(({ address }) => address);
	return { reads: where(false), works: where(true) };
}

/**
 * Of pages of organisations, which are alike, the largest of each year and language; all other pages.
 * @param {string} build
 * @param {readonly string[]} addresses
 */
export function largestOfEachKind(build, addresses) {
	const size = (/** @type {string} */ address) => statSync(path.join(build, address, 'index.html')).size;
	/** @type {Map<string, string>} */
	const largest = new Map();
	for (const address of addresses) {
		const kind = address.replace(/(?<=\/org\/)[^/]+(?=\/)/, '*');
		const before = largest.get(kind);
		if (before === undefined || size(address) > size(before)) largest.set(kind, address);
	}
	return [...largest.values()];
}
