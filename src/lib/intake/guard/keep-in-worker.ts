import { hashOf, type KeptFile } from '../../store/kept-file.ts';
import type { ReadFile } from '../read.ts';
import type { Reading } from '../reading.ts';
import { safeName } from './identity.ts';
import type { KeepAnswer, KeepQuestion } from './keep.worker.ts';
import { isClean } from './kept-bytes.ts';

/**
 * A file as it is kept, made ready in a worker of its own: byte for byte, or a copy in which what is about persons is masked.
 * @param found the file as it was read, which spares a large one from being read again
 * @returns null where no copy of it reads as it does, so that it can be used in this tab only
 */
export async function keptInWorker(file: File, reading: Reading, found?: ReadFile): Promise<KeptFile | null> {
	const bytes = await file.arrayBuffer();
	const clean = found?.packed && isClean(found) ? found.id : null;
	const worker = new Worker(new URL('./keep.worker.ts', import.meta.url), { type: 'module' });
	try {
		const kept = await new Promise<Extract<KeepAnswer, { kept: unknown }>['kept']>((resolve, reject) => {
			worker.onerror = (event) => reject(new Error(event.message || 'what is kept could not be made'));
			worker.onmessage = ({ data }: MessageEvent<KeepAnswer>) =>
				'kept' in data ? resolve(data.kept) : reject(new Error(data.fault));
			worker.postMessage({ bytes, name: file.name, reading, clean } satisfies KeepQuestion, [bytes]);
		});
		if (kept === null) return null;
		const { id, copy } = kept;
		const masked = copy !== null;
		return {
			...{ id, name: safeName(file.name), bytes: file.size, blob: new Blob([kept.bytes]) },
			...{ kept: masked ? await hashOf(kept.bytes) : id, masked, copy },
		};
	} finally {
		worker.terminate();
	}
}
