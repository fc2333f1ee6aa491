import { existsSync } from 'node:fs';
import path from 'node:path';
import { installFromDebian, thisSystem } from './apt.js';
import { Stop } from './stop.js';

/** Most deliberate first. */
const VARIABLES = ['AVTRYCK_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * What the search looks at; a test hands in its own. `playwright`: where Playwright keeps its own download.
 * @typedef {import('./apt.js').System & { playwright: () => Promise<string | null> }} Machine
 */

/** @type {Machine} */
const thisMachine = { ...thisSystem, playwright: playwrightBrowser };

/**
 * The path of a Chromium for the tests; installs one where the system has apt.
 * @param {Partial<Machine>} [overrides]
 * @returns {Promise<string>}
 */
export async function ensureBrowser(overrides = {}) {
	const machine = { ...thisMachine, ...overrides };
	const found = await findBrowser(machine);
	if (found !== null) return found;
	if (await installFromDebian('chromium', 'Chromium', machine)) {
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

async function playwrightBrowser() {
	try {
		const { chromium } = await import('playwright');
		const file = chromium.executablePath();
		return existsSync(file) ? file : null;
	} catch {
		return null;
	}
}
