import type { Progress } from '../../engine/browser.ts';
import { EngineError, type EngineErrorCode } from '../../engine/engine.ts';
import type { Reading } from '../../intake/reading.ts';
import type { FileError, FileReport, Seen } from '../../intake/report.ts';

/** A file that is in the register. The file itself is kept, so that the register can be filled again after a crash. */
export interface Loaded {
	no: number;
	file: File;
	report: FileReport;
	demo: boolean;
}

export type Work =
	| { step: 'engine'; progress: Progress | null }
	| { step: 'reading'; file: string; bytes: number; read: number }
	| { step: 'saving'; file: string; rows: number; saved: number }
	| { step: 'measuring' };

export interface Refused {
	kind: 'refused';
	/** Stays the same while the file is read in other ways. */
	no: number;
	error: FileError;
	/** How it was read when that was last understood. */
	seen: Seen | null;
	file: File;
	reading: Reading;
	/** Id of the open file that was to be read in another way; null where it is none. */
	open: string | null;
}

export interface Removed {
	kind: 'removed';
	files: readonly Loaded[];
	/** All files that were open before, in their order. */
	before: readonly Loaded[];
}

export type Told =
	| Refused
	| Removed
	| { kind: 'again'; file: string }
	| { kind: 'cancelled' }
	| { kind: 'engine'; code: EngineErrorCode | 'fault' };

/** What went wrong, as it is told. A fault of the program is reported as well. */
export function toTold(error: unknown): Told {
	if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
	if (error instanceof EngineError)
		return error.code === 'aborted' ? { kind: 'cancelled' } : { kind: 'engine', code: error.code };
	reportError(error);
	return { kind: 'engine', code: 'fault' };
}

/** What is told once a refused file was read in another way: what came of that in its place. */
export function toldInstead(refused: Refused, before: readonly Told[], after: readonly Told[]): Told[] {
	const now = after.find((one) => !before.includes(one));
	const again = now?.kind === 'refused' ? { ...now, no: refused.no, seen: now.seen ?? refused.seen } : now;
	return before.flatMap((one) => (one !== refused ? [one] : again ? [again] : []));
}

/** Files in the order that they had before; later ones after them. */
export function inOrderOf(before: readonly Loaded[], files: readonly Loaded[]): Loaded[] {
	const ids = before.map(({ report }) => report.id);
	const place = ({ report }: Loaded) => (ids.includes(report.id) ? ids.indexOf(report.id) : ids.length);
	return files.toSorted((a, b) => place(a) - place(b));
}
