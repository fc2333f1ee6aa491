import { zipSync } from 'fflate';
import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { hashOf, type KeptFile } from '../../../src/lib/store/kept-file.ts';
import type { Entry } from '../../../src/lib/store/log.ts';
import { readWorkspace, writeWorkspace, type Workspace } from '../../../src/lib/store/workspace.ts';
import type { WorkspaceError } from '../../../src/lib/store/workspace-error.ts';
import { decided, kept } from './kept.ts';

const plain = async ({ files, entries }: Workspace) => ({
	files: await Promise.all(
		files.map(async ({ blob, ...file }) => ({
			...file,
			content: [...new Uint8Array(await blob.arrayBuffer())],
		})),
	),
	entries,
});
const codeOf = (bytes: Uint8Array, limit?: number) =>
	readWorkspace(bytes, limit).then(
		() => 'read',
		({ code, file }: WorkspaceError) => (file === null ? code : `${code}: ${file}`),
	);
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const text = (content: string) => new TextEncoder().encode(content);

const anyFile = fc
	.record({ name: fc.string(), content: fc.uint8Array({ maxLength: 300 }), masked: fc.boolean() })
	.map(async ({ name, content, masked }): Promise<KeptFile> => {
		const file = await kept(name, new Uint8Array(content));
		if (!masked) return file;
		return { ...file, id: await hashOf(text(file.id)), masked, copy: { shape: { delimiter: ';' } } };
	});
const anyEntry = fc.record({
	id: fc.uuid(),
	at: fc
		.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
		.map((day) => day.toISOString()),
	what: fc.array(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null)))),
}) as fc.Arbitrary<Entry>;
const anyWorkspace = fc
	.tuple(
		fc.array(anyFile, { maxLength: 4 }),
		fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 6 }),
	)
	.map(async ([made, entries]): Promise<Workspace> => {
		const files = new Map((await Promise.all(made)).map((file) => [file.id, file]));
		return { files: [...files.values()].sort(byId), entries };
	});

const two = async (): Promise<Workspace> => ({
	files: [await kept('avtal.csv', text('Avtalsnummer;Köpare\nA1;Park\n')), await kept('mål.csv', text('x'))],
	entries: [decided('2', { kind: 'dropped' }), decided('1', { kind: 'added' })],
});

describe('a workspace', () => {
	test('read again is what was written, entries in the order in which they were decided', async () => {
		await fc.assert(
			fc.asyncProperty(anyWorkspace, async (made) => {
				const workspace = await made;
				const read = await plain(await readWorkspace(await writeWorkspace(workspace)));
				const { files, entries } = await plain(workspace);
				const ordered = [...entries].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
				expect(read).toEqual({ files, entries: ordered });
			}),
			{ numRuns: 100 },
		);
	});

	test('is the same bytes whatever the order of its content', async () => {
		const { files, entries } = await two();
		const turned = { files: [...files].reverse(), entries: [...entries].reverse() };
		expect(await writeWorkspace(turned)).toEqual(await writeWorkspace({ files, entries }));
	});

	test('with any byte changed says so, or holds what it held', async () => {
		const workspace = await two();
		const bytes = await writeWorkspace(workspace);
		const whole = await plain(await readWorkspace(bytes));
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
				const changed = bytes.slice();
				changed[at]! ^= change;
				const read = await readWorkspace(changed).then(plain, (error: WorkspaceError) => error.name);
				if (read !== 'WorkspaceError') expect(read).toEqual(whole);
			}),
			{ numRuns: 2000 },
		);
	});

	test('cut short at any place says so', async () => {
		const bytes = await writeWorkspace(await two());
		for (let end = 0; end < bytes.length; end += 7)
			expect(await codeOf(bytes.slice(0, end))).toMatch(/^(not_a_workspace|damaged)/);
	});
});

describe('what is no workspace, or not one that can be opened, is told', () => {
	const json = (list: unknown) => zipSync({ 'workspace.json': text(JSON.stringify(list)) });

	test.each([
		['a table', text('a;b\n1;2\n'), 'not_a_workspace'],
		['nothing', new Uint8Array(), 'not_a_workspace'],
		['another archive', zipSync({ 'avtal.csv': text('a;b') }), 'not_a_workspace'],
		['another format', json({ format: 'x', version: 1 }), 'not_a_workspace'],
		['one of a newer version', json({ format: 'avtryck-workspace', version: 2 }), 'newer_version'],
		[
			'one without its sums',
			json({ format: 'avtryck-workspace', version: 1, files: [], entries: [] }),
			'damaged: SHA256SUMS',
		],
		['one whose list is no list', zipSync({ 'workspace.json': text('{') }), 'damaged: workspace.json'],
	])('%s', async (_, bytes, code) => {
		expect(await codeOf(bytes)).toBe(code);
	});

	test('a file that is not the one that was kept is named', async () => {
		const { files, entries } = await two();
		const other = files.map((file) => ({ ...file, blob: new Blob(['other']) }));
		expect(await codeOf(await writeWorkspace({ files: other, entries }))).toMatch(
			/^damaged: (avtal|mål).csv$/,
		);
	});

	test('a small file that unpacks to very much is declined before it is unpacked', async () => {
		const zeros = await kept('noll.csv', new Uint8Array(20_000_000));
		const bytes = await writeWorkspace({ files: [zeros], entries: [] });
		expect(bytes.length).toBeLessThan(100_000);
		expect(await codeOf(bytes, 10_000_000)).toBe('too_large');
		expect(await codeOf(bytes)).toBe('read');
	});

	test('a file that unpacks to more than it says is damaged, and no more is taken of it', async () => {
		const zeros = await kept('noll.csv', new Uint8Array(20_000_000));
		const bytes = await writeWorkspace({ files: [zeros], entries: [] });
		const view = new DataView(bytes.buffer);
		for (let at = 0; at < bytes.length - 46; at++)
			if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20_000_000)
				view.setUint32(at + 24, 1000, true);
		expect(await codeOf(bytes, 100_000)).toMatch(/^damaged/);
	});
});
