import { describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../src/tools/browser.js';

function machine(files: string[], overrides: Parameters<typeof ensureBrowser>[0] = {}) {
	const there = new Set(files);
	const ran: string[] = [];
	const run = async (command: string, args: string[]) => {
		ran.push([command, ...args].join(' '));
		if (args.includes('install')) there.add('/usr/bin/chromium');
		return 0;
	};
	const find = () =>
		ensureBrowser({
			platform: 'linux',
			env: { PATH: '/usr/local/bin:/usr/bin' },
			isThere: (file) => there.has(file),
			playwright: async () => '/cache/playwright/chrome',
			isRoot: true,
			say: () => {},
			run,
			...overrides,
		});
	return { find, ran };
}

describe('the browser for the tests', () => {
	test('is looked for in the order variable, path, usual places, Playwright', async () => {
		const env = {
			AVTRYCK_BROWSER: '/own/first',
			CHROME_PATH: '/own/second',
			PUPPETEER_EXECUTABLE_PATH: '/own/third',
			PATH: '/usr/local/bin:/usr/bin',
		};
		const places = [
			'/own/first',
			'/own/second',
			'/own/third',
			'/usr/local/bin/google-chrome',
			'/usr/bin/chromium',
			'/opt/google/chrome/chrome',
			'/cache/playwright/chrome',
		];
		for (const [index, place] of places.entries()) {
			const named = index === 0 ? env : { ...env, AVTRYCK_BROWSER: undefined };
			expect(await machine(places.slice(index), { env: named }).find()).toBe(place);
		}
	});

	test('that is named but not there is an error, not another browser', async () => {
		const { find } = machine(['/usr/bin/chromium'], { env: { AVTRYCK_BROWSER: '/gone' } });
		await expect(find()).rejects.toThrow('/gone');
	});

	test.each([
		['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
		['win32', { PROGRAMFILES: 'C:\\Apps' }, 'C:\\Apps\\Google\\Chrome\\Application\\chrome.exe'],
		['win32', { Path: 'C:\\Bin;D:\\Bin' }, 'D:\\Bin\\chrome.exe'],
	])('is found in the usual place on %s', async (platform, env, place) => {
		expect(await machine([place], { platform, env }).find()).toBe(place);
	});

	test('is installed where there is apt and none was found', async () => {
		const { find, ran } = machine(['/usr/bin/apt-get']);
		expect(await find()).toBe('/usr/bin/chromium');
		expect(ran).toEqual(['apt-get update', 'apt-get install -y chromium']);
	});

	test('is installed with sudo by one who is not root', async () => {
		const { find, ran } = machine(['/usr/bin/apt-get'], { isRoot: false });
		await find();
		expect(ran).toEqual(['sudo -n apt-get update', 'sudo -n apt-get install -y chromium']);
	});

	test('that is nowhere and cannot be installed is said, with what to do', async () => {
		await expect(machine([]).find()).rejects.toThrow('AVTRYCK_BROWSER=');
		const failing = machine(['/usr/bin/apt-get'], { run: async () => 1 });
		await expect(failing.find()).rejects.toThrow('AVTRYCK_BROWSER=');
	});
});
