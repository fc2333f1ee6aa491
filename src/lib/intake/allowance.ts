import type { Gunzip, Inflate } from 'fflate';
import { FileError } from './report.ts';

/** Unpacked at a time, so that what comes of a few bytes is counted before more does. */
const STEP = 16_384;

/** How much may still come out of a packed file: one for all that lies in it, however deep, and whatever it says of its size. */
export class Allowance {
	readonly file: string;
	#limit: number;
	#left: number;

	constructor(limit: number, file: string) {
		this.file = file;
		this.#limit = limit;
		this.#left = limit;
	}

	get left(): number {
		return this.#left;
	}

	/** @throws FileError `unpacks_too_large` where so much is no longer allowed */
	take(size: number): void {
		this.#left -= size;
		if (this.#left < 0) throw new FileError('unpacks_too_large', this.file, { limit: this.#limit });
	}

	/**
	 * What comes of packed bytes.
	 * @throws FileError `unpacks_too_large`, or `broken_archive` where they cannot be unpacked
	 */
	unpack(unpacker: Inflate | Gunzip, packed: Uint8Array): Uint8Array {
		const chunks: Uint8Array[] = [];
		let size = 0;
		unpacker.ondata = (chunk) => {
			this.take(chunk.length);
			size += chunk.length;
			chunks.push(chunk);
		};
		try {
			for (let at = 0; at < packed.length; at += STEP)
				unpacker.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
		} catch (error) {
			throw error instanceof FileError ? error : new FileError('broken_archive', this.file);
		}
		const whole = new Uint8Array(size);
		let at = 0;
		for (const chunk of chunks) {
			whole.set(chunk, at);
			at += chunk.length;
		}
		return whole;
	}
}
