import { isKnownHeader } from '../match.ts';
import type { Reading } from '../reading.ts';
import { readStructure } from '../structure.ts';
import { columnShape } from './column-shape.ts';
import { maskedText } from './masked-text.ts';

/**
 * A copy of a file, as UTF-8 with a byte order mark, with the cells emptied that hold identity numbers. Of a workbook or an archive
 * the table that is read.
 * @throws FileError as `read` does
 */
export function maskedCopy(bytes: Uint8Array, name: string, reading: Reading = {}): Uint8Array<ArrayBuffer> {
	const { text, sniffed, staged } = readStructure(bytes, name, isKnownHeader, reading);
	const shapes = staged.columns.map(columnShape);
	const columns = shapes.map((seen) => (seen?.sure ? seen.shape : null));
	const masked = maskedText(text, sniffed, { columns, from: sniffed.headerAt, until: sniffed.until });
	return new TextEncoder().encode(`\ufeff${masked.replace(/^\ufeff/, '')}`);
}
