import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compiled } from '../../src/cli/compiled.js';
import { temporaryFolder, writeFiles } from '../tools/folder.ts';

const sources = {
	'src/cli/main.ts': 'export const main = () => 1;',
	'src/lib/model/tables.ts': 'export const tables = [];',
	'static/schema/results-1.json': '{}',
	'package-lock.json': '{}',
};

function project() {
	const root = temporaryFolder(sources);
	let times = 0;
	const compile = async (_: string, folder: string) => {
		times++;
		writeFiles(folder, { 'main.js': '' });
	};
	const cache = path.join(root, '.cache');
	return { root, cache, make: () => compiled(root, compile), made: () => times };
}

test('the command is compiled once, and again when a source, a schema or a package is another', async () => {
	const { root, make, made } = project();
	const first = await make();
	expect(await make()).toBe(first);
	expect(made()).toBe(1);
	for (const file of Object.keys(sources)) {
		const before = made();
		writeFiles(root, { [file]: 'changed' });
		expect(await make()).not.toBe(first);
		expect(made()).toBe(before + 1);
	}
	writeFiles(root, sources);
	writeFiles(root, { 'src/lib/text/messages/sv/cli.json': '{}', 'src/lib/ui/Page.svelte': '' });
	expect(await make()).toBe(first);
});

test('processes that start at once get the same file, and nothing else is left', async () => {
	const { cache, make } = project();
	const entries = await Promise.all([make(), make(), make()]);
	expect(new Set(entries).size).toBe(1);
	expect(readdirSync(cache)).toHaveLength(1);
});

test('nothing is left of a compilation that failed', async () => {
	const { root, cache } = project();
	const broken = async (_: string, folder: string) => {
		writeFiles(folder, { 'main.js': 'half' });
		throw new Error('broken');
	};
	await expect(compiled(root, broken)).rejects.toThrow('broken');
	expect(readdirSync(cache)).toEqual([]);
});

test('what was made of older sources goes after a day', async () => {
	const { root, cache, make } = project();
	const old = path.dirname(await make());
	writeFiles(root, { 'src/cli/main.ts': 'newer' });
	await make();
	expect(readdirSync(cache)).toHaveLength(2);
	utimesSync(old, 0, 0);
	writeFiles(root, { 'src/cli/main.ts': 'newest' });
	await make();
	expect(readdirSync(cache)).toHaveLength(2);
	expect(readdirSync(cache)).not.toContain(path.basename(old));
});
