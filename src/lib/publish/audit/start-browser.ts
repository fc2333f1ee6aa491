import load from 'highs';
import type { Solver } from './solver.ts';

/** HiGHS, in a worker: the site keeps its program beside the workers. */
export function startSolver(): Promise<Solver> {
	return load();
}
