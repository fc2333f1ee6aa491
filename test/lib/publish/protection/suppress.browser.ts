import wasm from 'highs/runtime?url';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { startSolver } from '../../../../src/lib/publish/protection/solver.ts';
import { suppress } from '../../../../src/lib/publish/protection/suppress.ts';
import { cityYear } from './city-year.ts';
import type { hiddenInNode } from './hidden-in-node.ts';

declare module 'vitest/browser' {
	interface BrowserCommands {
		hiddenInNode: typeof hiddenInNode;
	}
}

test('a browser hides what Node hides', async () => {
	const seeds = [5, 6];
	const expected = await commands.hiddenInNode(seeds);
	const solver = await startSolver(wasm);
	expect(seeds.map((seed) => suppress(cityYear(seed), solver))).toEqual(expected);
});
