import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';

async function avtryck(...args: string[]) {
	const said = { stdout: '', stderr: '' };
	const status = await main(
		['template', ...args],
		{ write: (text) => (said.stdout += text) },
		{ write: (text) => (said.stderr += text) },
	);
	return { status, ...said };
}

const folder = () => mkdtempSync(path.join(tmpdir(), 'avtryck-template-'));

describe('avtryck template', () => {
	test('writes the template of a table as a workbook, named in the language', async () => {
		const to = folder();
		expect(await avtryck('deviations', '--out', to)).toEqual({
			status: 0,
			stdout: `1 fil skriven i ${to}\n`,
			stderr: '',
		});
		expect(readdirSync(to)).toEqual(['avtryck-mall-avsteg.xlsx']);
		expect(readFileSync(path.join(to, 'avtryck-mall-avsteg.xlsx')).subarray(0, 2).toString()).toBe('PK');
	});

	test('writes those of all twelve tables, as CSV where asked to', async () => {
		const to = folder();
		const { status } = await avtryck('all', '--lang', 'en', '--format', 'csv', '--out', path.join(to, 'new'));
		expect(status).toBe(0);
		const names = readdirSync(path.join(to, 'new'));
		expect(names).toHaveLength(12);
		expect(names).toContain('avtryck-template-outcomes-by-group.csv');
		const goals = readFileSync(path.join(to, 'new', 'avtryck-template-goals.csv'), 'utf8');
		expect(goals.trimEnd().split('\r\n').at(-1)).toBe(
			'Organisation *,Measure *,Applies to,Comparison,Target *,Unit,Valid from,Valid to,Decision',
		);
	});

	test('says what tables there are where it knows none of the name', async () => {
		const { status, stderr } = await avtryck('avsteg', '--out', folder());
		expect(status).toBe(1);
		expect(stderr).toContain('avsteg passar inte');
		expect(stderr).toContain('deviations');
		expect((await avtryck('--out', folder())).stderr).toContain('TABLE passar inte');
	});

	test('refuses other formats, a missing folder and one that cannot be written into', async () => {
		expect((await avtryck('goals', '--format', 'ods', '--out', folder())).stderr).toContain('--format');
		expect((await avtryck('goals')).stderr).toContain('--out');
		const file = path.join(folder(), 'upptagen');
		writeFileSync(file, '');
		expect((await avtryck('goals', '--out', file)).stderr).toContain('Det går inte att skriva i mappen');
	});
});
