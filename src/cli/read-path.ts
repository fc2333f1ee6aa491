import { basename } from 'node:path';
import type { read, ReadFile } from '../lib/intake/read.ts';
import { bytesOf } from './file-bytes.ts';
import type { SourceOptions } from './source-options.ts';

/** A file that a command is given, read. */
export async function readPath(
	path: string,
	{ locale, dates }: Pick<SourceOptions, 'locale' | 'dates'>,
	how: (...file: Parameters<typeof read>) => ReadFile | Promise<ReadFile>,
): Promise<ReadFile> {
	return how(await bytesOf(path, locale), basename(path), { dayOrders: dates });
}
