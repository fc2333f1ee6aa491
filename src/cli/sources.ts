import { safeName } from '../lib/intake/guard/identity.ts';
import { defaultDeclarations } from '../lib/intake/match.ts';
import type { Said, Standing } from '../lib/intake/decisions.ts';
import { read, type ReadFile } from '../lib/intake/read.ts';
import { refusalText } from '../lib/intake/refusal.ts';
import { FileError } from '../lib/intake/report.ts';
import { withUndecided, type SaidOfFiles } from '../lib/publish/compute.ts';
import { noWorkspace, type WorkspaceFile } from '../lib/publish/opened-workspace.ts';
import { translator } from '../lib/text/translate.ts';
import { tellKeptOut } from './kept-out.ts';
import { CommandError, type Output } from './output.ts';
import { withOverlap } from './overlap.ts';
import type { ReadAhead } from './read-ahead.ts';
import { readPath } from './read-path.ts';
import type { SourceOptions } from './source-options.ts';
import { workspaceAt } from './workspace.ts';

/** Files that were read, and what holds of them. */
export interface Sources {
	files: ReadFile[];
	standing: Standing;
}

/** Files that could not be read: they have been told. */
export class SourcesRefused extends Error {}

/**
 * Reads what a command is given: a workspace, files or both. Files that cannot be read are told.
 * @returns null where any of them cannot
 */
export async function readSources(options: SourceOptions, err: Output): Promise<Sources | null> {
	const opened = await openSources(options, err);
	const files: ReadFile[] = [];
	try {
		for await (const file of opened.files) files.push(file);
	} catch (error) {
		if (!(error instanceof SourcesRefused)) throw error;
		return null;
	}
	return { files, standing: opened.standing(files) };
}

/** Sources that are read one after the other, and what holds of any of them. */
export interface OpenSources {
	files: AsyncIterable<ReadFile>;
	standing: (files: readonly ReadFile[]) => Standing;
}

/**
 * The same for who goes on with one file while the next is read. Where any cannot be read, `files` ends with `SourcesRefused`.
 * @param ahead those that are being read already
 */
export async function openSources(
	options: SourceOptions,
	err: Output,
	ahead: ReadAhead = new Map(),
): Promise<OpenSources> {
	const { workspace, files: paths, locale } = options;
	const { files: kept, standing } = workspace === null ? noWorkspace : await workspaceAt(workspace, locale);
	const sources = [
		...kept.map((file) => ({ name: file.standing.name, source: async () => readKept(file) })),
		...paths.map((path) => ({
			name: path,
			source: async () => ahead.get(path) ?? readPath(path, options, read),
		})),
	];
	return {
		files: readEach(sources, options, err),
		standing(files) {
			const others = files.filter(({ id }) => !standing.files.has(id));
			return withOverlap(withUndecided(standing, others, said(others, options)), files, options.overlap);
		},
	};
}

interface Source {
	name: string;
	source: () => Promise<ReadFile>;
}

async function* readEach(
	sources: readonly Source[],
	{ locale }: SourceOptions,
	err: Output,
): AsyncGenerator<ReadFile> {
	const t = translator(locale);
	let refused = false;
	for (const { name, source } of sources) {
		try {
			const file = await source();
			tellKeptOut(file, locale, err);
			if (!refused) yield file;
		} catch (error) {
			if (!(error instanceof FileError) && !(error instanceof CommandError)) throw error;
			refused = true;
			const why = error instanceof FileError ? refusalText(error, locale) : error.message;
			err.write(`${t('refusal_title', { file: safeName(name) })}: ${why}\n`);
			if (error instanceof FileError && error.code === 'identity_numbers')
				err.write(`${t('cli_read_copy')}\n`);
		}
	}
	if (refused) throw new SourcesRefused();
}

/** A file of a workspace, read as it was decided. */
function readKept({ standing, bytes, original }: WorkspaceFile): ReadFile {
	return read(bytes, standing.name, standing.reading, original);
}

/** What the options say of the columns of files of which nothing is decided; by default what was not said of one. */
function said(
	files: readonly ReadFile[],
	{ yes, blank, saidBy: who, because: why }: SourceOptions,
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
