import { wrap, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { KeptFile } from './kept-file.ts';
import type { Entry } from './log.ts';
import { StoreError, storeError } from './store-error.ts';

interface Schema extends DBSchema {
	files: { key: string; value: KeptFile };
	entries: { key: string; value: Entry };
}

type Open = IDBPDatabase<Schema>;
type Log = IDBPObjectStore<Schema, ('files' | 'entries')[], 'entries', 'readwrite'>;

const version = 1;

/** The database of the device. Opens itself again where the browser has closed it. */
export class Database {
	readonly #factory: IDBFactory;
	readonly #name: string;
	#open: Promise<Open> | null = null;
	#forbidden: StoreError | null = null;

	constructor(factory: IDBFactory, name: string) {
		this.#factory = factory;
		this.#name = name;
	}

	/** @throws StoreError */
	async open(): Promise<Open> {
		if (this.#forbidden?.code === 'newer_version') throw this.#forbidden;
		this.#open ??= this.#connect();
		try {
			return await this.#open;
		} catch (error) {
			this.#open = null;
			throw storeError(error);
		}
	}

	/** Everything was erased elsewhere: nothing is written until it was loaded again. */
	forbid(code: 'erased' | 'newer_version' = 'erased'): void {
		this.#forbidden = new StoreError(code);
	}

	/** Ends that nothing is written since everything was erased. */
	allow(): void {
		if (this.#forbidden?.code === 'erased') this.#forbidden = null;
	}

	/** @throws StoreError */
	async all<D>(): Promise<{ files: KeptFile[]; entries: Entry<D>[] }> {
		return this.#work(async (database) => {
			this.allow();
			const transaction = database.transaction(['files', 'entries']);
			const [files, entries] = await Promise.all([
				transaction.objectStore('files').getAll(),
				transaction.objectStore('entries').getAll(),
				transaction.done,
			]);
			return { files, entries: entries as Entry<D>[] };
		});
	}

	/** @throws StoreError */
	async add(files: readonly KeptFile[], entries: readonly Entry[]): Promise<void> {
		return this.#work(async (database) => {
			if (this.#forbidden) throw this.#forbidden;
			const transaction = database.transaction(['files', 'entries'], 'readwrite', { durability: 'strict' });
			const kept = transaction.objectStore('files');
			const log = transaction.objectStore('entries');
			let fault: unknown = null;
			const step = async (work: () => Promise<unknown>) => {
				try {
					await work();
				} catch (error) {
					if (fault !== null) return;
					fault = error;
					// What a browser refuses without trying ends no transaction by itself.
					if (!isAbort(error)) abort(transaction);
				}
			};
			const steps = [
				...files.map((file) => step(() => kept.put(file, file.id))),
				...entries.map((entry) => step(() => addOnce(log, entry))),
			];
			const [end] = await Promise.allSettled([transaction.done, ...steps]);
			if (end.status === 'fulfilled' && fault === null) return;
			// The transaction says why it was aborted, the steps only that it was.
			throw end.status === 'rejected' && !isAbort(end.reason) ? end.reason : fault;
		});
	}

	/** Empties the database, then takes it away. */
	async erase(): Promise<void> {
		await this.#work(async (database) => {
			const transaction = database.transaction(['files', 'entries'], 'readwrite', { durability: 'strict' });
			await Promise.all([
				transaction.objectStore('files').clear(),
				transaction.objectStore('entries').clear(),
				transaction.done,
			]);
		});
		await this.remove();
		this.#forbidden = null;
	}

	/** Takes the database away, as soon as no other tab holds on to it. */
	async remove(): Promise<void> {
		this.close();
		await new Promise<void>((resolve, reject) => {
			const request = this.#factory.deleteDatabase(this.#name);
			request.onsuccess = request.onblocked = () => resolve();
			request.onerror = () => reject(storeError(request.error));
		});
	}

	close(): void {
		this.#open?.then(
			(database) => database.close(),
			() => {},
		);
		this.#open = null;
	}

	/** The connection may have ended since it was last used, which shows only now. */
	async #work<T>(task: (database: Open) => Promise<T>): Promise<T> {
		for (let again = true; ; again = false) {
			const database = await this.open();
			try {
				return await task(database);
			} catch (error) {
				if (!(again && error instanceof DOMException && error.name === 'InvalidStateError'))
					throw storeError(error);
				this.#open = null;
			}
		}
	}

	#connect(): Promise<Open> {
		const request = this.#factory.open(this.#name, version);
		let given = false;
		request.onupgradeneeded = () => {
			for (const name of ['files', 'entries']) request.result.createObjectStore(name);
		};
		return new Promise<Open>((resolve, reject) => {
			request.onblocked = () => {
				given = true;
				reject(new StoreError('blocked'));
			};
			request.onerror = () => reject(storeError(request.error));
			request.onsuccess = () => {
				const database = request.result;
				if (given) return database.close();
				database.onversionchange = ({ newVersion }) => {
					this.forbid(newVersion === null ? 'erased' : 'newer_version');
					database.close();
					this.#open = null;
				};
				database.onclose = () => (this.#open = null);
				resolve(wrap(database) as unknown as Open);
			};
		});
	}
}

/** What was written once is never written over. */
async function addOnce(log: Log, entry: Entry): Promise<void> {
	if ((await log.getKey(entry.id)) === undefined) await log.add(entry, entry.id);
}

function isAbort(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}

/** Where it has ended by itself there is nothing left to abort. */
function abort(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}
