import type { Highs } from 'highs';
import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';
import { workedOut } from './attacker.ts';

/**
 * Names of the cells that can be worked out whatever is hidden. What may be shown and can be worked out with everything hidden is no secret,
 * and is shown; that can tell of others.
 * @param solve of HiGHS, which takes a problem as text
 */
export function toldAnyhow(system: LinkedSystem, solve: Highs['solve']): string[] {
	const { cells } = system;
	let hidden = [...cells.keys()].filter((at) => cells[at]!.count > 0 && !cells[at]!.shown);
	for (;;) {
		const told = workedOut(system, hidden, solve);
		const left = hidden.filter((at) => cells[at]!.primary !== null || !told.includes(cells[at]!.name));
		if (left.length === hidden.length) return told;
		hidden = left;
	}
}
