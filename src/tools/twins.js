import { existsSync } from 'node:fs';

/** How a twin is named and announced, best first. */
export const ENCODINGS = /** @type {const} */ ([
	{ name: 'br', ending: '.br' },
	{ name: 'gzip', ending: '.gz' },
]);

/**
 * Whether a file is the compressed twin of the file beside it.
 * @param {string} file
 */
export function isTwin(file) {
	return ENCODINGS.some(({ ending }) => file.endsWith(ending) && existsSync(file.slice(0, -ending.length)));
}
