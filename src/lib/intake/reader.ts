import { sizeLimit } from './limits.ts';
import type { ReadFile } from './read.ts';
import type { ReaderAnswer, ReaderProgress, ReaderQuestion } from './reader.worker.ts';
import type { Reading } from './reading.ts';
import { FileError } from './report.ts';

/**
 * Reads a file in a worker of its own, so that the page goes on answering.
 * @throws FileError where the file cannot be taken in; DOMException `AbortError` where the signal says so
 */
export async function readInWorker(
	file: File,
	signal: AbortSignal,
	reading: Reading = {},
	onProgress?: (progress: ReaderProgress) => void,
): Promise<ReadFile> {
	if (file.size === 0) throw new FileError('empty', file.name);
	if (file.size > sizeLimit)
		throw new FileError('too_large', file.name, { size: file.size, limit: sizeLimit });
	const bytes = await bytesOf(file);
	signal.throwIfAborted();
	const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
	try {
		return await new Promise<ReadFile>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
			worker.onerror = (event) => reject(new Error(event.message || 'the reader stopped'));
			worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
				if ('progress' in data) onProgress?.(data.progress);
				else if ('read' in data) resolve(data.read);
				else if ('refused' in data)
					reject(new FileError(data.refused.code, data.refused.file, data.refused.detail));
				else reject(new Error(data.fault));
			};
			worker.postMessage({ bytes, name: file.name, reading } satisfies ReaderQuestion, [bytes]);
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
