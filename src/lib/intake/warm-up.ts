import type { Engine } from '../engine/engine.ts';
import { commit, forget } from './commit.ts';
import { rawTable } from './raw-table.ts';
import { read, type ReadFile } from './read.ts';
import { sample } from './sample.ts';

/** No file of a register has this number. */
const noFile = 0;

const ROWS = 12_000;

/**
 * Takes some thousand rows in and out again, as texts and packed. A browser compiles the engine's code while it is run: the first file
 * would pay for it. The register is then as it was.
 */
export async function warmUp(engine: Engine): Promise<void> {
	await commit(engine, manyOf(read(sample(1), 'sample.csv')), noFile);
	await forget(engine, noFile);
	const packed = rawTable(engine, noFile);
	const texts = {
		offsets: Int32Array.from({ length: ROWS + 1 }, (_, at) => at),
		bytes: new Uint8Array(ROWS),
	};
	packed.take({ from: 0, rows: ROWS, columns: Array.from({ length: 8 }, () => texts) }, 2);
	await packed.drop();
}

/** The file with its first row again and again. */
function manyOf(file: ReadFile): ReadFile {
	const { staged } = file;
	const columns = staged.columns.map((texts) => {
		const first = texts[0]!;
		return Array.from({ length: ROWS }, (_, at) => texts[at] ?? first);
	});
	const rowNumbers = Array.from({ length: ROWS }, (_, at) => at + 2);
	return { ...file, staged: { ...staged, columns, rowNumbers, read: ROWS } };
}
