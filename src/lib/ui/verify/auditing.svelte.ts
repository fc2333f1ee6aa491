import type { Audit } from '../../publish/audit/audit.ts';
import type { Published } from '../../publish/audit/knowledge.ts';
import type { AuditError, HiddenCells } from '../../publish/audit/receipt-cells.ts';
import { askWorker } from '../ask-worker.ts';
import type { AuditAnswer, AuditQuestion } from './audit.worker.ts';

/** An audit in a worker of its own, so that the page goes on answering and it can be given up. */
export class Auditing {
	audit = $state.raw<Audit | null>(null);
	refused = $state<AuditError['code'] | null>(null);
	/** null: nothing is under way. */
	progress = $state.raw<{ done: number; all: number } | null>(null);

	#giveUp: AbortController | null = null;

	/** What stops it otherwise than `cancel` reaches the page as an error. */
	async start(versions: readonly Published[], receipt: HiddenCells | null): Promise<void> {
		this.cancel();
		this.audit = this.refused = null;
		this.progress = { done: 0, all: 0 };
		const giveUp = (this.#giveUp = new AbortController());
		const question: AuditQuestion = { versions, receipt };
		try {
			const end = await askWorker(startWorker, question, giveUp.signal, (answer: AuditAnswer) => {
				if ('fault' in answer) throw new Error(answer.fault);
				if (!('progress' in answer)) return answer;
				this.progress = answer.progress;
				return null;
			});
			if ('audit' in end) this.audit = end.audit;
			else this.refused = end.refused;
		} catch (error) {
			if (!giveUp.signal.aborted) throw error;
		} finally {
			if (this.#giveUp === giveUp) this.cancel();
		}
	}

	cancel(): void {
		this.#giveUp?.abort();
		this.#giveUp = null;
		this.progress = null;
	}
}

const startWorker = () => new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' });
