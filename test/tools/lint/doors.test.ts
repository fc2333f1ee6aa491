import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { doors } from '../../../src/tools/lint/doors.js';
import { names } from '../../../src/tools/lint/names.js';

function faults(filename: string, code: string): string[] {
	const config: Linter.Config = {
		files: ['**/*.ts', '**/*.js', '**/*.svelte'],
		plugins: { avtryck: { rules: { doors, names } } },
		rules: { 'avtryck/doors': 'error', 'avtryck/names': 'error' },
	};
	const messages = new Linter({ cwd: '/house' }).verify(code, config, { filename: `/house/${filename}` });
	return messages.map((message) => message.messageId ?? message.message);
}

test.each([
	['@duckdb/duckdb-wasm', 'src/lib/engine/browser.ts'],
	['@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url', 'src/lib/engine/browser.ts'],
	['@duckdb/node-api', 'src/lib/engine/node.ts'],
	['apache-arrow', 'src/lib/engine/arrow.ts'],
])('%s is imported in %s only', (name, door) => {
	expect(faults(door, `import '${name}';`)).toEqual([]);
	expect(faults('src/lib/engine/other.ts', `import '${name}';`)).toEqual(['door']);
	expect(faults('src/lib/ui/tile.ts', `const later = import('${name}');`)).toEqual(['door']);
	expect(faults('test/lib/engine/other.test.ts', `import '${name}';`)).toEqual([]);
});

test('a package whose name only begins alike is not the engine', () => {
	expect(faults('src/lib/ui/tile.ts', "import 'apache-arrow-reader';")).toEqual([]);
});

test.each([
	'src/lib/ui/utils.ts',
	'src/lib/text/helpers/date.ts',
	'test/common.ts',
	'src/lib/util.svelte.ts',
])('%s is a drawer and fails', (file) => {
	expect(faults(file, 'export {};')).toEqual(['drawer']);
});

test('a name that says what is inside passes', () => {
	expect(faults('src/lib/ui/common-ground.ts', 'export {};')).toEqual([]);
});
