import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAhead } from '../../src/cli/read-ahead.ts';
import { sourceOptions } from '../../src/cli/source-options.ts';
import { read } from '../../src/lib/intake/read.ts';
import { FileError } from '../../src/lib/intake/report.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-ahead-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contracts = [
	'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell',
	'A1;Hamnen;Tjänster;2024-02-01;Ja',
].join('\r\n');

function given(name: string, content: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
}

const ahead = (...files: string[]) => readAhead(sourceOptions({}, files));

test('files read in a thread of their own are what they are when read here', async () => {
	const names = ['contracts', 'outcomes', 'deviations'].map((name) =>
		path.join('data', 'demo', `${name}.csv`),
	);
	const { files, close } = ahead(...names);
	try {
		for (const name of names)
			expect(await files.get(name)).toEqual(read(readFileSync(name), path.basename(name), { dayOrders: {} }));
	} finally {
		await close();
	}
});

test('a file that cannot be read says why, as it does when read here, and the others are read all the same', async () => {
	const nothing = given('tom.csv', '');
	const whole = given('hel.csv', contracts);
	const missing = path.join(folder, 'saknas.csv');
	const { files, close } = ahead(nothing, missing, whole);
	try {
		const refused = await files.get(nothing)!.catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(FileError);
		expect(refused).toMatchObject({ code: 'empty', file: 'tom.csv' });
		await expect(files.get(missing)).rejects.toThrow('Filen finns inte');
		expect((await files.get(whole)!).name).toBe('hel.csv');
	} finally {
		await close();
	}
});

test('who waits for a file when the thread is closed is told so, not left waiting', async () => {
	const file = given('vantar.csv', contracts);
	const { files, close } = ahead(file);
	await close();
	await expect(files.get(file)).rejects.toThrow('the thread stopped');
});
