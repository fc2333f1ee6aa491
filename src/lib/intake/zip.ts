import { strFromU8, unzipSync } from 'fflate';
import { FileError } from './report.ts';

export interface ZipEntry {
	name: string;
	bytes: Uint8Array;
}

interface Listed {
	name: string;
	size: number;
	encrypted: boolean;
}

/**
 * The files of a zip archive that `wanted` asks for. What they unpack to is added up before anything is unpacked.
 * @throws FileError `encrypted`, `broken_archive` or `unpacks_too_large`
 */
export function unzip(
	bytes: Uint8Array,
	file: string,
	limit: number,
	wanted: (name: string) => boolean,
): ZipEntry[] {
	const listed = list(bytes).filter(({ name }) => !name.endsWith('/') && wanted(name));
	if (listed.some(({ encrypted }) => encrypted)) throw new FileError('encrypted', file);
	const size = listed.reduce((sum, entry) => sum + entry.size, 0);
	if (size > limit) throw new FileError('unpacks_too_large', file, { limit });
	const names = new Set(listed.map(({ name }) => name));
	try {
		const unpacked = unzipSync(bytes, {
			filter: ({ name, originalSize }) => names.has(name) && originalSize <= limit,
		});
		return Object.entries(unpacked).map(([name, content]) => ({ name, bytes: content }));
	} catch {
		throw new FileError('broken_archive', file);
	}
}

/** The archive's directory, which stands at its end; empty where it cannot be found. */
function list(bytes: Uint8Array): Listed[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
	if (end < 0) return [];
	const entries: Listed[] = [];
	let at = view.getUint32(end + 16, true);
	while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
		const flags = view.getUint16(at + 8, true);
		const length = view.getUint16(at + 28, true);
		const name = bytes.subarray(at + 46, at + 46 + length);
		entries.push({
			name: strFromU8(name, (flags & 2048) === 0),
			size: view.getUint32(at + 24, true),
			encrypted: (flags & 1) === 1,
		});
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}
