import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesUnder } from '../../src/tools/hash.js';
import { SECURITY_HEADERS } from '../../src/tools/headers.js';
import { temporaryFolder } from '../tools/folder.ts';
import { archiveWithOwn } from './own-version.ts';
import { run } from './run.ts';

function archiveOfDemo(name = '2024-v1'): string {
	const archive = temporaryFolder();
	cpSync('data/published/2024-v1', path.join(archive, name), { recursive: true });
	return archive;
}

const city = (more: object) =>
	JSON.stringify({
		...{ format: 'avtryck-city', format_version: 1, country: 'SE' },
		name: { sv: 'Vikstads avtryck', fi: 'Vikstadin jälki', en: 'The imprint of Vikstad' },
		...more,
	});

const site = (published: string, out: string, ...more: string[]) =>
	run('site', '--published', published, '--out', out, '--lang', 'en', ...more);

describe('a city’s own site is not built', () => {
	test('without a folder to write into', async () => {
		const { status, stderr } = await run('site', '--lang', 'en');
		expect([status, stderr]).toEqual([1, expect.stringContaining('--out')]);
	});

	test('over what lies in the folder already', async () => {
		const out = temporaryFolder();
		writeFileSync(path.join(out, 'index.html'), 'another site');
		const { status, stderr } = await site('data/published', out);
		expect([status, stderr]).toEqual([1, expect.stringContaining(`${out} is not empty`)]);
		expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('another site');
	});

	test('of a folder that is not there', async () => {
		const { status, stderr } = await site(path.join(temporaryFolder(), 'gone'), temporaryFolder());
		expect([status, stderr]).toEqual([1, expect.stringContaining('There is no folder')]);
	});

	test('of made-up figures alone', async () => {
		const { status, stderr } = await site(archiveOfDemo(), temporaryFolder());
		expect([status, stderr]).toEqual([1, expect.stringContaining('holds no result of your own')]);
	});

	test('of a folder under another name than its version’s', async () => {
		expect((await site(archiveOfDemo('results'), temporaryFolder())).stderr).toContain(
			'not named as a version is',
		);
		expect((await site(archiveOfDemo('2024-v7'), temporaryFolder())).stderr).toContain(
			'must be named 2024-v1',
		);
	});

	test('with an accent that nobody can read: it names the pair, its contrast, and a colour that would do', async () => {
		const archive = await archiveWithOwn();
		writeFileSync(path.join(archive, 'city.json'), city({ accent: '#ffcc00' }));
		const { status, stderr } = await site(archive, temporaryFolder());
		expect(status).toBe(1);
		expect(stderr).toMatch(/a link on the page cannot be seen well enough.* 1\.51:1 .* at least 4\.5:1/);
		expect(stderr).toMatch(/The nearest colour that would do is #[0-9a-f]{6}\./);
	});

	test('of a version with one changed byte, and the file is named', async () => {
		const archive = await archiveWithOwn();
		const table = path.join(archive, '2025-v1/tables/shares.csv');
		const bytes = readFileSync(table);
		bytes[bytes.length - 2]! ^= 1;
		writeFileSync(table, bytes);
		const { status, stderr } = await site(archive, temporaryFolder());
		expect(status).toBe(1);
		expect(stderr).toContain('tables/shares.csv');
		expect(stderr).toContain('2025-v1 is not the one that was published');
	});
});

test('a city’s own site for a host with a 25 MB limit is whole, without the demo city and the engine', async () => {
	const archive = await archiveWithOwn();
	const accessibility = { email: 'tillganglighet@vikstad.example' };
	writeFileSync(
		path.join(archive, 'city.json'),
		city({ logo: 'arms.svg', accent: '#0057b8', accessibility }),
	);
	const arms = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';
	writeFileSync(path.join(archive, 'arms.svg'), arms);
	const out = path.join(temporaryFolder(), 'site');
	const { status, stdout, stderr } = await site(archive, out, '--without-engine');
	expect([status, stderr, stdout]).toEqual([
		0,
		expect.stringContaining('2025-v1'),
		expect.stringContaining(out),
	]);

	const files = filesUnder(out, '');
	const text = (file: string) => readFileSync(path.join(out, file), 'utf8');
	const pages = files.filter((file) => file.endsWith('.html'));
	expect(pages).toEqual(
		expect.arrayContaining(['index.html', 'fi/index.html', 'en/results/2025/v1/index.html', '404.html']),
	);
	expect(text('index.html')).toContain('Vikstad');
	for (const page of ['index.html', 'fi/about/accessibility/index.html', '404.html'])
		expect(text(page), page).toContain('--accent: #0057b8; --link: #0057b8;');
	expect(text('index.html')).toContain('<title>Sociala krav i upphandling 2025 – Vikstads avtryck</title>');
	const logo = /<img src="\/([^"]+)" alt=""/.exec(text('index.html'))![1]!;
	expect(text(logo)).toBe(arms);
	const statement = text('about/accessibility/index.html');
	expect(statement).toContain('mailto:tillganglighet@vikstad.example');
	expect(statement).toContain('har ännu inte angett hur väl webbplatsen följer lagen');
	expect(statement).not.toContain('Exempelstad');
	for (const file of filesUnder(path.join(archive, '2025-v1'), ''))
		expect(readFileSync(path.join(out, 'results/2025/v1/files', file))).toEqual(
			readFileSync(path.join(archive, '2025-v1', file)),
		);

	expect(files.filter((file) => /^(..\/)?results\/2024|screenshot|\.csv(\.br|\.gz)?$/.test(file))).toEqual(
		files.filter((file) => file.startsWith('results/2025/v1/files/') && /\.csv(\.br|\.gz)?$/.test(file)),
	);
	// The audit on the page Verify needs no engine, but the solver.
	const wasm = files.filter((file) => file.endsWith('.wasm'));
	expect(wasm.map((file) => path.basename(file).replace(/[.-].*/, ''))).toEqual(['highs']);
	expect(files.filter((file) => /duckdb|explore|publish\//.test(file))).toEqual([]);
	expect(files.filter((file) => statSync(path.join(out, file)).size > 25_000_000)).toEqual([]);

	const dead = pages.flatMap((page) =>
		[...text(page).matchAll(/(?:href|src)="(\/[^"#?]*)/g)]
			.map(([, address]) => decodeURIComponent(address!))
			.filter(
				(address) => !existsSync(path.join(out, address.endsWith('/') ? `${address}index.html` : address)),
			)
			.map((address) => `${page}: ${address}`),
	);
	expect(dead).toEqual([]);
	const scripts = files.filter((file) => file.endsWith('.js'));
	expect(scripts.filter((file) => /["'`/]publish\//.test(text(file)))).toEqual([]);
	expect(text('en/verify/index.html')).toContain('not worked out again on this site');

	const page = readFileSync(path.join(out, 'index.html'));
	expect(brotliDecompressSync(readFileSync(path.join(out, 'index.html.br')))).toEqual(page);
	expect(gunzipSync(readFileSync(path.join(out, 'index.html.gz')))).toEqual(page);

	const [everywhere, immutable] = text('_headers').split('\n\n');
	expect(everywhere!.split('\n')).toEqual([
		'/*',
		...Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`),
	]);
	expect(immutable).toBe('/_app/immutable/*\n  Cache-Control: public, max-age=31536000, immutable\n');
	expect(everywhere!.split('\n').every((line) => line.length < 2000)).toBe(true);
}, 900_000);
