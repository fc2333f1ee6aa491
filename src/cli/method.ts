import { writeFile } from 'node:fs/promises';
import { methodMarkdown } from '../lib/publish/method-markdown.ts';
import { translator } from '../lib/text/translate.ts';
import { localeOf, parse } from './options.ts';
import { CommandError, type Output } from './output.ts';

/** `avtryck method`: the method page as Markdown, into a file or to the screen. */
export async function methodCommand(args: readonly string[], out: Output): Promise<number> {
	const { values } = parse(args, { lang: { type: 'string' }, out: { type: 'string' } });
	const locale = localeOf(values.lang);
	const text = methodMarkdown(locale);
	if (values.out === undefined) {
		out.write(text);
		return 0;
	}
	try {
		await writeFile(values.out, text);
	} catch (error) {
		if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
		throw new CommandError(translator(locale)('cli_file_unwritable', { file: values.out }));
	}
	return 0;
}
