import { basename } from 'node:path';
import { startNodeEngine } from '../lib/engine/node.ts';
import { safeName } from '../lib/intake/guard/identity.ts';
import { read, type ReadFile } from '../lib/intake/read.ts';
import { FileError } from '../lib/intake/report.ts';
import { computeFully, standingOf, type Computed, type SaidOfFiles } from '../lib/publish/compute.ts';
import { defaultDeclarations } from '../lib/intake/match.ts';
import type { Said } from '../lib/intake/decisions.ts';
import { formatInteger } from '../lib/text/format.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { refusalText } from '../lib/intake/refusal.ts';
import { bytesOf } from './file-bytes.ts';
import { measureCsv } from './measure-csv.ts';
import { measureJson } from './measure-json.ts';
import { openYears } from './measure-open.ts';
import { measureOptions, type MeasureOptions } from './measure-options.ts';
import { CommandError, type Output } from './output.ts';
import { withOverlap } from './overlap.ts';
import { measureText } from './measure-text.ts';
import { tellKeptOut } from './kept-out.ts';
import { noWorkspace, openWorkspace, type WorkspaceFile } from './workspace.ts';

/**
 * `avtryck measure`: the figures of the page without a browser, from a workspace, from files or from both. Files that cannot be read are
 * told; nothing is computed then.
 */
export async function measureCommand(args: readonly string[], out: Output, err: Output): Promise<number> {
	const options = measureOptions(args);
	const { workspace, files: paths, locale } = options;
	const { files: kept, standing } = workspace === null ? noWorkspace : await openWorkspace(workspace, locale);
	const sources = [
		...kept.map((file) => ({ name: file.standing.name, source: async () => readKept(file) })),
		...paths.map((path) => ({ name: path, source: () => readPath(path, options) })),
	];
	const files = await readAll(sources, options, err);
	if (files === null) return 1;
	const engine = await startNodeEngine();
	try {
		const others = files.filter(({ id }) => !standing.files.has(id));
		const { files: undecided } = standingOf(others, said(others, options));
		const all = { ...standing, files: new Map([...standing.files, ...undecided]) };
		const computed = await computeFully(engine, files, withOverlap(all, files, options.overlap), {
			parameters: options,
			filter: options.filter,
			by: ['all', ...options.by],
		});
		tellWaiting(computed, locale, err);
		const open = options.format === 'csv' ? [] : await openYears(engine, computed.measured, options);
		out.write(writers[options.format](computed, options, open));
		return 0;
	} finally {
		await engine.close();
	}
}

const writers = { text: measureText, json: measureJson, csv: measureCsv };

interface Source {
	name: string;
	source: () => Promise<ReadFile>;
}

async function readAll(
	sources: readonly Source[],
	{ locale }: MeasureOptions,
	err: Output,
): Promise<ReadFile[] | null> {
	const t = translator(locale);
	const taken: ReadFile[] = [];
	let refused = false;
	for (const { name, source } of sources) {
		try {
			const file = await source();
			tellKeptOut(file, locale, err);
			taken.push(file);
		} catch (error) {
			if (!(error instanceof FileError) && !(error instanceof CommandError)) throw error;
			refused = true;
			const why = error instanceof FileError ? refusalText(error, locale) : error.message;
			err.write(`${t('refusal_title', { file: safeName(name) })}: ${why}\n`);
			if (error instanceof FileError && error.code === 'identity_numbers')
				err.write(`${t('cli_read_copy')}\n`);
		}
	}
	return refused ? null : taken;
}

/** A file of a workspace, read as it was decided. */
function readKept({ standing, bytes, original }: WorkspaceFile): ReadFile {
	return read(bytes, standing.name, standing.reading, original);
}

async function readPath(path: string, { locale, dates }: MeasureOptions): Promise<ReadFile> {
	return read(await bytesOf(path, locale), basename(path), { dayOrders: dates });
}

/** What the options say of the columns of files of which nothing is decided; by default what was not said of one. */
function said(
	files: readonly ReadFile[],
	{ yes, blank, saidBy: who, because: why }: MeasureOptions,
): SaidOfFiles {
	return new Map(
		files.map(({ id, table, columns }) => {
			const fields = defaultDeclarations(table, columns)
				.filter(({ field }) => yes.has(field) || blank.has(field))
				.map((given): [string, Said[]] => {
					const means = {
						yes: yes.get(given.field) ?? given.yes,
						blank: blank.get(given.field) ?? given.blank,
					};
					return [given.field, [{ ...means, from: null, to: null, who, why }]];
				});
			return [id, new Map(fields)] as const;
		}),
	);
}

/** Files whose rows stand in another one, too, wait for an answer: it is told that they do not count. */
function tellWaiting({ reports, waiting }: Computed, locale: Locale, err: Output): void {
	const t = translator(locale);
	const nameOf = (id: string) => reports.find((report) => report.id === id)!.name;
	for (const { file, other, shared } of waiting) {
		const inputs = {
			file: nameOf(file),
			other: nameOf(other),
			count: shared,
			n: formatInteger(shared, locale),
		};
		err.write(`${t('cli_waiting', inputs)}\n`);
	}
}
