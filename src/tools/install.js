import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './hash.js';
import { say as sayLine } from './project.js';
import { run as runCommand } from './run.js';
import { readStamp, writeStamp } from './stamp.js';
import { Stop } from './stop.js';

const STAMP = 'node_modules/.cache/avtryck/installed';
const INSTALLED = 'node_modules/.package-lock.json';

/** Made by the `prepare` script, which `npm ci` runs. */
const PREPARED = ['.svelte-kit/tsconfig.json', 'src/lib/text/paraglide/messages.js'];

/**
 * Makes node_modules be what package-lock.json says, and does nothing where it already is.
 * @param {string} root
 * @param {{ run?: import('./run.js').Run, say?: (line: string) => void }} [by]
 * @returns {Promise<'installed' | 'prepared' | 'unchanged'>}
 */
export async function ensureInstalled(root, { run = runCommand, say = sayLine } = {}) {
	if (!isInstalled(root)) {
		say('Installing the packages named in package-lock.json …');
		const code = await run('npm', ['ci', '--include=dev', '--no-progress'], { cwd: root, quiet: true });
		if (code !== 0) {
			throw new Stop(
				'The packages could not be installed; see the lines above. Only this step needs a connection.',
			);
		}
		writeStamp(path.join(root, STAMP), stampOf(root));
		return 'installed';
	}
	if (PREPARED.every((file) => existsSync(path.join(root, file)))) return 'unchanged';
	say('Preparing messages and types …');
	if ((await run('npm', ['run', '--silent', 'prepare'], { cwd: root, quiet: true })) !== 0) {
		throw new Stop('Messages and types could not be prepared; see the lines above.');
	}
	return 'prepared';
}

/** @param {string} root */
function isInstalled(root) {
	if (!existsSync(path.join(root, INSTALLED))) return false;
	const stamp = stampOf(root);
	if (readStamp(path.join(root, STAMP)) === stamp) return true;
	if (!holdsWhatLockfileSays(root)) return false;
	writeStamp(path.join(root, STAMP), stamp);
	return true;
}

/** @param {string} root */
function stampOf(root) {
	const hashes = ['package-lock.json', INSTALLED].map((file) => {
		const full = path.join(root, file);
		return existsSync(full) ? sha256(readFileSync(full)) : 'none';
	});
	return hashes.join('\n');
}

/**
 * Whether an installation that this step did not make is the one that `npm ci` would make.
 * @param {string} root
 */
function holdsWhatLockfileSays(root) {
	const wanted = packagesIn(path.join(root, 'package-lock.json'));
	const found = packagesIn(path.join(root, INSTALLED));
	for (const [name, entry] of found) {
		const { version, integrity } = wanted.get(name) ?? {};
		if (version !== entry.version || integrity !== entry.integrity) return false;
	}
	return [...wanted].every(([name, entry]) => name === '' || entry.optional || found.has(name));
}

/**
 * @param {string} file
 * @returns {Map<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesIn(file) {
	return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {}));
}
