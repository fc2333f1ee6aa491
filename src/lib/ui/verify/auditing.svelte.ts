import type { Audit } from '../../publish/audit/audit.ts';
import type { Published } from '../../publish/audit/knowledge.ts';
import type { AuditError, HiddenCells } from '../../publish/audit/receipt-cells.ts';
import type { AuditAnswer, AuditQuestion } from './audit.worker.ts';

/** An audit in a worker of its own, so that the page goes on answering and it can be given up. */
export class Auditing {
	audit = $state.raw<Audit | null>(null);
	refused = $state<AuditError['code'] | null>(null);
	/** null: nothing is under way. */
	progress = $state.raw<{ done: number; all: number } | null>(null);

	#worker: Worker | null = null;

	/** What stops it otherwise reaches the page as an error. */
	start(versions: readonly Published[], receipt: HiddenCells | null): void {
		this.cancel();
		this.audit = this.refused = null;
		this.progress = { done: 0, all: 0 };
		const worker = new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		worker.onmessage = ({ data }: MessageEvent<AuditAnswer>) => {
			if ('progress' in data) {
				this.progress = data.progress;
				return;
			}
			this.cancel();
			if ('audit' in data) this.audit = data.audit;
			else if ('refused' in data) this.refused = data.refused;
			else throw new Error(data.fault);
		};
		worker.onerror = () => this.cancel();
		worker.postMessage({ versions, receipt } satisfies AuditQuestion);
	}

	cancel(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.progress = null;
	}
}
