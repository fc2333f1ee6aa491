import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toExcelCsv } from './csv.ts';
import { describe } from './readme.ts';
import { makeCity } from './sheets.ts';

/** Writes the demo city's files into a folder. */
export async function generate(folder: string): Promise<void> {
	const { sheets, flaws } = makeCity();
	await mkdir(folder, { recursive: true });
	for (const [name, sheet] of sheets) await writeFile(join(folder, name), toExcelCsv(sheet));
	await writeFile(join(folder, 'flaws.json'), `${JSON.stringify(flaws, null, '\t')}\n`);
	await writeFile(join(folder, 'README.md'), describe({ sheets, flaws }));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	await generate(process.argv[2] ?? 'data/demo');
}
