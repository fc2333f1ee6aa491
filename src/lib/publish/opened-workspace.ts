import { whatStands, type Decision, type FileStanding, type Standing } from '../intake/decisions.ts';
import { originalOf, type Original } from '../intake/guard/kept-copy.ts';
import { readWorkspace } from '../store/workspace.ts';
import { WorkspaceError } from '../store/workspace-error.ts';

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

/**
 * What is worked out of a workspace, on the page and on the command line.
 * @throws WorkspaceError also where a file lacks that stands
 */
export async function openWorkspace(workspace: Uint8Array): Promise<OpenWorkspace> {
	const { files: kept, entries } = await readWorkspace<Decision>(workspace);
	const standing = whatStands(entries);
	const files = [...standing.files.values()].map(async (own): Promise<WorkspaceFile> => {
		const file = kept.find(({ id }) => id === own.file);
		if (!file) throw new WorkspaceError('damaged', own.name);
		const bytes = new Uint8Array(await file.blob.arrayBuffer());
		return { standing: own, bytes, original: originalOf(file) };
	});
	return { files: await Promise.all(files), standing };
}
