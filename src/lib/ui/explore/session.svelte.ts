import {
	pairOf,
	reviewKey,
	type Decision,
	type FiledReport,
	type Gone,
	type Reviewed,
	type Said,
} from '../../intake/decisions.ts';
import { withSafeName } from '../../intake/guard/safe-file.ts';
import { prepareReader } from '../../intake/reader.ts';
import type { Reading } from '../../intake/reading.ts';
import { FileError } from '../../intake/report.ts';
import type { Change } from '../../store/device.ts';
import { inOrder } from '../../store/log.ts';
import { Asking } from './asking.svelte.ts';
import type { Logged } from './keeper.svelte.ts';
import { reportKey, type StatusSaid } from '../../intake/report-status.ts';
import { openOther } from './open-other.ts';
import { reread } from './reread.ts';
import { decisionsOf, keptOf } from './take-in.ts';
import { toldInstead, type Batch, type Loaded, type Refused, type Removed } from './told.ts';
import { unreadFile, type Unread } from './unread-file.ts';

/** What the analyst does: each deed is decided, kept, and brought about in the register. One at a time, in order. */
export class Session extends Asking {
	#opened = false;
	/** Reports that could not be read, while reports are taken in; null: files are told of instead. */
	#unread: Unread[] | null = null;

	/** Reads what is kept on the device, unless it is read already. */
	open(): Promise<void> {
		return this.change(async () => {
			const lost = await this.keeper.open((change) => void this.#elsewhere(change));
			if (!this.#opened && (lost.files.length > 0 || lost.evicted)) this.tell({ kind: 'lost', ...lost });
			this.#opened = true;
			if (this.keeper.stands.files.size > 0 && !this.whole) await this.bring();
		});
	}

	/** Starts the engine while files are still being chosen. What goes wrong is told when one is taken in. */
	prepare(): void {
		if (this.work !== null) return;
		prepareReader();
		this.register.engine.ready().catch(() => {});
	}

	/**
	 * Takes files in: exports, corrected rows, workspaces, profiles. The first own file replaces the demo.
	 * @param reports they are reports of deviations: what cannot be read is received all the same, and two files with one report are no
	 * exports that follow each other
	 */
	add(
		files: readonly File[] | (() => Promise<readonly File[]>),
		{ demo = false, reports = false }: { demo?: boolean; reports?: boolean } = {},
	): Promise<void> {
		return this.#taking(async (signal) => {
			this.told = [];
			this.#unread = reports ? [] : null;
			const given = typeof files === 'function' ? await files() : files;
			for (const [at, file] of given.entries()) {
				signal.throwIfAborted();
				const batch = given.length > 1 ? { no: at + 1, all: given.length } : null;
				const other = demo ? null : await openOther(file, this.keeper);
				if (other === null) await this.#take(withSafeName(file), demo, null, batch);
				else this.tell(other);
			}
		});
	}

