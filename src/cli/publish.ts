import type { Output } from './output.ts';
import { publishOptions } from './publish-options.ts';
import { readAhead } from './read-ahead.ts';

/** `avtryck publish`: freezes a year into a folder of its own, beside the versions before it, and writes the publisher's receipt. */
export async function publishCommand(args: readonly string[], out: Output, err: Output): Promise<number> {
	const options = publishOptions(args);
	const reading = readAhead(options);
	try {
		const { publishYear } = await import('./publish-year.ts');
		return await publishYear(options, reading.files, out, err);
	} finally {
		await reading.close();
	}
}
