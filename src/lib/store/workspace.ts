import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { hashOf, type KeptFile } from './kept-file.ts';
import { inOrder, type Entry } from './log.ts';
import { WorkspaceError } from './workspace-error.ts';

const format = 'avtryck-workspace';
const version = 1;
const listName = 'workspace.json';
/** As `sha256sum -c` reads it. */
const sumsName = 'SHA256SUMS';
/** The first day that a zip archive can name: the same content gives the same bytes. */
const mtime = new Date(1980, 0, 1);
/** Workspaces that unpack to more are declined before they are unpacked, in bytes. */
const unpackedLimit = 1_000_000_000;

/** Source files and the log of decisions: all that a register is rebuilt from. */
export interface Workspace<D = unknown> {
	files: KeptFile[];
	entries: Entry<D>[];
}

/** A file as the list names it. */
type Listed = Omit<KeptFile, 'blob'>;
type Content = Record<string, Uint8Array<ArrayBuffer>>;

/** Whether a file that begins with these bytes may be a workspace: its list stands first in the archive. */
export function isWorkspace(start: Uint8Array): boolean {
	return (
		strFromU8(start.subarray(0, 4), true) === 'PK\x03\x04' &&
		strFromU8(start.subarray(30, 30 + listName.length), true) === listName
	);
}

/** A workspace as one file, a zip archive. The same content gives the same bytes, whatever its order. */
export async function writeWorkspace<D>({
	files,
	entries,
}: Readonly<{ files: readonly KeptFile[]; entries: readonly Entry<D>[] }>): Promise<Uint8Array<ArrayBuffer>> {
	const sorted = [...files].sort((a, b) => (a.id < b.id ? -1 : 1));
	const list = {
		...{ format, version },
		files: sorted.map(({ id, name, bytes, kept, masked, copy }): Listed => ({
			id,
			name,
			bytes,
			kept,
			masked,
			copy,
		})),
		entries: inOrder(entries),
	};
	const content: Content = { [listName]: utf8(`${JSON.stringify(list, null, '\t')}\n`) };
	for (const { id, blob } of sorted) content[pathOf(id)] = new Uint8Array(await blob.arrayBuffer());
	let sums = '';
	for (const [name, bytes] of Object.entries(content)) sums += `${await hashOf(bytes)}  ${name}\n`;
	return zipSync({ ...content, [sumsName]: utf8(sums) } as Zippable, { mtime, level: 6, os: 3 });
}

/**
 * What a workspace holds, every byte checked.
 * @param limit so many bytes may come of it
 * @throws WorkspaceError
 */
export async function readWorkspace<D = unknown>(
	bytes: Uint8Array,
	limit = unpackedLimit,
): Promise<Workspace<D>> {
	const content = unpacked(bytes, limit);
	const { files: listed, entries } = listOf<D>(content[listName]);
	await check(content, listed);
	return {
		files: listed.map((file) => ({ ...file, blob: new Blob([content[pathOf(file.id)]!]) })),
		entries,
	};
}

function unpacked(bytes: Uint8Array, limit: number): Content {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkspaceError('not_a_workspace');
	let left = limit;
	try {
		// Never more comes of a file than its entry says.
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (name !== listName && name !== sumsName && !name.startsWith('files/')) return false;
				left -= originalSize;
				if (left < 0) throw new WorkspaceError('too_large');
				return true;
			},
		}) as Content;
	} catch (error) {
		if (error instanceof WorkspaceError) throw error;
		throw new WorkspaceError('damaged', null, { cause: error });
	}
}

function listOf<D>(bytes: Uint8Array | undefined): { files: Listed[]; entries: Entry<D>[] } {
	if (!bytes) throw new WorkspaceError('not_a_workspace');
	let list: Record<string, unknown>;
	try {
		list = JSON.parse(strFromU8(bytes)) as Record<string, unknown>;
	} catch (error) {
		throw new WorkspaceError('damaged', listName, { cause: error });
	}
	if (list?.['format'] !== format) throw new WorkspaceError('not_a_workspace');
	if (Number(list['version']) > version) throw new WorkspaceError('newer_version');
	const { files, entries } = list;
	if (!Array.isArray(files) || !Array.isArray(entries)) throw new WorkspaceError('damaged', listName);
	return { files: files as Listed[], entries: entries as Entry<D>[] };
}

/** @throws WorkspaceError `damaged`, naming the file that is not the one that was written, or not there */
async function check(content: Content, files: readonly Listed[]): Promise<void> {
	const damaged = (file: string) => new WorkspaceError('damaged', file);
	const sums = content[sumsName];
	if (!sums) throw damaged(sumsName);
	const lines = strFromU8(sums).split('\n').slice(0, -1);
	const expected = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
	const names = [listName, ...files.map(({ id }) => pathOf(id))];
	const told = new Map(files.map(({ id, name }) => [pathOf(id), name]));
	for (const name of names) {
		const bytes = content[name];
		if (!bytes || (await hashOf(bytes)) !== expected.get(name)) throw damaged(told.get(name) ?? name);
	}
	if (expected.size !== names.length || lines.length !== names.length) throw damaged(sumsName);
	for (const { id, name, kept, masked } of files)
		if (expected.get(pathOf(id)) !== kept || (!masked && kept !== id)) throw damaged(name);
}

function pathOf(id: string): string {
	return `files/${id}`;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
	return strToU8(text) as Uint8Array<ArrayBuffer>;
}
