#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { compiled } from './compiled.js';

if (!existsSync(new URL('../lib/text/paraglide/messages.js', import.meta.url))) {
	console.error('The messages are not compiled yet. Run "npm run messages" in the folder of the project.');
	process.exit(1);
}
// A command lasts a few seconds: to compile for speed what is run some hundred times takes longer than it saves.
setFlagsFromString('--interrupt-budget=500000');
process.stdout.on('error', (error) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});
const { main } = await import(await entry());
process.exitCode = await main(process.argv.slice(2), process.stdout, process.stderr);

/** Where the command cannot be compiled ahead, as in a folder that nobody may write to, it starts from its sources, half a second later. */
async function entry() {
	try {
		return pathToFileURL(await compiled(fileURLToPath(new URL('../..', import.meta.url)))).href;
	} catch {
		(await import('tsx/esm/api')).register();
		return './main.ts';
	}
}
