import { readFile } from 'node:fs/promises';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { CommandError } from './output.ts';

/**
 * What a file holds.
 * @throws CommandError where it cannot be read
 */
export async function bytesOf(path: string, locale: Locale): Promise<Uint8Array> {
	try {
		return await readFile(path);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		const t = translator(locale);
		if (code === 'ENOENT') throw new CommandError(t('cli_file_missing'));
		if (code === 'EISDIR') throw new CommandError(t('cli_file_is_folder'));
		if (code === 'EACCES' || code === 'EPERM') throw new CommandError(t('cli_file_forbidden'));
		throw error;
	}
}
