import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDevice, type Browser, type Change, type Device } from '../../../src/lib/store/device.ts';
import type { Entry } from '../../../src/lib/store/log.ts';
import type { StoreError } from '../../../src/lib/store/store-error.ts';
import { decided, kept } from './kept.ts';

const open: Device[] = [];

async function device(browser?: Browser): Promise<Device> {
	const opened = await openDevice(browser);
	open.push(opened);
	return opened;
}

async function wipe(): Promise<void> {
	for (const one of open.splice(0)) one.close();
	for (const { name } of await indexedDB.databases())
		await new Promise((resolve) => (indexedDB.deleteDatabase(name!).onsuccess = resolve));
	localStorage.clear();
	sessionStorage.clear();
}

const codeOf = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error: StoreError) => error.code,
	);
const noLimit = { indexedDB, BroadcastChannel, storage: navigator.storage, localStorage, sessionStorage };
const told = (one: Device) => new Promise<Change>((resolve) => one.onchange(resolve));

beforeEach(wipe);
afterEach(wipe);

describe('what is kept on the device', () => {
	test('comes back byte for byte, whatever the bytes are', async () => {
		const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256);
		const file = { ...(await kept('avtal.xlsx', bytes)), copy: { shape: { delimiter: ';' } } };
		const entry = decided('1', { kind: 'added', file: file.id, headers: ['Å', ''] });
		await (await device()).write({ files: [file], entries: [entry] });
		const loaded = await (await device()).load();
		expect(loaded).toMatchObject({ entries: [entry], missing: [], damaged: [], evicted: false });
		const { blob, ...rest } = loaded.files[0]!;
		expect(rest).toEqual({
			...{ id: file.id, name: 'avtal.xlsx', bytes: 100_000, kept: file.kept },
			...{ masked: false, copy: { shape: { delimiter: ';' } } },
		});
		expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
	});

	test('is all of a change or nothing of it', async () => {
		const one = await device();
		const bad = { ...decided('2'), what: [() => 'no data'] };
		const files = [await kept('avtal.csv', 'a;b')];
		expect(await codeOf(one.write({ files, entries: [decided('1'), bad] }))).toBe('broken');
		expect(await one.load()).toMatchObject({ files: [], entries: [], evicted: false });
	});

	test('an entry is never written over, a file is by one with its id', async () => {
		const one = await device();
		const file = await kept('avtal.csv', 'a;b');
		await one.write({ files: [file], entries: [decided('1', 'first')] });
		const masked = { ...(await kept('avtal.csv', 'a;')), id: file.id, masked: true };
		await one.write({ files: [masked], entries: [decided('1', 'second')] });
		const { files, entries } = await one.load();
		expect(entries).toEqual([decided('1', 'first')]);
		expect(files).toMatchObject([{ id: file.id, masked: true }]);
	});
});

describe('two tabs', () => {
	test('keep what both have decided, and each is told of the other', async () => {
		const [one, two] = [await device(), await device()];
		const heard = Promise.all([told(one), told(two)]);
		const entries = (from: number) => Array.from({ length: 20 }, (_, at) => decided(String(from + at)));
		const writes = [...entries(100).map((e) => [one, e]), ...entries(200).map((e) => [two, e])];
		await Promise.all(writes.map(([at, e]) => (at as Device).write({ entries: [e as Entry] })));
		expect(await heard).toEqual(['written', 'written']);
		const ids = (await one.load()).entries.map(({ id }) => id);
		expect(ids.sort()).toEqual([...entries(100), ...entries(200)].map(({ id }) => id));
	});

	test('when one erases, the other is told and cannot bring back what it knew', async () => {
		const [one, two] = [await device(), await device()];
		await two.write({ entries: [decided('1')] });
		const heard = new Promise<void>((resolve) => two.onchange((what) => what === 'erased' && resolve()));
		await one.erase();
		await heard;
		expect(await codeOf(two.write({ entries: [decided('2')] }))).toBe('erased');
		expect((await two.load()).entries).toEqual([]);
		await two.write({ entries: [decided('3')] });
		expect((await one.load()).entries).toEqual([decided('3')]);
	});

	test('of which one runs a newer version: the older lets go and says so', async () => {
		const one = await device();
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.open('avtryck', 99);
			request.onsuccess = () => (request.result.close(), resolve());
			request.onblocked = () => reject(new Error('the older tab holds on'));
		});
		expect(await codeOf(one.write({ entries: [decided('1')] }))).toBe('newer_version');
		expect(await codeOf(one.load())).toBe('newer_version');
		expect(await codeOf(openDevice())).toBe('newer_version');
	});
});

