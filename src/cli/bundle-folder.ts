import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipBundle } from '../lib/publish/bundle-file.ts';
import type { Content } from '../lib/publish/content.ts';
import { manifestName } from '../lib/publish/manifest.ts';
import { pathsIn } from '../lib/publish/published.ts';
import { folderName, folderOf } from '../lib/publish/versions.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { bytesOf } from './file-bytes.ts';
import { CommandError } from './output.ts';

/**
 * A bundle, from its folder or its zip.
 * @throws CommandError where there is none
 */
export async function openBundle(place: string, locale: Locale): Promise<Content> {
	const t = translator(locale);
	if (!existsSync(place)) throw new CommandError(`${place}: ${t('cli_file_missing')}`);
	if (place.endsWith('.zip')) {
		const content = unzipBundle(await bytesOf(place, locale));
		if (content === null) throw new CommandError(`${place}: ${t('verify_no_bundle')}`);
		return content;
	}
	if (!existsSync(path.join(place, manifestName)))
		throw new CommandError(`${place}: ${t('verify_no_bundle')}`);
	const content = new Map<string, Uint8Array>();
	for (const name of pathsIn(place))
		content.set(name, new Uint8Array(await readFile(path.join(place, name))));
	return content;
}

/** The folders of an archive, by year and version; none: nothing was published. */
export async function foldersIn(archive: string): Promise<string[]> {
	if (!existsSync(archive)) return [];
	return (await readdir(archive))
		.flatMap((name) => folderOf(name) ?? [])
		.sort((a, b) => a.year - b.year || a.version - b.version)
		.map((one) => path.join(archive, folderName(one)));
}

/** Writes a bundle whole or not at all, and never over one that is there. */
export async function writeBundle(folder: string, content: Content): Promise<void> {
	const unfinished = `${folder}.part`;
	await rm(unfinished, { recursive: true, force: true });
	for (const [name, bytes] of content) {
		const file = path.join(unfinished, name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, bytes);
	}
	await rename(unfinished, folder);
}
