import { whatStands, type Decision, type FileStanding, type Standing } from '../lib/intake/decisions.ts';
import { safeName } from '../lib/intake/guard/identity.ts';
import { originalOf, type Original } from '../lib/intake/guard/kept-copy.ts';
import { readWorkspace } from '../lib/store/workspace.ts';
import { WorkspaceError } from '../lib/store/workspace-error.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { bytesOf } from './file-bytes.ts';
import { CommandError } from './output.ts';

/** A file of a workspace: its bytes as kept, and what was decided of it. */
export interface WorkspaceFile {
	standing: FileStanding;
	bytes: Uint8Array;
	original: Original;
}

export interface OpenWorkspace {
	/** The files that stand, in the order in which they were added. */
	files: WorkspaceFile[];
	standing: Standing;
}

/** Where none is given. */
export const noWorkspace: OpenWorkspace = { files: [], standing: whatStands([]) };

/** @throws CommandError where it cannot be opened */
export async function openWorkspace(path: string, locale: Locale): Promise<OpenWorkspace> {
	const { files, entries } = await opened(path, locale);
	const kept = new Map(files.map((file) => [file.id, file]));
	const stands = whatStands(entries);
	const all = await Promise.all(
		[...stands.files.values()].map(async (standing) => {
			const file = kept.get(standing.file);
			if (!file) throw refusal(path, new WorkspaceError('damaged', standing.name), locale);
			const bytes = new Uint8Array(await file.blob.arrayBuffer());
			return { standing, bytes, original: originalOf(file) };
		}),
	);
	return { files: all, standing: stands };
}

async function opened(path: string, locale: Locale) {
	try {
		return await readWorkspace<Decision>(await bytesOf(path, locale));
	} catch (error) {
		if (error instanceof WorkspaceError) throw refusal(path, error, locale);
		if (error instanceof CommandError) throw new CommandError(`${safeName(path)}: ${error.message}`);
		throw error;
	}
}

function refusal(path: string, { code, file }: WorkspaceError, locale: Locale): CommandError {
	const t = translator(locale);
	const why =
		code === 'damaged' && file !== null
			? t('cli_workspace_damaged_file', { file: safeName(file) })
			: t(`cli_workspace_${code}`);
	return new CommandError(`${safeName(path)}: ${why}`);
}
