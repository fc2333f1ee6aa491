import { hashOf, type KeptFile } from '../../store/kept-file.ts';
import type { ReadFile } from '../read.ts';
import type { Reading } from '../reading.ts';
import { safeName } from './identity.ts';
import type { KeepAnswer, KeepQuestion } from './keep.worker.ts';
import { isClean } from './kept-bytes.ts';

/** Makes files ready to be kept, one after the other in one worker beside the page. */
export interface KeepingWorker {
	/**
	 * A file as it is kept: byte for byte, or a copy in which what is about persons is masked.
	 * @param found the file as it was read, which spares a large one from being read again
	 * @returns null where no copy of it reads as it does, so that it can be used in this tab only
	 */
	keep(file: File, reading: Reading, found?: ReadFile): Promise<KeptFile | null>;
	close(): void;
}

export function keepingWorker(): KeepingWorker {
	const worker = new Worker(new URL('./keep.worker.ts', import.meta.url), { type: 'module' });
	return {
		async keep(file, reading, found) {
			const bytes = await file.arrayBuffer();
			const clean = found?.packed && isClean(found) ? found.id : null;
			const kept = await ask(worker, { bytes, name: file.name, reading, clean });
			if (kept === null) return null;
			const { id, copy } = kept;
			const masked = copy !== null;
			return {
				...{ id, name: safeName(file.name), bytes: file.size, blob: new Blob([kept.bytes]) },
				...{ kept: masked ? await hashOf(kept.bytes) : id, masked, copy },
			};
		},
		close: () => worker.terminate(),
	};
}

function ask(
	worker: Worker,
	question: KeepQuestion,
): Promise<Extract<KeepAnswer, { kept: unknown }>['kept']> {
	return new Promise((resolve, reject) => {
		worker.onerror = (event) => reject(new Error(event.message || 'what is kept could not be made'));
		worker.onmessage = ({ data }: MessageEvent<KeepAnswer>) =>
			'kept' in data ? resolve(data.kept) : reject(new Error(data.fault));
		worker.postMessage(question, [question.bytes]);
	});
}
