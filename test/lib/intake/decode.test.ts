import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/lib/intake/decode.ts';
import { FileError } from '../../../src/lib/intake/report.ts';

const TEXT = 'Förvaltning;Ämne\r\nPark – och natur;Miljö\r\n';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: (readonly number[] | Uint8Array)[]): Uint8Array =>
	Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
	const units = [...text].map((character) => character.charCodeAt(0));
	return Uint8Array.from(
		units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
	);
}

function codeOf(bytes: Uint8Array): string {
	try {
		decode(bytes, 'avtal.csv');
	} catch (error) {
		if (error instanceof FileError) return `${error.code} ${error.file}`;
		throw error;
	}
	return 'read';
}

describe('the text of a file', () => {
	test.each([
		['UTF-8', utf8(TEXT), 'utf-8'],
		['UTF-8 with a byte order mark', joined([0xef, 0xbb, 0xbf], utf8(TEXT)), 'utf-8-bom'],
		['UTF-16 LE with a byte order mark', joined([0xff, 0xfe], utf16(TEXT, 'le')), 'utf-16le'],
		['UTF-16 BE with a byte order mark', joined([0xfe, 0xff], utf16(TEXT, 'be')), 'utf-16be'],
		['UTF-16 LE without one', utf16(TEXT, 'le'), 'utf-16le'],
		['UTF-16 BE without one', utf16(TEXT, 'be'), 'utf-16be'],
	])('in %s is read, and the mark is no part of it', (_, bytes, encoding) => {
		expect(decode(bytes, 'avtal.csv')).toMatchObject({ text: TEXT, encoding });
	});

	test.each([
		['by its mark', joined([0xff, 0xfe], utf16(TEXT, 'le')), 'mark'],
		['by its zero bytes', utf16(TEXT, 'le'), 'zero_bytes'],
		['by its letters', utf8(TEXT), 'valid_utf_8'],
		['by having none beyond ASCII', utf8('a;b'), 'ascii'],
		['by what UTF-8 cannot be', joined(utf8('F'), [0xf6], utf8('r')), 'not_utf_8'],
	])('is known %s, which is told', (_, bytes, evidence) => {
		expect(decode(bytes, 'a.csv').evidence).toBe(evidence);
	});

	test('is read in the encoding that the analyst says', () => {
		expect(decode(utf8('å;b'), 'a.csv', 'windows-1252')).toMatchObject({ text: 'Ã¥;b', evidence: 'chosen' });
		expect(decode(joined(utf16('å;b', 'be')), 'a.csv', 'utf-16be').text).toBe('å;b');
	});

	test('has its NUL characters taken out, and counted', () => {
		expect(decode(utf8('Titel\0;Köpare\nStäd;Park och natur\0\n'), 'a.csv')).toMatchObject({
			text: 'Titel;Köpare\nStäd;Park och natur\n',
			nul: 2,
		});
	});

	test('has the end of file of DOS taken off', () => {
		expect(decode(utf8('a;b\r\n1;2\r\n\x1a'), 'a.csv').text).toBe('a;b\r\n1;2\r\n');
	});

	test('ends where only NUL characters fill up the file, however many', () => {
		expect(decode(joined(utf8('a;b\n1;2\n'), new Uint8Array(500)), 'a.csv')).toMatchObject({
			text: 'a;b\n1;2\n',
			nul: 500,
		});
	});

	test('in UTF-16 is read without a lone byte at its end', () => {
		const bytes = joined([0xff, 0xfe], utf16('å;b\n', 'le'), [10]);
		expect(decode(bytes, 'a.csv').text).toBe('å;b\n');
		expect(decode(bytes, 'a.csv', 'utf-16le').text).toBe('å;b\n');
	});

	test('in plain ASCII counts as UTF-8', () => {
		expect(decode(utf8('a;b\n1;2'), 'a.csv')).toMatchObject({ text: 'a;b\n1;2', encoding: 'utf-8' });
	});

	test('in Windows-1252 is read as a Swedish Excel saves it', () => {
		const bytes = joined(utf8('F'), [0xf6], utf8('rvaltning;'), [0xc5, 0xc4, 0xd6, 0xe5, 0xe4], utf8('\n'));
		expect(decode(bytes, 'a.csv')).toMatchObject({ text: 'Förvaltning;ÅÄÖåä\n', encoding: 'windows-1252' });
	});

	test.each([
		[0x80, '€'],
		[0x82, '‚'],
		[0x83, 'ƒ'],
		[0x84, '„'],
		[0x85, '…'],
		[0x86, '†'],
		[0x87, '‡'],
		[0x88, 'ˆ'],
		[0x89, '‰'],
		[0x8a, 'Š'],
		[0x8b, '‹'],
		[0x8c, 'Œ'],
		[0x8e, 'Ž'],
		[0x91, '‘'],
		[0x92, '’'],
		[0x93, '“'],
		[0x94, '”'],
		[0x95, '•'],
		[0x96, '–'],
		[0x97, '—'],
		[0x98, '˜'],
		[0x99, '™'],
		[0x9a, 'š'],
		[0x9b, '›'],
		[0x9c, 'œ'],
		[0x9e, 'ž'],
		[0x9f, 'Ÿ'],
		[0xa0, '\u00a0'],
		[0xff, 'ÿ'],
	])('in Windows-1252: byte %i is %s', (byte, character) => {
		expect(decode(joined(utf8('belopp '), [byte], utf8(' kr\n')), 'a.csv')).toMatchObject({
			text: `belopp ${character} kr\n`,
			encoding: 'windows-1252',
		});
	});

	test.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])(
		'in Windows-1252: byte %i is no character and is kept',
		(byte) => {
			expect(decode(joined(utf8('belopp '), [byte, 0xe5]), 'a.csv').text).toBe(
				`belopp ${String.fromCharCode(byte)}å`,
			);
		},
	);

	test('that says it is UTF-8 but is not is read as Windows-1252, without the mark', () => {
		const bytes = joined([0xef, 0xbb, 0xbf], utf8('K'), [0xf6], utf8('pare;Datum\n'));
		expect(decode(bytes, 'a.csv')).toMatchObject({ text: 'Köpare;Datum\n', encoding: 'windows-1252' });
	});

	test('in UTF-8 may hold what Windows-1252 cannot write', () => {
		expect(decode(utf8('ʤ;10\u202f000;−5;🙂'), 'a.csv').text).toBe('ʤ;10\u202f000;−5;🙂');
	});
});

describe('a file that is no text', () => {
	test.each([
		['with nothing in it', [], 'empty'],
		['with a byte order mark only', [0xef, 0xbb, 0xbf], 'empty'],
		['with blank lines only', [32, 13, 10, 13, 10, 9], 'empty'],
		['that is a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'not_a_table'],
		['that is a PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'not_a_table'],
		['that is a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'not_a_table'],
		['of zero bytes', Array.from({ length: 64 }, () => 0), 'not_a_table'],
		['of rubbish', Array.from({ length: 512 }, (_, i) => (i * 37 + 11) % 256), 'not_a_table'],
	])('%s is refused and named', (_, bytes, code) => {
		expect(codeOf(Uint8Array.from(bytes))).toBe(`${code} avtal.csv`);
	});

	test.each(['\v', '\f', '\x02', '\x1f'])(
		'a lone control character in a short text does not make it one: %j',
		(sign) => {
			expect(codeOf(utf8(`Namn;Antal\nx${sign}y;1\n`))).toBe('read');
		},
	);

	test('a single control character in a long text does not make it one', () => {
		expect(codeOf(utf8(`Titel;Köpare\n${'a'.repeat(300)}\u0002;b\n`))).toBe('read');
	});
});
