import { endOf, type ProtectionAnswer, type ProtectionQuestion } from '../../publish/ask-protection.ts';
import type { Audited } from '../../publish/protect-audited.ts';
import type { Step } from '../../publish/protection/search.ts';

/**
 * Searches for what to hide in a worker of its own, so that the page goes on answering.
 * @throws DOMException `AbortError` where the signal says so
 */
export async function protectInWorker(
	question: ProtectionQuestion,
	signal: AbortSignal,
	onStep: (step: Step) => void,
): Promise<Audited> {
	signal.throwIfAborted();
	const worker = new Worker(new URL('./protection.worker.ts', import.meta.url), { type: 'module' });
	try {
		return await new Promise<Audited>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
			worker.onerror = (event) => reject(new Error(event.message || 'the search stopped'));
			worker.onmessage = ({ data }: MessageEvent<ProtectionAnswer>) => {
				try {
					const end = endOf(data, onStep);
					if (end !== null) resolve(end);
				} catch (error) {
					reject(error as Error);
				}
			};
			worker.postMessage(question);
		});
	} finally {
		worker.terminate();
	}
}
