import type { Snapshot } from '../snapshot.ts';
export function svgFiles(_snapshot: Snapshot, _document: Document): Map<string, string> {
	return new Map();
}
