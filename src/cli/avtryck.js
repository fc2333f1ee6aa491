#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { register } from 'tsx/esm/api';

if (!existsSync(new URL('../lib/text/paraglide/messages.js', import.meta.url))) {
	console.error('The messages are not compiled yet. Run "npm run messages" in the folder of the project.');
	process.exit(1);
}
register();
process.stdout.on('error', (error) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), process.stdout, process.stderr);
