import type { FileEntry } from '../content.ts';
import type { Snapshot } from '../snapshot.ts';
export function dcat(_snapshot: Snapshot, files: readonly FileEntry[]): object {
	return { files };
}
