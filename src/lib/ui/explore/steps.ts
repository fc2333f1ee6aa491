import { startBrowserEngine } from '../../engine/browser.ts';
import type { Engine } from '../../engine/engine.ts';
import type { FileReport } from '../../intake/report.ts';
import { createRegister } from '../../intake/schema.ts';
import { take, type TakeOptions } from '../../intake/take.ts';
import { warmUp } from '../../intake/warm-up.ts';
import type { Work } from './told.ts';

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
	options: Pick<TakeOptions, 'reading' | 'signal' | 'wanted'>,
): Promise<FileReport | null> {
	const work = { step: 'reading', file: file.name, bytes: file.size } as const;
	show({ ...work, read: 0 });
	return take(engine, file, no, {
		...options,
		onBytes: (read) => show({ ...work, read }),
		onRows: (saved, { name, staged }) => show({ step: 'saving', file: name, rows: staged.read, saved }),
	});
}
