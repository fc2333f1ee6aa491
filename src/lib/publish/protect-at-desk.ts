import { createRequire } from 'node:module';
import { startSolver as startAuditor } from './audit/start-node.ts';
import type { Protect } from './persons.ts';
import { protectAudited } from './protect-audited.ts';
import { startSolver } from './protection/solver.ts';

/** Protection in Node; its solvers are started once, at once, from the package's own folder, wherever this file is compiled to. */
export function protectAtDesk(): Protect {
	const wasm = createRequire(import.meta.url).resolve('highs/runtime');
	const solvers = Promise.all([startSolver(wasm), startAuditor()]);
	return async (tables, rules) => {
		const [protector, auditor] = await solvers;
		return protectAudited(tables, rules, { protector, auditor });
	};
}
