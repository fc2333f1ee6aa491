import type { Engine } from '../engine/engine.ts';
import { commit } from './commit.ts';
import type { Original } from './guard/kept-copy.ts';
import { rawTable } from './raw-table.ts';
import type { ReadFile } from './read.ts';
import { readInWorker } from './reader.ts';
import type { Reading } from './reading.ts';
import type { FileReport } from './report.ts';

export interface TakeOptions {
	reading?: Reading;
	/** The file that the bytes are kept of; without it they are the file. */
	original?: Original | undefined;
	/** Aborting takes back what was done. */
	signal?: AbortSignal;
	/** Told how many bytes of the file are read. */
	onBytes?: (bytes: number) => void;
	/** Asked once the file is read; where it says no, nothing of it stays. */
	wanted?: (read: ReadFile) => boolean | Promise<boolean>;
	/** Told how many rows are in the database, once the file is read. */
	onRows?: (rows: number, read: ReadFile) => void;
}

/**
 * Reads a file beside the page and takes it into the register; rows of a large one come in while others are still read.
 * @param fileNo a number no other file of the register has
 * @returns null where the file is not wanted
 * @throws FileError where the file cannot be taken in; DOMException `AbortError` where the signal says so
 */
export async function take(
	engine: Engine,
	file: File,
	fileNo: number,
	{ reading, original, signal = new AbortController().signal, onBytes, wanted, onRows }: TakeOptions = {},
): Promise<FileReport | null> {
	let read: ReadFile | null = null;
	const taken = rawTable(engine, fileNo, signal, (rows) => read && onRows?.(rows, read));
	try {
		read = await readInWorker(file, taken, signal, reading, ({ bytes }) => onBytes?.(bytes), original);
		if (wanted && !(await wanted(read))) {
			await taken.drop();
			return null;
		}
	} catch (error) {
		await taken.drop();
		throw error;
	}
	onRows?.(0, read);
	return commit(engine, read, fileNo, { signal, taken });
}
