import { auditSnapshots, type Audit } from '../../publish/audit/audit.ts';
import type { Published } from '../../publish/audit/knowledge.ts';
import { AuditError, type HiddenCells } from '../../publish/audit/receipt-cells.ts';
import { startSolver } from '../../publish/audit/start-browser.ts';

export interface AuditQuestion {
	versions: readonly Published[];
	receipt: HiddenCells | null;
}

export type AuditAnswer =
	| { progress: { done: number; all: number } }
	| { audit: Audit }
	| { refused: AuditError['code'] }
	| { fault: string };

const answer = (message: AuditAnswer) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<AuditQuestion>) => {
	try {
		const solver = await startSolver();
		const onProgress = (done: number, all: number) => answer({ progress: { done, all } });
		answer({ audit: auditSnapshots(data.versions, data.receipt, solver, onProgress) });
	} catch (error) {
		answer(error instanceof AuditError ? { refused: error.code } : { fault: String(error) });
	}
};
