import { Database } from './database.ts';
import { eraseDrafts } from './drafts.ts';
import { isWhole, type KeptFile } from './kept-file.ts';
import type { Entry } from './log.ts';
import { storeError } from './store-error.ts';

/** `written`: another tab has kept more. `erased`: another tab has erased everything. `state`: how safely things are kept has changed. */
export type Change = 'written' | 'erased' | 'state';

/** All that is kept. */
export interface Loaded<D = unknown> {
	/** Those whose bytes are whole. */
	files: KeptFile[];
	entries: Entry<D>[];
	/** Files that are needed and not there: their ids. */
	missing: string[];
	/** Files whose bytes are no longer those that were kept. They stay where they are. */
	damaged: Omit<KeptFile, 'blob'>[];
	/** Something was kept here and nothing is left: the browser has let it go. */
	evicted: boolean;
}

/** What is kept on this device: source files and the log of decisions. */
export interface Device<D = unknown> {
	/** `may_be_evicted`: the browser may let it go when room runs out. `this_tab_only`: nothing outlives the tab. */
	readonly state: 'kept' | 'may_be_evicted' | 'this_tab_only';
	/**
	 * @param needed ids of the files that the entries need
	 * @throws StoreError
	 */
	load(needed?: (entries: readonly Entry<D>[]) => Iterable<string>): Promise<Loaded<D>>;
	/**
	 * Keeps files and entries, all or nothing, on the disk once it is done. An entry that is there already stays as it is; a file with
	 * the id of another takes its place.
	 * @throws StoreError
	 */
	write(change: { files?: readonly KeptFile[]; entries?: readonly Entry<D>[] }): Promise<void>;
	/** @returns what ends the listening */
	onchange(listener: (change: Change) => void): () => void;
	/**
	 * Erases everything that was kept on the device, in all tabs. Where an old tab holds on to the database, it is empty at once and gone
	 * when that tab closes.
	 */
	erase(): Promise<void>;
	/** Lets things be kept again after another tab has erased everything. */
	renew(): void;
	/** Bytes; null where the browser does not say. */
	usage(): Promise<{ used: number; available: number } | null>;
	/** Lets go of the database. */
	close(): void;
}

/** What the browser gives. */
export interface Browser {
	indexedDB?: IDBFactory | undefined;
	BroadcastChannel?: typeof BroadcastChannel | undefined;
	/** Of `navigator`. */
	storage?: Partial<StorageManager> | undefined;
	localStorage?: Storage | undefined;
	sessionStorage?: Storage | undefined;
}

const databaseName = 'avtryck';
/** All keys of ours begin with it. */
const prefix = 'avtryck';
/** Says that something was kept. */
const mark = 'avtryck.kept';

/**
 * Opens what is kept on this device.
 * @throws StoreError `newer_version` or `blocked`
 */
