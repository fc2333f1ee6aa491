import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main.ts';

/** Runs the command in this process; spaces that do not break are made plain ones. */
export async function run(...args: string[]) {
	const said = { stdout: '', stderr: '' };
	const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
	const status = await main(
		args,
		{ write: (text) => (said.stdout += plain(text)) },
		{ write: (text) => (said.stderr += plain(text)) },
	);
	return { status, ...said };
}

/** A file of its own folder, with lines or bytes. */
export function fileOf(name: string, ...content: string[] | [Uint8Array]): string {
	const target = path.join(mkdtempSync(path.join(tmpdir(), 'avtryck-cli-')), name);
	const [first] = content;
	writeFileSync(target, first instanceof Uint8Array ? first : content.join('\n'));
	return target;
}
