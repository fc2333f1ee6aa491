/** The work cannot go on; the message says why and what to do, and is all that is printed. */
export class Stop extends Error {}

/**
 * Runs a script's main function; a Stop ends it with its message, anything else with its stack.
 * @param {() => Promise<number | void>} main resolves to the exit code, or to nothing while a server runs
 */
export async function runScript(main) {
	try {
		const code = await main();
		if (code !== undefined) process.exitCode = code;
	} catch (error) {
		console.error(error instanceof Stop ? error.message : error);
		process.exitCode = 1;
	}
}
