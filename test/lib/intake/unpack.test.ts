import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isKnownHeader } from '../../../src/lib/intake/match.ts';
import type { Reading } from '../../../src/lib/intake/reading.ts';
import { FileError } from '../../../src/lib/intake/report.ts';
import { readStructure } from '../../../src/lib/intake/structure.ts';
import { unpack } from '../../../src/lib/intake/unpack.ts';
import { bytesOf, utf16, zipOf } from './packed-files.ts';

const CONTRACTS = 'Avtalsnummer;Förvaltning;CPV-kod;Avtalsdatum\nA1;Park;90911200;2024-01-02\n';
const DEVIATIONS = 'Avsteg-ID;Organisation;Händelsedatum\nD1;Park;2024-01-02\nD2;Skola;2024-02-02\n';

const structure = (bytes: Uint8Array, reading?: Reading) =>
	readStructure(bytes, 'avtal.zip', isKnownHeader, reading);
const first = (bytes: Uint8Array, reading?: Reading) =>
	structure(bytes, reading).staged.columns.map(([cell]) => cell);

function codeOf(bytes: Uint8Array, reading?: Reading): string {
	try {
		structure(bytes, reading);
	} catch (error) {
		if (error instanceof FileError) return error.code;
		throw error;
	}
	return 'read';
}

