import type { Reading } from '../reading.ts';
import { maskedCopy } from './copy.ts';

export interface CopyQuestion {
	bytes: ArrayBuffer;
	name: string;
	reading: Reading;
}

addEventListener('message', ({ data: { bytes, name, reading } }: MessageEvent<CopyQuestion>) => {
	const copy = maskedCopy(new Uint8Array(bytes), name, reading).buffer;
	(postMessage as (message: ArrayBuffer, transfer: Transferable[]) => void)(copy, [copy]);
});
