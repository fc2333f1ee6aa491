import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import path from 'node:path';

const SOURCES = ['src/cli', 'src/lib', 'static/schema'];
/** The messages are compiled. */
const LEFT_OUT = path.join('src', 'lib', 'text', 'messages');
const DAY = 24 * 60 * 60 * 1000;

/**
 * The command as JavaScript, in a folder that bears the hash of the sources: made where it is not there yet, and whole as soon as it is
 * there. The folder lies as deep as `src/cli`, so that addresses beside the code stay right.
 * @param {string} root the project's folder
 * @param {(entry: string, folder: string) => Promise<unknown>} [compile]
 * @returns {Promise<string>} the file to start
 * @throws where it cannot be made: nothing can be written, or the sources are broken
 */
export async function compiled(root, compile = bundle) {
	const cache = path.join(root, '.cache');
	const folder = path.join(cache, `cli-${hashOf(root)}`);
	const entry = path.join(folder, 'main.js');
	if (existsSync(entry)) return entry;
	mkdirSync(cache, { recursive: true });
	dropOld(cache);
	const own = mkdtempSync(path.join(cache, 'cli-'));
	try {
		await compile(path.join(root, 'src', 'cli', 'main.ts'), own);
		renameSync(own, folder);
	} catch (error) {
		rmSync(own, { recursive: true, force: true });
		// Another process was faster.
		if (!existsSync(entry)) throw error;
	}
	return entry;
}

/**
 * The packages are in it, too, but for native DuckDB: hundreds of small files take longer to find than to run. Lines stay, so that an
 * error can be traced.
 * @param {string} entry
 * @param {string} folder
 */
async function bundle(entry, folder) {
	const { build } = await import('esbuild');
	const beside = path.dirname(entry);
	const threads = readdirSync(beside).filter((file) => file.endsWith('.thread.ts'));
	const entryPoints = [entry, ...threads.map((file) => path.join(beside, file))];
	const require =
		"import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
	await build({
		...{ entryPoints, outdir: folder, bundle: true, splitting: true },
		...{ format: 'esm', platform: 'node', target: 'node20', banner: { js: require } },
		...{ external: ['@duckdb/node-bindings'], logLevel: 'silent' },
	});
}

/** @param {string} root */
function hashOf(root) {
	const files = SOURCES.flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.map((file) => path.join(folder, file))
			.filter((file) => /\.(ts|js|json)$/.test(file) && !file.startsWith(LEFT_OUT)),
	);
	const hash = createHash('sha256');
	for (const file of [...files.sort(), 'package-lock.json']) {
		const content = readFileSync(path.join(root, file));
		hash.update(`${file} ${content.length}\n`).update(content);
	}
	return hash.digest('hex').slice(0, 16);
}

/**
 * What was made a day ago or earlier: from anything newer a process may still load.
 * @param {string} cache
 */
function dropOld(cache) {
	for (const name of readdirSync(cache).filter((own) => own.startsWith('cli-'))) {
		const folder = path.join(cache, name);
		const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
		if (Date.now() - made > DAY) rmSync(folder, { recursive: true, force: true });
	}
}
