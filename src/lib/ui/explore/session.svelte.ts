import { supervised } from '../../engine/supervised.ts';
import { forget } from '../../intake/commit.ts';
import { corrections } from '../../intake/corrections.ts';
import type { Said } from '../../intake/decisions.ts';
import { withSafeName } from '../../intake/guard/safe-file.ts';
import { prepareReader } from '../../intake/reader.ts';
import type { Reading } from '../../intake/reading.ts';
import { declarations, declare } from '../../intake/register.ts';
import { FileError } from '../../intake/report.ts';
import { ownFiles } from '../own-files.svelte.ts';
import { measureAll } from '../../measures/measured.ts';
import type { Measured } from '../../measures/result.ts';
import type { Locale } from '../../text/locale.ts';
import { correctionText } from './correction-text.ts';
import { redeclare, refill } from './refill.ts';
import { start, takeFile } from './steps.ts';
import {
	inOrderOf,
	toldInstead,
	toTold,
	type Loaded,
	type Refused,
	type Removed,
	type Told,
	type Work,
} from './told.ts';

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
	#show = (work: Work) => {
		if (this.#abort) this.work = work;
	};
	#engine = supervised(
		() => start(this.#show, this.#abort?.signal),
		async (engine) => {
			for (const loaded of this.files) await refill(engine, loaded);
		},
	);

	/** Whether only the demo city's files are open. */
	get demo(): boolean {
		return this.files.length > 0 && this.files.every((loaded) => loaded.demo);
	}

	/** Starts the engine while files are still being chosen. What goes wrong is told when one is taken in. */
	prepare(): void {
		if (this.work !== null) return;
		prepareReader();
		this.#engine.ready().catch(() => {});
	}

	/** Takes files in, one after the other. The first own file replaces the demo, whose files are fetched when asked for. */
	add(files: readonly File[] | (() => Promise<readonly File[]>), demo = false): Promise<void> {
		return this.#taking(async (signal) => {
			this.told = [];
			for (const file of typeof files === 'function' ? await files() : files) {
				signal.throwIfAborted();
				await this.#take(withSafeName(file), demo, signal);
			}
		});
	}

	/** Reads a file that was refused in another way. What is told of it stays in its place until that is done. */
	retry(refused: Refused, reading: Reading): Promise<void> {
		if (refused.open !== null) return this.reread(refused.open, reading);
		return this.#taking(async (signal) => {
			const before = this.told;
			await this.#take(refused.file, false, signal, reading);
			this.told = toldInstead(refused, before, this.told);
		});
	}

	remove(ids: readonly string[]): Promise<void> {
		return this.#change(async (signal) => {
			const before = this.files;
			const gone = before.filter(({ report }) => ids.includes(report.id));
			await this.#drop(gone);
			this.told = gone.some(({ demo }) => demo) ? [] : [{ kind: 'removed', files: gone, before }];
			await this.#measure(signal);
		});
	}

	/** Puts removed files back in their places, with what was declared of them. */
	restore({ files, before }: Removed): Promise<void> {
		return this.#change(async (signal) => {
			this.told = [];
			for (const loaded of files) await this.#putBack(loaded);
			this.files = inOrderOf(before, this.files);
			await this.#measure(signal);
		});
	}

	declare(id: string, field: string, said: readonly Said[]): Promise<void> {
		return this.#change(async (signal) => {
			const loaded = this.files.find(({ report }) => report.id === id);
			if (!loaded) return;
			await declare(this.#engine, loaded.no, field, said);
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

	/** Takes files in; what was done is undone where it is cancelled. */
	#taking(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		return this.#change(async (signal) => {
			const before = this.files;
			try {
				await this.#ready();
				await work(signal);
				await this.#measure(signal);
			} catch (error) {
				if (signal.aborted) await this.#goBack(before);
				throw error;
			}
		});
	}

	async #take(file: File, demo: boolean, signal: AbortSignal, reading: Reading = {}): Promise<void> {
		try {
			const no = this.#next++;
			const wanted = async ({ id }: { id: string }) => {
				if (!demo) await this.#drop(this.files.filter((loaded) => loaded.demo));
				return !this.files.some(({ report }) => report.id === id);
			};
			const report = await takeFile(this.#engine, file, no, this.#show, { reading, signal, wanted });
			if (report === null) this.#tell({ kind: 'again', file: file.name });
			else this.files = [...this.files, { no, file, report, demo }];
		} catch (error) {
			if (!(error instanceof FileError)) throw error;
			this.#refuse(error, file, reading, null);
		}
	}

	async #drop(gone: readonly Loaded[]): Promise<void> {
		for (const { no } of gone) await forget(this.#engine, no);
		this.files = this.files.filter((loaded) => !gone.includes(loaded));
	}

	async #goBack(before: readonly Loaded[]): Promise<void> {
		await this.#drop(this.files.filter((loaded) => !before.includes(loaded)));
		for (const loaded of before) if (!this.files.includes(loaded)) await this.#putBack(loaded);
		this.files = inOrderOf(before, this.files);
	}

	async #putBack(loaded: Loaded): Promise<void> {
		const back = { ...loaded, no: this.#next++ };
		await refill(this.#engine, back);
		this.files = [...this.files, back];
	}

	/** Reads an open file again, in another way. Where that cannot be, it stays as it was. */
	reread(id: string, reading: Reading): Promise<void> {
		return this.#change(async (signal) => {
			const loaded = this.files.find(({ report }) => report.id === id);
			if (!loaded) return;
			this.told = [];
			try {
				const no = this.#next++;
				const report = await takeFile(this.#engine, loaded.file, no, this.#show, { reading, signal });
				await forget(this.#engine, loaded.no);
				const said = await redeclare(this.#engine, no, report!, loaded.report);
				this.files = this.files.map((other) => (other === loaded ? { ...loaded, no, report: said } : other));
			} catch (error) {
				if (!(error instanceof FileError)) throw error;
				this.#refuse(error, loaded.file, reading, id);
			}
			await this.#measure(signal);
		});
	}

	correctionFile(loaded: Loaded, what: 'refused' | 'problems', locale: Locale): Promise<string> {
		return correctionText(this.#engine, loaded, what, locale);
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
				this.#tell(toTold(error));
			} finally {
				this.#abort = null;
				this.work = null;
				ownFiles.open = this.files.some(({ demo }) => !demo);
			}
		});
		return this.#queue;
	}

	#refuse(error: FileError, file: File, reading: Reading, open: string | null): void {
		this.#tell({ kind: 'refused', no: this.#next++, error, seen: error.seen, file, reading, open });
	}

	#tell(told: Told): void {
		this.told = [...this.told, told];
	}
}

/** The one session of the tab: it stays while the reader moves between pages and languages. */
export const session = new Session();