export async function openDevice<D = unknown>(browser: Browser = given()): Promise<Device<D>> {
	const database = await opened(browser);
	if (database === null) return tabOnly<D>();
	const { storage, localStorage, sessionStorage } = browser;
	const channel = browser.BroadcastChannel ? new browser.BroadcastChannel(databaseName) : null;
	const listeners = new Set<(change: Change) => void>();
	const tell = (change: Change) => listeners.forEach((listener) => listener(change));
	let persisted = await quietly(() => storage?.persisted?.(), false);
	let asked = persisted;
	if (channel)
		channel.onmessage = ({ data }: MessageEvent<Change>) => {
			if (data === 'erased') database.forbid();
			tell(data);
		};
	/** A browser may ask the user, so that nothing waits for the answer. */
	const askToPersist = async () => {
		if (asked) return;
		asked = true;
		persisted = await quietly(() => storage?.persist?.(), false);
		if (persisted) tell('state');
	};
	return {
		get state() {
			return persisted ? 'kept' : 'may_be_evicted';
		},
		async load(needed = () => []) {
			const { files, entries } = await database.all<D>();
			const whole = await Promise.all(files.map(isWhole));
			const here = new Set(files.map(({ id }) => id));
			const expected = readMark(localStorage);
			return {
				files: files.filter((_, at) => whole[at]),
				entries,
				missing: [...new Set(needed(entries))].filter((id) => !here.has(id)),
				damaged: files.filter((_, at) => !whole[at]).map(({ blob: _, ...file }) => file),
				evicted: expected && files.length === 0 && entries.length === 0,
			};
		},
		async write({ files = [], entries = [] }) {
			await database.add(files, entries);
			setMark(localStorage);
			channel?.postMessage('written' satisfies Change);
			void askToPersist();
		},
		onchange(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		async erase() {
			await database.erase();
			await eraseDrafts();
			for (const area of [localStorage, sessionStorage]) clearKeys(area);
			channel?.postMessage('erased' satisfies Change);
		},
		renew: () => database.allow(),
		async usage() {
			const { usage, quota } = await quietly(() => storage?.estimate?.(), {} as StorageEstimate);
			if (usage === undefined || quota === undefined) return null;
			return { used: usage, available: Math.max(0, quota - usage) };
		},
		close() {
			database.close();
			channel?.close();
		},
	};
}

/** Erases what is kept on this device where it cannot be opened. */
export async function eraseDevice(browser: Browser = given()): Promise<void> {
	const { indexedDB, localStorage, sessionStorage } = browser;
	if (indexedDB) {
		await new Database(indexedDB, databaseName).remove();
		await eraseDrafts();
	}
	for (const area of [localStorage, sessionStorage]) clearKeys(area);
}

/** Null where the browser keeps nothing: private windows of some, blocked by the user, or a broken profile. */
async function opened({ indexedDB }: Browser): Promise<Database | null> {
	if (!indexedDB) return null;
	const database = new Database(indexedDB, databaseName);
	try {
		await database.open();
		return database;
	} catch (error) {
		const told = storeError(error);
		if (told.code === 'newer_version' || told.code === 'blocked') throw told;
		return null;
	}
}

/** Where nothing can be kept it lives as long as the tab. */
function tabOnly<D>(): Device<D> {
	const files = new Map<string, KeptFile>();
	const entries = new Map<string, Entry<D>>();
	return {
		state: 'this_tab_only',
		async load(needed = () => []) {
			const all = [...entries.values()];
			const missing = [...new Set(needed(all))].filter((id) => !files.has(id));
			return { files: [...files.values()], entries: all, missing, damaged: [], evicted: false };
		},
		async write(change) {
			for (const file of change.files ?? []) files.set(file.id, file);
			for (const entry of change.entries ?? []) if (!entries.has(entry.id)) entries.set(entry.id, entry);
		},
		onchange: () => () => {},
		async erase() {
			files.clear();
			entries.clear();
		},
		renew() {},
		usage: async () => null,
		close() {},
	};
}

function given(): Browser {
	return {
		indexedDB: attempt(() => globalThis.indexedDB),
		BroadcastChannel: globalThis.BroadcastChannel,
		storage: globalThis.navigator?.storage,
		localStorage: attempt(() => globalThis.localStorage),
		sessionStorage: attempt(() => globalThis.sessionStorage),
	};
}

/** A browser that blocks storage throws where it is only named. */
function attempt<T>(get: () => T): T | undefined {
	try {
		return get();
	} catch {
		return undefined;
	}
}

async function quietly<T>(ask: () => Promise<T> | undefined, otherwise: T): Promise<T> {
	try {
		return (await ask()) ?? otherwise;
	} catch {
		return otherwise;
	}
}

function readMark(area: Storage | undefined): boolean {
	return attempt(() => area?.getItem(mark) === 'yes') ?? false;
}

function setMark(area: Storage | undefined): void {
	attempt(() => area?.setItem(mark, 'yes'));
}

function clearKeys(area: Storage | undefined): void {
	attempt(() => {
		for (const key of Object.keys(area ?? {})) if (key.startsWith(prefix)) area!.removeItem(key);
	});
}
