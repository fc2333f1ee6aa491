import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './hash.js';

const NAMES_SHARED = /\.\.\/shared\b|(['"`])shared(\1|\/)/;
const ASKS_FIRST = /\b(skipIf|runIf)\(/;
const TEST_CALL = /^\s*(test|it)(\.\w+(\([^)]*\))?)*\(/gm;

/**
 * @typedef {object} SharedTests
 * @property {string[]} asking test files that leave out by themselves what needs the folder
 * @property {string[]} needing test files that cannot run without it
 * @property {number} count tests in the needing files
 */

/**
 * The tests that need the folder `shared` beside the project, where it is not there.
 * @param {string} root
 * @returns {SharedTests}
 */
export function testsWithoutShared(root) {
	/** @type {SharedTests} */
	const found = { asking: [], needing: [], count: 0 };
	if (existsSync(path.join(root, '..', 'shared'))) return found;
	for (const file of filesUnder(root, 'test').filter((name) => /\.(test|browser)\.ts$/.test(name))) {
		const text = readFileSync(path.join(root, file), 'utf8');
		if (!NAMES_SHARED.test(text)) continue;
		if (ASKS_FIRST.test(text)) {
			found.asking.push(file);
			continue;
		}
		found.needing.push(file);
		found.count += [...text.matchAll(TEST_CALL)].length;
	}
	return found;
}
