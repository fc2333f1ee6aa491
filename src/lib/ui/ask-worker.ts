/**
 * Asks a worker of its own one thing, so that the page goes on answering; then the worker ends.
 * @param start makes it
 * @param endOf what an answer says in the end; null where more will come
 * @throws DOMException `AbortError` where the signal says so; Error where the worker stops, and what `endOf` throws
 */
export async function askWorker<Question, Answer, End>(
	start: () => Worker,
	question: Question,
	signal: AbortSignal,
	endOf: (answer: Answer) => End | null,
): Promise<End> {
	signal.throwIfAborted();
	const worker = start();
	try {
		return await new Promise<End>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
			worker.onerror = (event) => reject(new Error(event.message || 'the worker stopped'));
			worker.onmessage = ({ data }: MessageEvent<Answer>) => {
				try {
					const end = endOf(data);
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
