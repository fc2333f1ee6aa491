import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { templateFile } from '../lib/intake/templates/template-file.ts';
import { tables } from '../lib/model/tables.ts';
import { translator } from '../lib/text/translate.ts';
import { templateOptions } from './options.ts';
import { CommandError, type Output } from './output.ts';

/** `avtryck template`: files to fill in, one for each table that is asked for. */
export async function templateCommand(args: readonly string[], out: Output): Promise<number> {
	const options = templateOptions(
		args,
		tables.map(({ id }) => id),
	);
	const t = translator(options.locale);
	try {
		await mkdir(options.out, { recursive: true });
		for (const table of options.tables) {
			const { name, bytes } = templateFile(table, options.locale, options.format);
			await writeFile(path.join(options.out, name), bytes);
		}
	} catch (error) {
		if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
		throw new CommandError(t('cli_out_unusable', { folder: options.out }));
	}
	const n = options.tables.length;
	out.write(`${t('cli_read_done', { count: n, n, folder: options.out })}\n`);
	return 0;
}
