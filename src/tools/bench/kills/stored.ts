import type { Page } from 'playwright';
import type { Decision } from '../../../lib/intake/decisions.ts';
import type { Entry } from '../../../lib/store/log.ts';

/** What the database of the device holds, read without the project's own code. */
export interface Stored {
	files: { id: string; name: string; kept: string; masked: boolean; hash: string; identity: boolean }[];
	entries: Entry<Decision>[];
}

/** Reads the database from a page of the site's origin that runs no code of the site. */
export function readStored(page: Page, identity: string): Promise<Stored> {
	return page.evaluate(async (secret) => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('the database cannot be read'));
			});
		const names = (await indexedDB.databases()).map(({ name }) => name);
		if (!names.includes('avtryck')) return { files: [], entries: [] };
		const database = await asked(indexedDB.open('avtryck'));
		const transaction = database.transaction(['files', 'entries']);
		type File = { id: string; name: string; kept: string; masked: boolean; blob: Blob };
		const [files, entries] = await Promise.all([
			asked(transaction.objectStore('files').getAll() as IDBRequest<File[]>),
			asked(transaction.objectStore('entries').getAll()),
		]);
		const stored = [];
		for (const { blob, id, name, kept, masked } of files) {
			const bytes = await blob.arrayBuffer();
			const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
			const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
			stored.push({
				id,
				name,
				kept,
				masked,
				hash,
				identity: new TextDecoder().decode(bytes).includes(secret),
			});
		}
		database.close();
		return { files: stored, entries };
	}, identity);
}
