/** `damaged` names the file that is, where it is known which. */
export type WorkspaceErrorCode = 'not_a_workspace' | 'newer_version' | 'damaged' | 'too_large';

/** Why a workspace cannot be opened. Nothing of it is taken then. */
export class WorkspaceError extends Error {
	constructor(
		readonly code: WorkspaceErrorCode,
		readonly file: string | null = null,
		options?: ErrorOptions,
	) {
		super(file === null ? code : `${code}: ${file}`, options);
		this.name = 'WorkspaceError';
	}
}
