import path from 'node:path';
import { ensureBuilt } from './build.js';
import { ensureCompressed } from './compress.js';
import { ensureInstalled } from './install.js';
import { assertNodeVersion } from './node-version.js';
import { assertPortFree, chosenPort } from './port.js';
import { ROOT, isMain, say } from './project.js';
import { createSite, openSite } from './serve.js';
import { runScript } from './stop.js';

async function start() {
	assertNodeVersion();
	const port = chosenPort();
	await assertPortFree(port);
	await ensureInstalled(ROOT);
	await ensureBuilt(ROOT);
	const build = path.join(ROOT, 'build');
	await ensureCompressed(build, path.join(ROOT, '.cache', 'compressed'));
	const { address, close } = await openSite(createSite(build), port);
	say(`Avtryck is ready at ${address} (Ctrl+C stops it).`);
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
}

if (isMain(import.meta.url)) await runScript(start);
