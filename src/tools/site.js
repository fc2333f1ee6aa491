import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, hashInputs } from './build.js';
import { ensureCompressed } from './compress.js';
import { filesUnder, hashFiles, sha256 } from './hash.js';
import { headersFile } from './hosting/headers-file.js';
import { ROOT, isMain } from './project.js';
import { run } from './run.js';
import { runScript } from './stop.js';

const ROUTES = 'src/routes';
/** What cannot be without the engine. */
const OF_ENGINE = ['[[lang=lang]]/explore', '[[lang=lang]]/publish', '[[lang=lang]]/deviations'];
/** What the README shows of the demo city. */
const PICTURE = 'screenshot.png';

/**
 * Builds a city's own site, without the demo city, from what is published in a folder.
 * @param {string} root the project's folder
 * @param {{ published: string, out: string, engine: boolean }} site absolute paths; `out` is empty or not there
 */
export async function makeSite(root, { published, out, engine }) {
	mkdirSync(path.join(root, '.cache'), { recursive: true });
	const site = mkdtempSync(path.join(root, '.cache', 'site-'));
	const pages = path.join(site, 'pages');
	const without = engine ? [] : OF_ENGINE.map((route) => path.join(root, ROUTES, route));
	try {
		cpSync(path.join(root, ROUTES), path.join(site, 'routes'), {
			recursive: true,
			filter: (source) => !without.includes(source),
		});
		const contents = hashFiles(published, filesUnder(published, ''));
		await build(
			root,
			pages,
			{
				AVTRYCK_SITE: site,
				AVTRYCK_PUBLISHED: published,
				AVTRYCK_ENGINE: engine ? 'duckdb' : 'none',
				AVTRYCK_BUILD: sha256(`${hashInputs(root)} ${contents} ${engine}`).slice(0, 16),
			},
			run,
		);
		rmSync(path.join(pages, PICTURE));
		await ensureCompressed(pages, path.join(root, '.cache', 'compressed-site'), { say: () => {} });
		writeFileSync(path.join(pages, '_headers'), headersFile());
		cpSync(pages, out, { recursive: true });
	} finally {
		rmSync(site, { recursive: true, force: true });
	}
}

if (isMain(import.meta.url)) {
	const [published, out, engine] = process.argv.slice(2);
	await runScript(() =>
		makeSite(ROOT, {
			published: path.resolve(/** @type {string} */ (published)),
			out: path.resolve(/** @type {string} */ (out)),
			engine: engine !== 'without-engine',
		}),
	);
}
