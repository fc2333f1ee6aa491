import { needsOriginal, originalOf } from '../../intake/guard/kept-copy.ts';
import type { Reading } from '../../intake/reading.ts';
import type { KeptFile } from '../../store/kept-file.ts';
import { keptFile } from './steps.ts';

/** What files are read from: themselves, where they were dropped in this tab, else what was kept of them, which may be less. */
export class Originals {
	#files = new Map<string, File>();
	#kept: (id: string) => KeptFile | undefined;

	/** @param kept what was kept of a file */
	constructor(kept: (id: string) => KeptFile | undefined) {
		this.#kept = kept;
	}

	add(id: string, file: File): void {
		this.#files.set(id, file);
	}

	/** Whether all of a file is at hand. */
	has(id: string): boolean {
		return this.#files.has(id) || this.#kept(id)?.copy === null;
	}

	/** Whether a file can be read in another way: what was kept of it may no longer hold what that asks for. */
	canRead(id: string, reading: Reading): boolean {
		const kept = this.#kept(id);
		const copy = kept && !this.has(id) ? originalOf(kept).copy : null;
		return copy === null || !needsOriginal(reading, copy);
	}

	/** null: nothing of it is here. */
	source(id: string, reading: Reading) {
		const file = this.#files.get(id);
		if (file) return { file, reading };
		const kept = this.#kept(id);
		return kept ? keptFile(kept, reading) : null;
	}

	/** Forgets the files themselves; what the tables hold goes with what stands. */
	forget(): void {
		this.#files.clear();
	}
}
