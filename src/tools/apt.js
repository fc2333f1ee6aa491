import { accessSync, constants } from 'node:fs';
import { run as runCommand } from './run.js';
import { say as sayLine } from './project.js';

/**
 * @typedef {object} System
 * @property {string} platform
 * @property {Record<string, string | undefined>} env
 * @property {(file: string) => boolean} isThere
 * @property {boolean} isRoot
 * @property {import('./run.js').Run} run
 * @property {(line: string) => void} say
 */

/** @type {System} */
export const thisSystem = {
	platform: process.platform,
	env: process.env,
	isThere: isExecutable,
	isRoot: process.getuid?.() === 0,
	run: runCommand,
	say: sayLine,
};

/**
 * Installs what the tests need, where the system has apt.
 * @param {string} package_
 * @param {string} title
 * @param {System} system
 * @returns {Promise<boolean>} whether it went well
 */
export async function installFromDebian(package_, title, { platform, isThere, isRoot, run, say }) {
	if (platform !== 'linux' || !isThere('/usr/bin/apt-get')) return false;
	say(`Installing ${title} for the tests …`);
	const options = { cwd: '/', quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
	for (const step of [['update'], ['install', '-y', package_]]) {
		const code = isRoot
			? await run('apt-get', step, options)
			: await run('sudo', ['-n', 'apt-get', ...step], options);
		if (code !== 0) return false;
	}
	return true;
}

/** @param {string} file */
export function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
