import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Of } from '../text/sha256.ts';

/** A source file as it is kept. */
export interface KeptFile {
	/** SHA-256 of the original bytes, in hex. */
	id: string;
	name: string;
	/** Of the original. */
	bytes: number;
	/** As kept: the original bytes, or a copy in which what is about persons is masked. */
	blob: Blob;
	/** SHA-256 of the kept bytes, in hex. */
	kept: string;
	masked: boolean;
	/** How the copy is to be read, as plain data. Only who made the copy knows what it says; null where there is none. */
	copy: unknown;
}

/** SHA-256 of some bytes, in hex. The browser does it itself only in a secure context. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return crypto.subtle
		? bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
		: sha256Of(bytes);
}

/** Whether the bytes are those that were kept; false, too, where they can no longer be read. */
export async function isWhole({ blob, kept }: KeptFile): Promise<boolean> {
	try {
		return (await hashOf(new Uint8Array(await blob.arrayBuffer()))) === kept;
	} catch {
		return false;
	}
}
