/**
 * `full`: no room left on the device. `newer_version`: a newer version of the pages has taken the store over, this one must be loaded
 * again. `blocked`: an older version of the pages is open in another tab. `erased`: another tab has erased everything; what this one
 * knows must not come back. `broken`: anything else.
 */
export type StoreErrorCode = 'full' | 'newer_version' | 'blocked' | 'erased' | 'broken';

/** What could not be kept or fetched. Nothing of it was. */
export class StoreError extends Error {
	constructor(
		readonly code: StoreErrorCode,
		options?: ErrorOptions,
	) {
		super(code, options);
		this.name = 'StoreError';
	}
}

/** The error as the room tells it, whichever way the browser has told it. */
export function storeError(error: unknown): StoreError {
	if (error instanceof StoreError) return error;
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return new StoreError('full', { cause: error });
	if (name === 'VersionError') return new StoreError('newer_version', { cause: error });
	return new StoreError('broken', { cause: error });
}
