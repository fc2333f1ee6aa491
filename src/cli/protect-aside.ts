import { endOf, type ProtectionAnswer, type ProtectionQuestion } from '../lib/publish/ask-protection.ts';
import type { Protect } from '../lib/publish/persons.ts';
import { Thread } from './thread.ts';

/** Protection in a thread of its own, whose solvers are ready when it is asked. */
export function protectAside(): { protect: Protect; close: () => Promise<void> } {
	const thread = new Thread<ProtectionQuestion, ProtectionAnswer>('protection');
	return {
		protect: (tables, rules) => thread.ask({ tables, rules }, (answer) => endOf(answer, () => {})),
		close: () => thread.close(),
	};
}
