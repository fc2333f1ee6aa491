import { expect, test } from 'vitest';
import { assign } from '../../../src/lib/intake/assign.ts';

test.each([
	['nothing', [], []],
	[
		'the larger sum goes before the largest pair',
		[
			[9, 8],
			[8, 1],
		],
		[1, 0],
	],
	[
		'a row without any gain gets none',
		[
			[0, 0],
			[1, 0],
		],
		[-1, 0],
	],
	['more rows than columns leave some without', [[3], [5], [4]], [-1, 0, -1]],
	['more columns than rows', [[1, 7, 3]], [1]],
])('%s', (_, gains, columns) => {
	expect(assign(gains)).toEqual(columns);
});
