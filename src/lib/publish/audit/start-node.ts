import { createRequire } from 'node:module';
import load from 'highs';
import type { Solver } from './solver.ts';

/** HiGHS from the package's own folder, wherever this file is compiled to. */
export function startSolver(): Promise<Solver> {
	const wasm = createRequire(import.meta.url).resolve('highs/runtime');
	return load({ locateFile: () => wasm });
}
