import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { read, type ReadFile } from '../../../src/lib/intake/read.ts';
import { readInWorker } from '../../../src/lib/intake/reader.ts';
import type { Reading } from '../../../src/lib/intake/reading.ts';
import { FileError } from '../../../src/lib/intake/report.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const readText = (text: string): ReadFile => read(bytesOf(text), 'avtal.csv');

function refusal(content: string | readonly number[]): { code: string; detail: unknown; message: string } {
	try {
		read(typeof content === 'string' ? bytesOf(content) : Uint8Array.from(content), 'avtal.csv');
	} catch (error) {
		if (!(error instanceof FileError)) throw error;
		expect(error.file).toBe('avtal.csv');
		return { code: error.code, detail: error.detail, message: error.message };
	}
	throw new Error('the file was read');
}

/** The check digit by hand: 7+5+0+7+0+9+9+8+0 = 45, and 5 are missing to 50. */
const SWEDISH = '850709-9805';

describe('a file that cannot be taken in says why', () => {
	test.each([
		['with nothing in it', [], 'empty', {}],
		['from Excel, cut short', [0x50, 0x4b, 3, 4, 20, 0], 'broken_archive', {}],
		['packed with gzip, cut short', [0x1f, 0x8b, 8, 0], 'broken_archive', {}],
		['that is a picture', [0x89, 0x50, 0x4e, 0x47], 'not_a_table', {}],
		['that is one word', 'hej', 'not_a_table', { headers: ['hej'] }],
		['of other columns', 'lasku;tili\n1;2\n', 'no_known_columns', { headers: ['lasku', 'tili'] }],
		['of running text', 'Ett brev.\nMed två rader.\n', 'no_known_columns', { headers: ['Ett brev.'] }],
		[
			'without a column that is needed',
			'Avtalsnummer;Leverantör;CPV-kod;Avtalsvärde\nA1;B;90911200;5\n',
			'needed_columns_missing',
			{ table: 'contracts', missing: ['buyer', 'published_on|awarded_on|signed_on|start_on|end_on'] },
		],
		['with a header only', 'Köpare;CPV-kod;Avtalsdatum\n', 'no_rows', {}],
		['with a header and blank rows', 'Köpare;CPV-kod;Avtalsdatum\n;;\n\n', 'no_rows', {}],
	])('one %s', (_, content, code, detail) => {
		expect(refusal(content)).toMatchObject({ code, detail });
	});

	test('and shows twelve headers at most, each cut short', () => {
		const headers = Array.from({ length: 20 }, (_, at) => `kolumn ${at} ${'x'.repeat(100)}`);
		const { detail } = refusal(`${headers.join(';')}\n${headers.join(';')}\n`);
		expect(detail).toEqual({ headers: headers.slice(0, 12).map((header) => header.slice(0, 60)) });
	});
});

describe('a file that was refused shows how it was read', () => {
	const seen = (text: string, reading: Reading = {}) => {
		try {
			read(bytesOf(text), 'avtal.csv', reading);
		} catch (error) {
			if (error instanceof FileError) return error.seen;
			throw error;
		}
		throw new Error('the file was read');
	};
	const notes = ['Anteckning 1;om exporten', 'Anteckning 2;om exporten', ''];

	test('with its first rows, blank ones and those above the header too, as a spreadsheet numbers them', () => {
		const text = [...notes, 'lasku;tili', '1;2'].join('\n');
		expect(seen(text, { headerRow: 4 })).toMatchObject({
			reading: { headerRow: 4 },
			dialect: { headerRow: 4, delimiter: ';' },
			rows: [
				{ row: 1, cells: ['Anteckning 1', 'om exporten'] },
				{ row: 2, cells: ['Anteckning 2', 'om exporten'] },
				{ row: 3, cells: [''] },
				{ row: 4, cells: ['lasku', 'tili'] },
				{ row: 5, cells: ['1', '2'] },
			],
		});
	});

	test('of several tables the one that was read, from its own first row', () => {
		const text = 'lasku;tili\n1;2\n3;4\n\nnamn;färg;vikt\nkatt;grå;4\nhund;brun;9\n';
		const found = seen(text, { part: '#2' });
		expect(found).toMatchObject({ part: '#2', parts: [{ name: '#1' }, { name: '#2' }] });
		expect(found?.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
			[5, 'namn'],
			[6, 'katt'],
			[7, 'hund'],
		]);
	});

	test('without what is about a person', () => {
		const text = `namn;uppgift\nAnna;${SWEDISH}\nBo;bo@example.se\nEva;070-123 45 67\nIda;8507099805\n`;
		const cells = seen(text)?.rows.map((row) => row.cells[1]);
		expect(cells).toEqual(['uppgift', '••••••-••••', '', '', '••••••••••']);
	});

	test('and no more of it than can be looked at', () => {
		const wide = Array.from({ length: 500 }, () => 'x'.repeat(1000)).join(';');
		const rows = seen(Array.from({ length: 500 }, () => wide).join('\n'))!.rows;
		expect(rows).toHaveLength(60);
		expect(rows[0]!.cells).toHaveLength(40);
		expect(rows[0]!.cells[0]).toHaveLength(120);
	});

	test('unless another reading changes nothing', () => {
		expect(seen('hej')).toBeNull();
		expect(seen(`Köpare;CPV-kod;Avtalsdatum\n${SWEDISH};90911200;2024-01-02\n`)).toBeNull();
	});
});

