import type { Original } from './guard/kept-copy.ts';
import { sizeLimit } from './limits.ts';
import type { ReadFile } from './read.ts';
import type { ReaderAnswer, ReaderProgress, ReaderQuestion } from './reader.worker.ts';
import type { RawTable } from './raw-table.ts';
import type { Reading } from './reading.ts';
import { FileError } from './report.ts';

/** Up to so many bytes leave a worker small enough to read the next file, too. */
const small = 2_000_000;

let spare: Worker | null = null;

function newWorker(): Worker {
	return new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker of the next file before it is there. */
export function prepareReader(): void {
	if (spare) return;
	spare = newWorker();
	spare.postMessage('warm up');
}

/**
 * Reads a file in a worker, so that the page goes on answering. The worker that has read a small file reads the next one, too: it takes
 * longer to start than many files to read.
 * @param taken gets rows of a large file while others are still read
 * @param original the file that these bytes are kept of; without it they are the file
 * @throws FileError where the file cannot be taken in; DOMException `AbortError` where the signal says so
 */
export async function readInWorker(
	file: File,
	taken: Pick<RawTable, 'take' | 'restart'>,
	signal: AbortSignal,
	reading: Reading = {},
	onProgress?: (progress: ReaderProgress) => void,
	original: Original | null = null,
): Promise<ReadFile> {
	if (file.size === 0) throw new FileError('empty', file.name);
	if (file.size > sizeLimit)
		throw new FileError('too_large', file.name, { size: file.size, limit: sizeLimit });
	const bytes = await bytesOf(file);
	signal.throwIfAborted();
	const worker = spare ?? newWorker();
	spare = null;
	const leaving = new AbortController();
	let answered = false;
	try {
		return await new Promise<ReadFile>((resolve, reject) => {
			const given = { once: true, signal: leaving.signal };
			signal.addEventListener('abort', () => reject(signal.reason as Error), given);
			worker.onerror = (event) => reject(new Error(event.message || 'the reader stopped'));
			worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
				if ('progress' in data) onProgress?.(data.progress);
				else if ('part' in data) taken.take(data.part, data.first);
				else if ('restart' in data) taken.restart();
				else {
					answered = true;
					if ('read' in data) resolve(data.read);
					else if ('fault' in data) reject(new Error(data.fault));
					else
						reject(
							new FileError(data.refused.code, data.refused.file, data.refused.detail, data.refused.seen),
						);
				}
			};
			worker.postMessage({ bytes, name: file.name, reading, original } satisfies ReaderQuestion, [bytes]);
		});
	} finally {
		leaving.abort();
		if (answered && file.size <= small && spare === null) spare = worker;
		else worker.terminate();
	}
}

async function bytesOf(file: File): Promise<ArrayBuffer> {
	try {
		return await file.arrayBuffer();
	} catch (cause) {
		if (cause instanceof DOMException) throw new FileError('unreadable', file.name);
		throw cause;
	}
}
