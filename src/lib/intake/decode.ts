import { FileError, type Encoding, type EncodingEvidence } from './report.ts';

export interface Decoded {
	text: string;
	encoding: Encoding;
	evidence: EncodingEvidence;
	/** NUL characters that were taken out: no text of a database holds them. */
	nul: number;
}

const DOS_END = 0x1a;

const foreign: readonly (readonly number[])[] = [
	[0x25, 0x50, 0x44, 0x46],
	[0x89, 0x50, 0x4e, 0x47],
	[0xff, 0xd8, 0xff],
];

/**
 * Text of a file in UTF-8 or UTF-16 (with a byte order mark, or told by its zero bytes), else in Windows-1252,
 * in which every byte but five is a character.
 * @param chosen what the analyst says it is
 * @throws FileError `empty`, or `not_a_table` where it is no text
 */
export function decode(bytes: Uint8Array, file: string, chosen?: Encoding): Decoded {
	if (bytes.length === 0) throw new FileError('empty', file);
	if (foreign.some((signature) => startsWith(bytes, signature))) throw new FileError('not_a_table', file);
	const decoded = chosen ? decodeAs(bytes, chosen) : decodeText(bytes);
	const clean = withoutNul(decoded.text, file);
	if (clean.text.trim() === '') throw new FileError('empty', file);
	if (looksBinary(clean.text)) throw new FileError('not_a_table', file);
	return { ...decoded, ...clean, text: withoutDosEnd(clean.text) };
}

type Text = Omit<Decoded, 'nul'>;

function decodeText(bytes: Uint8Array): Text {
	if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
		const text = utf8(bytes);
		if (text !== null) return { text, encoding: 'utf-8-bom', evidence: 'mark' };
		return { text: windows1252(bytes.subarray(3)), encoding: 'windows-1252', evidence: 'not_utf_8' };
	}
	const wide = utf16(bytes);
	if (wide) return { text: new TextDecoder(wide.encoding).decode(pairs(bytes)), ...wide };
	const text = utf8(bytes);
	if (text === null) return { text: windows1252(bytes), encoding: 'windows-1252', evidence: 'not_utf_8' };
	return { text, encoding: 'utf-8', evidence: text.length === bytes.length ? 'ascii' : 'valid_utf_8' };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Text {
	if (encoding === 'windows-1252') return { text: windows1252(bytes), encoding, evidence: 'chosen' };
	const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
	const whole = label === 'utf-8' ? bytes : pairs(bytes);
	return { text: new TextDecoder(label).decode(whole), encoding, evidence: 'chosen' };
}

/** Bytes of UTF-16 without a lone one at the end. */
function pairs(bytes: Uint8Array): Uint8Array {
	return bytes.subarray(0, bytes.length & ~1);
}

/** Where every fourth character is one, the file is no text, unless they only fill up its end. */
function withoutNul(text: string, file: string): { text: string; nul: number } {
	if (!text.includes('\0')) return { text, nul: 0 };
	let end = text.length;
	while (text.charCodeAt(end - 1) === 0) end--;
	const clean = text.slice(0, end).replaceAll('\0', '');
	if ((end - clean.length) * 4 > end || end === 0) throw new FileError('not_a_table', file);
	return { text: clean, nul: text.length - clean.length };
}

/** The end of file of DOS is no text. It stands on a line of its own. */
function withoutDosEnd(text: string): string {
	const filled = text.trimEnd().length;
	let end = filled;
	while (text.charCodeAt(end - 1) === DOS_END) end--;
	return end < filled && /[\r\n]/.test(text.charAt(end - 1)) ? text.slice(0, end) : text;
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
function utf16(bytes: Uint8Array): { encoding: 'utf-16le' | 'utf-16be'; evidence: EncodingEvidence } | null {
	if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', evidence: 'mark' };
	if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', evidence: 'mark' };
	const length = Math.min(bytes.length, 4096) & ~1;
	if (length < 4) return null;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	if (odd * 2 > length / 2 && even * 20 < length) return { encoding: 'utf-16le', evidence: 'zero_bytes' };
	if (even * 2 > length / 2 && odd * 20 < length) return { encoding: 'utf-16be', evidence: 'zero_bytes' };
	return null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, i) => bytes[i] === byte);
}

/** Control characters that no exported table has, in more than one of a hundred characters; a few are none. */
function looksBinary(text: string): boolean {
	const sample = text.slice(0, 8192);
	let odd = 0;
	for (let i = 0; i < sample.length; i++) {
		const code = sample.charCodeAt(i);
		if (code === 0xfffd || (code < 32 && (code < 9 || code > 13))) odd++;
	}
	return odd > 3 && odd * 100 > sample.length;
}
