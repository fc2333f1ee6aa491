import type { Original } from './guard/kept-copy.ts';
import { sizeLimit } from './limits.ts';
import type { ReadFile } from './read.ts';
import type { ReaderAnswer, ReaderProgress, ReaderQuestion } from './reader.worker.ts';
import type { RawTable } from './raw-table.ts';
import type { Reading } from './reading.ts';
import { FileError } from './report.ts';

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
 * Reads a file in a worker of its own, so that the page goes on answering.
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
	try {
		return await new Promise<ReadFile>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
			worker.onerror = (event) => reject(new Error(event.message || 'the reader stopped'));
			worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
				if ('progress' in data) onProgress?.(data.progress);
				else if ('part' in data) taken.take(data.part, data.first);
				else if ('restart' in data) taken.restart();
				else if ('read' in data) resolve(data.read);
				else if ('refused' in data)
					reject(new FileError(data.refused.code, data.refused.file, data.refused.detail, data.refused.seen));
				else reject(new Error(data.fault));
			};
			worker.postMessage({ bytes, name: file.name, reading, original } satisfies ReaderQuestion, [bytes]);
		});
	} finally {
		worker.terminate();
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
