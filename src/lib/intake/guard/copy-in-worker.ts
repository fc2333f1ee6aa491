import type { Reading } from '../reading.ts';
import type { CopyQuestion } from './copy.worker.ts';

/** The copy of a file without identity numbers, made on the device in a worker of its own. */
export async function copyInWorker(file: File, reading: Reading): Promise<Blob> {
	const bytes = await file.arrayBuffer();
	const worker = new Worker(new URL('./copy.worker.ts', import.meta.url), { type: 'module' });
	try {
		return await new Promise<Blob>((resolve, reject) => {
			worker.onerror = (event) => reject(new Error(event.message || 'the copy stopped'));
			worker.onmessage = ({ data }: MessageEvent<ArrayBuffer>) =>
				resolve(new Blob([data], { type: 'text/csv;charset=utf-8' }));
			worker.postMessage({ bytes, name: file.name, reading } satisfies CopyQuestion, [bytes]);
		});
	} finally {
		worker.terminate();
	}
}
