import type { Solver as Auditor } from './audit/solver.ts';
import type { CountedTable } from './person-tables.ts';
import { protectAudited, type Audited, type AuditedRules } from './protect-audited.ts';
import type { Step } from './protection/search.ts';
import type { Solver as Protector } from './protection/solver.ts';

/** What a worker or a thread is asked that protects counts of persons while all else goes on. */
export interface ProtectionQuestion {
	tables: readonly CountedTable[];
	rules: AuditedRules;
}

/** What it says: how far it is, and in the end what came of it. */
export type ProtectionAnswer = { step: Step } | { done: Audited } | { fault: string };

export interface Solvers {
	protector: Protector;
	auditor: Auditor;
}

/** What the worker does. */
export async function answerQuestion(
	{ tables, rules }: ProtectionQuestion,
	solvers: Promise<Solvers>,
	say: (answer: ProtectionAnswer) => void,
): Promise<void> {
	try {
		say({ done: protectAudited(tables, rules, await solvers, (step) => say({ step })) });
	} catch (error) {
		say({ fault: String(error) });
	}
}

/**
 * What who asked makes of an answer.
 * @returns null where more will come
 * @throws Error where the search failed
 */
export function endOf(answer: ProtectionAnswer, onStep: (step: Step) => void): Audited | null {
	if ('fault' in answer) throw new Error(answer.fault);
	if ('done' in answer) return answer.done;
	onStep(answer.step);
	return null;
}
