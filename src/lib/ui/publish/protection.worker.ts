import {
	answerQuestion,
	type ProtectionAnswer,
	type ProtectionQuestion,
} from '../../publish/ask-protection.ts';
import { startSolver as startAuditor } from '../../publish/audit/start-browser.ts';
import { startSolver } from '../../publish/protection/solver.ts';

const say = (answer: ProtectionAnswer) => self.postMessage(answer);

async function startSolvers() {
	const [protector, auditor] = await Promise.all([startSolver(), startAuditor()]);
	return { protector, auditor };
}

self.onmessage = ({ data }: MessageEvent<ProtectionQuestion>) => answerQuestion(data, startSolvers(), say);
