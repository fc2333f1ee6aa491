import { strToU8 } from 'fflate';

/** Files of a bundle by their paths in it. */
export type Content = ReadonlyMap<string, Uint8Array>;

/** A file of a bundle, as manifest and metadata name it. */
export interface FileEntry {
	path: string;
	bytes: number;
	/** In hex. */
	sha256: string;
}

export const utf8 = (text: string): Uint8Array => strToU8(text);

/** JSON for people as well: tabs, a line end, keys in the order in which they were written. */
export function jsonBytes(data: unknown): Uint8Array {
	return utf8(`${JSON.stringify(data, null, '\t')}\n`);
}
