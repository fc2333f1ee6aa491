import { isKnownHeader } from '../match.ts';
import type { Reading } from '../reading.ts';
import { readStructure } from '../structure.ts';
import { maskedText } from './masked-text.ts';

/**
 * A copy of a file, as UTF-8 with a byte order mark, with the cells emptied that hold identity numbers. Of a workbook or an archive
 * the table that is read.
 * @throws FileError as `read` does
 */
export function maskedCopy(bytes: Uint8Array, name: string, reading: Reading = {}): Uint8Array<ArrayBuffer> {
	const { text, sniffed } = readStructure(bytes, name, isKnownHeader, reading);
	return new TextEncoder().encode(`\ufeff${maskedText(text, sniffed).replace(/^\ufeff/, '')}`);
}
