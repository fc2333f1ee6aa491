import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { read } from '../../../src/lib/intake/read.ts';
import { writeContracts } from '../../../src/tools/bench/contracts-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-contracts-'));

async function contracts(name: string, rows: number): Promise<Buffer> {
	const file = path.join(folder, name);
	await writeContracts(file, rows);
	return readFileSync(file);
}

test('the file of the bench is the same every time, with as many rows as asked for', async () => {
	const [one, other] = [await contracts('a.csv', 3000), await contracts('b.csv', 3000)];
	expect(one.equals(other)).toBe(true);
	const lines = one.toString('utf8').trimEnd().split('\n');
	expect(lines).toHaveLength(3001);
	expect(lines.every((line) => line.startsWith('A') && line.split(';').length >= 13)).toBe(true);
});

test('the file of the bench has the flaws that real ones have, and every column is known', async () => {
	const bytes = await contracts('c.csv', 3000);
	const text = bytes.toString('utf8');
	expect(text.match(/;våren;/g)!.length).toBe(text.match(/;enligt avtal;/g)!.length);
	const file = read(bytes, 'c.csv');
	expect(file.columns.filter(({ field }) => field === null)).toEqual([]);
	expect(file.staged).toMatchObject({ read: 3000, refused: [] });
});
