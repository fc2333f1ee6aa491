import { unzipSync, zipSync } from 'fflate';
import type { Content } from './content.ts';
import { byCodeUnits } from '../text/code-units.ts';
import { manifestName } from './manifest.ts';
import type { Snapshot } from './snapshot.ts';
import { folderName } from './versions.ts';

/** Bundles that unpack to more are declined before they are unpacked, in bytes. */
const unpackedLimit = 100_000_000;

/** A bundle as one file, in a folder of its version's name. The same bundle gives the same bytes. */
export function zipBundle(
	version: Pick<Snapshot, 'year' | 'version'>,
	content: Content,
): Uint8Array<ArrayBuffer> {
	const folder = folderName(version);
	const sorted = [...content].sort(([a], [b]) => byCodeUnits(a, b));
	const files = Object.fromEntries(sorted.map(([path, bytes]) => [`${folder}/${path}`, bytes]));
	// The first day that a zip archive can name.
	return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6, os: 3 });
}

/** The files of a zipped bundle, whatever folder they were put in; null: there is no bundle in it, or it is too large. */
export function unzipBundle(bytes: Uint8Array): Content | null {
	let left = unpackedLimit;
	let files: Record<string, Uint8Array>;
	try {
		files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				left -= originalSize;
				if (left < 0) throw new RangeError('too large');
				return !name.endsWith('/');
			},
		});
	} catch {
		return null;
	}
	const manifests = Object.keys(files).filter((name) => name.split('/').at(-1) === manifestName);
	const [nearest] = manifests.sort((a, b) => a.length - b.length);
	if (nearest === undefined) return null;
	const folder = nearest.slice(0, -manifestName.length);
	return new Map(
		Object.entries(files).flatMap(([name, content]) =>
			name.startsWith(folder) ? [[name.slice(folder.length), content] as const] : [],
		),
	);
}
