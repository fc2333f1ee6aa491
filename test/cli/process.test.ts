import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compiled } from '../../src/cli/compiled.js';
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

test('the command starts from what was compiled of it', async () => {
	const notAgain = () => Promise.reject(new Error('compiled again'));
	expect(existsSync(await compiled(path.resolve('.'), notAgain))).toBe(true);
});
