import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import ts from 'typescript-eslint';
import { apart } from '../../../src/tools/lint/apart.js';

const config = [
	{
		files: ['**/*.ts'],
		languageOptions: { parser: ts.parser },
		plugins: { avtryck: { rules: { apart } } },
		rules: { 'avtryck/apart': 'error' },
	},
];

function faults(filename: string, code: string): (string | undefined)[] {
	const messages = new Linter({ cwd: '/house' }).verify(code, config as Linter.Config[], {
		filename: `/house/${filename}`,
	});
	return messages.map(({ messageId }) => messageId);
}

describe('the audit and the protection', () => {
	test.each([
		['src/lib/publish/audit/model.ts', "import { Cell } from '../protection/system.ts';"],
		['src/lib/publish/audit/model.ts', "import type { Cell } from '$lib/publish/protection/system.ts';"],
		['src/lib/publish/protection/protect.ts', "export * from '../audit/intervals.ts';"],
		['src/lib/publish/protection/protect.ts', "const audit = await import('../audit/audit.ts');"],
	])('do not import each other: %s %s', (file, code) => {
		expect(faults(file, code)).toEqual(['apart']);
	});

	test.each([
		['src/lib/publish/audit/model.ts', "import { cellName } from '../cell-name.ts';"],
		['src/lib/publish/audit/model.ts', "import { Intervals } from './intervals.ts';"],
		['src/lib/publish/publish.ts', "import { protect } from './protection/protect.ts';"],
		['src/cli/audit.ts', "import { auditSnapshots } from '../lib/publish/audit/audit.ts';"],
	])('may be imported by others, and import what is neither: %s %s', (file, code) => {
		expect(faults(file, code)).toEqual([]);
	});
});
