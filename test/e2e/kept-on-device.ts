import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright';
import { settled } from './explore-page.ts';

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

/** Comes again, as on another day. */
export async function comeBack(page: Page): Promise<void> {
	await page.reload();
	await page.waitForLoadState('networkidle');
}

/** Says of a column what a blank means, who says so, why, and from which year. */
export async function declare(page: Page): Promise<void> {
	await page.getByLabel('Tomt betyder').selectOption({ label: 'nej' });
	await page.getByText('Angivet av dig.').waitFor();
	await settled(page);
	await page.getByText('Vem säger det, och för vilka år?').click();
	await page.getByLabel('Vem säger det (till').fill('inköpsavdelningen');
	await page.getByLabel('Varför (till').fill('avtalsmall 2023');
	await page.getByLabel('Från och med år').fill('2023');
	await page.getByRole('heading', { level: 1 }).click();
	await settled(page);
	await page.getByText('Mer om underlaget').click();
	await page.locator('section.headline').getByText('enligt inköpsavdelningen (avtalsmall 2023)').waitFor();
}
