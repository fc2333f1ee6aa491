import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The publisher's own secret: without it nobody can hold a guess about the sources against what is published. */
export type Key = string;

/** Shorter ones could be tried one by one. */
export const shortestKey = 32;

/** The key in the text of a file, without what stands around it; null: too short, or of one sign only. */
export function keyOf(text: string): Key | null {
	const key = text.trim();
	return key.length < shortestKey || new Set(key).size < 8 ? null : key;
}

/** HMAC-SHA-256 of a text, in hex. */
export function keyed(key: Key, text: string): string {
	return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)));
}
