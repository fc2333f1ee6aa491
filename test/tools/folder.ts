import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Content by path; a path that ends in a slash is an empty folder. */
export type Files = Record<string, string | Uint8Array>;

/** A folder that is there until the test ends. */
export function temporaryFolder(files: Files = {}): string {
	const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'avtryck-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFiles(folder, files);
	return folder;
}

export function writeFiles(folder: string, files: Files): void {
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
		if (!name.endsWith('/')) writeFileSync(file, content);
	}
}
