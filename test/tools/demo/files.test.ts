import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../src/tools/demo/generate.ts';
import { SUPPLIER_NAMES } from '../../../src/tools/demo/suppliers.ts';
import { compute } from './independent.js';
import { cellsOf, readTable, recordsOf, textOf } from './tables.js';

const FOLDER = 'data/demo';
const CSV_FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
const bytesOf = (folder: string, name: string): Buffer => readFileSync(join(folder, name));

describe('the generator', () => {
	test('writes the same bytes twice, and they are those that are kept', async () => {
		const folders = [mkdtempSync(join(tmpdir(), 'demo-')), mkdtempSync(join(tmpdir(), 'demo-'))];
		for (const folder of folders) {
			await generate(folder);
			expect([...readdirSync(folder), 'expected', 'expected.json'].sort()).toEqual(
				readdirSync(FOLDER).sort(),
			);
			for (const name of readdirSync(folder)) {
				expect(bytesOf(folder, name).equals(bytesOf(FOLDER, name)), name).toBe(true);
			}
			rmSync(folder, { recursive: true });
		}
	});
});

describe('the files', () => {
	test.each(CSV_FILES)('%s is Windows-1252 with CRLF and has no character that this cannot write', (name) => {
		const bytes = bytesOf(FOLDER, name);
		const text = textOf(FOLDER, name);
		expect(text).not.toMatch(/[\ufffd\ufeff]/);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(text.endsWith('\r\n')).toBe(true);
		if (/[\u0080-\uffff]/.test(text)) {
			expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
		}
	});

	test.each(CSV_FILES)('no cell of %s looks like a Swedish or Finnish identity number', (name) => {
		const text = textOf(FOLDER, name);
		for (const cell of cellsOf(text).flat()) expect(looksLikeIdentityNumber(cell), cell).toBe(false);
	});

	test.each(CSV_FILES)('no cell of %s has an e-mail address or a telephone number', (name) => {
		const text = textOf(FOLDER, name);
		for (const cell of cellsOf(text).flat()) {
			expect(cell).not.toMatch(/@|\+46|\b0\d{1,3}[- ]\d{2,3} ?\d{2} ?\d{2}\b/);
		}
	});

	test('every supplier is one of the invented ones, whose names say that they are', () => {
		const names = ['contracts.csv', 'deviations.csv'].flatMap((name) => {
			const { header, rows } = readTable(
				FOLDER,
				name,
				name === 'contracts.csv' ? 'Avtalsnummer' : 'Avsteg-ID',
			);
			return recordsOf({ header, rows: rows.filter((row) => row.length === header.length) });
		});
		for (const row of names) {
			const supplier = row['Leverantör'] ?? '';
			if (supplier !== '') expect(SUPPLIER_NAMES).toContain(supplier);
		}
		for (const name of SUPPLIER_NAMES) expect(name).toMatch(/Exempel|Påhitt|Låtsas/);
	});

	test('every organisation number has a wrong check digit and 9 as its third digit', () => {
		const cells = CSV_FILES.flatMap((name) => {
			const text = textOf(FOLDER, name);
			return cellsOf(text).flat();
		});
		const numbers = cells.filter((cell) => /^(16)?\d{6}-?\d{4}$/.test(cell)).map(tenDigits);
		expect(numbers.length).toBeGreaterThan(2000);
		for (const number of numbers) {
			expect(number.charAt(2)).toBe('9');
			expect(luhn(number), number).not.toBe(0);
		}
	});

	test('no job or placement of a contract begins before the contract does', () => {
		const starts = new Map(
			recordsOf(readTable(FOLDER, 'contracts.csv', 'Avtalsnummer')).map((row) => [row['Avtalsnummer'], row]),
		);
		for (const row of recordsOf(readTable(FOLDER, 'outcomes.csv', 'Utfalls-ID'))) {
			const isBeside = ['Utbildning', 'Traineeplats', 'Daglig verksamhet'].includes(row['Form'] ?? '');
			if (!row['Avtalsnummer'] || isBeside) continue;
			const start = starts.get(row['Avtalsnummer'])?.['Avtalsstart'] ?? '';
			expect(start).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect((row['Startdatum'] || row['Period från'] || '') >= start, row['Utfalls-ID']).toBe(true);
		}
	});

	test('what was computed apart from the project is what is kept', () => {
		const { figures, measures } = compute(FOLDER);
		expect(figures).toEqual(JSON.parse(bytesOf(FOLDER, 'expected.json').toString()));
		const kept = readdirSync(join(FOLDER, 'expected')).map((name): [string, unknown] => [
			name.replace('.json', ''),
			JSON.parse(bytesOf(join(FOLDER, 'expected'), name).toString()),
		]);
		expect(measures).toEqual(Object.fromEntries(kept));
	});
});

const tenDigits = (cell: string): string => cell.replace('-', '').slice(-10);

function luhn(digits: string): number {
	let sum = 0;
	[...digits].forEach((digit, index) => {
		const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
		sum += doubled > 9 ? doubled - 9 : doubled;
	});
	return sum % 10;
}

function looksLikeIdentityNumber(cell: string): boolean {
	for (const found of cell.matchAll(/(?<!\d)(?:19|20)?(\d\d)(\d\d)(\d\d)[-+ ]?[\dA-Z]\d{3}(?!\d)/g)) {
		const [month, date] = [Number(found[2]), Number(found[3])];
		if (month >= 1 && month <= 12 && ((date >= 1 && date <= 31) || (date >= 61 && date <= 91))) return true;
	}
	return /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[-+A-FU-Y]\d{3}[\dA-Y](?![\dA-Z])/.test(cell);
}
