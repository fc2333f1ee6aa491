import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { compute, standingOf } from '../../../src/lib/publish/compute.ts';
import { hasSharedData, sharedData } from '../../shared-data.ts';
import { registerSavedAgain } from './register-saved-again.ts';

async function figures(bytes: Uint8Array) {
	const engine = await startNodeEngine();
	try {
		const files = [read(bytes, 'register.csv')];
		const { reports, measured } = await compute(engine, files, standingOf(files), '2026-02-28');
		const { rows, problemCounts, droppedIdentityNumbers } = reports[0]!;
		return {
			read: rows.read,
			refused: rows.refused,
			problemCounts,
			droppedIdentityNumbers,
			answers: measured.answers,
		};
	} finally {
		await engine.close();
	}
}

describe.skipIf(!hasSharedData)('the register of 2021 gives the same figures', () => {
	const again = hasSharedData ? registerSavedAgain() : {};
	const original = hasSharedData
		? figures(readFileSync(path.join(sharedData, 'uhm2021', 'register.utf8.csv')))
		: Promise.resolve(null);

	test.each(Object.keys(again))(
		'saved again %s',
		async (name) => {
			expect(await figures(again[name]!)).toEqual(await original);
			expect((await original)!.read).toBe(18_421);
		},
		120_000,
	);
});
