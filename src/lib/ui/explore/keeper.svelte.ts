import { whatStands, type Decision, type Standing } from '../../intake/decisions.ts';
import { eraseDevice, openDevice, type Change, type Device } from '../../store/device.ts';
import type { KeptFile } from '../../store/kept-file.ts';
import { entry, inOrder, standing, toRedo, toUndo, unite, type Entry } from '../../store/log.ts';
import { StoreError, type StoreErrorCode } from '../../store/store-error.ts';

export type Logged = Entry<Decision>;

/** How safe what was done is. An error of the store: what is done now lives in this tab only, until writing works again. */
export type KeepState = 'opening' | Device['state'] | StoreErrorCode;

/** Kept files that are not there any more, or not as they were kept, by name; and whether everything is gone. */
export interface Lost {
	files: string[];
	evicted: boolean;
}

/** The analyst's files and decisions: in memory, and written to the device as soon as they are there. */
export class Keeper {
	entries = $state.raw<readonly Logged[]>([]);
	state = $state.raw<KeepState>('opening');
	/** Files whose bytes are written, by the hash of the original. */
	written = $state.raw<ReadonlySet<string>>(new Set());
	readonly files = new Map<string, KeptFile>();

	#device: Device<Decision> | null = null;
	#opened: Promise<Lost> | null = null;
	#unwritten: { files: KeptFile[]; entries: Logged[] } = { files: [], entries: [] };
	/** Entries that are written. */
	#safe = $state.raw<ReadonlySet<string>>(new Set());
	#stands = $derived<Standing>(whatStands(this.entries));
	#undo = $derived<Logged | null>(toUndo(this.entries));
	#redo = $derived.by<Logged | null>(() => {
		const undo = toRedo(this.entries);
		return this.entries.find(({ id }) => id === undo?.undoes) ?? null;
	});
	/** Entries that are not on the device, or whose undoing or redoing is not. */
	#inTab = $derived.by<ReadonlySet<string>>(() => {
		const inTab = new Set<string>();
		for (const { id, undoes } of inOrder(this.entries).reverse()) {
			if (!this.#safe.has(id)) inTab.add(id);
			if (undoes !== undefined && inTab.has(id)) inTab.add(undoes);
		}
		return inTab;
	});
	#holding = $derived<ReadonlySet<string>>(new Set(standing(this.entries).map(({ id }) => id)));

	/** What all decisions together say. */
	get stands(): Standing {
		return this.#stands;
	}

	get toUndo(): Logged | null {
		return this.#undo;
	}

	/** The entry that a redo would do again. */
	get toRedo(): Logged | null {
		return this.#redo;
	}

	/** Whether an entry has effect: it is not undone. */
	holds({ id }: Logged): boolean {
		return this.#holding.has(id);
	}

	/** Whether an entry is on the device as it is told: done, undone or done again. */
	isWritten({ id }: Logged): boolean {
		return !this.#inTab.has(id);
	}

	/** What a file is or was called; null where it was never here. */
	nameOf(file: string): string | null {
		const added = this.entries
			.flatMap(({ what }) => what)
			.find((one) => (one.kind === 'added' || one.kind === 'unread') && one.file === file);
		return added && 'name' in added ? added.name : null;
	}

	/** Whether anything is in this tab only. */
	get unwritten(): boolean {
		return this.entries.some(({ id }) => !this.#safe.has(id));
	}

	/**
	 * Opens what is kept on the device, once.
	 * @param onchange is told when another tab has decided or erased something; that is in by then. Where it has erased, nothing is
	 * written until `renew` is called: what is being done belongs to what was erased
	 */
	open(onchange: (change: Change) => void): Promise<Lost> {
		return (this.#opened ??= this.#open(onchange));
	}

	async #open(onchange: (change: Change) => void): Promise<Lost> {
		try {
			this.#device = await openDevice<Decision>();
			this.#device.onchange((change) => void this.#changed(change).then(() => onchange(change)));
			const lost = await this.#load();
			this.state = this.#device.state;
			return lost;
		} catch (error) {
			if (!(error instanceof StoreError)) throw error;
			this.state = error.code;
			return { files: [], evicted: false };
		}
	}

	/** Adds decisions and writes them. What cannot be written now is tried again with the next. */
	async record(what: readonly Decision[], undoes?: string): Promise<Logged> {
		const made = this.plan(what, undoes);
		await this.write();
		return made;
	}

	/** Adds decisions that are not written until `write` is called, and can be withdrawn until then. */
	plan(what: readonly Decision[], undoes?: string): Logged {
		const made = entry(this.entries, what, undoes);
		this.entries = [...this.entries, made];
		this.#unwritten.entries.push(made);
		return made;
	}

	/** Takes back what was planned and not yet written. */
	withdraw({ id }: Logged): void {
		this.entries = this.entries.filter((other) => other.id !== id);
		this.#unwritten.entries = this.#unwritten.entries.filter((other) => other.id !== id);
	}

	/** Writes all that is not written, with some files, all or nothing. */
	async write(files: readonly KeptFile[] = []): Promise<void> {
		for (const file of files) this.files.set(file.id, file);
		this.#unwritten.files.push(...files);
		if (!this.#device || this.#device.state === 'this_tab_only') return;
		const now = this.#unwritten;
		this.#unwritten = { files: [], entries: [] };
		try {
			await this.#device.write(now);
		} catch (error) {
			this.#unwritten.files.unshift(...now.files);
			this.#unwritten.entries.unshift(...now.entries);
			if (!(error instanceof StoreError)) throw error;
			this.state = error.code;
			return;
		}
		this.state = this.#device.state;
		this.written = new Set([...this.written, ...now.files.map(({ id }) => id)]);
		this.#safe = new Set([...this.#safe, ...now.entries.map(({ id }) => id)]);
	}

	/** Undoes an entry, or does it again where it is undone. */
	async turn(logged: Logged): Promise<void> {
		if (this.holds(logged)) {
			await this.record([], logged.id);
			return;
		}
		const gone = new Set(this.entries.flatMap(({ undoes }) => undoes ?? []));
		for (const { id, undoes } of this.entries)
			if (undoes === logged.id && !gone.has(id)) await this.record([], id);
	}

	/** Takes in files and decisions from elsewhere. */
	async add(entries: readonly Logged[], files: readonly KeptFile[]): Promise<void> {
		const own = new Set(this.entries.map(({ id }) => id));
		const fresh = entries.filter(({ id }) => !own.has(id));
		this.entries = unite(this.entries, fresh);
		this.#unwritten.entries.push(...fresh);
		await this.write(files.filter(({ id }) => !this.files.has(id)));
	}

	async erase(): Promise<void> {
		await (this.#device?.erase() ?? eraseDevice());
		this.renew();
	}

	/** Begins anew, with nothing, after everything was erased. */
	renew(): void {
		this.#forget();
		this.#device?.renew();
		if (this.#device) this.state = this.#device.state;
	}

	async usage(): Promise<{ used: number; available: number } | null> {
		return (await this.#device?.usage()) ?? null;
	}

	async #changed(change: Change): Promise<void> {
		if (change === 'erased') this.#forget();
		else if (change === 'written') await this.#load();
		else this.state = this.#device!.state;
	}

	#forget(): void {
		this.entries = [];
		this.files.clear();
		this.written = new Set();
		this.#safe = new Set();
		this.#unwritten = { files: [], entries: [] };
	}

	async #load(): Promise<Lost> {
		const needed = (entries: readonly Logged[]) => whatStands(entries).files.keys();
		const { files, entries, missing, damaged, evicted } = await this.#device!.load(needed);
		const unwritten = new Set(this.#unwritten.files.map(({ id }) => id));
		for (const file of files) if (!unwritten.has(file.id)) this.files.set(file.id, file);
		this.written = new Set([...this.written, ...files.map(({ id }) => id)]);
		this.#safe = new Set([...this.#safe, ...entries.map(({ id }) => id)]);
		this.entries = unite(this.entries, entries);
		const lost = [
			...missing.filter((id) => !damaged.some((file) => file.id === id)),
			...damaged.map(({ id }) => id),
		];
		return { files: lost.map((id) => this.nameOf(id) ?? id.slice(0, 12)), evicted };
	}
}
