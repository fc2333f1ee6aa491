import path from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { cityIn } from './src/lib/publish/city/city-file.ts';
import { BROWSER_FLAGS } from './src/tools/browser-flags.js';

const browserPath = process.env['AVTRYCK_BROWSER'];

/** What native DuckDB answers, for tests in the browser to hold theirs against. */
const nativeAnswers: BrowserCommand<[name: 'small' | 'demo' | 'register' | number]> = async (
	{ project },
	name,
) => (await project.import<NativeAnswers>('/test/lib/measures/native-answers.ts')).nativeAnswers(name);
const registerText: BrowserCommand<[]> = async ({ project }) =>
	(await project.import<NativeAnswers>('/test/lib/measures/native-answers.ts')).registerText();
/** What the command line draws, for the browser's tests to hold their drawings against. */
const drawnInNode: BrowserCommand<[]> = async ({ project }) =>
	(
		await project.import<typeof import('./test/lib/charts/drawn-in-node.ts')>(
			'/test/lib/charts/drawn-in-node.ts',
		)
	).drawnInNode();
/** What is hidden in Node, for what is hidden in the browser. */
const hiddenInNode: BrowserCommand<[seeds: readonly number[]]> = async ({ project }, seeds) =>
	(
		await project.import<typeof import('./test/lib/publish/protection/hidden-in-node.ts')>(
			'/test/lib/publish/protection/hidden-in-node.ts',
		)
	).hiddenInNode(seeds);
type NativeAnswers = typeof import('./test/lib/measures/native-answers.ts');

const published = path.resolve(process.env['AVTRYCK_PUBLISHED'] ?? 'data/published');
const settings = cityIn(published);
/** A city's own site does not take over the made-up city's. */
const city = settings?.demo && process.env['AVTRYCK_SITE'] ? null : settings;

/** The logo lies beside the settings, which may be anywhere. */
const cityLogo: Plugin = {
	name: 'city-logo',
	resolveId: (id) => (id === 'virtual:city-logo' ? `\0${id}` : undefined),
	load(id) {
		if (id !== '\0virtual:city-logo') return;
		if (!city?.logo) return 'export default null;';
		const file = JSON.stringify(`${path.join(published, city.logo)}?url&no-inline`);
		return `export { default } from ${file};`;
	},
};

const messages = paraglideVitePlugin({
	project: './project.inlang',
	outdir: './src/lib/text/paraglide',
	// As the script `messages` says it: equal output spares each run a compilation.
	strategy: ['baseLocale'],
	outputStructure: 'locale-modules',
	isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
});

export default defineConfig({
	// The compiler keeps its process alive for half a minute, so tests run on messages compiled before them.
	plugins: [...(process.env['VITEST'] ? [] : [messages]), cityLogo, sveltekit()],
	optimizeDeps: {
		exclude: ['@duckdb/duckdb-wasm'],
		include: ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', '@observablehq/plot', 'apache-arrow'],
	},
	define: {
		__CITY__: JSON.stringify(city),
		__DEMO__: JSON.stringify(process.env['AVTRYCK_SITE'] === undefined),
		__ENGINE__: JSON.stringify(process.env['AVTRYCK_ENGINE'] !== 'none'),
	},
	worker: { format: 'es' },
	server: { fs: { allow: ['.'] } },
	test: {
		// One core is not kept back: most files wait for an engine or a browser now and then.
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['test/{lib,cli,tools}/**/*.test.ts'],
					// To load all modules anew for each file takes a fifth of the processor time.
					isolate: false,
					// A machine with other work is slow; a test that hangs still ends.
					testTimeout: 120_000,
					hookTimeout: 180_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					// A machine with other work is slow; a test that hangs still ends.
					testTimeout: 120_000,
					hookTimeout: 180_000,
					expect: { poll: { timeout: 90_000 } },
					include: ['test/lib/**/*.browser.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: { nativeAnswers, registerText, drawnInNode, hiddenInNode },
						provider: playwright({
							launchOptions: {
								...(browserPath ? { executablePath: browserPath } : {}),
								args: BROWSER_FLAGS,
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
			{
				extends: true,
				test: {
					name: 'end-to-end',
					environment: 'node',
					include: ['test/e2e/**/*.test.ts'],
					globalSetup: ['test/e2e/serve.ts'],
					// What the engine answers may take long on a busy machine; a test that hangs still ends.
					testTimeout: 300_000,
					hookTimeout: 300_000,
					expect: { poll: { timeout: 90_000 } },
					// Each file has a browser of its own, and each page no history.
					maxWorkers: 2,
				},
			},
		],
	},
});
