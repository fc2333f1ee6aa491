import { readFileSync } from 'node:fs';
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
