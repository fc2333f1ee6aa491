import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { describe, expect, test } from 'vitest';
import ts from 'typescript-eslint';
import { layers } from '../../../src/tools/lint/layers.js';

const config = [
	...svelte.configs.base,
	{
		files: ['**/*.ts', '**/*.js'],
		languageOptions: { parser: ts.parser },
	},
	{
		files: ['**/*.svelte'],
		languageOptions: { parserOptions: { parser: ts.parser } },
	},
	{
		files: ['**/*.ts', '**/*.js', '**/*.svelte'],
		plugins: { avtryck: { rules: { layers } } },
		rules: { 'avtryck/layers': 'error' },
	},
];

function faults(filename: string, code: string): string[] {
	const messages = new Linter({ cwd: '/house' }).verify(code, config as Linter.Config[], {
		filename: `/house/${filename}`,
	});
	return messages.map((message) => message.messageId ?? message.message);
}

describe('imports in the house', () => {
	test.each([
		['src/lib/charts/bar.ts', "import { T } from '$lib/measures/result.ts';"],
		['src/lib/reports/board.ts', "import { freeze } from '../publish/freeze.ts';"],
		['src/lib/measures/cube.ts', "import type { Engine } from '$lib/engine/engine';"],
		['src/lib/text/translate.ts', "import { tables } from '../model/tables.ts';"],
		['src/cli/check.ts', "import { open } from '../lib/engine/node.ts';"],
		['src/routes/explore/+page.svelte', "<script>import Chart from '$lib/ui/Chart.svelte';</script>"],
	])('a downward import passes: %s', (file, code) => {
		expect(faults(file, code)).toEqual([]);
	});

	test.each([
		['src/lib/intake/cast/date.ts', "import { stage } from '../stage.ts';"],
		['src/lib/engine/browser.ts', "import { rows } from '$lib/engine/arrow.ts';"],
		['src/routes/+page.ts', "import { state } from './explore/state.svelte.ts';"],
	])('files of one room import each other: %s', (file, code) => {
		expect(faults(file, code)).toEqual([]);
	});

	test.each([
		['src/lib/model/tables.ts', "import { m } from '$lib/text/translate.ts';"],
		['src/lib/engine/sql.ts', "import { tables } from '../intake/stage.ts';"],
		['src/lib/publish/freeze.ts', "export * from '../reports/board.ts';"],
		['src/lib/publish/freeze.ts', "export { board } from '../reports/board.ts';"],
		['src/lib/ui/Tile.ts', "import page from '../../routes/page.ts';"],
		['src/lib/store/log.ts', "import { serve } from '../../tools/serve.js';"],
	])('an upward import fails: %s', (file, code) => {
		expect(faults(file, code)).toEqual(['upward']);
	});

	test.each([
		['src/lib/intake/stage.ts', "import { share } from '$lib/measures/share.ts';"],
		['src/lib/measures/share.ts', "import { stage } from '../intake/stage.ts';"],
		['src/lib/store/files.ts', "import { sql } from '../engine/sql.ts';"],
		['src/lib/engine/sql.ts', "import { log } from '$lib/store/log.ts';"],
		['src/cli/check.ts', "import { load } from '../routes/load.ts';"],
		['src/routes/+page.ts', "import { check } from '../cli/check.ts';"],
	])('a sideways import fails: %s', (file, code) => {
		expect(faults(file, code)).toEqual(['sideways']);
	});

	test.each([
		['a dynamic import', "const ui = await import('$lib/ui/Tile.svelte');"],
		['a dynamic import with a computed end', 'const ui = (name) => import(`../ui/${name}.svelte`);'],
		['a type import', "import type { Tile } from '$lib/ui/tile.ts';"],
		['a type named inline', "let tile: import('$lib/ui/tile.ts').Tile;"],
		['a worker address', "new Worker(new URL('../ui/worker.ts', import.meta.url));"],
		['a glob', "import.meta.glob('../ui/*.svelte');"],
		['an import with a query', "import text from '../ui/Tile.svelte?raw';"],
		['an import from the root', "import text from '/src/lib/ui/tile.ts';"],
	])('%s counts as an import', (_, code) => {
		expect(faults('src/lib/charts/bar.ts', code)).toEqual(['upward']);
	});

	test('both scripts and the markup of a Svelte file are read', () => {
		const code = [
			'<script module lang="ts">import type { A } from \'../../routes/a.ts\';</script>',
			'<script lang="ts">import { b } from \'../../routes/b.ts\'; let c: A = b;</script>',
			"{#await import('../../routes/c.ts')}{c}{/await}",
		].join('\n');
		expect(faults('src/lib/ui/Tile.svelte', code)).toEqual(['upward', 'upward', 'upward']);
	});

	test('scripts under src/tools import from any room', () => {
		const code = "import '../../routes/a.ts'; import '$lib/intake/stage.ts'; import '../cli/check.ts';";
		expect(faults('src/tools/demo/generate.ts', code)).toEqual([]);
	});

	test('a file outside every room fails, and so does an import of one', () => {
		expect(faults('src/lib/misc/thing.ts', 'export {};')).toEqual(['homeless']);
		expect(faults('src/lib/ui/tile.ts', "import { thing } from '$lib/misc/thing.ts';")).toEqual(['unknown']);
		expect(faults('src/lib/ui/tile.ts', "import { thing } from '$lib';")).toEqual(['unknown']);
		expect(faults('src/lib/ui/tile.ts', "import { fake } from '../../../test/fake.ts';")).toEqual([
			'outside',
		]);
	});

	test('packages, Kit modules and tests are left alone', () => {
		expect(faults('src/lib/model/tables.ts', "import 'fflate'; import '$app/state';")).toEqual([]);
		expect(faults('test/lib/model/tables.test.ts', "import '../../../src/routes/a.ts';")).toEqual([]);
	});
});