describe('a packed file', () => {
	test.each([
		['gzip', gzipSync(bytesOf(CONTRACTS)), 'gzip'],
		['zip', zipOf({ 'avtal.csv': CONTRACTS }), 'zip'],
		['gzip in zip', zipSync({ 'avtal.csv.gz': gzipSync(bytesOf(CONTRACTS)) }), 'gzip'],
		[
			'zip with what a Mac adds',
			zipOf({ 'a.csv': CONTRACTS, '__MACOSX/._a.csv': 'x', '.DS_Store': 'x' }),
			'zip',
		],
		[
			'zip with a picture beside',
			zipSync({ 'a.csv': bytesOf(CONTRACTS), 'b.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }),
			'zip',
		],
		['zip with UTF-16', zipSync({ 'a.csv': utf16(CONTRACTS) }), 'zip'],
	])('(%s) is read as what it holds', (_, bytes, container) => {
		const { staged, parts, dialect } = structure(bytes);
		expect(staged.columns.map(([cell]) => cell)).toEqual(['A1', 'Park', '90911200', '2024-01-02']);
		expect(parts).toEqual([]);
		expect(dialect.evidence.container).toBe(container);
	});

	test('of several files gives each to choose from, and the best known first', () => {
		const bytes = zipOf({
			'läs mig.txt': 'Hej;du\n1;2\n',
			'data/avsteg.csv': DEVIATIONS,
			'avtal.csv': CONTRACTS,
		});
		const { parts, part } = structure(bytes);
		expect(parts.map(({ name }) => name)).toEqual(['läs mig.txt', 'data/avsteg.csv', 'avtal.csv']);
		expect(part).toBe('avtal.csv');
		expect(first(bytes, { part: 'data/avsteg.csv' })).toEqual(['D1', 'Park', '2024-01-02']);
	});
});

describe('a packed file that cannot be read says why', () => {
	const encrypted = zipOf({ 'avtal.csv': CONTRACTS });
	const directory = new DataView(encrypted.buffer).getUint32(encrypted.length - 22 + 16, true);
	encrypted[directory + 8]! |= 1;
	const bomb = zipOf({ 'avtal.csv': CONTRACTS });
	new DataView(bomb.buffer).setUint32(
		new DataView(bomb.buffer).getUint32(bomb.length - 22 + 16, true) + 24,
		4_000_000_000,
		true,
	);
	const whole = zipOf({ 'avtal.csv': CONTRACTS.repeat(500) });
	const ole = (text: string) => {
		const bytes = new Uint8Array(1024);
		bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		bytes.set(
			[...text].flatMap((character) => [character.charCodeAt(0), 0]),
			512,
		);
		return bytes;
	};

	test.each([
		['encrypted', encrypted, 'encrypted'],
		['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
		['an older workbook', ole('Workbook'), 'spreadsheet'],
		['an OpenDocument sheet', zipOf({ mimetype: 'x', 'content.xml': '<x/>' }), 'spreadsheet'],
		['cut short', whole.slice(0, 60), 'broken_archive'],
		['damaged', whole.map((byte, i) => (i > 45 && i < 60 ? 255 : byte)), 'broken_archive'],
		[
			'damaged gzip',
			gzipSync(bytesOf(CONTRACTS.repeat(99))).map((byte, i) => (i > 20 ? 255 : byte)),
			'broken_archive',
		],
		['gzip of nothing but a start', Uint8Array.of(0x1f, 0x8b, 8, 0), 'broken_archive'],
		['without a file', zipOf({}), 'no_table_inside'],
		['with a picture only', zipSync({ 'b.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }), 'not_a_table'],
		['too large when unpacked, by its own word', bomb, 'unpacks_too_large'],
	])('%s', (_, bytes, code) => {
		expect(codeOf(bytes)).toBe(code);
	});

	test('without the part that is asked for', () => {
		expect(codeOf(zipOf({ a: CONTRACTS, b: DEVIATIONS }), { part: 'c' })).toBe('part_missing');
	});

	test('too large when unpacked, whatever it says: unpacking stops there', () => {
		const bytes = gzipSync(new Uint8Array(1_000_000).fill(97));
		new DataView(bytes.buffer).setUint32(bytes.length - 4, 10, true);
		expect(() => unpack(bytes, 'a.gz', 10_000)).toThrow('unpacks_too_large');
	});

	test('gzip that is cut short, which would lose rows', () => {
		const bytes = gzipSync(bytesOf(Array.from({ length: 9999 }, (_, i) => `${CONTRACTS}${i}`).join('')));
		for (const part of [0.3, 0.7, 0.999])
			expect(codeOf(bytes.slice(0, bytes.length * part))).toBe('broken_archive');
	});
});

describe('an archive that lies about its sizes', () => {
	/** Its directory and the header before the file say `size`, whatever comes of it. */
	function lying(text: string, size: number): Uint8Array {
		const bytes = zipOf({ 'avtal.csv': text });
		const view = new DataView(bytes.buffer);
		view.setUint32(view.getUint32(bytes.length - 22 + 16, true) + 24, size, true);
		view.setUint32(22, size, true);
		return bytes;
	}

	test('is not unpacked beyond the limit', () => {
		expect(() => unpack(lying('a'.repeat(1_000_000), 10), 'a.zip', 10_000)).toThrow('unpacks_too_large');
	});

	test.each([
		['fewer', 40],
		['more', 4000],
	])('(%s bytes) is broken: no row of it may be lost', (_, size) => {
		expect(codeOf(lying(CONTRACTS, size))).toBe('broken_archive');
	});

	test('by many files in files, each within the limit, is not unpacked beyond it', () => {
		const inner = gzipSync(new Uint8Array(60_000).fill(97));
		const bytes = zipSync({ 'a.gz': inner, 'b.gz': inner });
		expect(() => unpack(bytes, 'a.zip', 100_000)).toThrow('unpacks_too_large');
		expect(unpack(bytes, 'a.zip', 200_000)).toHaveLength(2);
	});

	test('by archives in archives without end holds no table', () => {
		const nested = [1, 2, 3].reduce((inner) => zipSync({ 'a.zip': inner }), bytesOf(CONTRACTS));
		expect(codeOf(nested)).toBe('no_table_inside');
	});
});

test('gzip of several members is read whole', () => {
	const members = [CONTRACTS, 'A2;Skola;90911200;2024-01-03\n'].map((text) => gzipSync(bytesOf(text)));
	expect(structure(Uint8Array.from(members.flatMap((member) => [...member]))).staged.read).toBe(2);
});
