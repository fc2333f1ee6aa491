import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ensureCompressed } from '../../src/tools/compress.js';
import { temporaryFolder, writeFiles } from './folder.ts';

const text = (word: string) => `${word} `.repeat(500);
const by = { say: () => {} };

function site() {
	const root = temporaryFolder({
		'build/index.html': text('page'),
		'build/engine.wasm': text('wasm'),
		'build/copy.js': text('page'),
		'build/photo.png': text('png'),
		'build/small.txt': 'small',
	});
	const build = path.join(root, 'build');
	const cache = path.join(root, 'cache');
	return { build, cache, compress: () => ensureCompressed(build, cache, by) };
}

describe('compression', () => {
	test('puts two twins beside text and wasm, and none beside pictures and small files', async () => {
		const { build, compress } = site();
		await compress();
		expect(brotliDecompressSync(readFileSync(path.join(build, 'engine.wasm.br'))).toString()).toBe(
			text('wasm'),
		);
		expect(gunzipSync(readFileSync(path.join(build, 'engine.wasm.gz'))).toString()).toBe(text('wasm'));
		const twins = readdirSync(build).filter((name) => /\.(br|gz)$/.test(name));
		expect(twins.sort()).toEqual(
			['copy.js', 'engine.wasm', 'index.html'].flatMap((name) => [`${name}.br`, `${name}.gz`]),
		);
	});

	test('compresses each content once, whatever its file is called', async () => {
		const { compress } = site();
		expect(await compress()).toEqual({ compressed: 2, kept: 1 });
		expect(await compress()).toEqual({ compressed: 0, kept: 3 });
	});

	test('compresses only what changed, and never leaves an old twin beside a new file', async () => {
		const { build, compress } = site();
		await compress();
		writeFiles(build, { 'index.html': text('news') });
		expect(await compress()).toEqual({ compressed: 1, kept: 2 });
		expect(brotliDecompressSync(readFileSync(path.join(build, 'index.html.br'))).toString()).toBe(
			text('news'),
		);
		expect(gunzipSync(readFileSync(path.join(build, 'copy.js.gz'))).toString()).toBe(text('page'));
	});

	test('finds its twins again after the site was built anew', async () => {
		const { build, cache, compress } = site();
		await compress();
		writeFiles(build, { 'moved/engine.wasm': readFileSync(path.join(build, 'engine.wasm')) });
		expect((await ensureCompressed(path.join(build, 'moved'), cache, by)).compressed).toBe(0);
	});

	test('keeps no twin of what is no longer in the site, and makes a lost one again', async () => {
		const { build, cache, compress } = site();
		await compress();
		expect(readdirSync(cache)).toHaveLength(4);
		writeFiles(build, { 'engine.wasm': text('next') });
		await compress();
		expect(readdirSync(cache)).toHaveLength(4);
		writeFiles(cache, { 'unfinished.br.part': '' });
		await compress();
		expect(existsSync(path.join(cache, 'unfinished.br.part'))).toBe(false);
	});
});
