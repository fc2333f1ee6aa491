import { safeName } from '../lib/intake/guard/identity.ts';
import { openWorkspace, type OpenWorkspace } from '../lib/publish/opened-workspace.ts';
import { WorkspaceError } from '../lib/store/workspace-error.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { bytesOf } from './file-bytes.ts';
import { CommandError } from './output.ts';

/** @throws CommandError where it cannot be opened */
export async function workspaceAt(path: string, locale: Locale): Promise<OpenWorkspace> {
	try {
		return await openWorkspace(await bytesOf(path, locale));
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
