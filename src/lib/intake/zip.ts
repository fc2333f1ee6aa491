import { Inflate, strFromU8 } from 'fflate';
import type { Allowance } from './allowance.ts';
import { FileError } from './report.ts';

export interface ZipEntry {
	name: string;
	bytes: Uint8Array;
}

/** What the archive's directory says of a file. */
interface Listed {
	name: string;
	packedSize: number;
	size: number;
	method: number;
	encrypted: boolean;
	/** Where it begins, with a header of its own. */
	at: number;
}

const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip archive that `wanted` asks for. What they say that they unpack to is added up before anything is unpacked, and what
 * they do unpack to is counted as it comes.
 * @throws FileError `encrypted`, `broken_archive` or `unpacks_too_large`
 */
export function unzip(
	bytes: Uint8Array,
	allowance: Allowance,
	wanted: (name: string) => boolean,
): ZipEntry[] {
	const directory = list(bytes);
	if (!directory) throw new FileError('broken_archive', allowance.file);
	const listed = directory.filter(({ name }) => !name.endsWith('/') && wanted(name));
	if (listed.some(({ encrypted }) => encrypted)) throw new FileError('encrypted', allowance.file);
	const size = listed.reduce((sum, entry) => sum + entry.size, 0);
	if (size > allowance.left) allowance.take(size);
	const entries = new Map(listed.map((entry) => [entry.name, entry]));
	return [...entries].map(([name, entry]) => ({ name, bytes: contentOf(entry, bytes, allowance) }));
}

function contentOf({ at, packedSize, size, method }: Listed, bytes: Uint8Array, allowance: Allowance) {
	const broken = () => new FileError('broken_archive', allowance.file);
	if (at + 30 > bytes.length || viewOf(bytes).getUint32(at, true) !== 0x04034b50) throw broken();
	const start = at + 30 + viewOf(bytes).getUint16(at + 26, true) + viewOf(bytes).getUint16(at + 28, true);
	const packed = bytes.subarray(start, start + packedSize);
	if (packed.length !== packedSize || (method !== STORED && method !== DEFLATED)) throw broken();
	if (method === STORED) allowance.take(packedSize);
	const content = method === STORED ? packed : allowance.unpack(new Inflate(), packed);
	if (content.length !== size) throw broken();
	return content;
}

/** The archive's directory, which stands at its end; null where it cannot be found. */
function list(bytes: Uint8Array): Listed[] | null {
	const view = viewOf(bytes);
	let end = bytes.length - 22;
	while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
	if (end < 0) return null;
	const entries: Listed[] = [];
	let at = view.getUint32(end + 16, true);
	while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
		const flags = view.getUint16(at + 8, true);
		const length = view.getUint16(at + 28, true);
		const name = bytes.subarray(at + 46, at + 46 + length);
		entries.push({
			name: strFromU8(name, (flags & 2048) === 0),
			packedSize: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			method: view.getUint16(at + 10, true),
			encrypted: (flags & 1) === 1,
			at: view.getUint32(at + 42, true),
		});
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
