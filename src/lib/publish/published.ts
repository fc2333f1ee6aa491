import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256Of } from '../text/sha256.ts';
import { byCodeUnits } from '../text/code-units.ts';
import { manifestName } from './manifest.ts';
import type { Snapshot } from './snapshot.ts';
import { folderOf } from './versions.ts';

/** A folder of `data/published/`. All of this file runs on Node alone: where the site is built, and on the command line. */
export interface PublishedFolder {
	snapshot: Snapshot;
	folder: string;
	/** Paths of its files, in the order of their signs. */
	files: string[];
	/** SHA-256 of its manifest; null: it has none. */
	fingerprint: string | null;
}

/**
 * What is published: the newest year first, of each year the newest version first. Made-up figures are left out where there are any others.
 * @throws Error naming the folder: it is not named as a version is, holds no `results.json`, one of an unknown format, or another version
 */
export function publishedFolders(root: string): PublishedFolder[] {
	if (!existsSync(root)) return [];
	const all = readdirSync(root, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => folderIn(root, name))
		.sort(({ snapshot: a }, { snapshot: b }) => b.year - a.year || b.version - a.version);
	const own = all.filter(({ snapshot }) => !snapshot.demo);
	return own.length > 0 ? own : all;
}

function folderIn(root: string, name: string): PublishedFolder {
	const folder = join(root, name);
	const named = folderOf(name);
	if (named === null) throw new Error(`${folder}: not named YEAR-vVERSION`);
	const path = join(folder, 'results.json');
	if (!existsSync(path)) throw new Error(`${folder}: no results.json`);
	const snapshot = JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
	if (snapshot.format !== 'avtryck-results' || snapshot.format_version !== 1)
		throw new Error(`${path}: not a results.json of a known format`);
	if (snapshot.year !== named.year || snapshot.version !== named.version)
		throw new Error(`${path}: of ${snapshot.year}, version ${snapshot.version}`);
	const manifest = join(folder, manifestName);
	const fingerprint = existsSync(manifest) ? sha256Of(readFileSync(manifest)) : null;
	return { snapshot, folder, files: pathsIn(folder), fingerprint };
}

/** Paths of the files of a folder, with forward slashes, in the order of their signs. */
export function pathsIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort(byCodeUnits);
}