	/** Reads a file that was refused in another way. What is told of it stays in its place until that is done. */
	retry(refused: Refused, reading: Reading): Promise<void> {
		if (refused.open !== null) return this.reread(refused.open, reading);
		return this.#taking(async () => {
			this.#unread = null;
			const before = this.told;
			await this.#take(refused.file, false, reading);
			this.told = toldInstead(refused, before, this.told);
		});
	}

	remove(ids: readonly string[]): Promise<void> {
		return this.change(async () => {
			const gone = this.files.filter(({ report, demo }) => !demo && ids.includes(report.id));
			this.told = [];
			await this.register.dropDemo(ids);
			if (gone.length > 0) {
				const what = gone.map(({ report: { id, name } }): Decision => ({ kind: 'dropped', file: id, name }));
				this.told = [{ kind: 'removed', files: gone, logged: await this.keeper.record(what) }];
			}
			await this.bring();
		});
	}

	/** Puts removed files back in their places, with what was declared of them. */
	restore({ logged }: Removed): Promise<void> {
		this.told = [];
		return this.turn(logged);
	}

	/** Undoes what was done, or does it again where it is undone. */
	turn(logged: Logged): Promise<void> {
		return this.change(() => this.#turn(logged));
	}

	/** Undoes the last thing that holds. Asked for once its turn has come, so that keys pressed fast go on from each other. */
	undo(): Promise<void> {
		return this.change(() => this.#turn(this.keeper.toUndo));
	}

	/** Does again what was undone last. */
	redo(): Promise<void> {
		return this.change(() => this.#turn(this.keeper.toRedo));
	}

	async #turn(logged: Logged | null): Promise<void> {
		if (logged === null) return;
		this.told = this.told.filter((told) => !(told.kind === 'removed' && told.logged === logged));
		const before = this.keeper.stands.files;
		await this.keeper.turn(logged);
		if (logged.what.every(({ kind }) => kind === 'reviewed')) {
			this.turned = { logged, holds: this.keeper.holds(logged) };
			return;
		}
		const changed = reread(before, this.keeper.stands.files);
		const lacking = changed.filter(({ file, reading }) => !this.register.originals.canRead(file, reading));
		if (lacking.length > 0) {
			await this.keeper.turn(logged);
			for (const { name } of lacking) this.tell({ kind: 'needs_original', file: name });
			return;
		}
		await this.bring();
		const whole = changed.filter(({ file }) => this.register.originals.has(file)).map(({ file }) => file);
		await this.keeper.write(await keptOf(this.files.filter(({ report }) => whole.includes(report.id))));
		this.turned = { logged, holds: this.keeper.holds(logged) };
	}

	declare(file: string, field: string, said: readonly Said[]): Promise<void> {
		const report = this.files.find((loaded) => loaded.report.id === file)?.report;
		const header = report?.declarations.find((one) => one.field === field)?.header ?? field;
		return this.decided({ kind: 'declared', file, field, header, said: [...said] });
	}

	/** Says that one file is a newer export of the same as another. */
	join(older: { id: string; on: string }, newer: { id: string; on: string }, gone: Gone): Promise<void> {
		return this.decided(
			{ kind: 'joined', older: older.id, newer: newer.id, gone },
			{ kind: 'extracted', file: older.id, on: older.on },
			{ kind: 'extracted', file: newer.id, on: newer.on },
		);
	}

	/** Reads a text of a file as another one: the id, the name or the code that it stands for. */
	link(no: number, field: string, text: string, to: string): Promise<void> {
		const loaded = this.files.find((one) => one.no === no);
		if (!loaded) return Promise.resolve();
		const { values = {} } = loaded.reading;
		const own = { ...values[field], [text.toLowerCase()]: to };
		return this.reread(loaded.report.id, { ...loaded.reading, values: { ...values, [field]: own } });
	}

	/** Says that two files with rows in common are of different sources. */
	keepApart(one: string, other: string): Promise<void> {
		return this.decided({ kind: 'apart', one, other });
	}

	/** Says that rows in doubt were gone through. */
	review(review: Reviewed): Promise<void> {
		return this.change(async () => void (await this.keeper.record([{ kind: 'reviewed', ...review }])));
	}

	/** Gives reports a status. Figures change only where one is merged, or is so no longer. */
	judge(said: readonly StatusSaid[]): Promise<void> {
		const merges = ({ report, status }: StatusSaid) =>
			[status, this.keeper.stands.statuses.get(reportKey(report))?.status].includes('merged_duplicate');
		const what = said.map((one): Decision => ({ kind: 'status', ...one }));
		if (said.some(merges)) return this.decided(...what);
		return this.change(async () => void (await this.keeper.record(what)));
	}

	/** Files a report to the board as a version. No figure changes. */
	file(filed: FiledReport): Promise<void> {
		return this.change(async () => void (await this.keeper.record([{ kind: 'filed', filed }])));
	}

	/** Takes back what was said last of them. */
	takeBack(review: Reviewed): Promise<void> {
		return this.change(async () => {
			const said = inOrder(this.keeper.entries).findLast(
				(one) =>
					this.keeper.holds(one) &&
					one.what.some((what) => what.kind === 'reviewed' && reviewKey(what) === reviewKey(review)),
			);
			await this.#turn(said ?? null);
		});
	}

	/** Reads an open file again, in another way. Where that cannot be, it stays as it was. */
	reread(id: string, reading: Reading): Promise<void> {
		return this.change(async () => {
			const loaded = this.files.find(({ report }) => report.id === id);
			if (!loaded) return;
			this.told = [];
			if (!loaded.demo && !this.register.originals.canRead(id, reading)) {
				this.tell({ kind: 'needs_original', file: loaded.report.name });
				return;
			}
			try {
				const read = await this.register.reread(loaded, reading);
				if (!loaded.demo) {
					this.keeper.plan([{ kind: 'read', file: id, reading }]);
					await this.keeper.write(this.register.originals.has(id) ? await keptOf([read]) : []);
				}
			} catch (error) {
				if (!(error instanceof FileError)) throw error;
				this.refuse(error, loaded.file, reading, id);
			}
			await this.bring();
		});
	}

	/** Takes everything away: files, decisions, whatever the device holds. */
	erase(): Promise<void> {
		return this.change(async () => {
			await this.keeper.erase();
			this.register.originals.forget();
			this.told = [];
			await this.bring();
			this.told = [{ kind: 'erased' }];
		});
	}

	/** Brings about what another tab has done. */
	#elsewhere(change: Change): Promise<void> {
		return this.change(async () => {
			if (change === 'erased') {
				this.keeper.renew();
				this.register.originals.forget();
				this.told = [];
			}
			await this.bring();
		});
	}

	/** Takes files in, and keeps them once their figures are there; nothing of them stays where it is cancelled. */
	#taking(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		return this.change(async (signal) => {
			const before = this.files;
			let logged: Logged | null = null;
			try {
				await this.ready();
				await work(signal);
				const taken = this.files.filter((loaded) => !loaded.demo && !before.includes(loaded));
				const fresh = taken.filter(({ report }) => !this.keeper.stands.files.has(report.id));
				const unread = (this.#unread ?? []).filter(
					({ decision }) => !this.keeper.stands.unread.has(decision.file),
				);
				const what: Decision[] = [
					...fresh.flatMap(decisionsOf),
					...unread.map(({ decision }) => decision),
					...(this.#unread === null ? [] : await this.#reportsApart(fresh)),
				];
				if (what.length > 0) logged = this.keeper.plan(what);
				await this.bring();
				if (what.length === 0 && taken.length === 0) return;
				this.work = { step: 'keeping' };
				await this.keeper.write([...(await keptOf(taken)), ...unread.flatMap(({ kept }) => kept ?? [])]);
			} catch (error) {
				if (logged) this.keeper.withdraw(logged);
				else if (this.told.some(({ kind }) => kind === 'workspace')) throw error;
				this.begin();
				for (const { file, demo } of before) if (demo) await this.#take(file, true, null);
				await this.bring();
				throw error;
			}
		});
	}

	async #take(file: File, demo: boolean, reading: Reading | null, batch: Batch | null = null): Promise<void> {
		try {
			const loaded = await this.register.take(file, demo, reading, this.keeper.entries, batch);
			if (loaded === null && !demo) this.tell({ kind: 'again', file: file.name });
		} catch (error) {
			if (!(error instanceof FileError)) throw error;
			if (this.#unread !== null && !demo) this.#unread.push(await unreadFile(file, error));
			else this.refuse(error, file, error.seen?.reading ?? reading ?? {}, null);
		}
	}

	/** Says of files of reports that hold one report both that they are no exports which follow each other. */
	async #reportsApart(fresh: readonly Loaded[]): Promise<Decision[]> {
		const reports = fresh.filter(({ report }) => report.table === 'deviations');
		const { joined } = this.keeper.stands;
		return (await this.register.sharing(reports.map(({ no }) => no)))
			.map(([{ report: one }, { report: other }]) => ({ one: one.id, other: other.id }))
			.filter(
				({ one, other }) => !joined.some(({ older, newer }) => pairOf(older, newer) === pairOf(one, other)),
			)
			.map((pair): Decision => ({ kind: 'apart', ...pair }));
	}
}

/** The one session of the tab: it stays while the reader moves between pages and languages. */
export const session = new Session();
