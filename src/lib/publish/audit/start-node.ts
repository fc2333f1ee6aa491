import load from 'highs';
import type { Solver } from './solver.ts';

/** HiGHS from the package's own folder. */
export function startSolver(): Promise<Solver> {
	return load();
}
