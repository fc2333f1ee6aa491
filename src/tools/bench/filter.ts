import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { withPage } from './browser-runs.ts';
import { writeCity } from './filter/city-files.ts';
import { nativeFilterRun } from './filter/native.ts';
import type { FilterRun } from './filter/run.ts';

const SMALL = 10_000;
const LARGE = Number(process.env['ROWS'] ?? 1_000_000);

/** Milliseconds, at the 95th percentile. */
const LIMIT = 100;
/** Times as long with the large register as with the small one. */
const GROWTH = 2;
/** Times as long to work out what the filters are answered from as to take the files in. */
const PREPARING = 1;

interface Measured {
	/** Milliseconds; NaN where it was not measured. */
	import: number;
	run: FilterRun;
	peakMb: number;
	/** How many processes wanted to run at once in the last minute: what it took by the clock grows with it. */
	load: number;
}

/** Changes of the filter in registers of 10,000 and 1,000,000 contracts, and beside them the same queries in native DuckDB, one thread. */
export async function filterReport(folder: string): Promise<string> {
	const sizes = [SMALL, LARGE];
	const inBrowser: Measured[] = [];
	const native: Measured[] = [];
	await withPage(async (run) => {
		for (const contracts of sizes) {
			const own = path.join(folder, String(contracts));
			mkdirSync(own);
			const files = await writeCity(own, contracts);
			const found = await run('filter', files);
			inBrowser.push({
				import: Number(found['import']),
				run: JSON.parse(String(found['run'])) as FilterRun,
				peakMb: found.peakMb,
				load: loadavg()[0]!,
			});
			console.error(lines(`${rows(contracts)} in Chromium`, inBrowser.slice(-1)).join('\n'));
			const beside = await nativeFilterRun(files);
			native.push({ import: NaN, run: beside, peakMb: NaN, load: loadavg()[0]! });
		}
	});
	const [small, large] = inBrowser as [Measured, Measured];
	const p95 = percentile(large.run.changes, 0.95);
	const growth = p95 / percentile(small.run.changes, 0.95);
	const preparing = large.run.prepare / large.import;
	const held = [
		limit(`A change at ${rows(LARGE)}, 95th percentile`, p95, LIMIT, 'ms'),
		limit(`The same against ${rows(SMALL)}`, growth, GROWTH, '×'),
		limit('Preparing against importing the same files', preparing, PREPARING, '×'),
	];
	if (held.some(({ broken }) => broken)) process.exitCode = 1;
	return [
		`| Filter changes, ${large.run.changes.length} each, milliseconds | ${sizes.map(rows).join(' | ')} |`,
		'| --- | ---: | ---: |',
		...lines('Avtryck in Chromium', inBrowser),
		...lines('Native DuckDB, one thread, the same queries', native),
		'',
		...held.map(({ said }) => said),
		'A change: from the choice to all figures that Explore shows, without drawing them. Preparing: facts, cubes, goals, duplicates and what',
		`there is to choose from. Cells: ${Object.entries(large.run.cells)
			.map(([name, n]) => `${name} ${n.toLocaleString('en')}`)
			.join(', ')}.`,
	].join('\n');
}

function lines(name: string, measured: readonly Measured[]): string[] {
	const row = (what: string, value: (one: Measured) => number) =>
		`| ${what} | ${measured.map((one) => value(one).toFixed(0)).join(' | ')} |`;
	return [
		row(`${name}: median`, ({ run }) => percentile(run.changes, 0.5)),
		row('– 95th percentile', ({ run }) => percentile(run.changes, 0.95)),
		row('– of it the engine, 95th percentile', ({ run }) => percentile(run.queries, 0.95)),
		row('– preparing', ({ run }) => run.prepare),
		row('– load of the machine', ({ load }) => load),
		...(measured.some((one) => Number.isNaN(one.import))
			? []
			: [row('– importing', (one) => one.import), row('– peak MB', ({ peakMb }) => peakMb)]),
	];
}

function limit(what: string, value: number, most: number, unit: string) {
	const broken = !(value <= most);
	const verdict = broken ? 'BROKEN' : 'holds';
	return { broken, said: `${what}: ${value.toFixed(2)} ${unit}, at most ${most}: ${verdict}.` };
}

function rows(contracts: number): string {
	return `${contracts.toLocaleString('en')} contracts`;
}

function percentile(times: readonly number[], part: number): number {
	return times.toSorted((a, b) => a - b)[Math.ceil(times.length * part) - 1]!;
}
