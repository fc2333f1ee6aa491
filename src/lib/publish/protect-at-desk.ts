import { startSolver as startAuditor } from './audit/start-node.ts';
import type { Protect } from './persons.ts';
import { protectAudited } from './protect-audited.ts';
import { startSolver } from './protection/solver.ts';

/** Protection in Node; its solvers are started once, at once. */
export function protectAtDesk(): Protect {
	const solvers = Promise.all([startSolver(), startAuditor()]);
	return async (tables, rules) => {
		const [protector, auditor] = await solvers;
		return protectAudited(tables, rules, { protector, auditor });
	};
}
