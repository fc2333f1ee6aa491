import { cpSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../browser.js';
import { ensureBuilt } from '../build.js';
import { ROOT } from '../project.js';
import { createSite, openSite } from '../serve.js';
import { killAgainAndAgain } from './kills/run.ts';

const KILLS = Number(process.env['KILLS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 1);
const AT_ONCE = Number(process.env['AT_ONCE'] ?? 2);

/**
 * Kills the tab at random moments of work, as rows of the report. Ctrl-C ends it after the kills under way, and they are reported.
 * @throws where anything that was said to be kept was lost, or the page made something else of it
 */
export async function killsReport(folder: string): Promise<string> {
	await ensureBuilt(ROOT);
	// A build made meanwhile changes nothing.
	const site = path.join(folder, 'site');
	cpSync(path.join(ROOT, 'build'), site, { recursive: true });
	const { address, close } = await openSite(createSite(site), 0);
	const stop = new AbortController();
	process.once('SIGINT', () => stop.abort());
	try {
		const { kills, during, deeds, browsers, faults } = await killAgainAndAgain({
			...{ seed: SEED, kills: KILLS, atOnce: AT_ONCE, address, signal: stop.signal },
			executablePath: await ensureBrowser(),
			say: (line) => console.error(line),
		});
		if (faults.length > 0) throw new Error(faults.join('\n'));
		return [
			`| ${kills} kills of the tab, ${browsers} of them of the whole browser (seed ${SEED}) | kills |`,
			'| --- | ---: |',
			...rows('While the page was', during),
			...rows('After the user began to', deeds),
			'',
			'Lost: 0. After each kill all bytes and decisions that were said to be kept are in the database, whole, and the page shows them.',
		].join('\n');
	} finally {
		await close();
	}
}

const names: Record<string, string> = {
	...{
		engine: 'starting the engine',
		keeping: 'making ready what is kept',
		writing: 'writing to the database',
	},
	...{
		idle: 'waiting for the user',
		open: 'open the page',
		drop: 'drop files',
		newer: 'drop a newer export',
	},
	...{
		emptied: 'take a file in without identity numbers',
		workspace: 'open a workspace',
		read: 'map a value',
	},
	...{ joined: 'say that an export is newer', apart: 'say that two files are different sources' },
	...{ declare: 'declare what a column says', remove: 'remove a file', turn: 'undo or redo' },
};

function rows(what: string, counts: Record<string, number>): string[] {
	return Object.entries(counts)
		.sort(([, one], [, other]) => other - one)
		.map(([name, count]) => `| ${what} ${names[name] ?? name} | ${count} |`);
}
