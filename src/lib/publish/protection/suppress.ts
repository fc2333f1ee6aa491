import { partsOf } from './part.ts';
import { Search, type Limits, type Step } from './search.ts';
import type { Solver } from './solver.ts';
import type { LinkedSystem, Pattern, Unprotectable } from './system.ts';

const LIMITS: Limits = { mixtures: 4_000_000, patterns: 2_000_000, asked: 150_000_000 };

/**
 * Hides the fewest cells, and among those the least important, so that no primary cell can be worked out; where the limits end the search,
 * hides a few more than that and says in `atLeast` how many it would take at least. The order of cells, sums and bounds changes nothing.
 * @param progress called often; what it throws ends the search
 */
export function suppress(
	system: LinkedSystem,
	solver: Solver,
	{ limits = LIMITS, progress = () => {} }: { limits?: Limits; progress?: (step: Step) => void } = {},
): Pattern | Unprotectable {
	const hidden: number[] = [];
	const failing: number[] = [];
	let atLeast = 0;
	for (const part of partsOf(system)) {
		if (part.cells.every(({ primary }) => primary === null)) continue;
		const search = new Search(part, solver, limits, (step) =>
			progress({ hidden: hidden.length + step.hidden, atLeast: atLeast + step.atLeast }),
		);
		try {
			const found = search.run();
			if ('failing' in found) failing.push(...found.failing.map((cell) => part.places[cell]!));
			else {
				hidden.push(...found.hidden.map((cell) => part.places[cell]!));
				atLeast += found.atLeast;
			}
		} finally {
			search.close();
		}
	}
	const ascending = (a: number, b: number) => a - b;
	if (failing.length > 0) return { failing: failing.sort(ascending) };
	return { hidden: hidden.sort(ascending), atLeast };
}
