import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { fixedDrawings } from './fixed-drawings.ts';

declare module 'vitest/browser' {
	interface BrowserCommands {
		drawnInNode: () => Promise<Record<string, string>>;
	}
}

test('the browser draws every figure as the command line does, sign for sign', async () => {
	const expected = await commands.drawnInNode();
	expect(Object.keys(expected)).toHaveLength(26);
	expect(fixedDrawings(document)).toEqual(expected);
});
