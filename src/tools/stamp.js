import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a step noted when it was last done, or null.
 * @param {string} file
 * @returns {string | null}
 */
export function readStamp(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}

/**
 * @param {string} file
 * @param {string} text
 */
export function writeStamp(file, text) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** @param {string} file */
export function dropStamp(file) {
	rmSync(file, { force: true });
}
