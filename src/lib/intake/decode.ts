import { FileError, type Encoding } from './report.ts';

export interface Decoded {
	text: string;
	encoding: Encoding;
}

const signatures: readonly {
	code: 'spreadsheet' | 'compressed' | 'not_a_table';
	bytes: readonly number[];
}[] = [
	{ code: 'spreadsheet', bytes: [0x50, 0x4b, 0x03, 0x04] },
	{ code: 'spreadsheet', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
	{ code: 'compressed', bytes: [0x1f, 0x8b] },
	{ code: 'not_a_table', bytes: [0x25, 0x50, 0x44, 0x46] },
	{ code: 'not_a_table', bytes: [0x89, 0x50, 0x4e, 0x47] },
	{ code: 'not_a_table', bytes: [0xff, 0xd8, 0xff] },
];

/**
 * Text of a file in UTF-8 or UTF-16 (with a byte order mark, or told by its zero bytes), else in Windows-1252,
 * in which every byte but five is a character.
 * @throws FileError `empty`, or the kind of file where it is no text
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
	if (bytes.length === 0) throw new FileError('empty', file);
	const known = signatures.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
	if (known) throw new FileError(known.code, file);
	const decoded = decodeText(bytes);
	if (decoded.text.trim() === '') throw new FileError('empty', file);
	if (looksBinary(decoded.text)) throw new FileError('not_a_table', file);
	return decoded;
}

function decodeText(bytes: Uint8Array): Decoded {
	if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
		const text = utf8(bytes);
		if (text !== null) return { text, encoding: 'utf-8-bom' };
		return { text: windows1252(bytes.subarray(3)), encoding: 'windows-1252' };
	}
	const wide = utf16(bytes);
	if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
	const text = utf8(bytes);
	if (text !== null) return { text, encoding: 'utf-8' };
	return { text: windows1252(bytes), encoding: 'windows-1252' };
}

/** Characters of the bytes 0x80 to 0x9F; five of them have none and stay control characters. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Node from 20.18.3 and 22.13.0 on reads these bytes as Latin-1, browsers do not: nodejs/node#56542, mended by #60893.
 * When every Node in use has the mend, plain `TextDecoder` will do.
 */
function windows1252(bytes: Uint8Array): string {
	const text = new TextDecoder('windows-1252').decode(bytes);
	return text.replace(/[\x80-\x9f]/g, (character) => upper[character.charCodeAt(0) - 0x80]!);
}

function utf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/** By the mark, else by zero bytes: in UTF-16 most characters of a European text have one, always on the same side. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
	if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
	const length = Math.min(bytes.length, 4096) & ~1;
	if (length < 4) return null;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	if (odd * 2 > length / 2 && even * 20 < length) return 'utf-16le';
	if (even * 2 > length / 2 && odd * 20 < length) return 'utf-16be';
	return null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, i) => bytes[i] === byte);
}

/** Control characters that no exported table has, in more than one of a hundred characters. */
function looksBinary(text: string): boolean {
	const sample = text.slice(0, 8192);
	let odd = 0;
	for (let i = 0; i < sample.length; i++) {
		const code = sample.charCodeAt(i);
		if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd++;
	}
	return odd * 100 > sample.length;
}
