import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { safeName } from '../lib/intake/guard/identity.ts';
import { copyReading } from '../lib/intake/guard/kept-copy.ts';
import { emptyIdentityNumbers } from '../lib/intake/guard/raw-cells.ts';
import { isKnownHeader } from '../lib/intake/match.ts';
import { refusalText } from '../lib/intake/refusal.ts';
import { FileError } from '../lib/intake/report.ts';
import type { Staged } from '../lib/intake/stage.ts';
import { readStructure, readStructures, type Structure } from '../lib/intake/structure.ts';
import { csvLine } from '../lib/intake/write-csv.ts';
import type { WorkspaceFile } from '../lib/publish/opened-workspace.ts';
import { translator } from '../lib/text/translate.ts';
import { bytesOf } from './file-bytes.ts';
import { readOptions, type ReadOptions } from './options.ts';
import { CommandError, type Output } from './output.ts';
import { readJson } from './read-json.ts';
import { workspaceAt } from './workspace.ts';

/**
 * `avtryck read`: the structure step alone. Each table as plain CSV under the file's own name, and beside it what was found. Nothing is
 * typed and nothing neutralised; but no identity number is ever written, so that their cells are empty.
 * One file after the other, so that thousands take no more memory than the largest.
 */
export async function readCommand(args: readonly string[], out: Output, err: Output): Promise<number> {
	const options = readOptions(args);
	const t = translator(options.locale);
	await makeFolder(options);
	const taken = new Set<string>();
	let failed = 0;
	const kept = options.workspace === null ? [] : (await workspaceAt(options.workspace, options.locale)).files;
	const sources = [...kept.map(fromWorkspace), ...options.files.map((file) => fromPath(file, options))];
	for (const source of sources) {
		try {
			await readOne(source, options, taken, err);
		} catch (error) {
			failed++;
			err.write(`${t('refusal_title', { file: safeName(source.file) })}: ${why(error, options)}\n`);
		}
	}
	const n = sources.length - failed;
	out.write(`${t('cli_read_done', { count: n, n, folder: options.out })}\n`);
	return failed === 0 ? 0 : 1;
}

async function makeFolder({ out, locale }: ReadOptions): Promise<void> {
	try {
		await mkdir(out, { recursive: true });
	} catch (error) {
		if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
		throw new CommandError(translator(locale)('cli_out_unusable', { folder: out }));
	}
}

/** A file to read, and where it lies, if it does. */
interface Source {
	file: string;
	path: string | null;
	bytes: () => Promise<Uint8Array>;
	structures: (bytes: Uint8Array, name: string) => Iterable<{ structure: Structure; at: number }>;
}

function fromPath(file: string, { locale }: ReadOptions): Source {
	return {
		...{ file, path: file },
		bytes: () => bytesOf(file, locale),
		structures: (bytes, name) => readStructures(bytes, name, isKnownHeader),
	};
}

/** A file of a workspace, read as it was decided. */
function fromWorkspace({ standing, bytes, original: { copy } }: WorkspaceFile): Source {
	const reading = copy ? copyReading(standing.reading, copy) : standing.reading;
	return {
		...{ file: standing.name, path: null },
		bytes: async () => bytes,
		structures: (_, name) => [{ structure: readStructure(bytes, name, isKnownHeader, reading), at: 0 }],
	};
}

async function readOne(
	{ file, path: from, bytes: bytesOfFile, structures }: Source,
	{ out, locale }: ReadOptions,
	taken: Set<string>,
	err: Output,
): Promise<void> {
	const t = translator(locale);
	const name = safeName(path.basename(file));
	const target = path.join(out, name);
	if (from !== null && path.resolve(target) === path.resolve(from))
		throw new CommandError(t('cli_out_is_source'));
	if (taken.has(name) || taken.has(`${name}.json`)) throw new CommandError(t('cli_name_taken'));
	const bytes = await bytesOfFile();
	taken.add(name).add(`${name}.json`);
	let first = true;
	for (const { structure, at } of structures(bytes, name)) {
		const csv = first ? target : `${target}.${at + 1}.csv`;
		first = false;
		const emptied = emptyIdentityNumbers(structure.staged);
		const count = emptied.length;
		if (count > 0)
			err.write(`${t('cli_read_emptied', { file: path.basename(csv), count, n: String(count) })}\n`);
		await writeTable(csv, structure.staged);
		await writeFile(`${csv}.json`, readJson(name, bytes, structure, emptied));
	}
}

/** Some lines at a time: a table of a million rows is never one text. A file that could not be written whole is taken away. */
async function writeTable(target: string, staged: Staged): Promise<void> {
	try {
		await pipeline(linesOf(staged), createWriteStream(target));
	} catch (error) {
		await rm(target, { force: true });
		throw error;
	}
}

function* linesOf({ header, headerRows, columns, rowNumbers }: Staged): Generator<string> {
	let lines = headerRows.length > 0 ? csvLine(header) : '';
	for (let at = 0; at < rowNumbers.length; at++) {
		lines += csvLine(columns.map((values) => values[at]!));
		if (lines.length < 100_000) continue;
		yield lines;
		lines = '';
	}
	yield lines;
}

/** A file that cannot be read never stops those after it, whatever the cause. */
function why(error: unknown, { locale }: ReadOptions): string {
	if (error instanceof FileError) return refusalText(error, locale);
	return error instanceof Error ? error.message : String(error);
}
