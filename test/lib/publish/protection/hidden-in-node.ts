import { startSolver } from '../../../../src/lib/publish/protection/solver.ts';
import { suppress } from '../../../../src/lib/publish/protection/suppress.ts';
import { cityYear } from './city-year.ts';

/** What is hidden in the city's years of these seeds. */
export async function hiddenInNode(seeds: readonly number[]) {
	const solver = await startSolver();
	return seeds.map((seed) => suppress(cityYear(seed), solver));
}
