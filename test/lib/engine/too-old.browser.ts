import { expect, test, vi } from 'vitest';
import { startBrowserEngine } from '../../../src/lib/engine/browser.ts';
import { failure } from './failure.ts';

// In a file of its own: DuckDB-WASM asks a page once.
test('a browser without WebAssembly exceptions is told so before anything is downloaded', async () => {
	const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
	const worker = vi.spyOn(globalThis, 'Worker');
	expect((await failure(startBrowserEngine())).code).toBe('browser_too_old');
	expect(worker).not.toHaveBeenCalled();
	validate.mockRestore();
	worker.mockRestore();
});
