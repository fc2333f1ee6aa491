import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Whether a module is the script that Node was started with.
 * @param {string} url the module's `import.meta.url`
 */
export function isMain(url) {
	const script = process.argv[1];
	return script !== undefined && realpathSync(script) === fileURLToPath(url);
}

/** @param {string} line */
export function say(line) {
	console.log(line);
}
