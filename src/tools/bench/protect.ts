import load, { type Highs } from 'highs';
import type { Solver as Auditor } from '../../lib/publish/audit/solver.ts';
import { startSolver, type Solver } from '../../lib/publish/protection/solver.ts';
import { suppress } from '../../lib/publish/protection/suppress.ts';
import type { LinkedSystem } from '../../lib/publish/protection/system.ts';
import { startSolver as startAuditor } from '../../lib/publish/audit/start-node.ts';
import { workedOut } from '../../../test/lib/publish/protection/attacker.ts';
import { failingTheAudit } from '../../../test/lib/publish/protection/audited.ts';
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
	/** Names of hidden cells that the audit, or an attacker written apart from both, can work out. */
	audited: readonly string[];
	attacked: readonly string[];
	/** Names of cells that are said to be told whatever is hidden, though the attacker cannot work them out. */
	givenUp: readonly string[];
}

/** Random systems of linked tables and a city's years protected, audited with the receipt, and attacked from without. */
export async function protectReport(): Promise<string> {
	const solvers = { protector: await startSolver(), auditor: await startAuditor(), attacker: await load() };
	// The first run compiles the solver.
	suppress(cityYear(0), solvers.protector);
	const tried = (what: string, makes: (seed: number) => LinkedSystem, count: number) =>
		Array.from({ length: count }, (_, at) => {
			const done = protectedAndTried(makes(at + 1), solvers);
			const { audited, attacked, givenUp } = done;
			if (!holds(done)) console.error(`${what} ${at + 1}:`, { audited, attacked, givenUp });
			if (at % 10 === 9) console.error(`${what}: ${at + 1} of ${count}`);
			return done;
		});
	const systems = tried('system', randomSystem, SYSTEMS);
	const years = tried('year', cityYear, YEARS);
	if (![...systems, ...years].every(holds)) process.exitCode = 1;
	const failing = (of: (one: Protected) => readonly string[]) => (all: readonly Protected[]) =>
		`${solved(all).filter((one) => of(one).length > 0).length} of ${solved(all).length}`;
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
		line(
			'– though they could be',
			[systems, years],
			(all) => all.filter(({ givenUp }) => givenUp.length > 0).length,
		),
		line(
			'Fail the audit with the receipt',
			[systems, years],
			failing(({ audited }) => audited),
		),
		line(
			'Fail an attacker written apart',
			[systems, years],
			failing(({ attacked }) => attacked),
		),
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
	].join('\n');
}

interface Solvers {
	protector: Solver;
	auditor: Auditor;
	attacker: Highs;
}

function protectedAndTried(system: LinkedSystem, { protector, auditor, attacker }: Solvers): Protected {
	const { cells } = system;
	const before = process.cpuUsage();
	const found = suppress(system, protector);
	const { user, system: own } = process.cpuUsage(before);
	const made = { cells: cells.filter(({ count }) => count > 0).length, took: (user + own) / 1000 };
	if ('failing' in found) {
		const all = [...cells.keys()].filter((at) => cells[at]!.count > 0 && !cells[at]!.shown);
		const told = new Set(workedOut(system, all, attacker.solve));
		const givenUp = found.failing.map((at) => cells[at]!.name).filter((name) => !told.has(name));
		return { ...made, hidden: null, atLeast: 0, audited: [], attacked: [], givenUp };
	}
	const audited = failingTheAudit(system, found.hidden, auditor).map(({ name }) => name);
	return {
		...made,
		...found,
		audited,
		attacked: workedOut(system, found.hidden, attacker.solve),
		givenUp: [],
	};
}

const holds = ({ audited, attacked, givenUp }: Protected) =>
	[...audited, ...attacked, ...givenUp].length === 0;
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
