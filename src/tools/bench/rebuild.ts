import path from 'node:path';
import { withPage, type Measured } from './browser-runs.ts';
import { writeContracts } from './contracts-file.ts';

const ROWS = 100_000;

/** Rebuilding the tables from what is kept on the device, as rows of the report. */
export async function rebuildReport(folder: string, runs: number): Promise<string> {
	const file = path.join(folder, 'kept.csv');
	await writeContracts(file, ROWS);
	return withPage(async (run) => {
		const all: Measured[] = [];
		for (let turn = 0; turn < runs; turn++) all.push(await run('rebuild', file));
		if (all.some(({ rows }) => Number(rows) < ROWS * 0.99)) throw new Error('rows are missing');
		const middle = (step: string) => {
			const times = all.map((one) => Number(one[step])).sort((a, b) => a - b);
			return (times[Math.floor(times.length / 2)]! / 1000).toFixed(2);
		};
		return [
			`| ${ROWS.toLocaleString('en')} rows from what is kept on the device, engine started | seconds |`,
			'| --- | ---: |',
			`| Rebuilding: everything (goal: under 2) | ${middle('total')} |`,
			`| – of it loading, with the hash checked | ${middle('load')} |`,
			`| – of it reading, guard | ${middle('read')} |`,
			`| – of it tables, problems, counts | ${middle('commit')} |`,
			`| Keeping it, until it is on the disk | ${middle('keep')} |`,
		].join('\n');
	});
}
