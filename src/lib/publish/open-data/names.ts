import type { FileEntry } from '../content.ts';
import type { CountTableId } from '../counts.ts';
import type { Snapshot, TableId } from '../snapshot.ts';

/** Name of a table in files and metadata. */
export function tableName(id: TableId | CountTableId): string {
	const name = id.replaceAll('_', '-');
	return name.startsWith('by-') ? `persons-${name}` : name;
}

/** Where a table stands in the bundle. */
export function tablePath(id: TableId | CountTableId): string {
	return `tables/${tableName(id)}.csv`;
}

/** As semantic versions are written; a figure that changes makes a new first number. */
export function fullVersion({ version }: Pick<Snapshot, 'version'>): string {
	return `${version}.0.0`;
}

/** The page of the year, whatever its version. */
export function yearAddress({ profile, year }: Snapshot): string {
	return `${profile.site}results/${year}`;
}

/** Where a file of the bundle is to be found on the publisher's site. */
export function fileAddress(snapshot: Snapshot, path: string): string {
	return `${yearAddress(snapshot)}/v${snapshot.version}/files/${path}`;
}

/** The JSON Schema of `results.json`. */
export function schemaAddress({ profile, format_version }: Snapshot): string {
	return `${profile.site}schema/results-${format_version}.json`;
}

/** @throws Error where the bundle has no such file */
export function entryOf(files: readonly FileEntry[], path: string): FileEntry {
	const found = files.find((file) => file.path === path);
	if (found === undefined) throw new Error(`no ${path} in the bundle`);
	return found;
}

/** What the Open Definition calls a licence; null: it does not list it. */
export function licenceName(licence: string): string | null {
	return openLicences.get(licence) ?? null;
}

const openLicences: ReadonlyMap<string, string> = new Map([
	['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
	['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
]);
