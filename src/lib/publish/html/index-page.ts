import type { Snapshot } from '../snapshot.ts';
export function indexPage(snapshot: Snapshot, document: Document): string {
	return `${snapshot.year}${document.title}`;
}
