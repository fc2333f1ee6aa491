import type { Progress } from '../../engine/browser.ts';
import { EngineError, type EngineErrorCode } from '../../engine/engine.ts';
import type { Decision, Profile, Said } from '../../intake/decisions.ts';
import type { ProfileError } from '../../intake/profile-file.ts';
import type { ReadFile } from '../../intake/read.ts';
import type { Reading } from '../../intake/reading.ts';
import type { FileError, FileReport, Seen } from '../../intake/report.ts';
import type { ShapeChange } from '../../intake/profiles.ts';
import type { Overridden } from '../../store/overridden.ts';
import type { WorkspaceErrorCode } from '../../store/workspace-error.ts';
import type { Logged, Lost } from './keeper.svelte.ts';

/** A file that is in the register. */
export interface Loaded {
	no: number;
	/** What it is read from: the file itself in the tab where it was dropped, else what was kept of it. */
	file: File;
	report: FileReport;
	demo: boolean;
	/** How it is read. */
	reading: Reading;
	/** What was declared of its columns, by field. */
	said: ReadonlyMap<string, readonly Said[]>;
	/** The profile that it was read by when it came, and what is different in the file; null where none fits. */
	shape?: { profile: Profile; change: ShapeChange } | null;
	/** How the fast reader read it, without its rows: spares reading it again to keep it. */
	packed?: ReadFile | undefined;
	/** Of a file of corrected rows: what it was read after (`reconcile`). */
	after?: string | undefined;
}

/** Which file of how many that are taken in one after the other, from 1. */
export interface Batch {
	no: number;
	all: number;
}

export type Work =
	| { step: 'engine'; progress: Progress | null }
	/** `batch` null: the file is the only one. */
	| { step: 'reading'; file: string; bytes: number; read: number; batch: Batch | null }
	| { step: 'saving'; file: string; rows: number; saved: number; batch: Batch | null }
	| { step: 'measuring' }
	| { step: 'linking' }
	| { step: 'keeping' };

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
	/** What undoing undoes. */
	logged: Logged;
}

export type Told =
	| Refused
	| Removed
	| { kind: 'again'; file: string }
	| { kind: 'cancelled' }
	/** Reading what is kept was given up: it is still kept. */
	| { kind: 'not_rebuilt' }
	/** Kept files that are not there any more, or not as they were. */
	| ({ kind: 'lost' } & Lost)
	| { kind: 'workspace'; file: string; files: number; overridden: readonly Overridden<Decision>[] }
	| { kind: 'workspace_refused'; file: string; code: WorkspaceErrorCode; part: string }
	| { kind: 'profiles'; file: string; profiles: number }
	| { kind: 'profiles_refused'; file: string; error: ProfileError }
	| { kind: 'erased' }
	/** What is asked for is not in what was kept of the file. */
	| { kind: 'needs_original'; file: string }
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
