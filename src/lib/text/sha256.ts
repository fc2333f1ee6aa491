import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Node's own is ten times as fast; a browser has none that answers at once, nor any outside a secure context. */
const native = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-256 of bytes, or of a text in UTF-8, in hex. */
export function sha256Of(content: Uint8Array | string): string {
	if (native !== undefined) return native.createHash('sha256').update(content).digest('hex');
	return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
