import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fastFrom, fastRead } from './fast.ts';
import { read, type ReadFile } from './read.ts';
import type { Reading } from './reading.ts';
import { FileError } from './report.ts';

export interface ReaderQuestion {
	bytes: ArrayBuffer;
	name: string;
	reading: Reading;
}

/** How far the reader is. */
export interface ReaderProgress {
	bytes: number;
	rows: number;
}

/** Answer of the reader to one file. */
export type ReaderAnswer =
	| { read: ReadFile }
	| { progress: ReaderProgress }
	| { refused: { code: FileError['code']; file: string; detail: FileError['detail'] } }
	| { fault: string };

addEventListener('message', async ({ data }: MessageEvent<ReaderQuestion>) => {
	const found = await answer(data);
	const parts = 'read' in found ? (found.read.packed?.parts ?? []) : [];
	const buffers = parts.flatMap(({ columns }) =>
		columns.flatMap(({ offsets, bytes }) => [offsets.buffer, bytes.buffer] as ArrayBuffer[]),
	);
	postMessage(found, { transfer: buffers });
});

async function answer({ bytes, name, reading }: ReaderQuestion): Promise<ReaderAnswer> {
	try {
		const all = new Uint8Array(bytes);
		return { read: (await fast(all, name, reading)) ?? read(all, name, reading) };
	} catch (error) {
		if (error instanceof FileError)
			return { refused: { code: error.code, file: error.file, detail: error.detail } };
		return { fault: String(error) };
	}
}

/** The hash is worked out beside the reading where the browser does it itself: in a secure context. */
async function fast(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	reading: Reading,
): Promise<ReadFile | null> {
	if (bytes.length < fastFrom) return null;
	const hash = crypto.subtle?.digest('SHA-256', bytes);
	const file = fastRead(bytes, name, reading, (progressed, rows) =>
		postMessage({ progress: { bytes: progressed, rows } } satisfies ReaderAnswer),
	);
	if (file === null) return null;
	return { ...file, id: bytesToHex(hash ? new Uint8Array(await hash) : sha256(bytes)) };
}
