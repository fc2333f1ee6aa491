import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compiled } from '../../src/cli/compiled.js';
import { demoKey, demoProfile } from '../../src/tools/demo/publisher.ts';
import { temporaryFolder } from '../tools/folder.ts';
import { three } from './three.ts';

const bin = path.resolve('src/cli/avtryck.js');

test('the command started by itself, from any folder, writes what it finds and ends as it went', () => {
	const start = (...args: string[]) =>
		spawnSync('node', [bin, ...args], { cwd: path.dirname(three), encoding: 'utf8' });
	const { status, stdout, stderr } = start('measure', 'tre.csv', '--as-of', '2025-01-15');
	expect([status, stderr]).toEqual([0, '']);
	expect(stdout).toContain('tre.csv: 3 rader lästa, 3 inlästa, 0 avvisade');
	expect(stdout).toContain('1 av 3');
	const unknown = start('paint');
	expect([unknown.status, unknown.stdout]).toEqual([1, '']);
	expect(unknown.stderr).toContain('avtryck measure [FIL...]');
}, 120_000);

test('a year is published and audited by itself, with the solver that was compiled along', () => {
	const folder = temporaryFolder({ 'key.txt': demoKey, 'profile.json': JSON.stringify(demoProfile) });
	const start = (...args: string[]) => spawnSync('node', [bin, ...args], { cwd: folder, encoding: 'utf8' });
	const demo = path.resolve('data/demo');
	const files = readdirSync(demo).filter((name) => name.endsWith('.csv'));
	const { status, stderr } = start(
		...['publish', ...files.map((name) => path.join(demo, name)), '--year', '2025', '--as-of', '2026-02-28'],
		...['--status', 'preliminary', '--key', 'key.txt', '--profile', 'profile.json', '--demo'],
		...['--receipt', 'receipt.json', '--out', 'published'],
	);
	expect([status, stderr]).toEqual([0, '']);
	const audited = start('audit', 'published/2025-v1', '--receipt', 'receipt.json');
	expect([audited.status, audited.stderr]).toEqual([0, '']);
}, 240_000);

test('the command starts from what was compiled of it', async () => {
	const notAgain = () => Promise.reject(new Error('compiled again'));
	expect(existsSync(await compiled(path.resolve('.'), notAgain))).toBe(true);
});