describe('erasing everything', () => {
	test('leaves no database and no key behind, but what is not ours', async () => {
		const one = await device();
		await one.write({ files: [await kept('avtal.csv', 'a;b')], entries: [decided('1')] });
		localStorage.setItem('avtryck.view', 'x');
		sessionStorage.setItem('avtryck.tab', 'x');
		localStorage.setItem('other', 'stays');
		await one.erase();
		expect(await indexedDB.databases()).toEqual([]);
		expect(Object.keys(localStorage)).toEqual(['other']);
		expect(Object.keys(sessionStorage)).toEqual([]);
		expect(await one.load()).toMatchObject({ files: [], entries: [], evicted: false });
	});

	test('empties the database at once where another tab holds on to it', async () => {
		const one = await device();
		await one.write({ files: [await kept('avtal.csv', 'a;b')], entries: [decided('1')] });
		const holding = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('avtryck');
			request.onsuccess = () => resolve(request.result);
		});
		await one.erase();
		const left = await new Promise<number>((resolve) => {
			const request = holding.transaction('files').objectStore('files').count();
			request.onsuccess = () => resolve(request.result);
		});
		expect(left).toBe(0);
		holding.close();
	});
});

describe('what is lost is told', () => {
	test('a file that its decisions need and that is not there', async () => {
		const one = await device();
		await one.write({ entries: [decided('1', { file: 'f00' })] });
		const needed = (entries: readonly Entry[]) =>
			entries.flatMap(({ what }) => what.map((decision) => (decision as { file: string }).file));
		expect((await one.load(needed)).missing).toEqual(['f00']);
	});

	test('a file whose bytes have changed, which stays for whoever can mend it', async () => {
		const one = await device();
		const file = { ...(await kept('avtal.csv', 'a;b')), blob: new Blob(['a;c']) };
		await one.write({ files: [file] });
		const { files, damaged } = await one.load();
		expect(files).toEqual([]);
		expect(damaged).toMatchObject([{ id: file.id, name: 'avtal.csv' }]);
	});

	test('that the browser has let everything go', async () => {
		const one = await device();
		expect((await one.load()).evicted).toBe(false);
		await one.write({ entries: [decided('1')] });
		one.close();
		await new Promise((resolve) => (indexedDB.deleteDatabase('avtryck').onsuccess = resolve));
		expect((await (await device()).load()).evicted).toBe(true);
	});
});

describe('where there is no room', () => {
	const { put } = IDBObjectStore.prototype;
	const full = new DOMException('full', 'QuotaExceededError');
	afterEach(() => {
		IDBObjectStore.prototype.put = put;
	});

	test.each<[string, typeof put]>([
		[
			'at once',
			() => {
				throw full;
			},
		],
		[
			'when the transaction ends',
			function (this: IDBObjectStore, ...given) {
				const request = put.apply(this, given);
				Object.defineProperty(this.transaction, 'error', { value: full });
				this.transaction.abort();
				return request;
			},
		],
	])('it says so when the browser tells %s, and what was kept before is whole', async (_, refuse) => {
		const one = await device();
		await one.write({ files: [await kept('liten.csv', 'a;b')], entries: [decided('1')] });
		IDBObjectStore.prototype.put = refuse;
		const change = { files: [await kept('stor.csv', 'c;d')], entries: [decided('2')] };
		expect(await codeOf(one.write(change))).toBe('full');
		const { files, entries, damaged } = await one.load();
		expect(files.map(({ name }) => name)).toEqual(['liten.csv']);
		expect([entries, damaged]).toEqual([[decided('1')], []]);
	});

	test('and before, it says how much there is', async () => {
		const { used, available } = (await (await device()).usage())!;
		expect(used).toBeGreaterThanOrEqual(0);
		expect(available).toBeGreaterThan(0);
	});
});

describe('a browser that keeps', () => {
	const refusing = {
		open: () => {
			throw new DOMException('private', 'SecurityError');
		},
	} as unknown as IDBFactory;

	test.each([
		['no database at all', {}],
		['none in a private window', { indexedDB: refusing }],
	])('%s: all works in this tab alone', async (_, browser) => {
		const one = await device(browser);
		expect(one.state).toBe('this_tab_only');
		await one.write({ files: [await kept('avtal.csv', 'a;b')], entries: [decided('1')] });
		expect(await one.load()).toMatchObject({ files: [{ name: 'avtal.csv' }], entries: [decided('1')] });
		await one.erase();
		expect(await one.load()).toMatchObject({ files: [], entries: [] });
		expect(await one.usage()).toBeNull();
	});

	test('things for as long as it likes says so, until it has promised to keep them', async () => {
		const storage = { persisted: async () => false, persist: async () => true };
		const one = await device({ ...noLimit, storage });
		expect(one.state).toBe('may_be_evicted');
		const heard = told(one);
		await one.write({ entries: [decided('1')] });
		expect(await heard).toBe('state');
		expect(one.state).toBe('kept');
	});

	test('things for good', async () => {
		expect((await device({ ...noLimit, storage: { persisted: async () => true } })).state).toBe('kept');
	});
});
