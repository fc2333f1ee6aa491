import { startSolver as startAuditor } from '../../publish/audit/start-browser.ts';
import { protectAudited, type Audited, type AuditedRules } from '../../publish/protect-audited.ts';
import type { Step } from '../../publish/protection/search.ts';
import { startSolver } from '../../publish/protection/solver.ts';
import type { CountedTable } from '../../publish/person-tables.ts';

export interface ProtectionQuestion {
	tables: readonly CountedTable[];
	rules: AuditedRules;
}

export type ProtectionAnswer = { step: Step } | { done: Audited } | { fault: string };

const answer = (message: ProtectionAnswer) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ProtectionQuestion>) => {
	try {
		const protector = await startSolver();
		const solvers = { protector, auditor: await startAuditor() };
		answer({ done: protectAudited(data.tables, data.rules, solvers, (step) => answer({ step })) });
	} catch (error) {
		answer({ fault: String(error) });
	}
};
