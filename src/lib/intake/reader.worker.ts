import { bytesToHex } from '@noble/hashes/utils.js';
import { fastFrom, fastRead } from './fast.ts';
import { asOriginal, copyReading, type Original } from './guard/kept-copy.ts';
import { sha256Of } from '../text/sha256.ts';
import { read, type ReadFile } from './read.ts';
import type { PackedPart } from './packed.ts';
import type { Reading } from './reading.ts';
import { FileError } from './report.ts';
import { sample } from './sample.ts';

export interface ReaderQuestion {
	bytes: ArrayBuffer;
	name: string;
	reading: Reading;
	/** The file that the bytes are kept of, where they are not the file. */
	original: Original | null;
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
	/** Rows sent ahead of the rest. */
	| { part: PackedPart; first: number }
	/** What was sent ahead does not count. */
	| { restart: true }
	| { refused: Pick<FileError, 'code' | 'file' | 'detail' | 'seen'> }
	| { fault: string };

addEventListener('message', async ({ data }: MessageEvent<ReaderQuestion | 'warm up'>) => {
	if (data === 'warm up') {
		fastRead(sample(4000), 'sample.csv', {});
		return;
	}
	const found = await answer(data);
	say(found, 'read' in found ? (found.read.packed?.parts ?? []) : []);
});

/** The bytes of the parts are handed over, not copied. */
function say(answer: ReaderAnswer, parts: readonly PackedPart[] = []): void {
	const buffers = parts.flatMap(({ columns }) =>
		columns.flatMap(({ offsets, bytes }) => [offsets.buffer, bytes.buffer] as ArrayBuffer[]),
	);
	postMessage(answer, { transfer: buffers });
}

async function answer(question: ReaderQuestion): Promise<ReaderAnswer> {
	const { bytes, name, reading, original } = question;
	try {
		const all = new Uint8Array(bytes);
		return { read: (await fast(all, question)) ?? read(all, name, reading, original ?? undefined) };
	} catch (error) {
		if (error instanceof FileError)
			return { refused: { code: error.code, file: error.file, detail: error.detail, seen: error.seen } };
		return { fault: String(error) };
	}
}

/** The hash is worked out beside the reading where the browser does it itself: in a secure context. */
async function fast(
	bytes: Uint8Array<ArrayBuffer>,
	{ name, reading, original }: ReaderQuestion,
): Promise<ReadFile | null> {
	const copy = original?.copy ?? null;
	if (bytes.length < fastFrom || (copy && copy.emptyRows.length > 0)) return null;
	const hash = original ? undefined : crypto.subtle?.digest('SHA-256', bytes);
	const file = fastRead(
		bytes,
		name,
		copy ? copyReading(reading, copy) : reading,
		(progressed, rows) => say({ progress: { bytes: progressed, rows } }),
		(part, first) => say({ part, first }, [part]),
	);
	if (file === null) {
		say({ restart: true });
		return null;
	}
	if (original) return asOriginal({ ...file, id: original.id }, reading, original);
	return { ...file, id: hash ? bytesToHex(new Uint8Array(await hash)) : sha256Of(bytes) };
}
