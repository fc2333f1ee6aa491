import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, hashFiles, sha256 } from './hash.js';
import { ensureInstalled } from './install.js';
import { assertNodeVersion } from './node-version.js';
import { ROOT, isMain, say as sayLine } from './project.js';
import { run as runCommand } from './run.js';
import { dropStamp, readStamp, writeStamp } from './stamp.js';
import { moveInlineScripts } from './start-scripts.js';
import { Stop, runScript } from './stop.js';
import { isTwin } from './twins.js';

const STAMP = '.cache/built';
const INPUTS = [
	'src',
	'static',
	'data',
	'svelte.config.js',
	'vite.config.ts',
	'package.json',
	'package-lock.json',
	'project.inlang/settings.json',
];
const GENERATED = 'src/lib/text/paraglide';

/** Vitest and its callers set these; a site built under them would be a development build. */
const PRODUCTION = { NODE_ENV: 'production', VITEST: undefined, TEST: undefined, MODE: undefined };

/**
 * Makes build/ be the site that the sources say, and does nothing where it already is.
 * @param {string} root
 * @param {{ run?: import('./run.js').Run, say?: (line: string) => void }} [by]
 * @returns {Promise<'built' | 'unchanged'>}
 */
export async function ensureBuilt(root, { run = runCommand, say = sayLine } = {}) {
	const stamp = path.join(root, STAMP);
	const inputs = hashInputs(root);
	if (readStamp(stamp) === `${inputs}\n${shapeOf(root)}`) return 'unchanged';

	say('Building the site …');
	dropStamp(stamp);
	await build(root, path.join(root, 'build'), { AVTRYCK_BUILD: inputs.slice(0, 16) }, run);
	writeStamp(stamp, `${inputs}\n${shapeOf(root)}`);
	return 'built';
}

/**
 * One hash over all that a build is made of.
 * @param {string} root
 */
export function hashInputs(root) {
	return hashFiles(
		root,
		INPUTS.flatMap((input) => filesUnder(root, input, (file) => file === GENERATED)),
	);
}

/**
 * Builds the site, and moves the scripts of its pages into files.
 * @param {string} root
 * @param {string} folder where the configuration puts the pages
 * @param {Record<string, string>} env what the configuration reads
 * @param {import('./run.js').Run} run
 */
export async function build(root, folder, env, run) {
	const script = path.join('src', 'tools', 'vite-build.js');
	if ((await run('node', [script], { cwd: root, env: { ...PRODUCTION, ...env }, quiet: true })) !== 0) {
		throw new Stop('The site could not be built; see the lines above.');
	}
	moveInlineScripts(folder, await basePath(root));
}

/**
 * Names and sizes of what was built, so that a build made or changed by hand is noticed.
 * @param {string} root
 */
function shapeOf(root) {
	const build = path.join(root, 'build');
	const lines = filesUnder(build, '')
		.filter((file) => !isTwin(path.join(build, file)))
		.map((file) => `${statSync(path.join(build, file)).size} ${file}\n`);
	return sha256(lines.join(''));
}

/** @param {string} root */
async function basePath(root) {
	const file = path.join(root, 'svelte.config.js');
	if (!existsSync(file)) return '';
	const { default: config } = await import(pathToFileURL(file).href);
	return config.kit?.paths?.base ?? '';
}

if (isMain(import.meta.url)) {
	await runScript(async () => {
		assertNodeVersion();
		await ensureInstalled(ROOT);
		const outcome = await ensureBuilt(ROOT);
		sayLine(outcome === 'built' ? 'The site is in build/.' : 'The site in build/ is up to date.');
	});
}
