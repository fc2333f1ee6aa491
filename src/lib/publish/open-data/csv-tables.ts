import type { Snapshot } from '../snapshot.ts';
export function csvFiles(_snapshot: Snapshot): Map<string, string> {
	return new Map();
}
