import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Decision, Said } from '../../src/lib/intake/decisions.ts';
import { keptBytes } from '../../src/lib/intake/guard/kept-bytes.ts';
import { read } from '../../src/lib/intake/read.ts';
import type { Reading } from '../../src/lib/intake/reading.ts';
import { hashOf, type KeptFile } from '../../src/lib/store/kept-file.ts';
import { writeWorkspace, type Workspace } from '../../src/lib/store/workspace.ts';
import { swedish } from '../lib/intake/guard/numbers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-workspace-'));
const number = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;

async function avtryck(...args: string[]) {
	const said = { stdout: '', stderr: '' };
	const status = await main(
		args,
		{ write: (text) => (said.stdout += text.replace(/[\u00a0\u202f]/g, ' ')) },
		{ write: (text) => (said.stderr += text) },
	);
	return { status, ...said };
}

function file(name: string, content: string | Uint8Array): string {
	const target = path.join(folder, name);
	writeFileSync(target, content);
	return target;
}

async function keep(name: string, text: string, reading: Reading): Promise<KeptFile> {
	const bytes = new TextEncoder().encode(text);
	const { id } = read(bytes, name, reading);
	const { bytes: kept, copy } = keptBytes(bytes, read(bytes, name, reading))!;
	return {
		...{ id, name, bytes: bytes.length, blob: new Blob([kept]) },
		...{ kept: await hashOf(kept), masked: copy !== null, copy },
	};
}

const reading: Reading = { dayOrders: { Annonseringsdatum: 'mdy' }, emptyIdentityNumbers: true };
const text = [
	'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell;Anteckning',
	`A1;Parkförvaltningen;Tjänster;02/01/2024;Ja;${number}`,
	'A2;Parkförvaltningen;Tjänster;03/01/2024;Nej;',
	'A3;Kulturförvaltningen;Tjänster;04/01/2024;;',
].join('\n');
const said: Said = { yes: 'city_model', blank: 'no', from: null, to: null, who: 'Kansliet', why: '' };

async function workspace(change: (made: Workspace<Decision>) => void = () => {}): Promise<Uint8Array> {
	const kept = await keep('tre.csv', text, reading);
	const what: Decision[] = [
		{ kind: 'added', file: kept.id, name: kept.name, table: 'contracts', headers: [], reading },
		{ kind: 'declared', file: kept.id, field: 'clause', header: '', said: [said] },
	];
	const made = { files: [kept], entries: [{ id: 'e1', at: '2025-01-01T00:00:00.000Z', what }] };
	change(made);
	return writeWorkspace(made);
}

const asOf = ['--as-of', '2025-01-15'];

describe('avtryck measure --workspace', () => {
	test('gives the figures of its files, read and declared as decided, with nothing about persons in them', async () => {
		const bytes = await workspace();
		expect(new TextDecoder().decode(bytes)).not.toContain(number);
		const { status, stdout } = await avtryck('measure', '--workspace', file('år.avtryck', bytes), ...asOf);
		expect(status).toBe(0);
		expect(stdout).toContain('tre.csv: 3 rader lästa, 3 inlästa, 0 avvisade');
		// Blank means no: one of three, and nothing unknown.
		expect(stdout).toMatch(/2024\s+33,3 %\s+1 av 3\s+0\s+33,3 %–33,3 %/);
	});

	test('gives them by month, days and months read as decided', async () => {
		const made = file('månad.avtryck', await workspace());
		const { stdout } = await avtryck('measure', '--workspace', made, '--by', 'month', ...asOf);
		for (const month of ['feb 2024', 'mars 2024', 'apr 2024']) expect(stdout).toContain(month);
		expect(stdout).not.toContain('jan 2024');
	});

	test('counts further files beside it, for which the options hold', async () => {
		const other = file('fyra.csv', text.replace(number, '').replaceAll('\nA', '\nB'));
		const options = ['--blank', 'clause=not_recorded', '--dates', 'Annonseringsdatum=mdy'];
		const made = file('två.avtryck', await workspace());
		const { stdout } = await avtryck('measure', other, '--workspace', made, ...options, ...asOf);
		expect(stdout).toMatch(/2024\s+33,3 %\s+2 av 6\s+1\s+33,3 %–50,0 %/);
	});

	test('leaves out what was dropped', async () => {
		const bytes = await workspace(({ files, entries }) =>
			entries.push({
				...{ id: 'e2', at: '2025-01-02T00:00:00.000Z' },
				what: [{ kind: 'dropped', file: files[0]!.id, name: 'tre.csv' }],
			}),
		);
		const { status, stdout } = await avtryck('measure', '--workspace', file('tom.avtryck', bytes), ...asOf);
		expect(status).toBe(0);
		expect(stdout).not.toContain('tre.csv');
	});

	test.each<[string, () => Promise<string | Uint8Array>, string]>([
		['a table', async () => text, 'Filen är ingen arbetsyta.'],
		[
			'one cut short',
			async () => (await workspace()).slice(0, 900),
			'Arbetsytan är skadad och går inte att öppna.',
		],
		[
			'one in which a file was changed',
			() => workspace(({ files }) => (files[0] = { ...files[0]!, blob: new Blob(['x']) })),
			'Arbetsytan är skadad: tre.csv är inte den fil som sparades.',
		],
		[
			'one in which a file is missing',
			() => workspace(({ files }) => (files.length = 0)),
			'Arbetsytan är skadad: tre.csv',
		],
	])('of %s says what is wrong and ends with 1', async (_, content, message) => {
		const { status, stdout, stderr } = await avtryck(
			'measure',
			'--workspace',
			file('fel.avtryck', await content()),
		);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain('fel.avtryck: ');
		expect(stderr).toContain(message);
	});

	test('of a file that is not there says so', async () => {
		const { status, stderr } = await avtryck('measure', '--workspace', path.join(folder, 'saknas.avtryck'));
		expect(status).toBe(1);
		expect(stderr).toContain('Filen finns inte.');
	});
});

test('avtryck read --workspace writes the tables of its files, read as decided', async () => {
	const to = mkdtempSync(path.join(tmpdir(), 'avtryck-out-'));
	const made = file('läs.avtryck', await workspace());
	expect(await avtryck('read', '--workspace', made, '--out', to)).toMatchObject({ status: 0, stderr: '' });
	expect(readFileSync(path.join(to, 'tre.csv'), 'utf8')).toContain(
		'A1,Parkförvaltningen,Tjänster,02/01/2024,Ja,\r\n',
	);
});
