import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** @param {string | Uint8Array} content */
export function sha256(content) {
	return createHash('sha256').update(content).digest('hex');
}

/**
 * The files at or under a path, sorted, as paths from the root with forward slashes.
 * @param {string} root
 * @param {string} start path from the root; one that is not there has no files
 * @param {(file: string) => boolean} [leaveOut] folders left out are not entered
 * @returns {string[]}
 */
export function filesUnder(root, start, leaveOut = () => false) {
	const full = path.join(root, start);
	if (!existsSync(full) || leaveOut(start)) return [];
	if (!statSync(full).isDirectory()) return [start];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesUnder(root, start === '' ? name : `${start}/${name}`, leaveOut));
}

/**
 * One hash over the names and contents of files.
 * @param {string} root
 * @param {string[]} files
 */
export function hashFiles(root, files) {
	const lines = files.map((file) => `${sha256(readFileSync(path.join(root, file)))} ${file}\n`);
	return sha256(lines.join(''));
}
