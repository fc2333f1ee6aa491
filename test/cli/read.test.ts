import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { finnish, swedish } from '../lib/intake/guard/numbers.ts';
import { zipOf } from '../lib/intake/packed-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-read-'));

function file(name: string, content: string | Uint8Array): string {
	const target = path.join(folder, name);
	writeFileSync(target, content);
	return target;
}

async function avtryck(...args: string[]) {
	const said = { stdout: '', stderr: '' };
	const status = await main(
		['read', ...args],
		{ write: (text) => (said.stdout += text) },
		{ write: (text) => (said.stderr += text) },
	);
	return { status, ...said };
}

const out = () => mkdtempSync(path.join(tmpdir(), 'avtryck-out-'));
const text = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');
const found = (...parts: string[]) => JSON.parse(text(...parts)) as Record<string, unknown>;

describe('avtryck read', () => {
	test('writes each table as plain CSV, nothing typed and nothing neutralised, and beside it what was found', async () => {
		const to = out();
		const source = file(
			'rå.csv',
			'Rapport 2024\r\nOrt;Belopp;Antal;Antal\r\nUmeå;1 234,50;=1+1;"a;""b"""\r\nLund;x;y;z;för mycket\r\n\r\nSumma;5;;\r\n',
		);
		expect(await avtryck(source, '--out', to)).toEqual({
			status: 0,
			stdout: `1 fil skriven i ${to}\n`,
			stderr: '',
		});
		expect(text(to, 'rå.csv')).toBe('Ort,Belopp,Antal,Antal\r\nUmeå,"1 234,50",=1+1,"a;""b"""\r\n');
		expect(found(to, 'rå.csv.json')).toMatchObject({
			file: 'rå.csv',
			encoding: 'utf-8',
			delimiter: ';',
			quote: '"',
			line_ends: ['crlf'],
			header_row: 2,
			header: ['Ort', 'Belopp', 'Antal', 'Antal'],
			preamble: ['Rapport 2024'],
			rows: { read: 2, accepted: 1, refused: 1, set_aside: 1, blank: 1, short: 0 },
			refused: [{ row: 4, reason: 'too_many_cells', text: 'Lund;x;y;z;för mycket' }],
			set_aside: [{ row: 6, reason: 'totals', text: 'Summa;5;;' }],
			parts: [],
		});
	});

	test('writes no header where there is none', async () => {
		const to = out();
		expect((await avtryck(file('tal.csv', '1;2\n3;4\n'), '--out', to)).status).toBe(0);
		expect(text(to, 'tal.csv')).toBe('1,2\r\n3,4\r\n');
		expect(found(to, 'tal.csv.json')).toMatchObject({ header_row: 0, rows: { read: 2 } });
	});

	test('writes every part of a file, the best known under its own name', async () => {
		const to = out();
		const contracts = 'Avtalsnummer;Förvaltning;Avtalsdatum\nA1;Park;2024-01-02\n';
		const source = file('allt.zip', zipOf({ 'ort.csv': 'ort;antal\nUmeå;5\n', 'avtal.csv': contracts }));
		expect((await avtryck(source, '--out', to)).status).toBe(0);
		expect(text(to, 'allt.zip')).toContain('A1,Park,2024-01-02');
		expect(text(to, 'allt.zip.1.csv')).toBe('ort,antal\r\nUmeå,5\r\n');
		expect(found(to, 'allt.zip.json')).toMatchObject({ part: 'avtal.csv', container: 'zip' });
	});

	test('tells of files that cannot be read, writes the others, and says so in its exit code', async () => {
		const to = out();
		const good = file('bra.csv', 'ort;antal\nUmeå;5\n');
		const { status, stdout, stderr } = await avtryck(
			file('tom.csv', ''),
			path.join(folder, 'saknas.csv'),
			good,
			'--out',
			to,
			'--lang',
			'en',
		);
		expect(status).toBe(1);
		expect(stdout).toBe(`1 file written into ${to}\n`);
		expect(stderr).toContain('tom.csv could not be read');
		expect(stderr).toContain('saknas.csv could not be read');
		expect(text(to, 'bra.csv')).toContain('Umeå');
		expect(existsSync(path.join(to, 'tom.csv'))).toBe(false);
	});

	test('never writes over a source, nor over what it has written', async () => {
		const source = file('källa.csv', 'ort;antal\nUmeå;5\n');
		const other = mkdtempSync(path.join(tmpdir(), 'avtryck-other-'));
		writeFileSync(path.join(other, 'källa.csv'), 'ort;antal\nLund;7\n');
		expect(await avtryck(source, '--out', folder)).toMatchObject({ status: 1 });
		expect(text(source)).toBe('ort;antal\nUmeå;5\n');
		const to = out();
		expect(await avtryck(source, path.join(other, 'källa.csv'), '--out', to)).toMatchObject({ status: 1 });
		expect(text(to, 'källa.csv')).toContain('Umeå');
	});

	test.each([
		['no file', ['--out', 'x'], 'Ange minst en fil'],
		['no folder', ['a.csv'], '--out'],
		['an unknown option', ['a.csv', '--in', 'x'], '--in'],
	])('is told of %s', async (_, args, message) => {
		const { status, stderr } = await avtryck(...args);
		expect(status).toBe(1);
		expect(stderr).toContain(message);
	});

	test('reads many files in one run', async () => {
		const to = out();
		const many = Array.from({ length: 300 }, (_, i) => file(`fil${i}.csv`, `ort;antal\nUmeå;${i}\n`));
		expect((await avtryck(...many, '--out', to)).stdout).toContain('300 filer');
		expect(text(to, 'fil299.csv')).toBe('ort,antal\r\nUmeå,299\r\n');
	});

	test('writes no identity number anywhere, and says by row and column where they stood', async () => {
		const to = out();
		const [code] = finnish;
		const number = `19${swedish.slice(0, 6)}-${swedish.slice(6)}`;
		const source = file(
			`lista ${number}.csv`,
			`Rapport för ${number}\nort;${code};antal\nUmeå;x;${number}\nLund;ring ${code};5\nÅbo;y;6;${number}\nSumma;;11\n`,
		);
		const { status, stderr } = await avtryck(source, '--out', to);
		expect(status).toBe(0);
		const [csv, json] = readdirSync(to).sort();
		const written = [stderr, csv!, text(to, csv!), json!, text(to, json!)].join('\n');
		for (const secret of [number, swedish, code!, swedish.slice(6)]) expect(written).not.toContain(secret);
		expect(text(to, csv!)).toMatch(/^ort,•+,antal\r\nUmeå,x,\r\nLund,,5\r\n$/);
		expect(stderr).toContain('3 celler med personnummer är tömda');
		expect(found(to, json!)['identity_numbers_removed']).toEqual([
			{ row: 0, column: 2 },
			{ row: 3, column: 3 },
			{ row: 4, column: 2 },
		]);
	});

	test('leaves numbers as they are that only may be identity numbers', async () => {
		const to = out();
		await avtryck(file('diarie.csv', `diarienummer;antal\n${swedish};5\n`), '--out', to);
		expect(text(to, 'diarie.csv')).toBe(`diarienummer,antal\r\n${swedish},5\r\n`);
	});
});
