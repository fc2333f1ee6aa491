import { startBrowserEngine, type Progress } from '../../engine/browser.ts';
import { EngineError, type Engine, type EngineErrorCode } from '../../engine/engine.ts';
import { supervised } from '../../engine/supervised.ts';
import { commit, forget } from '../../intake/commit.ts';
import { problemFile, refusedFile } from '../../intake/correction-file.ts';
import { correctedRows, corrections, rowsWithProblems } from '../../intake/corrections.ts';
import type { ReadFile } from '../../intake/read.ts';
import { withSafeName } from '../../intake/guard/safe-file.ts';
import { readInWorker } from '../../intake/reader.ts';
import type { Reading } from '../../intake/reading.ts';
import { declarations, declare } from '../../intake/register.ts';
import { FileError, type FileReport } from '../../intake/report.ts';
import { createRegister } from '../../intake/schema.ts';
import { ownFiles } from '../own-files.svelte.ts';
import { measureAll } from '../../measures/measured.ts';
import type { Measured } from '../../measures/result.ts';
import type { BlankMeaning, YesMeaning } from '../../model/types.ts';
import type { Locale } from '../../text/locale.ts';

/** A file that is in the register. The file itself is kept, so that the register can be filled again after a crash. */
export interface Loaded {
	no: number;
	file: File;
	report: FileReport;
	demo: boolean;
}

export type Work =
	| { step: 'engine'; progress: Progress | null }
	| { step: 'reading'; file: string; bytes: number; read: number }
	| { step: 'saving'; file: string; rows: number; saved: number }
	| { step: 'measuring' };

export type Told =
	| { kind: 'refused'; error: FileError; file: File; reading: Reading }
	| { kind: 'again'; file: string }
	| { kind: 'removed'; files: Loaded[] }
	| { kind: 'cancelled' }
	| { kind: 'engine'; code: EngineErrorCode | 'fault' };

/** The analyst's files in this tab, what was understood of them, and what comes of it. One change at a time, in order. */
export class Session {
	files = $state.raw<readonly Loaded[]>([]);
	measured = $state.raw<Measured | null>(null);
	work = $state.raw<Work | null>(null);
	told = $state.raw<readonly Told[]>([]);
	/** How many rows of which file another one corrects, by the files' numbers. */
	corrected = $state.raw<readonly { of: number; by: number; rows: number }[]>([]);
	/** YYYY-MM-DD; set by the page. */
	asOf = $state('');

