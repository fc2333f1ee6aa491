import type { Engine } from '../../engine/engine.ts';
import { supervised } from '../../engine/supervised.ts';
import { forget } from '../../intake/commit.ts';
import { compareExports, type Comparison } from '../../intake/compare.ts';
import { whatStands, type FileStanding, type Standing } from '../../intake/decisions.ts';
import { unlinked, type LinkReport } from '../../intake/linking.ts';
import { organisationFaults, type OrganisationFault } from '../../intake/organisation-faults.ts';
import type { Reading } from '../../intake/reading.ts';
import type { FileError } from '../../intake/report.ts';
import { settleReports } from '../../intake/report-status.ts';
import { organisationsIn } from '../../intake/row-scope.ts';
import { corrections } from '../../intake/corrections.ts';
import { sharedByFile } from '../../intake/merge.ts';
import { goneRows } from '../../intake/settle.ts';
import { unconfirmed, type Unconfirmed } from '../../intake/unconfirmed.ts';
import { settleExports, type Waiting } from '../../intake/waiting.ts';
import type { KeptFile } from '../../store/kept-file.ts';
import type { Locale } from '../../text/locale.ts';
import { correctionText } from './correction-text.ts';
import { Figures } from './figures.svelte.ts';
import { noChoices } from './filter-address.ts';
import type { Logged } from './keeper.svelte.ts';
import { Originals } from './originals.ts';
import { Preparing } from './preparing.ts';
import { reconcile } from './reconcile.ts';
import { start, takeFile } from './steps.ts';
import { takeIn } from './take-in.ts';
import type { Batch, Loaded, Work } from './told.ts';

interface Given {
	show: (work: Work) => void;
	/** Aborted where the change in progress is given up; undefined where nothing is in progress. */
	signal: () => AbortSignal | undefined;
	/** What was kept of a file. */
	kept: (id: string) => KeptFile | undefined;
	/** A file that cannot be read as it was decided. */
	failed: (error: FileError, file: File, reading: Reading, id: string) => void;
	/** Runs a question once the changes before it are done. */
	inTurn: (work: () => Promise<void>) => Promise<void>;
}

/** In up to so many rows, what links nowhere is looked for without being asked. */
const linkedAtOnce = 20_000;

/** The tables in the engine, the files they are made of, and what comes of them. Knows nothing of the log. */
export class Register {
	/** Own files in the order in which they came, or those of the demo city. */
	files = $state.raw<readonly Loaded[]>([]);
	/** Files that wait for an answer and do not count until then. */
	waiting = $state.raw<readonly Waiting[]>([]);
	/** How many rows of which file another one corrects, by the files' numbers. */
	corrected = $state.raw<readonly { of: number; by: number; rows: number }[]>([]);
	/** How many rows of which file gave way to a newer export, by the file's number. */
	outdated = $state.raw<ReadonlyMap<number, number>>(new Map());
	links = $state.raw<LinkReport | null>(null);
	/** Whether that is still to be looked for: in many rows it takes seconds. */
	linksWait = $state.raw(false);
	/** What in the register of organisations contradicts itself. */
	faults = $state.raw<readonly OrganisationFault[]>([]);
	/** Rows without a confirmation, of the files whose table has any, by the files' numbers. */
	unconfirmed = $state.raw<ReadonlyMap<number, Unconfirmed>>(new Map());

	readonly engine;
	/** The figures, and what they are limited to. */
	readonly figures: Figures;
	readonly originals: Originals;
	#given: Given;
	#asOf = '';
	#preparing: Preparing;
	/** Whether the tables hold all that stands. */
	#whole = false;
	#next = 1;
	#stands: Standing = whatStands([]);

	constructor(given: Given) {
		this.#given = given;
		this.originals = new Originals(given.kept);
		this.engine = supervised(
			() => start(given.show, given.signal()),
			(engine) => this.#refill(engine),
		);
		this.#preparing = new Preparing(this.engine);
		this.figures = new Figures(noChoices, {
			ask: async (asked, signal) =>
				this.#whole && this.files.length > 0 ? this.#preparing.ask(this.#asOf, asked, signal) : null,
			inTurn: given.inTurn,
		});
	}

	/** Whether the facts behind the figures that are shown can be asked; an engine that crashed is filled anew first, without them. */
	async hasFacts(): Promise<boolean> {
		await this.engine.ready();
		const { shown } = this.figures;
		return this.#whole && shown !== null && this.#preparing.holds(shown.measured.as_of, shown.rule);
	}

