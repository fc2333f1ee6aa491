import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright';

/** Everything that the device holds in databases and beside them, each text and each byte of each file, read as UTF-8. */
export async function held(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
		const read = async (value: unknown): Promise<void> => {
			if (value instanceof Blob) parts.push(await value.text());
			else if (value !== null && typeof value === 'object')
				for (const [key, one] of Object.entries(value)) {
					parts.push(key);
					await read(one);
				}
			else parts.push(String(value));
		};
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error!);
			});
		for (const { name } of await indexedDB.databases()) {
			const database = await done(indexedDB.open(name!));
			for (const store of database.objectStoreNames) {
				await read(await done(database.transaction(store).objectStore(store).getAll()));
			}
			database.close();
		}
		return parts.join('\n');
	});
}

/** Takes away what is kept of a file, or changes its bytes. */
export async function inStore(page: Page, name: string, how: 'delete' | 'damage'): Promise<void> {
	await page.evaluate(
		async ({ name, how }) => {
			const done = <T>(request: IDBRequest<T>) =>
				new Promise<T>((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error!);
				});
			const database = await done(indexedDB.open('avtryck'));
			const files = () => database.transaction('files', 'readwrite').objectStore('files');
			const all = (await done(files().getAll())) as { id: string; name: string }[];
			const { id, ...file } = all.find((one) => one.name === name)!;
			if (how === 'delete') await done(files().delete(id));
			else await done(files().put({ id, ...file, blob: new Blob(['annat']) }, id));
			database.close();
		},
		{ name, how },
	);
}

/** What stands in a workspace, all its files in one text. */
export async function contentOf(download: Download): Promise<string> {
	const content = unzipSync(new Uint8Array(readFileSync(await download.path())));
	return Object.entries(content)
		.map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
		.join('\n');
}

/** The databases of the site, by name. */
export async function databases(page: Page): Promise<string[]> {
	return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name!));
}
