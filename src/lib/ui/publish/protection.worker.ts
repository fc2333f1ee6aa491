import { protect, type Protected, type Rules } from '../../publish/protection/protect.ts';
import type { Step } from '../../publish/protection/search.ts';
import { startSolver } from '../../publish/protection/solver.ts';
import type { CountedTable } from '../../publish/person-tables.ts';

export interface ProtectionQuestion {
	tables: readonly CountedTable[];
	rules: Rules;
	/** Where the solver's program is. */
	wasm: string;
}

export type ProtectionAnswer = { step: Step } | { done: Protected } | { fault: string };

const answer = (message: ProtectionAnswer) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ProtectionQuestion>) => {
	try {
		const solver = await startSolver(data.wasm);
		answer({ done: protect(data.tables, data.rules, solver, (step) => answer({ step })) });
	} catch (error) {
		answer({ fault: String(error) });
	}
};
