import { read, type ReadFile } from './read.ts';
import type { Reading } from './reading.ts';
import { FileError } from './report.ts';

export interface ReaderQuestion {
	bytes: ArrayBuffer;
	name: string;
	reading: Reading;
}

/** Answer of the reader to one file. */
export type ReaderAnswer =
	| { read: ReadFile }
	| { refused: { code: FileError['code']; file: string; detail: FileError['detail'] } }
	| { fault: string };

addEventListener('message', ({ data }: MessageEvent<ReaderQuestion>) => {
	postMessage(answer(data));
});

function answer({ bytes, name, reading }: ReaderQuestion): ReaderAnswer {
	try {
		return { read: read(new Uint8Array(bytes), name, reading) };
	} catch (error) {
		if (error instanceof FileError)
			return { refused: { code: error.code, file: error.file, detail: error.detail } };
		return { fault: String(error) };
	}
}
