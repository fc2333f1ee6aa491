import { expect, inject, test } from 'vitest';
import { killAgainAndAgain } from '../../src/tools/bench/kills/run.ts';
import { ensureBrowser } from '../../src/tools/browser.js';

test(
	'a tab that is killed while files are taken in and merged loses nothing that was said to be kept',
	{ timeout: 900_000 },
	async () => {
		const { kills, faults } = await killAgainAndAgain({
			...{ seed: 7, kills: 6, address: inject('address') },
			executablePath: await ensureBrowser(),
		});
		expect(faults).toEqual([]);
		expect(kills).toBeGreaterThanOrEqual(6);
	},
);
