import { holdsIdentityNumber } from '../intake/guard/identity.ts';
import type { RevisionReason, Snapshot, Status } from './snapshot.ts';

/** Why a version cannot follow on the one before. */
export type VersionFault =
	/** After final figures only revised ones can come. */
	| 'must_be_revised'
	/** Nothing final stands that could be revised. */
	| 'nothing_to_revise'
	| 'reason_missing'
	| 'text_missing'
	/** A reason or a text for a version that revises nothing. */
	| 'revises_nothing'
	| 'identity_number'
	/** The as-of date lies before that of the version before. */
	| 'older_as_of'
	/** The date of issue lies before the as-of date. */
	| 'issued_before_as_of'
	| 'other_publisher'
	/** One of them shows made-up figures, the other does not. */
	| 'demo_and_own'
	| 'nothing_changed';

export interface Next {
	status: Status;
	as_of: string;
	issued: string;
	revision: { reason: RevisionReason | null; text: Readonly<Record<string, string>> };
}

/** What stands against a version with this said of it; empty: nothing. Preliminary may follow on preliminary, final on both; then only revised. */
export function faultsOfNext(earlier: Snapshot | null, next: Next): VersionFault[] {
	const faults: VersionFault[] = [];
	const stands = earlier !== null && earlier.status !== 'preliminary';
	if (stands && next.status !== 'revised') faults.push('must_be_revised');
	if (!stands && next.status === 'revised') faults.push('nothing_to_revise');
	if (next.status === 'revised') {
		if (next.revision.reason === null) faults.push('reason_missing');
		if (['sv', 'fi', 'en'].some((locale) => (next.revision.text[locale] ?? '').trim() === ''))
			faults.push('text_missing');
	} else if (
		next.revision.reason !== null ||
		Object.values(next.revision.text).some((text) => text.trim() !== '')
	)
		faults.push('revises_nothing');
	if (Object.values(next.revision.text).some(holdsIdentityNumber)) faults.push('identity_number');
	if (earlier !== null && next.as_of < earlier.as_of) faults.push('older_as_of');
	if (next.issued < next.as_of) faults.push('issued_before_as_of');
	return faults;
}

/** What stands against a snapshot as the next version; known only once it is worked out. */
export function faultsOfSnapshot(earlier: Snapshot, snapshot: Snapshot): VersionFault[] {
	const faults: VersionFault[] = [];
	if (earlier.profile.publisher.homepage !== snapshot.profile.publisher.homepage)
		faults.push('other_publisher');
	if (earlier.demo !== snapshot.demo) faults.push('demo_and_own');
	const settled = snapshot.status === 'final' && earlier.status === 'preliminary';
	const same = JSON.stringify(earlier.counts) === JSON.stringify(snapshot.counts);
	if (!settled && same && snapshot.changes.length === 0) faults.push('nothing_changed');
	return faults;
}

/** `2025-v2`: the folder of a version, and the name in its zip. */
export function folderName({ year, version }: Pick<Snapshot, 'year' | 'version'>): string {
	return `${year}-v${version}`;
}

/** Year and version that a folder's name tells; null where it is none. */
export function folderOf(name: string): { year: number; version: number } | null {
	const found = /^(\d{4})-v([1-9]\d{0,3})$/.exec(name);
	return found ? { year: Number(found[1]), version: Number(found[2]) } : null;
}

/** The latest version of a year; null: none was published. */
export function latestOf<Version extends { snapshot: Pick<Snapshot, 'year' | 'version'> }>(
	versions: readonly Version[],
	year: number,
): Version | null {
	const own = versions.filter(({ snapshot }) => snapshot.year === year);
	return own.toSorted((a, b) => b.snapshot.version - a.snapshot.version)[0] ?? null;
}
