import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../src/tools/build.js';
import { temporaryFolder, writeFiles } from './folder.ts';

const SOURCES = {
	'src/lib/model/tables.ts': 'export const tables = [];',
	'static/icon.svg': '<svg/>',
	'data/published/2025.json': '{}',
	'package.json': '{}',
	'vite.config.ts': '',
};

function project() {
	const root = temporaryFolder(SOURCES);
	const builds: string[][] = [];
	const run = async (_: string, args: string[], options: { env?: Record<string, string | undefined> }) => {
		builds.push(args);
		expect(options.env?.['NODE_ENV']).toBe('production');
		rmSync(path.join(root, 'build'), { recursive: true, force: true });
		writeFiles(root, { 'build/index.html': '<p>page</p><script>start()</script>' });
		return 0;
	};
	const build = () => ensureBuilt(root, { run, say: () => {} });
	return { root, builds, build };
}

describe('the build step', () => {
	test('builds once, and not again while nothing changed', async () => {
		const { build, builds } = project();
		expect(await build()).toBe('built');
		expect(await build()).toBe('unchanged');
		expect(builds).toHaveLength(1);
	});

	test.each([
		'src/lib/model/tables.ts',
		'src/new.ts',
		'static/icon.svg',
		'data/published/2025.json',
		'package.json',
		'package-lock.json',
		'vite.config.ts',
		'project.inlang/settings.json',
	])('builds again when %s changed', async (file) => {
		const { root, build } = project();
		await build();
		writeFiles(root, { [file]: 'changed' });
		expect(await build()).toBe('built');
		expect(await build()).toBe('unchanged');
	});

	test('builds again when a source was renamed or removed', async () => {
		const { root, build } = project();
		await build();
		rmSync(path.join(root, 'static/icon.svg'));
		expect(await build()).toBe('built');
	});

	test.each(['src/lib/text/paraglide/messages.js', 'test/lib/model/tables.test.ts', 'README.md'])(
		'does not build again when %s changed',
		async (file) => {
			const { root, build } = project();
			await build();
			writeFiles(root, { [file]: 'changed' });
			expect(await build()).toBe('unchanged');
		},
	);

	test('builds again when the built site is gone or was changed, but not when twins were added', async () => {
		const { root, build } = project();
		await build();
		writeFiles(root, { 'build/index.html.br': 'twin', 'build/index.html.gz': 'twin' });
		expect(await build()).toBe('unchanged');
		writeFiles(root, { 'build/index.html': 'changed' });
		expect(await build()).toBe('built');
		rmSync(path.join(root, 'build'), { recursive: true });
		expect(await build()).toBe('built');
	});

	test('leaves no inline script in a page', async () => {
		const { root, build } = project();
		await build();
		const page = readFileSync(path.join(root, 'build/index.html'), 'utf8');
		expect(page).toMatch(/^<p>page<\/p><script src="\/_app\/immutable\/start\/[0-9a-f]{16}\.js"><\/script>$/);
	});

	test('a build that fails stops with a message and is tried again', async () => {
		const { root, build } = project();
		const failing = ensureBuilt(root, { run: async () => 1, say: () => {} });
		await expect(failing).rejects.toThrow('could not be built');
		expect(await build()).toBe('built');
	});
});
