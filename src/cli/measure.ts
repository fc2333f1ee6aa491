import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { startNodeEngine } from '../lib/engine/node.ts';
import { read, type ReadFile } from '../lib/intake/read.ts';
import { FileError } from '../lib/intake/report.ts';
import { compute, type DeclarationDecision } from '../lib/publish/compute.ts';
import { defaultDeclarations } from '../lib/intake/match.ts';
import { translator } from '../lib/text/translate.ts';
import { refusalText } from '../lib/intake/refusal.ts';
import { measureJson } from './measure-json.ts';
import { measureOptions, type MeasureOptions } from './options.ts';
import { CommandError, type Output } from './output.ts';
import { measureText } from './measure-text.ts';

/** `avtryck measure`: the figures of the page without a browser. Files that cannot be read are told; nothing is computed then. */
export async function measureCommand(args: readonly string[], out: Output, err: Output): Promise<number> {
	const options = measureOptions(args);
	const files = await readFiles(options, err);
	if (files === null) return 1;
	const engine = await startNodeEngine();
	try {
		const computed = await compute(engine, files, decisions(files, options), options.asOf);
		out.write(options.json ? measureJson(computed, options) : measureText(computed, options));
		return 0;
	} finally {
		await engine.close();
	}
}

async function readFiles({ files, locale }: MeasureOptions, err: Output): Promise<ReadFile[] | null> {
	const t = translator(locale);
	const taken: ReadFile[] = [];
	let refused = false;
	for (const path of files) {
		try {
			taken.push(read(await bytesOf(path, locale), basename(path)));
		} catch (error) {
			if (!(error instanceof FileError) && !(error instanceof CommandError)) throw error;
			refused = true;
			const why = error instanceof FileError ? refusalText(error, locale) : error.message;
			err.write(`${t('refusal_title', { file: path })}: ${why}\n`);
		}
	}
	return refused ? null : taken;
}

async function bytesOf(path: string, locale: MeasureOptions['locale']): Promise<Uint8Array> {
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

/** Each declared column keeps the default of what was not declared of it. */
function decisions(files: readonly ReadFile[], { yes, blank }: MeasureOptions): DeclarationDecision[] {
	return files.flatMap((file) =>
		defaultDeclarations(file.table, file.columns)
			.filter(({ field }) => yes.has(field) || blank.has(field))
			.map((declared) => ({
				file: file.id,
				field: declared.field,
				yes: yes.get(declared.field) ?? declared.yes,
				blank: blank.get(declared.field) ?? declared.blank,
			})),
	);
}
