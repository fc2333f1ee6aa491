import type { Engine } from '../engine/engine.ts';
import { commit, forget } from './commit.ts';
import { read } from './read.ts';
import { sample } from './sample.ts';

/** No file of a register has this number. */
const noFile = 0;

/**
 * Takes some thousand rows in and out again. A browser compiles the engine's code while it is run: the first file would pay for it.
 * The register is then as it was.
 */
export async function warmUp(engine: Engine): Promise<void> {
	await commit(engine, read(sample(1000), 'sample.csv'), noFile);
	await forget(engine, noFile);
}
