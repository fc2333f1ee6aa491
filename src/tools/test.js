import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.js';
import { ensureInstalled } from './install.js';
import { assertNodeVersion } from './node-version.js';
import { ROOT, isMain, say } from './project.js';
import { run } from './run.js';
import { testsWithoutShared } from './shared-tests.js';
import { Stop, runScript } from './stop.js';
import { closingLine, none, ofStep, ofVitest, sum } from './totals.js';

/** @typedef {import('./totals.js').Totals} Totals */

/** @param {string[]} filters names of test files; without any, format, lint and types are checked too */
async function test(filters) {
	assertNodeVersion();
	await ensureInstalled(ROOT);
	const browser = await browserOrNull();
	const shared = testsWithoutShared(ROOT);
	const leftOut = shared.needing.flatMap((file) => ['--exclude', file]);

	/** @type {Totals[]} */
	const parts = [];
	if ((await run('npm', ['run', '--silent', 'messages'], { cwd: ROOT, quiet: true })) !== 0) {
		say('The messages could not be compiled; see the lines above.');
		return 1;
	}
	if (filters.length === 0) parts.push(...(await checks()));
	const tests = [];
	if (browser === null) {
		parts.push(ofStep(1));
		tests.push(await vitest('without a browser', ['unit'], [...filters, ...leftOut], {}, shared));
	} else {
		const env = { AVTRYCK_BROWSER: browser };
		tests.push(
			await vitest('unit and browser', ['unit', 'browser'], [...filters, ...leftOut], env, shared),
			await vitest('end-to-end', ['end-to-end'], [...filters, ...leftOut], env, shared),
		);
	}
	const ran = sum(tests.map(({ totals }) => totals));
	const without = shared.count + tests.reduce((count, part) => count + part.withoutShared, 0);
	if (without > 0) say(`${without} tests left out: they read ../shared, which is not here.`);
	const all = sum([...parts, ran, { ...none(), skipped: shared.count }]);
	if (ran.passed + ran.failed === 0) {
		say('No test was run.');
		all.failed += 1;
	}
	say(closingLine(all));
	return all.failed === 0 ? 0 : 1;
}

async function browserOrNull() {
	try {
		return await ensureBrowser();
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		say(error.message);
		return null;
	}
}

/** All side by side; what one has to say stands together. */
async function checks() {
	say('\nFormat, lint and types …');
	/** @param {string} title @param {string} command @param {string[]} args */
	const step = async (title, command, args) => {
		const code = await run(command, args, { cwd: ROOT, quiet: true });
		say(`${title}: ${code === 0 ? 'passed' : 'failed'}`);
		return ofStep(code);
	};
	const bin = (/** @type {string[]} */ ...parts) => path.join('node_modules', ...parts);
	return Promise.all([
		step('Types', 'npm', ['run', '--silent', 'check']),
		step('Lint', 'node', [bin('eslint', 'bin', 'eslint.js'), '.']),
		step('Format', 'node', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '.']),
	]);
}

/**
 * @param {string} title
 * @param {string[]} projects
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {import('./shared-tests.js').SharedTests} shared
 */
async function vitest(title, projects, args, env, shared) {
	say(`\nTests, ${title} …`);
	const file = path.join(ROOT, '.cache', 'tests', `${projects.join('-')}.json`);
	mkdirSync(path.dirname(file), { recursive: true });
	rmSync(file, { force: true });
	const code = await run(
		'node',
		[
			path.join('node_modules', 'vitest', 'vitest.mjs'),
			'run',
			'--passWithNoTests',
			...projects.flatMap((project) => ['--project', project]),
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`,
			...args,
		],
		{ cwd: ROOT, env },
	);
	/** @type {import('./totals.js').Report | null} */
	const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
	const asking = new Set(shared.asking.map((name) => path.join(ROOT, name)));
	const askers = (report?.testResults ?? []).filter(({ name }) => asking.has(path.resolve(name)));
	return { totals: ofVitest(report, code), withoutShared: ofVitest({ testResults: askers }, 0).skipped };
}

if (isMain(import.meta.url)) await runScript(() => test(process.argv.slice(2)));
