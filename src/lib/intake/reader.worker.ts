import { read, type ReadFile } from './read.ts';
import { FileError } from './report.ts';

/** Answer of the reader to one file. */
export type ReaderAnswer =
	| { read: ReadFile }
	| { refused: { code: FileError['code']; file: string; detail: FileError['detail'] } }
	| { fault: string };

addEventListener('message', ({ data }: MessageEvent<{ bytes: ArrayBuffer; name: string }>) => {
	postMessage(answer(data));
});

function answer({ bytes, name }: { bytes: ArrayBuffer; name: string }): ReaderAnswer {
	try {
		return { read: read(new Uint8Array(bytes), name) };
	} catch (error) {
		if (error instanceof FileError)
			return { refused: { code: error.code, file: error.file, detail: error.detail } };
		return { fault: String(error) };
	}
}
