import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startNodeEngine } from '../../../lib/engine/node.ts';
import { commit } from '../../../lib/intake/commit.ts';
import { fastRead } from '../../../lib/intake/fast.ts';
import { read } from '../../../lib/intake/read.ts';
import { createRegister } from '../../../lib/intake/schema.ts';
import { filterRun, type FilterRun } from './run.ts';

/** The same files, the same preparation and the same queries in native DuckDB, one thread. */
export async function nativeFilterRun(files: readonly string[]): Promise<FilterRun> {
	const engine = await startNodeEngine();
	await createRegister(engine);
	for (const [at, file] of files.entries()) {
		const [bytes, name] = [readFileSync(file), path.basename(file)];
		const packed = fastRead(bytes, name, {});
		await commit(engine, packed ? { ...packed, id: name } : read(bytes, name), at + 1);
	}
	const run = await filterRun(engine, files.findIndex((file) => file.endsWith('contracts.csv')) + 1);
	await engine.close();
	return run;
}
