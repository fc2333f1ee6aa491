import { deleteDB, openDB, type IDBPDatabase } from 'idb';

/** Beside the database of the device: a form that is half filled in is neither a source file nor a decision. */
const name = 'avtryck-drafts';
const store = 'drafts';

/** What is being filled in on this device, by id. Where the browser keeps nothing it lives as long as the tab. */
export interface Drafts<D> {
	readonly state: 'kept' | 'this_tab_only';
	/** Those that are there, in no order. */
	all(): Promise<D[]>;
	/** Puts a draft in the place of what was kept under its id; false: it could not be kept. */
	put(id: string, draft: D): Promise<boolean>;
	discard(id: string): Promise<void>;
	close(): void;
}

/** Opens the drafts of this device. */
export async function openDrafts<D>(): Promise<Drafts<D>> {
	const database = await opened();
	return database === null ? tabOnly<D>() : onDevice<D>(database);
}

/** Takes all drafts of the device away. */
export async function eraseDrafts(): Promise<void> {
	await deleteDB(name);
}

async function opened(): Promise<IDBPDatabase | null> {
	try {
		const database: IDBPDatabase = await openDB(name, 1, {
			upgrade: (made) => void made.createObjectStore(store),
			// Another tab erases everything.
			blocking: () => database.close(),
		});
		return database;
	} catch {
		return null;
	}
}

function onDevice<D>(database: IDBPDatabase): Drafts<D> {
	return {
		state: 'kept',
		all: () => database.getAll(store) as Promise<D[]>,
		async put(id, draft) {
			try {
				const change = database.transaction(store, 'readwrite');
				const put = change.store.put(draft, id);
				// The page may be going: what is not committed when it is gone is given up.
				change.commit();
				await Promise.all([put, change.done]);
				return true;
			} catch {
				return false;
			}
		},
		discard: (id) => database.delete(store, id),
		close: () => database.close(),
	};
}

function tabOnly<D>(): Drafts<D> {
	const kept = new Map<string, D>();
	return {
		state: 'this_tab_only',
		all: async () => [...kept.values()],
		async put(id, draft) {
			kept.set(id, draft);
			return true;
		},
		async discard(id) {
			kept.delete(id);
		},
		close() {},
	};
}
