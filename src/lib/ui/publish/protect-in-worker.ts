import { endOf, type ProtectionAnswer, type ProtectionQuestion } from '../../publish/ask-protection.ts';
import type { Audited } from '../../publish/protect-audited.ts';
import type { Step } from '../../publish/protection/search.ts';
import { askWorker } from '../ask-worker.ts';

/**
 * Searches for what to hide, in a worker.
 * @throws DOMException `AbortError` where the signal says so
 */
export function protectInWorker(
	question: ProtectionQuestion,
	signal: AbortSignal,
	onStep: (step: Step) => void,
): Promise<Audited> {
	const start = () => new Worker(new URL('./protection.worker.ts', import.meta.url), { type: 'module' });
	return askWorker(start, question, signal, (answer: ProtectionAnswer) => endOf(answer, onStep));
}
