import load from 'highs';
import { startSolver, type Solver } from '../../lib/publish/protection/solver.ts';
import { suppress } from '../../lib/publish/protection/suppress.ts';
import type { LinkedSystem } from '../../lib/publish/protection/system.ts';
import { workedOut } from '../../../test/lib/publish/protection/attacker.ts';
import { cityYear } from '../../../test/lib/publish/protection/city-year.ts';
import { randomSystem } from '../../../test/lib/publish/protection/random-system.ts';

const SYSTEMS = Number(process.env['SYSTEMS'] ?? 1000);
const YEARS = 20;

interface Protected {
	cells: number;
	/** null: it cannot be protected. */
	hidden: number[] | null;
	atLeast: number;
	/** Milliseconds of the processor. */
	took: number;
}

/** Random systems of linked tables and a city's years protected, and attacked from without. */
export async function protectReport(): Promise<string> {
	const solver = await startSolver();
	const highs = await load();
	// The first run compiles the solver.
	suppress(cityYear(0), solver);
	let failing = 0;
	const attacked = (makes: (seed: number) => LinkedSystem, count: number) =>
		Array.from({ length: count }, (_, at) => {
			const system = makes(at + 1);
			const done = timed(system, solver);
			if (done.hidden) failing += workedOut(system, done.hidden, highs.solve).length;
			if (at % 10 === 9) console.error(`${at + 1} of ${count}, ${failing} cells worked out`);
			return done;
		});
	const systems = attacked(randomSystem, SYSTEMS);
	const years = attacked(cityYear, YEARS);
	if (failing > 0) process.exitCode = 1;
	return [
		`| ${SYSTEMS.toLocaleString('en')} systems of linked tables | random, 2 × 2 to 15 × 10 | a city's year (${YEARS}) |`,
		'| --- | ---: | ---: |',
		line('Counts that are not 0, median', [systems, years], (all) =>
			percentile(
				all.map(({ cells }) => cells),
				0.5,
			),
		),
		line('Cannot be protected', [systems, years], (all) => all.length - solved(all).length),
		line('Hidden', [systems, years], (all) => total(all, ({ hidden }) => hidden!.length)),
		line('– no pattern hides fewer than', [systems, years], (all) => total(all, ({ atLeast }) => atLeast)),
		line('– proven to be the fewest', [systems, years], (all) => {
			const proven = solved(all).filter(({ hidden, atLeast }) => hidden!.length === atLeast).length;
			return `${proven} of ${solved(all).length}`;
		}),
		line('Milliseconds, median', [systems, years], (all) => median(all)),
		line('– 95th percentile against the median', [systems, years], (all) => {
			const late = percentile(
				all.map(({ took }) => took),
				0.95,
			);
			return `${(late / median(all)).toFixed(1)} ×`;
		}),
		'',
		`Hidden counts that an attacker written apart could work out: ${failing}.`,
	].join('\n');
}

function timed(system: LinkedSystem, solver: Solver): Protected {
	const before = process.cpuUsage();
	const found = suppress(system, solver);
	const { user, system: own } = process.cpuUsage(before);
	return {
		cells: system.cells.filter(({ count }) => count > 0).length,
		hidden: 'hidden' in found ? found.hidden : null,
		atLeast: 'hidden' in found ? found.atLeast : 0,
		took: (user + own) / 1000,
	};
}

const solved = (all: readonly Protected[]) => all.filter(({ hidden }) => hidden !== null);
const total = (all: readonly Protected[], of: (one: Protected) => number) =>
	solved(all).reduce((sum, one) => sum + of(one), 0);
const median = (all: readonly Protected[]) =>
	Math.round(
		percentile(
			all.map(({ took }) => took),
			0.5,
		),
	);

function percentile(values: readonly number[], share: number): number {
	return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;
}

function line(
	what: string,
	groups: readonly (readonly Protected[])[],
	of: (all: readonly Protected[]) => number | string,
): string {
	const said = groups
		.map((all) => of(all))
		.map((value) => (typeof value === 'number' ? value.toLocaleString('en') : value));
	return `| ${what} | ${said.join(' | ')} |`;
}
