import load from 'highs';
import type { Solver } from './solver.ts';

/** @param wasm where the solver's program is */
export function startSolver(wasm: string): Promise<Solver> {
	return load({ locateFile: () => wasm });
}
