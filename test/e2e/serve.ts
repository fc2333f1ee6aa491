import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../src/tools/build.js';
import { createSite, openSite } from '../../src/tools/serve.js';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the built site is served, without a slash at the end. */
		address: string;
	}
}

/** Not part of the site: workers that a test starts from our own address. */
const EXTRA = {
	'/test/calling-worker.js': `
		onmessage = async ({ data }) => {
			try {
				await fetch(data, { mode: 'no-cors' });
				postMessage('answered');
			} catch {
				postMessage('blocked');
			}
		};
	`,
};

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
	const root = project.config.root;
	await ensureBuilt(root);
	const { address, close } = await openSite(createSite(path.join(root, 'build'), { extra: EXTRA }), 0);
	project.provide('address', address);
	return close;
}
