import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../../src/lib/engine/engine.ts';
import { Changes } from '../../../../src/lib/ui/explore/changes.svelte.ts';

class Asked extends Changes {
	do(work: () => Promise<void>): Promise<void> {
		return this.change(work);
	}
}

describe('the page is busy', () => {
	test('from what is asked for until all of it is done, though one of it fails', async () => {
		const changes = new Asked();
		expect(changes.busy).toBe(false);
		let end = () => {};
		const first = changes.do(() => new Promise((resolve) => (end = resolve)));
		const second = changes.do(() => Promise.reject(new EngineError('aborted', 'given up')));
		expect(changes.busy).toBe(true);
		await Promise.resolve();
		end();
		await first;
		expect(changes.busy).toBe(true);
		await second;
		expect(changes.busy).toBe(false);
	});
});
