import { read } from '../read.ts';
import type { Reading } from '../reading.ts';
import { isCleanAbove, keptBytes, type Kept } from './kept-bytes.ts';

export interface KeepQuestion {
	bytes: ArrayBuffer;
	name: string;
	reading: Reading;
	/** SHA-256 of the bytes where the rows are known to hold nothing to mask. */
	clean: string | null;
}

/** What is kept, and the SHA-256 of the file; null: it cannot be kept. */
export type KeepAnswer = { kept: (Kept & { id: string }) | null } | { fault: string };

addEventListener('message', ({ data }: MessageEvent<KeepQuestion>) => {
	let answer: KeepAnswer;
	try {
		answer = { kept: keep(data) };
	} catch (error) {
		answer = { fault: String(error) };
	}
	const transfer = 'kept' in answer && answer.kept ? [answer.kept.bytes.buffer] : [];
	postMessage(answer, { transfer });
});

function keep({ bytes: given, name, reading, clean }: KeepQuestion): (Kept & { id: string }) | null {
	const bytes = new Uint8Array(given);
	if (clean !== null && isCleanAbove(bytes, { name, reading })) return { id: clean, bytes, copy: null };
	const file = read(bytes, name, reading);
	const kept = keptBytes(bytes, file);
	return kept && { ...kept, id: file.id };
}
