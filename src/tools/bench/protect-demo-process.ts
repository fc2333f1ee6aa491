import type { ProtectionQuestion } from '../../lib/publish/ask-protection.ts';
import { startSolver as startAuditor } from '../../lib/publish/audit/start-node.ts';
import { protectAudited } from '../../lib/publish/protect-audited.ts';
import { startSolver } from '../../lib/publish/protection/solver.ts';

export interface Measured {
	/** Milliseconds of the processor. */
	took: number;
	hidden: number;
	counts: number;
}

/* A process that is asked once. */
process.once('message', (question: ProtectionQuestion) => void answer(question));

async function answer({ tables, rules }: ProtectionQuestion): Promise<void> {
	const before = process.cpuUsage();
	const solvers = { protector: await startSolver(), auditor: await startAuditor() };
	const { hidden, counts } = protectAudited(tables, rules, solvers);
	const { user, system } = process.cpuUsage(before);
	const measured: Measured = { took: (user + system) / 1000, hidden: hidden.length, counts };
	process.send!(measured);
}
