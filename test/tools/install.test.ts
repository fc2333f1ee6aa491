import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureInstalled } from '../../src/tools/install.js';
import { temporaryFolder, writeFiles } from './folder.ts';

const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } });
const installed = (version: string) => JSON.stringify({ packages: { 'node_modules/a': { version } } });
const PREPARED = { '.svelte-kit/tsconfig.json': '{}', 'src/lib/text/paraglide/messages.js': '' };

/** An npm that notes what it is asked for and installs what package-lock.json says. */
function fakeNpm(root: string, code = 0) {
	const asked: string[] = [];
	const said: string[] = [];
	const run = async (_: string, args: string[]) => {
		asked.push(args.filter((arg) => !arg.startsWith('-')).join(' '));
		if (code !== 0) return code;
		if (args[0] === 'ci') {
			const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
			rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
			writeFiles(root, {
				'node_modules/.package-lock.json': installed(packages['node_modules/a'].version),
			});
		}
		writeFiles(root, PREPARED);
		return 0;
	};
	return { asked, said, by: { run, say: (line: string) => void said.push(line) } };
}

describe('the install step', () => {
	test('installs where there are no packages, and not a second time', async () => {
		const root = temporaryFolder({ 'package-lock.json': lock('1.0.0') });
		const npm = fakeNpm(root);
		expect(await ensureInstalled(root, npm.by)).toBe('installed');
		expect(await ensureInstalled(root, npm.by)).toBe('unchanged');
		expect(npm.asked).toEqual(['ci']);
		expect(npm.said).toHaveLength(1);
	});

	test('installs again when the content of package-lock.json changed', async () => {
		const root = temporaryFolder({ 'package-lock.json': lock('1.0.0') });
		const npm = fakeNpm(root);
		await ensureInstalled(root, npm.by);
		writeFileSync(path.join(root, 'package-lock.json'), lock('1.0.0'));
		expect(await ensureInstalled(root, npm.by)).toBe('unchanged');
		writeFileSync(path.join(root, 'package-lock.json'), lock('1.0.1'));
		expect(await ensureInstalled(root, npm.by)).toBe('installed');
		expect(npm.asked).toEqual(['ci', 'ci']);
	});

	test('installs again when somebody installed something else by hand', async () => {
		const root = temporaryFolder({ 'package-lock.json': lock('1.0.0') });
		const npm = fakeNpm(root);
		await ensureInstalled(root, npm.by);
		writeFiles(root, { 'node_modules/.package-lock.json': installed('2.0.0') });
		expect(await ensureInstalled(root, npm.by)).toBe('installed');
	});

	test('takes over an installation made by hand that is what the lockfile says', async () => {
		const root = temporaryFolder({
			'package-lock.json': lock('1.0.0'),
			'node_modules/.package-lock.json': installed('1.0.0'),
			...PREPARED,
		});
		const npm = fakeNpm(root);
		expect(await ensureInstalled(root, npm.by)).toBe('unchanged');
		expect(npm.asked).toEqual([]);
	});

	test.each([
		['of another version', installed('0.9.0')],
		['with a package missing', JSON.stringify({ packages: {} })],
	])('does not take over one %s', async (_, found) => {
		const root = temporaryFolder({
			'package-lock.json': lock('1.0.0'),
			'node_modules/.package-lock.json': found,
		});
		expect(await ensureInstalled(root, fakeNpm(root).by)).toBe('installed');
	});

	test('prepares messages and types where only they are missing', async () => {
		const root = temporaryFolder({ 'package-lock.json': lock('1.0.0') });
		const npm = fakeNpm(root);
		await ensureInstalled(root, npm.by);
		rmSync(path.join(root, 'src'), { recursive: true });
		expect(await ensureInstalled(root, npm.by)).toBe('prepared');
		expect(npm.asked).toEqual(['ci', 'run prepare']);
	});

	test('says why it stops, and tries again next time', async () => {
		const root = temporaryFolder({ 'package-lock.json': lock('1.0.0') });
		await expect(ensureInstalled(root, fakeNpm(root, 1).by)).rejects.toThrow('could not be installed');
		expect(await ensureInstalled(root, fakeNpm(root).by)).toBe('installed');
	});
});
