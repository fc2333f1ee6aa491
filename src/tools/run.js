import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * @typedef {object} Options
 * @property {string} cwd
 * @property {Record<string, string | undefined>} [env] on top of the environment; undefined removes
 * @property {boolean} [quiet] keep the output back unless the command fails
 */

/** @typedef {(command: string, args: string[], options: Options) => Promise<number>} Run */

/**
 * Runs a command and resolves to its exit code. `node` is this Node, `npm` the npm that belongs to it.
 * @type {Run}
 */
export async function run(command, args, { cwd, env, quiet = false }) {
	const [file, rest, shell] = resolve(command, args);
	const child = spawn(file, rest, {
		cwd,
		env: { ...process.env, ...env },
		shell,
		stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
	});
	/** @type {Buffer[]} */
	const output = [];
	child.stdout?.on('data', (chunk) => output.push(chunk));
	child.stderr?.on('data', (chunk) => output.push(chunk));
	try {
		const [code] = await once(child, 'close');
		if (code !== 0) process.stderr.write(Buffer.concat(output));
		return code ?? 1;
	} catch (error) {
		console.error(`${command} could not be started: ${error instanceof Error ? error.message : error}`);
		return 1;
	}
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {[string, string[], boolean]}
 */
function resolve(command, args) {
	if (command === 'node') return [process.execPath, args, false];
	if (command !== 'npm') return [command, args, false];
	const script = process.env['npm_execpath'];
	if (script?.endsWith('npm-cli.js')) return [process.execPath, [script, ...args], false];
	return ['npm', args, process.platform === 'win32'];
}
