import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../project.js';
import { withPage, type Measured } from './browser-runs.ts';
import { writeContracts } from './contracts-file.ts';
import { filterReport } from './filter.ts';
import { axeReport } from './axe.ts';
import { killsReport } from './kills.ts';
import { nativeRun, typingOf } from './native.ts';
import { protectReport } from './protect.ts';
import { publishReport } from './publish.ts';
import { rebuildReport } from './rebuild.ts';
import { weightReport } from './weight.ts';

const LARGE = 1_000_000;
const SMALL = 20_000;
const RUNS = Number(process.env['RUNS'] ?? 3);

interface Report {
	/** How its table begins: told apart by it in `latest.md`. */
	begins: RegExp;
	make: (folder: string) => Promise<string>;
}

const reports: Record<string, Report> = {
	read: { begins: /[\d,]+ rows, /, make: readReport },
	rebuild: { begins: /[\d,]+ rows from /, make: (folder) => rebuildReport(folder, RUNS) },
	kills: { begins: /[\d,]+ kills /, make: killsReport },
	filter: { begins: /Filter changes/, make: filterReport },
	publish: { begins: /A year /, make: (folder) => publishReport(folder, RUNS) },
	protect: { begins: /[\d,]+ systems /, make: protectReport },
	weight: { begins: /Pages to be read /, make: () => weightReport(RUNS, only) },
	axe: { begins: /Pages looked over /, make: () => axeReport(only) },
};
const latest = path.join(ROOT, 'src', 'tools', 'bench', 'latest.md');

/** One report where it is named (`npm run bench -- rebuild`), else all. The last of each stand in `latest.md`, in this order. */
const [named, ...only] = process.argv.slice(2);
const begins = Object.values(reports).map((report) => report.begins.source);
const before = readFileSync(latest, 'utf8').split(new RegExp(`\\n\\n(?=\\| (?:${begins.join('|')}))`));
const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-bench-'));
try {
	const parts: string[] = [];
	for (const [name, { begins: own, make }] of Object.entries(reports)) {
		const last = before.find((part) => new RegExp(`^\\| ${own.source}`).test(part));
		parts.push(named === undefined || named === name ? await make(folder) : (last ?? ''));
	}
	const text = parts
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join('\n\n');
	console.log(text);
	// Some pages (`npm run bench -- weight /en/ /results/`) are shown, not noted: what is noted is of all.
	if (only.length === 0) writeFileSync(latest, `${text}\n`);
} finally {
	rmSync(folder, { recursive: true });
}

/** A large file read, beside what others need for less. */
async function readReport(folder: string): Promise<string> {
	const large = path.join(folder, 'large.csv');
	const small = path.join(folder, 'small.csv');
	await writeContracts(large, LARGE);
	await writeContracts(small, SMALL);
	const typing = await typingOf(readFileSync(small), false);
	const short = await typingOf(readFileSync(small), true);
	return withPage(async (run) => {
		const times: Record<string, number[]> = {};
		const note = (name: string, value: number) => (times[name] ??= []).push(value);
		let last: Measured | null = null;
		for (let turn = 0; turn < RUNS; turn++) {
			const native = await nativeRun(large, typing);
			note('native read', native.read);
			note('native typing', native.typing);
			note('native', native.read + native.typing);
			note('native short', (await nativeRun(large, short)).typing);
			last = await run('avtryck', large);
			note('avtryck', Number(last['total']));
			note('avtryck read', Number(last['read']));
			note('avtryck commit', Number(last['commit']));
			note('avtryck MB', last.peakMb);
			note('blocked', Number(last['blocked']));
			note('small', Number((await run('avtryck', small))['total']));
			const raw = await run('rawDuckDb', large);
			note('raw', Number(raw['total']));
			note('raw MB', raw.peakMb);
			const papa = await run('papaParse', large);
			note('papa', Number(papa['total']));
			note('papa MB', papa.peakMb);
		}
		const declined = await run('tooLarge');
		const middle = (name: string) =>
			[...times[name]!].sort((a, b) => a - b)[Math.floor(times[name]!.length / 2)]!;
		const base = middle('native');
		const line = (what: string, name: string, memory = '') =>
			`| ${what} | ${(middle(name) / 1000).toFixed(2)} | ${(middle(name) / base).toFixed(2)} | ${memory && Math.round(middle(memory))} |`;
		return [
			`| ${LARGE.toLocaleString('en')} rows, ${Math.round(statSync(large).size / 1e6)} MB | seconds | × native | peak MB |`,
			'| --- | ---: | ---: | ---: |',
			line('Native DuckDB, one thread: read_csv and typing SQL only', 'native'),
			line('– of it read_csv', 'native read'),
			line('– of it typing SQL', 'native typing'),
			line('– of it typing SQL, without what the reader found that no cell needs', 'native short'),
			line(`Avtryck in Chromium (${last?.['reader']} reader): everything`, 'avtryck', 'avtryck MB'),
			line('– of it read, guard, hash', 'avtryck read'),
			line('– of it tables, problems, counts', 'avtryck commit'),
			line('Raw DuckDB-WASM: read_csv only', 'raw', 'raw MB'),
			line('Papa Parse and plain JavaScript: two columns typed', 'papa', 'papa MB'),
			line(`Avtryck, ${SMALL.toLocaleString('en')} rows, engine started`, 'small'),
			'',
			`Against native DuckDB whose SQL leaves out the same: ${(middle('avtryck') / (middle('native read') + middle('native short'))).toFixed(2)} ×.`,
			`While it reads, the page is blocked for ${Math.round(middle('blocked'))} ms at the longest.`,
			`5,000,000 rows (615 MB): \`${declined['said']}\` after ${Math.round(Number(declined['total']))} ms. Medians of ${RUNS}; peak MB is the`,
			"resident memory of the tab's process (VmHWM).",
		].join('\n');
	});
}
