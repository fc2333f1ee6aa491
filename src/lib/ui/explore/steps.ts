import { startBrowserEngine } from '../../engine/browser.ts';
import type { Engine } from '../../engine/engine.ts';
import { originalOf, type Original } from '../../intake/guard/kept-copy.ts';
import type { FileReport } from '../../intake/report.ts';
import type { Reading } from '../../intake/reading.ts';
import { createRegister } from '../../intake/schema.ts';
import { take, type TakeOptions } from '../../intake/take.ts';
import { warmUp } from '../../intake/warm-up.ts';
import type { KeptFile } from '../../store/kept-file.ts';
import type { Batch, Work } from './told.ts';

type Show = (work: Work) => void;

/** Starts the engine with an empty register, and shows how far it is. Where nobody waits for it yet (no signal), it is warmed up, too. */
export async function start(show: Show, signal?: AbortSignal): Promise<Engine> {
	const engine = await startBrowserEngine({
		onProgress: (progress) => show({ step: 'engine', progress }),
		...(signal ? { signal } : {}),
	});
	await createRegister(engine);
	if (!signal) await warmUp(engine);
	return engine;
}

/** Reads a file and takes it into the register, and shows how far it is; null where it is not wanted. */
export function takeFile(
	engine: Engine,
	file: File,
	no: number,
	show: Show,
	{
		signal,
		batch = null,
		...options
	}: Pick<TakeOptions, 'reading' | 'wanted' | 'original'> & {
		signal?: AbortSignal | undefined;
		batch?: Batch | null;
	},
): Promise<FileReport | null> {
	const work = { step: 'reading', file: file.name, bytes: file.size, batch } as const;
	show({ ...work, read: 0 });
	return take(engine, file, no, {
		...options,
		...(signal ? { signal } : {}),
		onBytes: (read) => show({ ...work, read }),
		onRows: (saved, { name, staged }) =>
			show({ step: 'saving', file: name, rows: staged.read, saved, batch }),
	});
}

/** What was kept of a file, as it is read again: under the name and the hash of the file itself. */
export function keptFile(
	kept: KeptFile,
	reading: Reading,
): { file: File; reading: Reading; original: Original } {
	return { file: new File([kept.blob], kept.name), reading, original: originalOf(kept) };
}