describe('a file that the browser hands over', () => {
	const { signal } = new AbortController();
	const nowhere = { take: () => {}, restart: () => {} };
	const file = (fields: Partial<File>): File => ({ name: 'avtal.csv', size: 10, ...fields }) as File;

	test.each([
		['with nothing in it', file({ size: 0 }), 'empty', {}],
		[
			'of more than 200 MB',
			file({ size: 200_000_001 }),
			'too_large',
			{ size: 200_000_001, limit: 200_000_000 },
		],
		[
			'that is no longer there',
			file({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
			'unreadable',
			{},
		],
	])('%s is refused before anything is read', async (_, given, code, detail) => {
		await expect(readInWorker(given, nowhere, signal)).rejects.toMatchObject({
			name: 'FileError',
			code,
			detail,
			file: 'avtal.csv',
		});
	});
});

describe('a file that was read', () => {
	const text =
		'sep=;\r\nKöpare;CPV-kod;Avtalsdatum;Avtalsvärde;Övrigt\r\nPark;90911200;2024-01-02;5,50;x\r\n';

	test('is known by the hash of its bytes, whatever its name', () => {
		const hash = createHash('sha256').update(bytesOf(text)).digest('hex');
		expect(read(bytesOf(text), 'a.csv').id).toBe(hash);
		expect(read(bytesOf(text), 'b.csv')).toMatchObject({ id: hash, name: 'b.csv' });
	});

	test('tells how it is built and what its columns are', () => {
		expect(readText(text)).toMatchObject({
			bytes: bytesOf(text).length,
			table: 'contracts',
			dialect: {
				encoding: 'utf-8',
				delimiter: ';',
				quote: '"',
				decimal: ',',
				decimalShown: true,
				sepLine: true,
				headerRow: 1,
			},
			columns: [
				{ index: 0, header: 'Köpare', field: 'buyer' },
				{ index: 1, header: 'CPV-kod', field: 'cpv' },
				{ index: 2, header: 'Avtalsdatum', field: 'signed_on' },
				{ index: 3, header: 'Avtalsvärde', field: 'value' },
				{ index: 4, header: 'Övrigt', field: null },
			],
			problems: [],
			droppedIdentityNumbers: 0,
		});
	});

	test('tells of short rows as problems without a field', () => {
		const { problems, staged } = readText(
			'Köpare;CPV-kod;Avtalsdatum\nPark;90911200\nSkola;90911200;2024-01-02\n',
		);
		expect(problems).toEqual([{ row: 2, field: '', raw: null, reason: 'too_few_cells' }]);
		expect(staged.read).toBe(2);
	});
});

describe('an identity number', () => {
	const head = 'Avtalsnummer;Köpare;CPV-kod;Avtalsdatum;Organisationsnummer;Benämning;Anteckning';
	const row = (cells: Partial<Record<'id' | 'number' | 'title' | 'note', string>>): string =>
		`${cells.id ?? 'A1'};Park;90911200;2024-01-02;${cells.number ?? ''};${cells.title ?? ''};${cells.note ?? ''}\n`;

	test.each([
		['in a title', row({ title: `Anställd ${SWEDISH}` }), '2:Benämning'],
		['in a column that is not used', row({ note: SWEDISH }), '2:Anteckning'],
		['in a column of organisation numbers', row({ number: SWEDISH }), '2:Organisationsnummer'],
		['in a column of reference numbers', row({ id: SWEDISH }), '2:Avtalsnummer'],
		['of Finland', row({ note: '010594Y9032' }), '2:Anteckning'],
		['in a row that is refused', `A1;Park;90911200;2024-01-02;;a;b;c ${SWEDISH}\n`, '2:'],
	])('%s refuses the file, naming row and column', (_, text, cell) => {
		const { code, detail, message } = refusal(`${head}\n${text}${row({})}`);
		expect(code).toBe('identity_numbers');
		expect(detail).toEqual({ count: 1, cells: [cell] });
		expect(message + JSON.stringify(detail)).not.toMatch(/850709|010594/);
	});

	test('in a header refuses the file without showing it', () => {
		const { code, detail, message } = refusal(
			`Köpare;CPV-kod;Avtalsdatum;${SWEDISH}\nPark;90911200;2024-01-02;x\n`,
		);
		expect(code).toBe('identity_numbers');
		expect(detail).toEqual({ count: 1, cells: ['header:4'] });
		expect(message).not.toContain('850709');
	});

	test('is counted each time it stands there, though ten places are named', () => {
		const { detail } = refusal(`${head}\n${row({ note: SWEDISH }).repeat(12)}`);
		expect(detail).toMatchObject({ count: 12, cells: { length: 10 } });
	});

	test('is no organisation number', () => {
		const rows = ['212000-1355', '2120001355', '162120001355', '802005-1952', '0201256-6'].map((number) =>
			row({ number }),
		);
		const file = readText(`${head}\n${rows.join('')}`);
		expect(file).toMatchObject({ droppedIdentityNumbers: 0, problems: [] });
		expect(file.staged.columns[4]).toEqual([
			'212000-1355',
			'2120001355',
			'162120001355',
			'802005-1952',
			'0201256-6',
		]);
	});
});
