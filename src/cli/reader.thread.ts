import { parentPort } from 'node:worker_threads';
import { read, type ReadFile } from '../lib/intake/read.ts';
import { FileError } from '../lib/intake/report.ts';

/** What `read` takes. */
export type FileToRead = Parameters<typeof read>;

export type ReaderAnswer =
	{ read: ReadFile } | { refused: Pick<FileError, 'code' | 'file' | 'detail' | 'seen'> } | { fault: unknown };

function answer(file: FileToRead): ReaderAnswer {
	try {
		return { read: read(...file) };
	} catch (fault) {
		if (!(fault instanceof FileError)) return { fault };
		const { code, file: name, detail, seen } = fault;
		return { refused: { code, file: name, detail, seen } };
	}
}

parentPort!.on('message', (file: FileToRead) => parentPort!.postMessage(answer(file)));
