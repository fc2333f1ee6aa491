import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBundle } from '../../src/cli/bundle-folder.ts';
import { svgDocument } from '../../src/lib/charts/svg-document.ts';
import { makeBundle } from '../../src/lib/publish/bundle.ts';
import type { HiddenCell } from '../../src/lib/publish/cell-name.ts';
import type { Snapshot } from '../../src/lib/publish/snapshot.ts';
import { noEvidence } from '../lib/publish/no-evidence.ts';
import { smallSnapshot } from '../lib/publish/small-snapshot.ts';
import { temporaryFolder } from '../tools/folder.ts';
import { fileOf, run } from './run.ts';

const [table] = smallSnapshot.counts;
/** Of 12 jobs some are in Culture, and as many as is said in Parks. */
const withParks = (count: number | null): Snapshot => ({
	...smallSnapshot,
	counts: [
		{
			...table!,
			cells: table!.cells.map((cell) =>
				cell.row === 'park' ? { ...cell, count, hidden: count === null ? 'secret' : null } : cell,
			),
		},
	],
});
const inCulture: HiddenCell[] = ['', ' form=employment'].map((form) => ({
	...{ name: `jobs_started 2025 unit==K1${form}`, primary: true, single: false },
}));
const inParks: HiddenCell[] = ['', ' form=employment'].map((form) => ({
	...{ name: `jobs_started 2025 unit=park${form}`, primary: false, single: true },
}));

async function bundleOf(snapshot: Snapshot, hidden: HiddenCell[] = []) {
	const { content, receipt } = makeBundle(snapshot, noEvidence(hidden), svgDocument());
	const folder = path.join(temporaryFolder(), '2025-v2');
	await writeBundle(folder, content);
	return { folder, receipt: fileOf('kvitto.json', JSON.stringify(receipt)) };
}

describe('avtryck audit', () => {
	test('finds nothing in what the demo city has published', async () => {
		const { status, stdout, stderr } = await run('audit', 'data/published/2024-v1');
		expect(stderr).toBe('');
		expect(stdout).toContain('dolda antalen går att räkna ut');
		expect(status).toBe(0);
	});

	test('tells what can be worked out and how, and answers 1', async () => {
		const { folder } = await bundleOf(withParks(8));
		const { status, stdout } = await run('audit', folder, '--lang', 'en');
		expect(status).toBe(1);
		expect(stdout).toContain('Jobs started 2025: =Culture\n  It is 4.');
		expect(stdout).toContain('    12 − 8 = 4.\n    12 (the whole city) = .. (=Culture) + 8 (Parks)\n');
	});

	test('tries with the receipt what one of those counted can work out', async () => {
		const { folder, receipt } = await bundleOf(withParks(null), [...inCulture, ...inParks]);
		expect((await run('audit', folder)).status).toBe(0);
		const { status, stdout } = await run('audit', folder, '--receipt', receipt, '--lang', 'en');
		expect(status).toBe(1);
		// 12 - 1
		expect(stdout).toContain(
			'Jobs started 2025: =Culture, for whoever is the only person in: Parks\n  It is 11.',
		);
	});

	test('takes the receipt of another result for none, and tries no bundle that is not whole', async () => {
		const { folder } = await bundleOf(withParks(null));
		const { receipt } = await bundleOf(withParks(8), inCulture);
		const other = await run('audit', folder, '--receipt', receipt);
		expect(other).toMatchObject({ status: 1, stdout: '' });
		expect(other.stderr).toContain('Kvittot hör inte till något av resultaten.');
		writeFileSync(path.join(folder, 'index.html'), '');
		const broken = await run('audit', folder);
		expect(broken).toMatchObject({ status: 1, stdout: '' });
		expect(broken.stderr).toContain('är inte helt');
		expect((await run('audit')).status).toBe(1);
	});
});
