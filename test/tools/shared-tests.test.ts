import { describe, expect, test } from 'vitest';
import { testsWithoutShared } from '../../src/tools/shared-tests.js';
import { temporaryFolder } from './folder.ts';

const FILES = {
	'project/test/lib/a.test.ts': "test('one', () => {});\ntest('two', () => {});",
	'project/test/lib/b.test.ts':
		"read('../shared/data/a.csv');\ntest('one', () => {});\n\tit('two', () => {});",
	'project/test/lib/c.browser.ts': "path.join(root, '..', 'shared');\ntest.each([1])('one', () => {});",
	'project/test/lib/d.test.ts': "const dir = '../../../shared';\ntest.skipIf(!dir)('one', () => {});",
	'project/test/lib/e.ts': "read('../shared/data/a.csv');",
};

describe('tests that read ../shared', () => {
	test('run where it is there', () => {
		const folder = temporaryFolder({ ...FILES, 'shared/': '' });
		expect(testsWithoutShared(`${folder}/project`)).toEqual({ asking: [], needing: [], count: 0 });
	});

	test('are left out and counted where it is not, but for those that ask first', () => {
		const folder = temporaryFolder(FILES);
		expect(testsWithoutShared(`${folder}/project`)).toEqual({
			asking: ['test/lib/d.test.ts'],
			needing: ['test/lib/b.test.ts', 'test/lib/c.browser.ts'],
			count: 3,
		});
	});
});
