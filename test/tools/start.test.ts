import { spawn } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ensureInstalled } from '../../src/tools/install.js';
import { temporaryFolder, writeFiles } from './folder.ts';

const PROJECT = [
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'project.inlang',
	'src/tools',
	'src/lib/publish',
	'src/lib/text',
];

const PAGES = {
	'src/app.html':
		'<!doctype html><html lang="sv"><head><meta charset="utf-8" />%sveltekit.head%</head><body><div>%sveltekit.body%</div></body></html>',
	'src/routes/+layout.ts': 'export const prerender = true;',
	'src/routes/+page.svelte': `<p>start page</p><a href="/about">about</a>${' text'.repeat(200)}`,
	'src/routes/about/+page.svelte': `<p>about page</p>${' text'.repeat(200)}`,
};

interface Started {
	lines: string[];
	address: string;
	stop: () => Promise<number | null>;
}

/** `npm start`, once it answers. */
function start(root: string, port: number): Promise<Started> {
	const child = spawn(process.execPath, ['src/tools/start.js'], {
		cwd: root,
		env: { ...process.env, AVTRYCK_PORT: String(port) },
	});
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	const stop = () => {
		child.kill();
		return ended;
	};
	onTestFinished(async () => void (await stop()));
	return new Promise((resolve, reject) => {
		let output = '';
		let errors = '';
		child.stderr.on('data', (chunk) => (errors += chunk));
		child.stdout.on('data', (chunk) => {
			output += chunk;
			const address = /ready at (\S+)/.exec(output)?.[1];
			const lines = output.trim().split('\n');
			if (address) resolve({ lines, address, stop });
		});
		void ended.then((code) => reject(new Error(`ended with ${code}: ${output}${errors}`)));
	});
}

const firstWords = (lines: string[]) => lines.map((line) => line.split(' ')[0]);
const filesCompressed = (lines: string[]) => Number(/Compressing (\d+) files/.exec(lines.join('\n'))?.[1]);

test('a second start installs nothing and rebuilds nothing, a third only what changed', async () => {
	const root = temporaryFolder(PAGES);
	for (const name of PROJECT) {
		cpSync(name, path.join(root, name), {
			recursive: true,
			filter: (file) => !file.includes(path.join('tools', 'demo')),
		});
	}
	// The copy shares our node_modules: nothing may be installed through it.
	await ensureInstalled('.', { run: async () => 1, say: () => {} });
	symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction');
	const port = 20_000 + (process.pid % 20_000);

	const first = await start(root, port);
	expect(firstWords(first.lines)).toEqual(['Preparing', 'Building', 'Compressing', 'Avtryck']);
	expect(await (await fetch(`${first.address}/about`)).text()).toContain('about page');
	expect(await first.stop()).toBe(0);

	const second = await start(root, port);
	expect(firstWords(second.lines)).toEqual(['Avtryck']);
	const answer = await fetch(second.address, { headers: { 'accept-encoding': 'br' } });
	expect(answer.headers.get('content-encoding')).toBe('br');
	await second.stop();

	writeFiles(root, { 'src/routes/about/+page.svelte': `<p>changed page</p>${' text'.repeat(200)}` });
	const third = await start(root, port);
	expect(firstWords(third.lines)).toEqual(['Building', 'Compressing', 'Avtryck']);
	expect(filesCompressed(third.lines)).toBeLessThan(filesCompressed(first.lines));
	expect(await (await fetch(`${third.address}/about`)).text()).toContain('changed page');
	await expect(start(root, port)).rejects.toThrow(`AVTRYCK_PORT=${port + 1}`);
}, 240_000);
