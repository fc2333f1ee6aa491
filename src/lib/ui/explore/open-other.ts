import type { Decision } from '../../intake/decisions.ts';
import { subjectsOf } from '../../intake/subjects.ts';
import { ProfileError, readProfiles } from '../../intake/profile-file.ts';
import { overridden } from '../../store/overridden.ts';
import { isWorkspace, readWorkspace } from '../../store/workspace.ts';
import { WorkspaceError } from '../../store/workspace-error.ts';
import type { Keeper } from './keeper.svelte.ts';
import type { Told } from './told.ts';

/** So much of a file shows what it is. */
const START = 4096;

/**
 * Opens what is no export: a workspace, whose files and decisions are united with those that are here, or profiles.
 * @returns what came of it; null where the file is neither
 */
export async function openOther(file: File, keeper: Keeper): Promise<Told | null> {
	const start = new Uint8Array(await file.slice(0, START).arrayBuffer());
	if (isWorkspace(start)) return openWorkspace(file, keeper);
	if (/\.json$/i.test(file.name)) return openProfiles(file, keeper);
	return null;
}

async function openWorkspace(file: File, keeper: Keeper): Promise<Told> {
	try {
		const { files, entries } = await readWorkspace<Decision>(new Uint8Array(await file.arrayBuffer()));
		const clashes = overridden(keeper.entries, entries, subjectsOf);
		await keeper.add(entries, files);
		return { kind: 'workspace', file: file.name, files: files.length, overridden: clashes };
	} catch (error) {
		if (!(error instanceof WorkspaceError)) throw error;
		return { kind: 'workspace_refused', file: file.name, code: error.code, part: error.file ?? '' };
	}
}

async function openProfiles(file: File, keeper: Keeper): Promise<Told> {
	try {
		const profiles = readProfiles(await file.text());
		await keeper.record(profiles.map((profile) => ({ kind: 'profile', profile })));
		return { kind: 'profiles', file: file.name, profiles: profiles.length };
	} catch (error) {
		if (!(error instanceof ProfileError)) throw error;
		return { kind: 'profiles_refused', file: file.name, code: error.code, part: error.detail };
	}
}
