import { basename } from 'node:path';
import { startNodeEngine } from '../lib/engine/node.ts';
import { safeName } from '../lib/intake/guard/identity.ts';
import { read, type ReadFile } from '../lib/intake/read.ts';
import { FileError } from '../lib/intake/report.ts';
import { compute, type DeclarationDecision } from '../lib/publish/compute.ts';
import { defaultDeclarations } from '../lib/intake/match.ts';
import { translator } from '../lib/text/translate.ts';
import { refusalText } from '../lib/intake/refusal.ts';
import { bytesOf } from './file-bytes.ts';
import { measureJson } from './measure-json.ts';
import { measureOptions, type MeasureOptions } from './options.ts';
import { CommandError, type Output } from './output.ts';
import { measureText } from './measure-text.ts';
import { tellKeptOut } from './kept-out.ts';

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

async function readFiles({ files, locale, dates }: MeasureOptions, err: Output): Promise<ReadFile[] | null> {
	const t = translator(locale);
	const taken: ReadFile[] = [];
	let refused = false;
	for (const path of files) {
		try {
			const file = read(await bytesOf(path, locale), basename(path), { dayOrders: dates });
			tellKeptOut(file, locale, err);
			taken.push(file);
		} catch (error) {
			if (!(error instanceof FileError) && !(error instanceof CommandError)) throw error;
			refused = true;
			const why = error instanceof FileError ? refusalText(error, locale) : error.message;
			err.write(`${t('refusal_title', { file: safeName(path) })}: ${why}\n`);
			if (error instanceof FileError && error.code === 'identity_numbers')
				err.write(`${t('cli_read_copy')}\n`);
		}
	}
	return refused ? null : taken;
}

/** Each declared column keeps the default of what was not declared of it. */
function decisions(files: readonly ReadFile[], options: MeasureOptions): DeclarationDecision[] {
	const { yes, blank, saidBy: who, because: why } = options;
	return files.flatMap((file) =>
		defaultDeclarations(file.table, file.columns)
			.filter(({ field }) => yes.has(field) || blank.has(field))
			.map((declared) => ({
				file: file.id,
				field: declared.field,
				said: [
					{
						yes: yes.get(declared.field) ?? declared.yes,
						blank: blank.get(declared.field) ?? declared.blank,
						...{ from: null, to: null, who, why },
					},
				],
			})),
	);
}
