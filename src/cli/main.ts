import { CommandError, type Output } from './output.ts';
import { translator } from '../lib/text/translate.ts';

/**
 * The `avtryck` command. A verb is loaded when it is asked for: the engine takes a second.
 * @returns the exit code: 0 where all went well, 1 where anything could not be done
 */
export async function main(args: readonly string[], out: Output, err: Output): Promise<number> {
	const [verb, ...rest] = args;
	try {
		if (verb === 'measure') return await (await import('./measure.ts')).measureCommand(rest, out, err);
		if (verb === 'read') return await (await import('./read.ts')).readCommand(rest, out, err);
		if (verb === 'template') return await (await import('./template.ts')).templateCommand(rest, out);
		if (verb === 'explain') return await (await import('./explain.ts')).explainCommand(rest, out);
		if (verb === 'method') return await (await import('./method.ts')).methodCommand(rest, out);
		if (verb === 'publish') return await (await import('./publish.ts')).publishCommand(rest, out, err);
		if (verb === 'verify') return await (await import('./verify.ts')).verifyCommand(rest, out, err);
		if (verb === 'audit') return await (await import('./audit.ts')).auditCommand(rest, out, err);
		if (verb === 'site') return await (await import('./site.ts')).siteCommand(rest, out, err);
		const t = translator('sv');
		(verb === undefined || verb === 'help' || verb === '--help' ? out : err).write(`${t('cli_usage')}\n`);
		return verb === 'help' || verb === '--help' ? 0 : 1;
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		err.write(`avtryck: ${error.message}\n`);
		return 1;
	}
}
