import { expect, test } from 'vitest';
import type { CountedTable } from '../../../../src/lib/publish/person-tables.ts';
import type { AuditedRules } from '../../../../src/lib/publish/protect-audited.ts';
import { Searching } from '../../../../src/lib/ui/publish/searching.svelte.ts';

const cell = (row: string, count: number) => ({ year: 2025, row, column: '', count });
const tables: CountedTable[] = [
	{
		...{ id: 'by_unit', measure: 'jobs_started', rows: 'unit', columns: 'form', span: 1 },
		cells: [cell('', 61), cell('A', 3), cell('B', 20), cell('C', 8), cell('D', 30)],
	},
];
const rules: AuditedRules = {
	...{ threshold: 5, clusters: [], archive: [] },
	edition: {
		...{ year: 2025, version: 1, as_of: '2026-01-31', demo: true, wide_groups: [] },
		profile: { threshold: 5, publisher: { homepage: 'https://storstad.example/' } },
	},
};

test('a search ends with what it was asked for beside, where that fails', async () => {
	const searching = new Searching();
	let protection: Promise<unknown> | null = null;
	const run = searching.run('draft', (protect) => {
		protection = Promise.resolve(protect(tables, rules));
		return Promise.all([protection, Promise.reject(new Error('cannot be measured'))]);
	});
	await expect(run).rejects.toThrow('cannot be measured');
	await expect(protection).rejects.toMatchObject({ name: 'AbortError' });
	expect(searching.purpose).toBe(null);
});

test('a search that is given up answers nothing', async () => {
	const searching = new Searching();
	const run = searching.run('draft', (protect) => Promise.resolve(protect(tables, rules)));
	searching.cancel();
	expect(await run).toBe(null);
	expect(searching.purpose).toBe(null);
});

test('what is given up when the search is over and the rest is not answers nothing, too', async () => {
	const searching = new Searching();
	const run = searching.run('draft', async (protect) => {
		const found = await protect(tables, rules);
		searching.cancel();
		return found;
	});
	expect(await run).toBe(null);
});

test('a search tells what it hid', async () => {
	const found = await new Searching().run('draft', (protect) => Promise.resolve(protect(tables, rules)));
	expect(found!.hidden.map(({ name }) => name)).toEqual([
		'jobs_started 2025 unit=A',
		'jobs_started 2025 unit=C',
	]);
});