	#next = 1;
	#queue: Promise<void> = Promise.resolve();
	#abort: AbortController | null = null;
	#engine = supervised(
		() => this.#start(),
		async (engine) => {
			for (const loaded of this.files) await this.#fill(engine, loaded);
		},
	);

	/** Whether only the demo city's files are open. */
	get demo(): boolean {
		return this.files.length > 0 && this.files.every((loaded) => loaded.demo);
	}

	/** Takes files in, one after the other. The first own file replaces the demo, whose files are fetched when asked for. */
	add(files: readonly File[] | (() => Promise<readonly File[]>), demo = false): Promise<void> {
		return this.#change(async (signal) => {
			this.told = [];
			const before = this.files;
			try {
				await this.#ready();
				for (const file of typeof files === 'function' ? await files() : files) {
					signal.throwIfAborted();
					await this.#take(withSafeName(file), demo, signal);
				}
				await this.#measure(signal);
			} catch (error) {
				if (signal.aborted) await this.#goBack(before);
				throw error;
			}
		});
	}

	/** Takes in a file that was refused, read in another way. */
	retry(refused: Told & { kind: 'refused' }, reading: Reading): Promise<void> {
		return this.#change(async (signal) => {
			this.dismiss(refused);
			await this.#ready();
			await this.#take(refused.file, false, signal, { ...refused.reading, ...reading });
			await this.#measure(signal);
		});
	}

	remove(ids: readonly string[]): Promise<void> {
		return this.#change(async (signal) => {
			const gone = this.files.filter(({ report }) => ids.includes(report.id));
			await this.#drop(gone);
			this.told = gone.some(({ demo }) => demo) ? [] : [{ kind: 'removed', files: [...gone] }];
			await this.#measure(signal);
		});
	}

	/** Puts removed files back, with what was declared of them. */
	restore(gone: readonly Loaded[]): Promise<void> {
		return this.#change(async (signal) => {
			this.told = [];
			for (const loaded of gone) await this.#putBack(loaded);
			await this.#measure(signal);
		});
	}

	declare(id: string, field: string, yes: YesMeaning, blank: BlankMeaning): Promise<void> {
		return this.#change(async (signal) => {
			const loaded = this.files.find(({ report }) => report.id === id);
			if (!loaded) return;
			await declare(this.#engine, loaded.no, field, yes, blank);
			const report = { ...loaded.report, declarations: await declarations(this.#engine, loaded.no) };
			this.files = this.files.map((other) => (other === loaded ? { ...loaded, report } : other));
			await this.#measure(signal);
		});
	}

	setAsOf(date: string): Promise<void> {
		this.asOf = date;
		return this.#change((signal) => this.#measure(signal));
	}

	cancel(): void {
		this.#abort?.abort();
	}

	dismiss(told: Told): void {
		this.told = this.told.filter((other) => other !== told);
	}

	async #take(file: File, demo: boolean, signal: AbortSignal, reading: Reading = {}): Promise<void> {
		try {
			const read = await this.#read(file, signal, reading);
			if (!demo) await this.#drop(this.files.filter((loaded) => loaded.demo));
			if (this.files.some(({ report }) => report.id === read.id)) {
				this.#tell({ kind: 'again', file: file.name });
				return;
			}
			const no = this.#next++;
			const report = await this.#save(read, no, signal);
			this.files = [...this.files, { no, file, report, demo }];
		} catch (error) {
			if (!(error instanceof FileError)) throw error;
			this.#tell({ kind: 'refused', error, file, reading });
		}
	}

	async #drop(gone: readonly Loaded[]): Promise<void> {
		for (const { no } of gone) await forget(this.#engine, no);
		this.files = this.files.filter((loaded) => !gone.includes(loaded));
	}

	/** Undoes what a cancelled change did. */
	async #goBack(before: readonly Loaded[]): Promise<void> {
		await this.#drop(this.files.filter((loaded) => !before.includes(loaded)));
		for (const loaded of before) if (!this.files.includes(loaded)) await this.#putBack(loaded);
	}

	async #putBack(loaded: Loaded): Promise<void> {
		const back = { ...loaded, no: this.#next++ };
		await this.#fill(this.#engine, back);
		this.files = [...this.files, back];
	}

	/** Reads an open file again, in another way. Where that cannot be, it stays as it was. */
	reread(id: string, reading: Reading): Promise<void> {
		return this.#change(async (signal) => {
			const loaded = this.files.find(({ report }) => report.id === id);
			if (!loaded) return;
			this.told = [];
			try {
				const read = await this.#read(loaded.file, signal, reading);
				const no = this.#next++;
				const report = await this.#save(read, no, signal);
				await forget(this.#engine, loaded.no);
				const again = {
					...loaded,
					no,
					report: await this.#redeclare(this.#engine, no, report, loaded.report),
				};
				this.files = this.files.map((other) => (other === loaded ? again : other));
			} catch (error) {
				if (!(error instanceof FileError)) throw error;
				this.#tell({ kind: 'refused', error, file: loaded.file, reading });
			}
			await this.#measure(signal);
		});
	}

	#read(file: File, signal: AbortSignal, reading: Reading): Promise<ReadFile> {
		const work = { step: 'reading', file: file.name, bytes: file.size } as const;
		this.work = { ...work, read: 0 };
		return readInWorker(file, signal, reading, ({ bytes }) => (this.work = { ...work, read: bytes }));
	}

	#save(read: ReadFile, no: number, signal: AbortSignal): Promise<FileReport> {
		const work = { step: 'saving', file: read.name, rows: read.staged.read } as const;
		this.work = { ...work, saved: 0 };
		return commit(this.#engine, read, no, { signal, onRows: (saved) => (this.work = { ...work, saved }) });
	}

	/** Rows of a file to correct and read again, as a file for spreadsheets: those refused, or those with cells that could not be read. */
	async correctionFile(
		{ no, report }: Loaded,
		what: 'refused' | 'problems',
		locale: Locale,
	): Promise<string> {
		if (what === 'problems') return problemFile(report, await rowsWithProblems(this.#engine, no), locale);
		const done = await correctedRows(this.#engine, no);
		return refusedFile(
			report,
			report.refused.filter(({ row }) => !done.has(row)),
			locale,
		);
	}

	/** Reads a file again and says of it what was declared. */
	async #fill(engine: Engine, { file, no, report }: Loaded): Promise<void> {
		const read = await readInWorker(file, new AbortController().signal, report.reading);
		await this.#redeclare(engine, no, await commit(engine, read, no), report);
	}

	/** Declares of a file what was declared of it before. */
	async #redeclare(engine: Engine, no: number, report: FileReport, before: FileReport): Promise<FileReport> {
		for (const { field, yes, blank, declared } of before.declarations) {
			if (declared) await declare(engine, no, field, yes, blank);
		}
		return { ...report, declarations: await declarations(engine, no) };
	}

	async #measure(signal: AbortSignal): Promise<void> {
		this.corrected = this.files.length > 1 ? await corrections(this.#engine) : [];
		if (this.files.length === 0) {
			this.measured = null;
			return;
		}
		this.work = { step: 'measuring' };
		this.measured = await measureAll(this.#engine, this.asOf, { signal });
	}

	async #start(): Promise<Engine> {
		const engine = await startBrowserEngine({
			onProgress: (progress) => (this.work = { step: 'engine', progress }),
			...(this.#abort ? { signal: this.#abort.signal } : {}),
		});
		await createRegister(engine);
		return engine;
	}

	async #ready(): Promise<void> {
		this.work = { step: 'engine', progress: null };
		await this.#engine.ready();
	}

	/** Runs one change after those before it. What goes wrong is told, never thrown. */
	#change(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(async () => {
			this.#abort = new AbortController();
			try {
				await work(this.#abort.signal);
			} catch (error) {
				this.#tell(this.#toTold(error));
			} finally {
				this.#abort = null;
				this.work = null;
				ownFiles.open = this.files.some(({ demo }) => !demo);
			}
		});
		return this.#queue;
	}

	#toTold(error: unknown): Told {
		if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
		if (error instanceof EngineError)
			return error.code === 'aborted' ? { kind: 'cancelled' } : { kind: 'engine', code: error.code };
		reportError(error);
		return { kind: 'engine', code: 'fault' };
	}

	#tell(told: Told): void {
		this.told = [...this.told, told];
	}
}

/** The one session of the tab: it stays while the reader moves between pages and languages. */
export const session = new Session();
