import { Gunzip } from 'fflate';
import { Allowance } from './allowance.ts';
import { unpackedLimit } from './limits.ts';
import { FileError, type Evidence } from './report.ts';
import { readWorkbook } from './workbook.ts';
import { unzip } from './zip.ts';

/** What lies in a file: bytes of a text, or the text of a sheet. */
export interface Content {
	/** Its name in the file, empty where the file is the text. */
	name: string;
	container: Evidence['container'];
	bytes: Uint8Array | null;
	/** A sheet's rows, as comma-separated text. */
	sheet: string | null;
}

/** So many archives may lie in each other. */
const DEPTH = 2;

/**
 * The texts and sheets of a file: itself, what a gzip or zip file holds, the sheets of a workbook.
 * @param limit so many bytes may come of it
 * @throws FileError where it is encrypted, broken, too large when unpacked, or a spreadsheet of another kind
 */
export function unpack(bytes: Uint8Array, file: string, limit = unpackedLimit): Content[] {
	return unpackWithin(bytes, new Allowance(limit, file), DEPTH);
}

function unpackWithin(bytes: Uint8Array, allowance: Allowance, depth: number): Content[] {
	const { file } = allowance;
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileError(oleKind(bytes), file);
	const isGzip = startsWith(bytes, [0x1f, 0x8b]);
	if (!isGzip && !isZip(bytes)) return [{ name: '', container: null, bytes, sheet: null }];
	if (depth === 0) throw new FileError('no_table_inside', file);
	if (isGzip) return named('', 'gzip', unpackWithin(gunzip(bytes, allowance), allowance, depth - 1));
	const entries = unzip(bytes, allowance, (name) => !/(^|\/)(__MACOSX\/|\.)/.test(name));
	if (entries.some(({ name }) => name === 'xl/workbook.xml')) {
		return readWorkbook(entries, allowance).map(({ name, text }) => ({
			name,
			container: 'workbook',
			bytes: null,
			sheet: text,
		}));
	}
	if (entries.some(({ name }) => name === 'content.xml' || name === 'xl/workbook.bin')) {
		throw new FileError('spreadsheet', file);
	}
	const contents = entries.flatMap((entry) =>
		named(entry.name, 'zip', unpackWithin(entry.bytes, allowance, depth - 1)),
	);
	if (contents.length === 0) throw new FileError('no_table_inside', file);
	return contents;
}

function named(outer: string, container: Evidence['container'], contents: Content[]): Content[] {
	return contents.map((content) => ({
		...content,
		name: [outer, content.name].filter((name) => name !== '').join(': '),
		container: content.container ?? container,
	}));
}

/** A gzip file may hold several members; the size of the last stands at its end and tells whether all is there. */
function gunzip(bytes: Uint8Array, allowance: Allowance): Uint8Array {
	const { left } = allowance;
	let before = 0;
	const stream = new Gunzip();
	stream.onmember = () => (before = left - allowance.left);
	const whole = allowance.unpack(stream, bytes);
	if (bytes.length < 18 || last(bytes) !== (whole.length - before) % 2 ** 32)
		throw new FileError('broken_archive', allowance.file);
	return whole;
}

function last(bytes: Uint8Array): number {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
}

/** Excel keeps encrypted workbooks and those before 2007 in the same kind of file. */
function oleKind(bytes: Uint8Array): 'encrypted' | 'spreadsheet' {
	const mark = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]);
	for (let at = 0; at + mark.length <= bytes.length; at += 128) {
		if (mark.every((byte, i) => bytes[at + i] === byte)) return 'encrypted';
	}
	return 'spreadsheet';
}

function isZip(bytes: Uint8Array): boolean {
	return startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, i) => bytes[i] === byte);
}
