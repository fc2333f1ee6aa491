import wasm from 'highs/runtime?url';
import load from 'highs';
import type { Solver } from './solver.ts';

/** HiGHS from where the site keeps it. */
export function startSolver(): Promise<Solver> {
	return load({ locateFile: () => wasm });
}
