import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { ensureBrowser } from '../browser.js';
import { ensureBuilt } from '../build.js';
import { demoKey, demoProfile } from '../demo/publisher.ts';
import { ROOT } from '../project.js';
import { createSite, openSite } from '../serve.js';

/** Seconds for a year of the demo city, from its files to the bundle. */
const LIMITS = { browser: 10, command: 3 };

/**
 * A year of the demo city published, in Chromium (engine started, files taken in) and by the command from its start, as rows of the report.
 * @throws where a limit is broken, once the report is printed
 */
export async function publishReport(folder: string, runs: number): Promise<string> {
	await ensureBuilt(ROOT);
	const [browser, command] = [[] as number[], [] as number[]];
	for (let turn = 0; turn < runs; turn++) {
		command.push(inCommand(folder, turn));
		browser.push(await inBrowser());
	}
	const [load] = loadavg() as [number, number, number];
	const report = [
		'| A year published | seconds | limit |',
		'| --- | ---: | ---: |',
		`| Chromium: worked out, shown, bundled | ${seconds(browser)} | ${LIMITS.browser} |`,
		`| Command line, from its start | ${seconds(command)} | ${LIMITS.command} |`,
		`| – load of the machine | ${Math.round(load)} |  |`,
	].join('\n');
	if (median(browser) > LIMITS.browser || median(command) > LIMITS.command) {
		process.exitCode = 1;
		console.error('Publishing a year takes longer than its limit.');
	}
	return report;
}

function inCommand(folder: string, turn: number): number {
	const at = (name: string, text: string) => {
		writeFileSync(path.join(folder, name), text);
		return path.join(folder, name);
	};
	const files = readdirSync(path.join(ROOT, 'data', 'demo')).filter((name) => name.endsWith('.csv'));
	const from = performance.now();
	const { status, stderr } = spawnSync(
		'node',
		[
			...[path.join(ROOT, 'src', 'cli', 'avtryck.js'), 'publish'],
			...files.map((name) => path.join(ROOT, 'data', 'demo', name)),
			...['--year', '2025', '--as-of', '2026-02-28', '--status', 'final', '--demo'],
			...['--key', at('key.txt', demoKey), '--profile', at('profile.json', JSON.stringify(demoProfile))],
			...['--receipt', path.join(folder, `receipt-${turn}.json`), '--out', path.join(folder, `out-${turn}`)],
		],
		{ encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(stderr);
	return performance.now() - from;
}

async function inBrowser(): Promise<number> {
	const { address, close } = await openSite(createSite(path.join(ROOT, 'build')), 0);
	const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage({ locale: 'sv-SE' });
		await page.goto(`${address}/explore/`);
		await page.waitForLoadState('networkidle');
		await page.locator('.demo button').first().click();
		await page.getByRole('heading', { name: 'Alla mått' }).waitFor();
		return await published(page);
	} finally {
		await browser.close();
		await close();
	}
}

async function published(page: Page): Promise<number> {
	await page.getByRole('link', { name: 'Publicera' }).click();
	const buffer = Buffer.from(JSON.stringify(demoProfile));
	await page
		.getByLabel('Öppna utgivarens uppgifter')
		.setInputFiles({ name: 'profile.json', mimeType: 'application/json', buffer });
	const draft = page.getByRole('button', { name: 'Räkna fram och granska' });
	await page.waitForFunction(() => document.querySelector('[aria-busy="true"], progress') === null);
	const from = performance.now();
	await draft.click();
	await page.getByLabel('Nyckel', { exact: true }).fill(demoKey);
	await page.getByRole('button', { name: /^Publicera 2025/ }).click();
	await page.getByText('Två filer har sparats').waitFor();
	return performance.now() - from;
}

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]! / 1000;
}

const seconds = (times: readonly number[]): string => median(times).toFixed(1);