	/**
	 * Takes a file in beside those that are there; it counts once `bring` is told that it stands.
	 * @param reading null: as files with its headers were read before
	 * @param batch which of how many files it is; null: the only one
	 * @returns null where the file is there already
	 * @throws FileError where it cannot be taken in
	 */
	async take(
		file: File,
		demo: boolean,
		reading: Reading | null,
		entries: readonly Logged[],
		batch: Batch | null = null,
	): Promise<Loaded | null> {
		const here = (id: string) =>
			this.files.some(({ report, demo: made }) => report.id === id && made === demo);
		const loaded = await takeIn(file, demo ? {} : reading, {
			...{ engine: this.engine, entries, signal: this.#given.signal(), show: this.#given.show, batch },
			nextNo: () => this.#next++,
			decided: (id) => (demo ? null : (this.#stands.files.get(id)?.reading ?? null)),
			wanted: ({ id }) => {
				if (!demo) this.originals.add(id, file);
				return !here(id);
			},
		});
		if (loaded === null) return null;
		this.files = [...this.files, { ...loaded, demo }];
		return loaded;
	}

	/**
	 * Reads a file of the register in another way; it stays as it was where that cannot be.
	 * @throws FileError
	 */
	async reread(loaded: Loaded, reading: Reading): Promise<Loaded> {
		const no = this.#next++;
		const { file, ...options } = this.originals.source(loaded.report.id, reading) ?? {
			file: loaded.file,
			reading,
		};
		const report = (await takeFile(this.engine, file, no, this.#given.show, {
			...options,
			signal: this.#given.signal(),
		}))!;
		await forget(this.engine, loaded.no);
		const read = { ...loaded, no, report, reading, said: new Map(), packed: undefined, after: undefined };
		this.files = this.files.map((other) => (other === loaded ? read : other));
		return read;
	}

	/** Takes the demo city's files away. */
	async dropDemo(ids: readonly string[] = this.files.map(({ report }) => report.id)): Promise<void> {
		const gone = this.files.filter(({ demo, report }) => demo && ids.includes(report.id));
		await forget(
			this.engine,
			gone.map(({ no }) => no),
		);
		this.files = this.files.filter((loaded) => !gone.includes(loaded));
	}

	/** Brings the tables, and what is shown of them, to what stands. The demo's files go once there are own ones. */
	async bring(stands: Standing, asOf: string): Promise<void> {
		this.#stands = stands;
		this.#whole = false;
		this.#preparing.forget();
		if (stands.files.size > 0) await this.dropDemo();
		const demo = this.files.some((loaded) => loaded.demo);
		if (!demo) await this.#reconcile(this.files, this.engine);
		if (this.files.length === 0) {
			this.linksWait = false;
			[this.waiting, this.corrected, this.links] = [[], [], null];
			this.figures.clear();
			[this.faults, this.outdated, this.unconfirmed] = [[], new Map(), new Map()];
			return;
		}
		this.waiting = await this.#settle(this.engine);
		this.corrected = await corrections(this.engine);
		const gone = await goneRows(this.engine);
		this.outdated = new Map(
			gone.filter(({ why }) => why === 'newer').map(({ fileNo, rows }) => [fileNo, rows]),
		);
		this.#whole = true;
		await this.measure(asOf);
		this.links = null;
		const rowsRead = this.files.reduce((sum, { report }) => sum + report.rows.read, 0);
		this.linksWait = rowsRead > linkedAtOnce;
		if (!this.linksWait) await this.findLinks();
		this.faults = await organisationFaults(this.engine);
		this.unconfirmed = await unconfirmed(this.engine);
	}

	/** Files of one table that hold the same keys, two and two, one of them among those named by their numbers: the one that came first first. */
	async sharing(nos: readonly number[]): Promise<[Loaded, Loaded][]> {
		const found = await sharedByFile(this.engine, nos);
		const pairs = new Map<string, [Loaded, Loaded]>();
		for (const [no, others] of found)
			for (const { fileNo } of others) {
				const pair = this.files.filter((one) => one.no === no || one.no === fileNo);
				if (pair.length === 2) pairs.set(pair.map((one) => one.no).join(' '), pair as [Loaded, Loaded]);
			}
		return [...pairs.values()];
	}

	/** Looks for what links nowhere. */
	async findLinks(): Promise<void> {
		this.#given.show({ step: 'linking' });
		this.links = await unlinked(this.engine);
		this.linksWait = false;
	}

	/** @param asOf YYYY-MM-DD */
	async measure(asOf: string): Promise<void> {
		if (this.files.length === 0) return;
		this.#asOf = asOf;
		this.#given.show({ step: 'measuring' });
		await this.figures.renew(this.#given.signal());
	}

	/** What is different in a newer export, and the organisations that rows of the older one are of. */
	async compare(older: Loaded, newer: Loaded): Promise<{ comparison: Comparison; organisations: string[] }> {
		const comparison = await compareExports(this.engine, older.no, newer.no);
		return { comparison, organisations: await organisationsIn(this.engine, older.no) };
	}

	correctionFile(loaded: Loaded, what: 'refused' | 'problems', locale: Locale): Promise<string> {
		return correctionText(this.engine, loaded, what, locale);
	}

	async #refill(engine: Engine): Promise<void> {
		this.#preparing.forget();
		const demo = this.files.filter((loaded) => loaded.demo);
		for (const { file, no } of demo) await takeFile(engine, file, no, this.#given.show, {});
		if (demo.length === 0) await this.#reconcile([], engine);
		await this.#settle(engine);
	}

	async #settle(engine: Engine): Promise<Waiting[]> {
		await settleReports(engine, this.#stands);
		const placed = this.files.map(({ no, report }) => ({ no, id: report.id }));
		return settleExports(engine, placed, this.#stands);
	}

	#reconcile(before: readonly Loaded[], engine: Engine): Promise<void> {
		const here = new Set(before.map(({ report }) => report.id));
		const all = [...this.#stands.files.keys()].filter((id) => !here.has(id)).length;
		let no = 0;
		return reconcile(engine, before, this.#stands, {
			take: (file) => {
				no += 1;
				return this.#takeKept(engine, file, all > 1 && no <= all ? { no, all } : null);
			},
			failed: (error, { file: id, reading }) =>
				this.#given.failed(error, this.originals.source(id, reading)!.file, reading, id),
			holds: (files) => (this.files = files),
		});
	}

	async #takeKept(
		engine: Engine,
		{ file: id, reading }: FileStanding,
		batch: Batch | null,
	): Promise<Omit<Loaded, 'said'> | null> {
		const source = this.originals.source(id, reading);
		if (source === null) return null;
		const { file, ...options } = source;
		const no = this.#next++;
		const report = await takeFile(engine, file, no, this.#given.show, {
			...options,
			batch,
			signal: this.#given.signal(),
		});
		return { no, file, report: report!, demo: false, reading };
	}
}
