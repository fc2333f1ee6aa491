import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run as runCommand } from './run.js';
import { say as sayLine } from './project.js';
import { Stop } from './stop.js';

/** Most deliberate first. */
const VARIABLES = ['AVTRYCK_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * @typedef {object} Machine what the search looks at; a test hands in its own
 * @property {string} platform
 * @property {Record<string, string | undefined>} env
 * @property {(file: string) => boolean} isThere
 * @property {() => Promise<string | null>} playwright where Playwright keeps its own download
 * @property {boolean} isRoot
 * @property {import('./run.js').Run} run
 * @property {(line: string) => void} say
 */

/** @type {Machine} */
const thisMachine = {
	platform: process.platform,
	env: process.env,
	isThere: isExecutable,
	playwright: playwrightBrowser,
	isRoot: process.getuid?.() === 0,
	run: runCommand,
	say: sayLine,
};

/**
 * The path of a Chromium for the tests; installs one where the system has apt.
 * @param {Partial<Machine>} [overrides]
 * @returns {Promise<string>}
 */
export async function ensureBrowser(overrides = {}) {
	const machine = { ...thisMachine, ...overrides };
	const found = await findBrowser(machine);
	if (found !== null) return found;
	if (await installBrowser(machine)) {
		const installed = await findBrowser(machine);
		if (installed !== null) return installed;
	}
	throw new Stop(
		'The tests need Chromium or Chrome, and none was found. Install one, or name it: AVTRYCK_BROWSER=/path/to/chrome npm test',
	);
}

/**
 * @param {Machine} machine
 * @returns {Promise<string | null>}
 */
export async function findBrowser(machine) {
	const { env, isThere } = machine;
	for (const name of VARIABLES) {
		const named = env[name];
		if (!named) continue;
		if (isThere(named)) return named;
		if (name === 'AVTRYCK_BROWSER') throw new Stop(`AVTRYCK_BROWSER names ${named}, which is not there.`);
	}
	const known = [...onPath(machine), ...usualPlaces(machine)].find(isThere);
	if (known !== undefined) return known;
	const own = await machine.playwright();
	return own !== null && isThere(own) ? own : null;
}

/** @param {Machine} machine */
function onPath({ env, platform }) {
	const windows = platform === 'win32';
	const { delimiter, join } = windows ? path.win32 : path.posix;
	const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
	return folders.flatMap((folder) => COMMANDS.map((name) => join(folder, windows ? `${name}.exe` : name)));
}

/** @param {Machine} machine */
function usualPlaces({ env, platform }) {
	if (platform === 'darwin') {
		const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
		const folders = ['/Applications', path.posix.join(env['HOME'] ?? '', 'Applications')];
		return folders.flatMap((folder) => apps.map((app) => path.posix.join(folder, app)));
	}
	if (platform === 'win32') {
		const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
		const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
		return folders.flatMap((folder) => (folder ? apps.map((app) => path.win32.join(folder, app)) : []));
	}
	return [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome-stable',
		'/opt/google/chrome/chrome',
		'/snap/bin/chromium',
	];
}

/** @param {Machine} machine */
async function installBrowser({ platform, isThere, isRoot, run, say }) {
	if (platform !== 'linux' || !isThere('/usr/bin/apt-get')) return false;
	say('Installing Chromium for the tests …');
	const options = { cwd: '/', quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
	for (const step of [['update'], ['install', '-y', 'chromium']]) {
		const code = isRoot
			? await run('apt-get', step, options)
			: await run('sudo', ['-n', 'apt-get', ...step], options);
		if (code !== 0) return false;
	}
	return true;
}

/** @param {string} file */
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

async function playwrightBrowser() {
	try {
		const { chromium } = await import('playwright');
		const file = chromium.executablePath();
		return existsSync(file) ? file : null;
	} catch {
		return null;
	}
}
