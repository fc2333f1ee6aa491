import load, { type Highs } from 'highs';
import type { Solver as Auditor } from '../../lib/publish/audit/solver.ts';
import { startSolver as startAuditor } from '../../lib/publish/audit/start-node.ts';
import { startSolver, type Solver } from '../../lib/publish/protection/solver.ts';
import { suppress } from '../../lib/publish/protection/suppress.ts';
import type { LinkedSystem } from '../../lib/publish/protection/system.ts';
import { workedOut } from '../../../test/lib/publish/protection/attacker.ts';
import { failingTheAudit } from '../../../test/lib/publish/protection/audited.ts';
import { cityYear } from '../../../test/lib/publish/protection/city-year.ts';
import { randomSystem } from '../../../test/lib/publish/protection/random-system.ts';
import { toldAnyhow } from '../../../test/lib/publish/protection/told-anyhow.ts';

/** A random system of linked tables, or a city's year, by its number. */
export interface Task {
	what: 'system' | 'year';
	number: number;
}

/** What came of protecting a system, auditing it with the receipt, and attacking it from without. */
export interface Tried {
	/** Counts that are not 0. */
	cells: number;
	/** How many are hidden; null: it cannot be protected. */
	hidden: number | null;
	atLeast: number;
	/** Milliseconds of the processor that protecting took. */
	took: number;
	/** Names of hidden cells that the audit, or an attacker written apart from both, can work out. */
	audited: readonly string[];
	attacked: readonly string[];
	/** Names of cells that are said to be told whatever is hidden, though the attacker cannot work them out. */
	givenUp: readonly string[];
	/** What it ended with instead. */
	error?: string;
}

export interface Solvers {
	protector: Solver;
	auditor: Auditor;
	attacker: Highs;
}

export async function startSolvers(): Promise<Solvers> {
	const solvers = { protector: await startSolver(), auditor: await startAuditor(), attacker: await load() };
	// The first run compiles the solver.
	suppress(cityYear(0), solvers.protector);
	return solvers;
}

export const systemOf = ({ what, number }: Task): LinkedSystem =>
	what === 'system' ? randomSystem(number) : cityYear(number);

export function protectedAndTried(task: Task, solvers: Solvers): Tried {
	const system = systemOf(task);
	try {
		return triedOf(system, solvers);
	} catch (error) {
		const nothing = { hidden: null, atLeast: 0, took: 0, audited: [], attacked: [], givenUp: [] };
		return { cells: nonzero(system).length, ...nothing, error: (error as Error).stack ?? String(error) };
	}
}

function triedOf(system: LinkedSystem, { protector, auditor, attacker }: Solvers): Tried {
	const { cells } = system;
	const before = process.cpuUsage();
	const found = suppress(system, protector);
	const { user, system: own } = process.cpuUsage(before);
	const made = { cells: nonzero(system).length, took: (user + own) / 1000 };
	if ('failing' in found) {
		const told = new Set(toldAnyhow(system, attacker.solve));
		const givenUp = found.failing.map((at) => cells[at]!.name).filter((name) => !told.has(name));
		return { ...made, hidden: null, atLeast: 0, audited: [], attacked: [], givenUp };
	}
	return {
		...made,
		...{ hidden: found.hidden.length, atLeast: found.atLeast, givenUp: [] },
		audited: failingTheAudit(system, found.hidden, auditor).map(({ name }) => name),
		attacked: workedOut(system, found.hidden, attacker.solve),
	};
}

const nonzero = ({ cells }: LinkedSystem) => [...cells.keys()].filter((at) => cells[at]!.count > 0);
