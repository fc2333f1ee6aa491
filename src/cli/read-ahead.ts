import type { ReadFile } from '../lib/intake/read.ts';
import { FileError } from '../lib/intake/report.ts';
import { readPath } from './read-path.ts';
import type { FileToRead, ReaderAnswer } from './reader.thread.ts';
import type { SourceOptions } from './source-options.ts';
import { Thread } from './thread.ts';

/** Of more bytes the rows would take longer to hand over than to read, and twice the memory. */
const most = 16_000_000;

/** Files that are being read, by their paths. */
export type ReadAhead = ReadonlyMap<string, Promise<ReadFile>>;

/** Begins to read the files that a command is given, in a thread of its own, while all else starts. */
export function readAhead(options: SourceOptions): { files: ReadAhead; close: () => Promise<void> } {
	const thread = new Thread<FileToRead, ReaderAnswer>('reader');
	const read = async (...file: FileToRead) => {
		const [bytes] = file;
		if (bytes.length > most) return (await import('../lib/intake/read.ts')).read(...file);
		return thread.ask(file, fileOf);
	};
	const files = new Map(options.files.map((path) => [path, readPath(path, options, read)]));
	// What went wrong is told to who waits for the file.
	for (const file of files.values()) file.catch(() => {});
	return { files, close: () => thread.close() };
}

function fileOf(answer: ReaderAnswer): ReadFile {
	if ('fault' in answer) throw answer.fault;
	if ('read' in answer) return answer.read;
	const { code, file, detail, seen } = answer.refused;
	throw new FileError(code, file, detail, seen);
}
